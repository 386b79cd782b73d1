'use client';

import { ChevronLeft, Share2, SlidersHorizontal, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import useSWR from 'swr';
import { annotationsPath, eventSourcesPath } from '@/components/annotations/annotations-api';
import { drawnOf, threadsOf } from '@/components/annotations/threads';
import type { ApiError } from '@/components/api/api-error';
import { ChartTable } from '@/components/chart/chart-table';
import { ChartView } from '@/components/chart/chart-view';
import { ChartInsight } from '@/components/insight/chart-insight';
import { ShareDialog } from '@/components/sharing/share-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { chartType } from '@/lib/charts/types';
import type { AnnotationJson, EventSourceJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';
import { plural } from '@/lib/text/words';
import { AnnotationsPanel } from './annotations/annotations-panel';
import { deleteChartWithUndo } from './chart-deletions';
import { ChartDownloads } from './chart-downloads';
import { ChartFacts } from './chart-facts';
import { ChartTitle } from './chart-title';
import { chartPath } from './charts-api';
import { EventSources } from './event-sources';
import { useDatasetVersion } from './use-dataset-version';

const CHART_HEIGHT = 440;
/** Others' annotations are announced; this is for when the announcement is lost. */
const LOOK_MS = 10_000;

interface ChartDetailProps {
  filename: string;
  /** Of the dataset. */
  version: number;
  chart: ChartJson;
  annotations: AnnotationJson[];
  canWrite: boolean;
}

/** One kept chart: large, with what it shows, what was written on it, and what can be done with it. */
export function ChartDetail({ filename, version, canWrite, ...initial }: ChartDetailProps) {
  const router = useRouter();
  const { job_id: jobId, chart_id: chartId } = initial.chart;
  useDatasetVersion(jobId, version, filename);
  const { data: chart = initial.chart, error } = useSWR<ChartJson, ApiError>(chartPath(jobId, chartId), {
    fallbackData: initial.chart,
  });
  const { data: annotations = initial.annotations, error: annotationsError } = useSWR<AnnotationJson[], ApiError>(
    annotationsPath(chartId),
    { fallbackData: initial.annotations, refreshInterval: LOOK_MS },
  );
  const threads = useMemo(() => threadsOf(annotations), [annotations]);
  const drawn = useMemo(() => drawnOf(threads), [threads]);
  const { data: sources } = useSWR<EventSourceJson[], ApiError>(
    chart.config.x_kind === 'time' ? eventSourcesPath(chartId) : null,
  );
  const events = useMemo(() => sources?.flatMap((source) => source.events), [sources]);
  const [selected, select] = useState<number | null>(null);
  const [highlighted, highlight] = useState<number | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);

  function selectPoint(index: number): void {
    select(index);
    // On a touch screen the keyboard would cover the chart that is being looked at.
    if (window.matchMedia('(pointer: fine)').matches) text.current?.focus();
  }

  if (error?.status === 404) return <GoneChart jobId={jobId} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-2">
        <Link
          href={`/jobs/${jobId}/charts`}
          className="-ml-1 inline-flex w-fit items-center gap-0.5 rounded pr-1 text-muted text-sm hover:text-ink"
        >
          <ChevronLeft className="size-4" aria-hidden="true" />
          All charts
        </Link>
        <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <ChartTitle chart={chart} canWrite={canWrite} />
          <div className="flex flex-wrap gap-2">
            {canWrite && (
              <Button asChild>
                <Link href={`/jobs/${jobId}/charts/new?edit=${chartId}`}>
                  <SlidersHorizontal aria-hidden="true" />
                  Edit
                </Link>
              </Button>
            )}
            <ChartDownloads chartId={chartId} />
            {canWrite && (
              <>
                <ShareDialog kind="chart" id={chartId} title={chart.title}>
                  <Button>
                    <Share2 aria-hidden="true" />
                    Share
                  </Button>
                </ShareDialog>
                <Button
                  onClick={() => {
                    deleteChartWithUndo(chart);
                    router.push(`/jobs/${jobId}/charts`);
                  }}
                >
                  <Trash2 aria-hidden="true" />
                  Delete
                </Button>
              </>
            )}
          </div>
        </header>
      </div>
      {error && (
        <Notice tone="warn">This chart could not be brought up to date, and is shown as it was. {error.message}</Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-3 rounded-xl border bg-surface p-4">
          <div className="flex flex-wrap items-center gap-2 text-muted text-xs">
            {chartType(chart.chart_type).label}
            <Badge tone={chart.outdated_reason ? 'warn' : 'neutral'}>Version {chart.version}</Badge>
            {chart.is_recommended && <Badge>Recommended</Badge>}
          </div>
          <ChartView
            chart={chart}
            height={CHART_HEIGHT}
            canGrow
            annotations={drawn}
            events={events}
            selectedIndex={highlighted ?? selected}
            onSelectPoint={selectPoint}
          />
        </div>
        <div className="grid min-w-0 content-start gap-4 lg:row-span-2">
          <ChartInsight chart={chart} selected={selected} canWrite={canWrite} />
          <AnnotationsPanel
            chart={chart}
            threads={threads}
            error={annotationsError?.message}
            canWrite
            selected={selected}
            onSelect={select}
            highlighted={highlighted}
            onHighlight={highlight}
            text={text}
          />
        </div>
        <div className="grid min-w-0 gap-4">
          {chart.config.x_kind === 'time' && <EventSources chart={chart} sources={sources ?? []} canWrite={canWrite} />}
          <ChartFacts jobId={jobId} chart={chart} filename={filename} />
          <Disclosure label="The numbers" summary={`${plural(chart.data.length, 'point')} as a table`}>
            <ChartTable chart={chart} />
          </Disclosure>
        </div>
      </div>
    </div>
  );
}

function GoneChart({ jobId }: { jobId: string }) {
  return (
    <Notice
      action={
        <Button asChild size="sm">
          <Link href={`/jobs/${jobId}/charts`}>All charts</Link>
        </Button>
      }
    >
      This chart was deleted.
    </Notice>
  );
}
