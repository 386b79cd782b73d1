import type { JobJson } from '@/lib/contract';

export type TableVersion = 'source' | 'cleaned';

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
}

/** The address of some rows. */
export function rowsPath({ jobId, version, datasetVersion, offset, limit }: RowsQuery): string {
  return `/api/jobs/${jobId}/rows?version=${version}&offset=${offset}&limit=${limit}&v=${datasetVersion}`;
}
