'use client';

import Link from 'next/link';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import type { SeriesListJson } from '@/lib/contract/comparison-series';
import { plural } from '@/lib/text/words';
import { seriesOfPath } from './series-api';

/** The series a dataset takes part in. */
export function RecentSeries({ jobId }: { jobId: string }) {
  const { data = [] } = useSWR<SeriesListJson, ApiError>(seriesOfPath(jobId));
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="recent-series" className="grid gap-3">
      <h2 id="recent-series" className="font-semibold text-lg">
        Over time
      </h2>
      <ul className="divide-y rounded-xl border bg-surface">
        {data.map((series) => (
          <li key={series.series_id} className="relative px-4 py-2.5 hover:bg-sunken/60">
            <Link
              href={`/compare/series/${series.series_id}`}
              className="min-w-0 font-medium outline-none [overflow-wrap:anywhere] after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-accent"
            >
              {series.filename} and later
            </Link>
            <p className="text-muted text-xs">
              {plural(series.period_count, 'period')} · <RelativeTime iso={series.created_at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
