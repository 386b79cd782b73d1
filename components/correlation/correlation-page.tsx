'use client';

import { LoaderCircle } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useDatasetVersion } from '@/components/chart-page/use-dataset-version';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CorrelationJson } from '@/lib/contract/correlation';
import { number } from '@/lib/text/words';
import { clusterOrder } from './cluster-order';
import { CorrelationControls } from './correlation-controls';
import { CorrelationHeatmap } from './correlation-heatmap';
import { HeatmapLegend } from './heatmap-legend';
import { LeftOut } from './left-out';
import { NothingToCorrelate } from './nothing-to-correlate';
import { PairPanel } from './pair-panel';
import { mostConnected, mostTelling, pairAt, pairsOf } from './pairs';
import { StrongestPairs } from './strongest-pairs';
import { useCorrelation } from './use-correlation';
import { useCorrelationView } from './use-correlation-view';

/** More columns than this are a picture nobody reads, and more cells than a browser likes. */
const MOST_COLUMNS = 60;

interface CorrelationPageProps {
  jobId: string;
  filename: string;
  version: number;
  /** As the address asked for it. */
  initial: CorrelationJson;
  canWrite: boolean;
}

/** Which columns of numbers go together, how sure that is, and what it looks like row by row. */
export function CorrelationPage({ jobId, filename, canWrite, initial, ...loaded }: CorrelationPageProps) {
  const { version, isCleaning } = useDatasetVersion(jobId, loaded.version, filename);
  const [view, setView] = useCorrelationView();
  const { correlation, error, isLoading, retry } = useCorrelation(jobId, { method: view.method, version, initial });
  const heading = useRef<HTMLHeadingElement>(null);
  const { columns, column_ids: ids } = correlation;

  const pairs = useMemo(() => pairsOf(correlation), [correlation]);
  const order = useMemo(() => {
    const shown = mostConnected(pairs, correlation.columns.length, MOST_COLUMNS);
    if (view.order === 'data') return shown;
    const matrix = shown.map((row) => shown.map((column) => pairAt(correlation, row, column).r));
    return clusterOrder(matrix).map((place) => shown[place] ?? 0);
  }, [correlation, pairs, view.order]);

  if (columns.length < 2) return <NothingToCorrelate jobId={jobId} correlation={correlation} />;

  const [row, column] = [ids.indexOf(view.y ?? ''), ids.indexOf(view.x ?? '')];
  const chosen = row >= 0 && column >= 0 && row !== column ? pairAt(correlation, row, column) : undefined;
  const open = chosen ?? mostTelling(pairs) ?? pairAt(correlation, 0, 1);

  function openPair(x: string, y: string): void {
    setView({ x, y });
    // Where the panel is below, it would not be seen to change.
    if (!window.matchMedia('(min-width: 64rem)').matches) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    }
  }

  return (
    <>
      <CorrelationControls view={view} isLoading={isLoading} onChange={setView} />
      <p role="status" className={isCleaning ? 'flex items-center gap-2 text-muted text-sm' : 'sr-only'}>
        {isCleaning && (
          <>
            <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
            The data is being cleaned again. The matrix follows when it is done.
          </>
        )}
      </p>
      {error && (
        <Notice
          action={
            <Button size="sm" isBusy={isLoading} onClick={retry}>
              Try again
            </Button>
          }
        >
          The correlation could not be brought up to date. {error.message}
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <section aria-label="Matrix" aria-busy={isLoading} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
          <HeatmapLegend
            method={correlation.method}
            hasGaps={pairs.length * 2 < columns.length * (columns.length - 1)}
          />
          <CorrelationHeatmap
            correlation={correlation}
            order={order}
            open={{ x: ids[open.column] ?? '', y: ids[open.row] ?? '' }}
            onOpen={openPair}
          />
          {order.length < columns.length && (
            <p className="text-muted text-xs">
              Of {number(columns.length)} columns the matrix shows the {number(order.length)} with the strongest pairs.
            </p>
          )}
        </section>
        <section aria-label="Open pair" className="min-w-0 scroll-mt-4 rounded-xl border bg-surface p-4">
          <PairPanel jobId={jobId} correlation={correlation} pair={open} canWrite={canWrite} heading={heading} />
        </section>
      </div>
      <StrongestPairs
        correlation={correlation}
        pairs={pairs}
        open={open}
        onOpen={({ row, column }) => openPair(ids[column] ?? '', ids[row] ?? '')}
      />
      <LeftOut columns={correlation.left_out} />
    </>
  );
}
