'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { ComparisonHeader } from '@/components/compare/comparison-header';
import type { SeriesJson } from '@/lib/contract/comparison-series';
import { number } from '@/lib/text/words';
import { deleteSeries, seriesPath } from './series-api';
import { SeriesLines } from './series-lines';
import { SeriesPeriods } from './series-periods';

/** Several periods of one thing: every measure over time, and which column is which in each. */
export function SeriesPage({ initial, canWrite }: { initial: SeriesJson; canWrite: boolean }) {
  const { data: series = initial, mutate } = useSWR<SeriesJson, ApiError>(seriesPath(initial.series_id), {
    fallbackData: initial,
  });
  const [first] = series.periods;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <ComparisonHeader
        noun="series"
        jobId={first?.job_id}
        title={
          <h1 className="font-semibold text-xl tracking-tight [overflow-wrap:anywhere]">
            {first?.filename} and {number(series.periods.length - 1)} later
          </h1>
        }
        subtitle={`${first?.label} to ${series.periods.at(-1)?.label}`}
        remains="All datasets stay."
        onDelete={canWrite ? () => deleteSeries(series.series_id) : undefined}
      />
      <SeriesLines series={series} />
      <SeriesPeriods series={series} canWrite={canWrite} onConfirmed={() => mutate()} />
    </div>
  );
}
