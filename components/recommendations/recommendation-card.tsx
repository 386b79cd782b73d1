'use client';

import { Check, Pin, SlidersHorizontal, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { ChartView } from '@/components/chart/chart-view';
import { useHiddenCharts } from '@/components/chart-page/chart-deletions';
import { RestsOnNote } from '@/components/trust/rests-on-note';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { RecommendationJson } from '@/lib/contract/charts';
import { builderPath } from './builder-path';
import { requestOfRecommendation } from './request-of-recommendation';
import { useKeep } from './use-keep';

export const SMALL_CHART_HEIGHT = 200;

/** Title, drawing, reason and foot of a card, each in line with those of the cards beside it. */
export const CARD =
  'grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid row-span-4 gap-y-2 rounded-xl border bg-surface p-3';
export const CARD_PLACE = 'row-span-4 grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid';

interface RecommendationCardProps {
  jobId: string;
  item: RecommendationJson;
  canWrite: boolean;
}

/** One proposal: the chart itself, why it is worth showing, and what can be done with it. */
export function RecommendationCard({ jobId, item, canWrite }: RecommendationCardProps) {
  const titleId = useId();
  const rows = item.preview.config.filter_text;
  const unsaid = rows === null || item.reasoning.includes(rows) ? null : rows;
  return (
    <article aria-labelledby={titleId} className={CARD}>
      <h3 id={titleId} className="line-clamp-2 font-medium [overflow-wrap:anywhere]" title={item.title}>
        {item.title}
      </h3>
      <ChartView chart={item.preview} height={SMALL_CHART_HEIGHT} isCompact />
      <div className="grid min-h-[3lh] content-start gap-1 text-sm">
        {unsaid !== null && <p className="text-muted text-xs [overflow-wrap:anywhere]">Only rows where {unsaid}.</p>}
        <p className="text-muted [overflow-wrap:anywhere]">{item.reasoning}</p>
        <RestsOnNote jobId={jobId} columns={[item.x_col, ...item.y_cols, item.group_col]} />
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1.5 border-t pt-2">
        <span className="mr-auto text-muted text-xs">Relevance {item.score.toFixed(2)}</span>
        <Button asChild size="sm" variant="ghost">
          <Link
            href={builderPath(jobId, requestOfRecommendation(item))}
            aria-label={`Open in builder: ${item.title}`}
            prefetch={false}
          >
            <SlidersHorizontal aria-hidden="true" />
            Open in builder
          </Link>
        </Button>
        {canWrite && <KeepButton jobId={jobId} item={item} />}
      </div>
    </article>
  );
}

function KeepButton({ jobId, item }: { jobId: string; item: RecommendationJson }) {
  const { isBusy, keep, undo } = useKeep(jobId, item);
  const hidden = useHiddenCharts();
  const chartId = item.chart_id !== null && hidden.has(item.chart_id) ? null : item.chart_id;
  // One button all the time, so that the focus stays where it was.
  return (
    <>
      {chartId !== null && (
        <Link
          href={`/jobs/${jobId}/charts/${chartId}`}
          className="inline-flex h-7 items-center gap-1 rounded font-medium text-accent text-sm underline-offset-4 hover:underline"
          aria-label={`Kept: open ${item.title}`}
        >
          <Check className="size-4" aria-hidden="true" />
          Kept
        </Link>
      )}
      <Button
        size="sm"
        variant={chartId === null ? 'primary' : 'secondary'}
        isBusy={isBusy}
        aria-label={chartId === null ? `Keep: ${item.title}` : `Undo keeping: ${item.title}`}
        onClick={({ detail }) => {
          // The second half of a double click would take back what the first one did.
          if (detail <= 1) void (chartId === null ? keep() : undo(chartId));
        }}
      >
        {!isBusy && (chartId === null ? <Pin aria-hidden="true" /> : <Undo2 aria-hidden="true" />)}
        {chartId === null ? 'Keep' : 'Undo'}
      </Button>
    </>
  );
}

export function RecommendationSkeleton() {
  return (
    <div className={CARD}>
      <div className="grid h-[1lh] content-start pt-1">
        <Skeleton className="h-4 w-4/5" />
      </div>
      <div style={{ height: SMALL_CHART_HEIGHT }} className="grid">
        <Skeleton />
      </div>
      <div className="grid min-h-[3lh] content-start gap-2 pt-1 text-sm">
        <Skeleton className="h-3.5" />
        <Skeleton className="h-3.5 w-11/12" />
        <Skeleton className="h-3.5 w-2/3" />
      </div>
      <div className="flex min-h-8 items-center justify-between border-t pt-2">
        <Skeleton className="h-3.5 w-24" />
        <Skeleton className="h-7 w-40" />
      </div>
    </div>
  );
}
