import { fetchJson } from '@/components/api/fetch-json';
import type { ChartJson, ChartRequestJson } from '@/lib/contract/charts';

/** Keeps a chart, or has a kept one show this instead. Throws ApiError. */
export function keepDraft(jobId: string, request: ChartRequestJson, editing: string | null): Promise<ChartJson> {
  const path = `/api/jobs/${jobId}/charts`;
  // A title that was taken away is made anew.
  const body = editing === null ? request : { ...request, title: request.title ?? null };
  return fetchJson<ChartJson>(editing === null ? path : `${path}/${editing}`, {
    method: editing === null ? 'POST' : 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}
