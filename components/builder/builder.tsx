'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { chartPath, refreshCharts } from '@/components/chart-page/charts-api';
import { useDatasetVersion } from '@/components/chart-page/use-dataset-version';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { PreparedChart } from '@/lib/charts/chart';
import type { BuilderColumn } from './columns';
import { ColumnsPanel } from './columns-panel';
import { type Draft, draftOfRequest, requestOfDraft } from './draft';
import { Filters } from './filters';
import { keepDraft } from './keep-draft';
import { OptionsPanel } from './options-panel';
import { PreviewPanel } from './preview-panel';
import { TypePicker } from './type-picker';
import { useDraft } from './use-draft';
import { usePreview } from './use-preview';

interface BuilderProps {
  jobId: string;
  filename: string;
  /** Of the data. */
  version: number;
  columns: readonly BuilderColumn[];
  initial: Draft;
  /** Columns the address asks for that the data does not have. */
  unknown: readonly string[];
  /** The kept chart that is changed. */
  editing: string | null;
  canWrite: boolean;
}

/** Any chart of a dataset: what is chosen is seen at once, and kept when it is good. */
export function Builder({ jobId, filename, columns, initial, unknown, editing, canWrite, ...now }: BuilderProps) {
  const router = useRouter();
  const { draft, revision, change, replace } = useDraft(initial, columns, editing);
  const request = requestOfDraft(draft);
  const { version } = useDatasetVersion(jobId, now.version, filename);
  const preview = usePreview(jobId, request, version);
  const [drawn, setDrawn] = useState<PreparedChart | null>(null);
  const [isBusy, setBusy] = useState(false);
  const latest = preview.answer?.preview ?? null;
  useEffect(() => {
    if (latest !== null) setDrawn(latest);
  }, [latest]);
  const chart = latest ?? drawn;
  const isCurrent = !preview.isLoading && preview.version === version;
  const canKeep = request !== null && latest !== null && isCurrent && preview.error === null;

  async function keep(): Promise<void> {
    if (request === null || !canKeep) return;
    setBusy(true);
    try {
      const kept = await keepDraft(jobId, request, editing);
      // Its page may have been seen before, and would show what it was then.
      await mutate(chartPath(jobId, kept.chart_id), kept, { revalidate: false });
      await refreshCharts(jobId);
      toast.success(editing === null ? 'The chart is kept.' : 'The chart is changed.');
      router.push(`/jobs/${jobId}/charts/${kept.chart_id}`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(`The chart was not kept. ${error.message}`);
      setBusy(false);
    }
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Link
        href={editing === null ? `/jobs/${jobId}/charts` : `/jobs/${jobId}/charts/${editing}`}
        className="-ml-1 inline-flex w-fit items-center gap-0.5 rounded pr-1 text-muted text-sm hover:text-ink"
      >
        <ChevronLeft className="size-4" aria-hidden="true" />
        {editing === null ? 'All charts' : 'Back to the chart, unchanged'}
      </Link>
      {unknown.length > 0 && draft === initial && (
        <Notice tone="warn">
          {unknown.map((name) => `There is no column “${name}” in this dataset.`).join(' ')} Choose from the columns
          there are.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-5 lg:grid-cols-[20rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <section aria-label="What is drawn" className="grid min-w-0 gap-4">
          <ColumnsPanel columns={columns} draft={draft} onChange={change} />
          <TypePicker
            value={draft.chart_type ?? null}
            drawn={chart?.chart_type ?? null}
            types={preview.answer?.types ?? []}
            onChange={(chart_type) => change({ chart_type })}
          />
        </section>
        <section
          aria-label="The chart"
          className="min-w-0 rounded-xl border bg-surface p-4 lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1"
        >
          <PreviewPanel
            preview={preview}
            chart={chart}
            hasChoice={request !== null}
            onInstead={(instead) => replace({ ...draftOfRequest(instead, columns), title: draft.title })}
          />
          {canWrite && request !== null && (
            <div className="mt-4 flex flex-wrap justify-end gap-2 border-t pt-3">
              <Button variant="primary" isBusy={isBusy} disabled={!canKeep && !isBusy} onClick={() => void keep()}>
                {editing === null ? 'Keep this chart' : 'Save the change'}
              </Button>
            </div>
          )}
        </section>
        {request !== null && (
          <section aria-label="How it is drawn" className="grid min-w-0 gap-4">
            <OptionsPanel draft={draft} chart={chart} onChange={change} />
            <Filters
              key={revision}
              jobId={jobId}
              columns={columns}
              initial={draft.filters ?? []}
              onChange={(filters) => change({ filters }, true)}
            />
          </section>
        )}
      </div>
    </div>
  );
}
