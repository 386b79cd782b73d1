import type { FilterJson } from '@/lib/contract/filters';
import type { JobJson } from '@/lib/contract/jobs';

export type TableVersion = 'source' | 'cleaned';

export interface SortKey {
  /** Id of a column. */
  column: string;
  descending: boolean;
}

/** Which rows of a table, in which order. */
export interface RowsView {
  /** Only rows in which something changed. */
  onlyChanges: boolean;
  sort: readonly SortKey[];
  /** Rows fulfil all of them. */
  filters: readonly FilterJson[];
}

export const ALL_ROWS: RowsView = { onlyChanges: false, sort: [], filters: [] };

const USUAL_PAGE_ROWS = 200;
const MAX_PAGE_CELLS = 20_000;

/** Rows asked for at a time; fewer of a table with very many columns. */
export function pageRowsOf({ column_count }: Pick<JobJson, 'column_count'>): number {
  const columns = Math.max(1, column_count ?? 1);
  return Math.max(10, Math.min(USUAL_PAGE_ROWS, Math.floor(MAX_PAGE_CELLS / columns)));
}

interface RowsQuery {
  jobId: string;
  version: TableVersion;
  /** Version of the cleaned dataset; a new one must not be answered from the cache. */
  datasetVersion: number;
  offset: number;
  limit: number;
  view?: RowsView;
  /** Whether to ask what was done to the cells. */
  marks?: boolean;
}

/** The address of some rows. */
export function rowsPath({ jobId, version, datasetVersion, offset, limit, view, marks }: RowsQuery): string {
  const path = `/api/jobs/${jobId}/rows?version=${version}&offset=${offset}&limit=${limit}&v=${datasetVersion}`;
  return `${path}${marks ? '&marks=1' : ''}${view ? viewQuery(view) : ''}`;
}

/** A view as further parameters of a query; one written the same way is the same view. */
export function viewQuery({ onlyChanges, sort, filters }: RowsView): string {
  const query = new URLSearchParams();
  if (onlyChanges) query.set('view', 'changes');
  if (sort.length > 0) {
    query.set('sort', sort.map(({ column, descending }) => `${column}:${descending ? 'desc' : 'asc'}`).join(','));
  }
  if (filters.length > 0) query.set('filters', JSON.stringify(filters));
  return query.size > 0 ? `&${query}` : '';
}
