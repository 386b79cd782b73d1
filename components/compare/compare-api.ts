import { fetchJson } from '@/components/api/fetch-json';
import type {
  ComparedRowState,
  ComparisonInsightJson,
  ComparisonJson,
  ConfirmMapping,
} from '@/lib/contract/comparison';

/** Under these the API's answers are cached. */
export const comparisonPath = (id: string): string => `/api/compare/${id}`;
export const comparisonsPath = (jobId: string): string => `/api/compare?job_id=${jobId}`;
export const overviewPath = (id: string): string => `${comparisonPath(id)}/overview`;

/** Columns by id, so that no name is taken for two. */
export function deltasPath(id: string, groupBy?: string): string {
  return `${comparisonPath(id)}/deltas${groupBy === undefined ? '' : `?group_by=${encodeURIComponent(groupBy)}`}`;
}

export const significantPath = (id: string, threshold: number): string =>
  `${comparisonPath(id)}/significant-changes?threshold=${threshold}`;

export const comparisonInsightsPath = (id: string): string => `${comparisonPath(id)}/insights`;

export interface RowsQuestion {
  key?: readonly string[];
  state?: ComparedRowState;
  spellings?: boolean;
  where?: Readonly<Record<string, string | null>>;
  limit: number;
  offset: number;
}

export function rowsPath(id: string, { key, where, ...question }: RowsQuestion): string {
  const query = new URLSearchParams();
  if (key !== undefined && key.length > 0) query.set('key', JSON.stringify(key));
  if (where !== undefined) query.set('where', JSON.stringify(where));
  for (const [name, value] of Object.entries(question)) if (value !== undefined) query.set(name, String(value));
  return `${comparisonPath(id)}/rows?${query}`;
}

function post<T>(path: string, body: unknown): Promise<T> {
  return fetchJson<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Throws ApiError, as everything below. */
export const compareDatasets = (earlier: string, later: string): Promise<ComparisonJson> =>
  post('/api/compare', { job_id_1: earlier, job_id_2: later });

export const confirmMapping = (id: string, mapping: ConfirmMapping): Promise<unknown> =>
  post(`${comparisonPath(id)}/confirm-mapping`, mapping);

export const explainComparison = (id: string, threshold: number): Promise<ComparisonInsightJson> =>
  post(comparisonInsightsPath(id), { threshold });

export const deleteComparison = (id: string): Promise<unknown> =>
  fetchJson(comparisonPath(id), { method: 'DELETE', keepalive: true });
