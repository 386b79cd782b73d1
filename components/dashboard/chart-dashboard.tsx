'use client';

import { Check, FileDown, LayoutDashboard, LoaderCircle, Share2 } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import useSWR from 'swr';
import { DatasetAnnotations } from '@/components/annotations/dataset-annotations';
import type { ApiError } from '@/components/api/api-error';
import { chartsPath } from '@/components/chart-page/charts-api';
import { useDatasetVersion } from '@/components/chart-page/use-dataset-version';
import { ShareDialog } from '@/components/sharing/share-dialog';
import { Button } from '@/components/ui/button';
import { EditableTitle } from '@/components/ui/editable-title';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { ChartJson } from '@/lib/contract/charts';
import type { DashboardJson } from '@/lib/contract/dashboards';
import { ChartGrid } from './chart-grid';
import { dashboardPdfPath } from './dashboard-api';
import { type SaveState, useArrangement } from './use-arrangement';

interface ChartDashboardProps {
  jobId: string;
  filename: string;
  /** Of the data. */
  version: number;
  dashboard: DashboardJson;
  charts: ChartJson[];
  canWrite: boolean;
}

/** The kept charts of a dataset on one page, arranged as somebody wants to show them. */
export function ChartDashboard({ jobId, filename, version, canWrite, ...initial }: ChartDashboardProps) {
  useDatasetVersion(jobId, version, filename);
  const { data: charts = initial.charts } = useSWR<ChartJson[], ApiError>(chartsPath(jobId), {
    fallbackData: initial.charts,
  });
  const { arrangement, state, change, settle } = useArrangement(jobId, initial.dashboard);
  const byId = useMemo(() => new Map(charts.map((chart) => [chart.chart_id, chart])), [charts]);

  if (charts.length === 0) return <NoCharts jobId={jobId} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <EditableTitle
          title={arrangement.title}
          canWrite={canWrite}
          onSave={async (title) => {
            change({ ...arrangement, title });
            return null;
          }}
          whenEmpty="Write a title."
        />
        <div className="flex flex-wrap items-center gap-2">
          <Saved state={state} />
          <Button asChild>
            <a href={dashboardPdfPath(jobId)} download>
              <FileDown aria-hidden="true" />
              Export PDF
            </a>
          </Button>
          {canWrite && (
            <ShareDialog kind="dashboard" id={jobId} title={arrangement.title}>
              <Button variant="primary">
                <Share2 aria-hidden="true" />
                Share
              </Button>
            </ShareDialog>
          )}
        </div>
      </header>
      <NotSaved state={state} onSettle={(keep) => void settle(keep, arrangement)} />
      <ChartGrid
        charts={byId}
        items={arrangement.items}
        canWrite={canWrite}
        onChange={(items) => change({ ...arrangement, items })}
      />
      <DatasetAnnotations jobId={jobId} of="dashboard" canWrite={canWrite} />
    </div>
  );
}

function Saved({ state }: { state: SaveState }) {
  return (
    <p role="status" className="flex items-center sm:min-w-16 gap-1.5 text-muted text-sm [&_svg]:size-4">
      {state.is === 'saving' && (
        <>
          <LoaderCircle className="animate-spin" aria-hidden="true" />
          Saving
        </>
      )}
      {state.is === 'saved' && (
        <>
          <Check aria-hidden="true" />
          Saved
        </>
      )}
    </p>
  );
}

function NotSaved({ state, onSettle }: { state: SaveState; onSettle(keep: 'theirs' | 'mine'): void }) {
  if (state.is !== 'conflict' && state.is !== 'failed') return null;
  const isConflict = state.is === 'conflict';
  return (
    <Notice
      tone={isConflict ? 'warn' : 'danger'}
      action={
        <div className="flex gap-2">
          <Button size="sm" onClick={() => onSettle('mine')}>
            {isConflict ? 'Keep mine' : 'Try again'}
          </Button>
          <Button size="sm" onClick={() => onSettle('theirs')}>
            {isConflict ? 'Show theirs' : 'Discard my changes'}
          </Button>
        </div>
      }
    >
      {isConflict ? 'Somebody else arranged this dashboard meanwhile. Your last change is not saved.' : state.message}
    </Notice>
  );
}

function NoCharts({ jobId }: { jobId: string }) {
  return (
    <div className="rounded-lg border bg-surface">
      <EmptyState
        icon={LayoutDashboard}
        title="No charts yet"
        headingLevel="h1"
        action={
          <Button asChild variant="primary">
            <Link href={`/jobs/${jobId}/charts`}>Go to charts</Link>
          </Button>
        }
      >
        Keep a chart and it appears here. Then arrange the charts, share them as one page, or export them as PDF.
      </EmptyState>
    </div>
  );
}
