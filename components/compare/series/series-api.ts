import { fetchJson } from '@/components/api/fetch-json';
import type { SeriesJson } from '@/lib/contract/comparison-series';

/** Under these the API's answers are cached. */
export const seriesPath = (id: string): string => `/api/compare/series/${id}`;
export const seriesOfPath = (jobId: string): string => `/api/compare/series?job_id=${jobId}`;

/** Columns by id, so that no name is taken for two. */
export function linesPath(id: string, groupBy?: string): string {
  return `${seriesPath(id)}/lines${groupBy === undefined ? '' : `?group_by=${encodeURIComponent(groupBy)}`}`;
}

function post<T>(path: string, body: unknown): Promise<T> {
  return fetchJson<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** In the order their names say. Throws ApiError, as everything below. */
export const compareSeveral = (jobIds: readonly string[]): Promise<SeriesJson> =>
  post('/api/compare/series', { job_ids: jobIds, order: 'by_name' });

export const confirmSeriesMapping = (id: string, jobId: string, mapping: Record<string, string>): Promise<unknown> =>
  post(`${seriesPath(id)}/confirm-mapping`, { job_id: jobId, mapping });

export const deleteSeries = (id: string): Promise<unknown> =>
  fetchJson(seriesPath(id), { method: 'DELETE', keepalive: true });
