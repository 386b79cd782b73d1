'use client';

import { ChartNoAxesColumn, LoaderCircle } from 'lucide-react';
import { ChartTable } from '@/components/chart/chart-table';
import { ChartView } from '@/components/chart/chart-view';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartRequestJson } from '@/lib/contract/charts';
import { plural } from '@/lib/text/words';
import type { Preview } from './use-preview';

interface PreviewPanelProps {
  preview: Preview;
  /** The last chart that could be drawn. */
  chart: PreparedChart | null;
  hasChoice: boolean;
  onInstead(request: ChartRequestJson): void;
}

const HEIGHT = 420;

/** The chart as chosen, or why there is none and what could be instead. */
export function PreviewPanel({ preview, chart, hasChoice, onInstead }: PreviewPanelProps) {
  const { answer, error, isLoading } = preview;
  const problem = answer?.problem ?? null;
  const instead = problem?.instead;
  if (!hasChoice) {
    return (
      <EmptyState icon={ChartNoAxesColumn} title="Choose a column for the axis">
        The chart shows here at once. Values, type and the rest are chosen for you until you choose.
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex min-h-[1.75rem] items-start gap-3">
        <h2 className="min-w-0 flex-1 font-semibold text-lg [overflow-wrap:anywhere]">{chart?.title}</h2>
        <span role="status" className="text-muted text-sm">
          {isLoading && (
            <>
              <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
              <span className="sr-only">Drawing</span>
            </>
          )}
        </span>
      </div>
      {error !== null && <Notice>{error}</Notice>}
      {problem && (
        <Notice
          tone="warn"
          action={
            instead && (
              <Button size="sm" variant="primary" className="whitespace-normal" onClick={() => onInstead(instead)}>
                Show “{problem.instead_title}” instead
              </Button>
            )
          }
        >
          {problem.message}
        </Notice>
      )}
      <div className={cn('transition-opacity', (problem !== null || error !== null) && 'opacity-40')}>
        {chart === null ? (
          <div style={{ height: HEIGHT }} />
        ) : (
          <ChartView key={`${chart.chart_type} ${chart.config.series.length}`} chart={chart} height={HEIGHT} canGrow />
        )}
      </div>
      {chart !== null && problem === null && (
        <Disclosure label="The numbers" summary={`${plural(chart.data.length, 'point')} as a table`}>
          <ChartTable chart={chart} />
        </Disclosure>
      )}
    </div>
  );
}
