'use client';

import { ChartColumn, Plus } from 'lucide-react';
import Link from 'next/link';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { CARD_PLACE } from '@/components/recommendations/recommendation-card';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { ChartJson } from '@/lib/contract/charts';
import { number } from '@/lib/text/words';
import { useHiddenCharts } from './chart-deletions';
import { chartsPath } from './charts-api';
import { KeptCard } from './kept-card';

interface KeptChartsProps {
  jobId: string;
  initial: ChartJson[];
  canWrite: boolean;
}

/** What was kept, newest first. */
export function KeptCharts({ jobId, initial, canWrite }: KeptChartsProps) {
  const {
    data = initial,
    error,
    isValidating,
    mutate,
  } = useSWR<ChartJson[], ApiError>(chartsPath(jobId), { fallbackData: initial });
  const hidden = useHiddenCharts();
  const charts = data.filter(({ chart_id }) => !hidden.has(chart_id));
  return (
    <section aria-labelledby="kept-heading" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="kept-heading" className="mr-auto font-semibold text-lg">
          Kept charts{' '}
          {charts.length > 0 && <span className="ml-1 font-normal text-base text-muted">{number(charts.length)}</span>}
        </h2>
        {canWrite && (
          <Button asChild>
            <Link href={`/jobs/${jobId}/charts/new`}>
              <Plus aria-hidden="true" />
              New chart
            </Link>
          </Button>
        )}
      </div>
      {error && (
        <Notice
          action={
            <Button size="sm" isBusy={isValidating} onClick={() => void mutate()}>
              Try again
            </Button>
          }
        >
          The kept charts could not be brought up to date. {error.message}
        </Notice>
      )}
      {charts.length === 0 ? (
        <EmptyState
          icon={ChartColumn}
          title="No charts kept yet"
          headingLevel="h3"
          className="rounded-xl border border-dashed py-10"
        >
          {canWrite
            ? 'Keep one of the recommendations above, or build one of your own. Kept charts follow the data when it is cleaned again, and can be annotated and shared.'
            : 'Nobody has kept a chart of this dataset yet.'}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 xl:grid-cols-3">
          {charts.map((chart) => (
            <li key={chart.chart_id} className={CARD_PLACE}>
              <KeptCard chart={chart} canWrite={canWrite} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
