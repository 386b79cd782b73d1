'use client';

import { useSyncExternalStore } from 'react';
import { toast } from 'sonner';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { PendingDeletions } from '@/components/library/pending-deletions';
import type { ChartJson, RecommendationJson } from '@/lib/contract/charts';
import { chartsPath, deleteChart, recommendationsPath } from './charts-api';

/** How long a deletion can be undone. */
const UNDO_MS = 6_000;

/** Dataset of each chart that is to be deleted. */
const jobOf = new Map<string, string>();

/** Outlives the page it was asked for on, as its message does. */
const deletions = new PendingDeletions((chartId) => {
  const jobId = jobOf.get(chartId);
  if (jobId === undefined) return;
  jobOf.delete(chartId);
  void mutate<ChartJson[]>(chartsPath(jobId), (charts) => charts?.filter(({ chart_id }) => chart_id !== chartId), {
    revalidate: false,
  });
  void mutate<RecommendationJson[]>(
    recommendationsPath(jobId),
    (items) => items?.map((item) => (item.chart_id === chartId ? { ...item, chart_id: null } : item)),
    { revalidate: false },
  );
  deleteChart(jobId, chartId).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 404) return;
    void mutate(chartsPath(jobId));
    void mutate(recommendationsPath(jobId));
    toast.error(`The chart was not deleted. ${error.message}`);
  });
});

if (typeof window !== 'undefined') window.addEventListener('pagehide', () => deletions.flush());

/** Hides a chart and offers to undo; deletes it when the offer ends. */
export function deleteChartWithUndo({
  chart_id,
  job_id,
  title,
}: Pick<ChartJson, 'chart_id' | 'job_id' | 'title'>): void {
  jobOf.set(chart_id, job_id);
  deletions.add(chart_id);
  toast(`“${title}” deleted`, {
    duration: UNDO_MS,
    action: { label: 'Undo', onClick: () => deletions.undo(chart_id) },
    onAutoClose: () => deletions.commit(chart_id),
    onDismiss: () => deletions.commit(chart_id),
  });
}

/** Charts that are to be deleted, and should not be shown. */
export function useHiddenCharts(): ReadonlySet<string> {
  return useSyncExternalStore(deletions.subscribe, deletions.ids, deletions.ids);
}
