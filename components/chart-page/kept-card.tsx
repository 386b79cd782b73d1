'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { ChartView } from '@/components/chart/chart-view';
import { CARD, SMALL_CHART_HEIGHT } from '@/components/recommendations/recommendation-card';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { chartType } from '@/lib/charts/types';
import type { ChartJson } from '@/lib/contract/charts';
import { plural } from '@/lib/text/words';
import { deleteChartWithUndo } from './chart-deletions';

/** A kept chart, small; its title leads to it. */
export function KeptCard({ chart, canWrite }: { chart: ChartJson; canWrite: boolean }) {
  const titleId = useId();
  return (
    <article aria-labelledby={titleId} className={CARD}>
      <h3 id={titleId} className="line-clamp-2 font-medium [overflow-wrap:anywhere]" title={chart.title}>
        <Link
          href={`/jobs/${chart.job_id}/charts/${chart.chart_id}`}
          className="rounded underline-offset-4 hover:underline"
        >
          {chart.title}
        </Link>
      </h3>
      <ChartView chart={chart} height={SMALL_CHART_HEIGHT} isCompact />
      <div className={chart.outdated_reason || chart.config.filter_text ? 'grid content-start gap-2' : 'hidden'}>
        {chart.config.filter_text && (
          <p className="text-muted text-xs [overflow-wrap:anywhere]">Only rows where {chart.config.filter_text}.</p>
        )}
        {chart.outdated_reason && (
          <p className="rounded-md bg-warn-soft px-2 py-1 text-sm text-warn [overflow-wrap:anywhere]">
            {chart.outdated_reason}
          </p>
        )}
      </div>
      <div className="row-start-4 flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 border-t pt-2 text-muted text-xs">
        <span>{chartType(chart.chart_type).label}</span>
        <Badge tone={chart.outdated_reason ? 'warn' : 'neutral'}>Version {chart.version}</Badge>
        {chart.is_recommended && <Badge>Recommended</Badge>}
        {chart.annotation_count > 0 && <span>{plural(chart.annotation_count, 'annotation')}</span>}
        {canWrite && (
          <Button
            size="icon-sm"
            variant="ghost"
            className="ml-auto"
            aria-label={`Delete ${chart.title}`}
            onClick={() => deleteChartWithUndo(chart)}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        )}
      </div>
    </article>
  );
}
