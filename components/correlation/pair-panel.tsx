'use client';

import { LoaderCircle, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import type { RefObject } from 'react';
import { ChartView } from '@/components/chart/chart-view';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { ChartRequestJson } from '@/lib/contract/charts';
import type { CorrelationJson } from '@/lib/contract/correlation';
import { KeepPair } from './keep-pair';
import type { Pair } from './pairs';
import { useScatter } from './use-scatter';
import { columnName, evidence, figures, relationship, shorten } from './words';

interface PairPanelProps {
  jobId: string;
  correlation: CorrelationJson;
  pair: Pair;
  canWrite: boolean;
  /** Takes the focus when a pair was opened far from here. */
  heading: RefObject<HTMLHeadingElement | null>;
}

const HEIGHT = 300;

/** Two columns row by row with the fitted line, what their correlation says, and the ways to go on from there. */
export function PairPanel({ jobId, correlation, pair, canWrite, heading }: PairPanelProps) {
  const { columns, column_ids: ids, method, version } = correlation;
  const [x, y] = [ids[pair.column] ?? '', ids[pair.row] ?? ''];
  const [xName, yName] = [columnName(columns[pair.column] ?? '', x), columnName(columns[pair.row] ?? '', y)];
  const request: ChartRequestJson = { x_col: x, y_col: y, chart_type: 'scatter' };
  const { answer, error, isOutdated, retry } = useScatter(jobId, request, version);
  const chart = answer?.preview ?? null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 ref={heading} tabIndex={-1} className="rounded font-semibold text-lg [overflow-wrap:anywhere]">
        {yName} by {xName}
      </h2>
      <div role="status" className="grid gap-1 text-sm">
        <p className="flex items-center gap-2 font-medium tabular-nums">
          {figures(pair, method)}
          {isOutdated && <LoaderCircle className="size-4 animate-spin text-muted" aria-hidden="true" />}
        </p>
        {pair.r === null ? (
          <p className="text-muted">Too few rows have both values, or one of the columns does not vary in them.</p>
        ) : (
          <p className="text-muted [overflow-wrap:anywhere]">
            {relationship(shorten(xName, 32), shorten(yName, 32), pair.r, method)} {evidence(pair)}
          </p>
        )}
      </div>
      {error && (
        <Notice
          action={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        >
          The chart could not be drawn. {error.message}
        </Notice>
      )}
      {answer?.problem && <Notice tone="warn">{answer.problem.message}</Notice>}
      {chart !== null && <ChartView chart={chart} height={HEIGHT} />}
      {answer === undefined && !error && <Skeleton className="h-[300px]" />}
      {chart?.config.fit && method === 'spearman' && (
        <p className="text-muted text-xs">The line is fitted to the values, so its r is Pearson’s, not Spearman’s ρ.</p>
      )}
      {canWrite && (
        <div className="flex flex-wrap gap-2">
          {chart !== null && !isOutdated && <KeepPair key={`${x} ${y}`} jobId={jobId} request={request} />}
          <Button asChild>
            <Link href={`/jobs/${jobId}/charts/new?x=${x}&y=${y}&type=scatter`}>
              <SlidersHorizontal aria-hidden="true" />
              Open in builder
            </Link>
          </Button>
        </div>
      )}
    </div>
  );
}
