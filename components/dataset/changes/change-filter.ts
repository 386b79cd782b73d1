/** Which changes to show; empty means all. As typed, so that a form can hold it. */
export interface ChangeFilter {
  /** Id of an operation. */
  action: string;
  /** Name of a column. */
  column: string;
  /** Row of the file as people count, from 1. */
  row: string;
}

export const NO_FILTER: ChangeFilter = { action: '', column: '', row: '' };

export const isFiltered = ({ action, column, row }: ChangeFilter): boolean => Boolean(action || column || row);

/** Why the row is not one, if it is not. */
export function rowProblem({ row }: ChangeFilter): string | undefined {
  if (row === '' || /^[1-9]\d{0,9}$/.test(row)) return undefined;
  return 'A row is a whole number from 1.';
}

interface Dataset {
  jobId: string;
  datasetVersion: number;
}

/** The address of one page of the changes that match; the API counts rows from 0. */
export function changesPath(
  { jobId, datasetVersion }: Dataset,
  filter: ChangeFilter,
  page: { limit: number; offset: number },
): string {
  const query = new URLSearchParams({ limit: String(page.limit), offset: String(page.offset), facts: '1' });
  if (filter.action) query.set('action', filter.action);
  if (filter.column) query.set('column', filter.column);
  if (filter.row && !rowProblem(filter)) query.set('row', String(Number(filter.row) - 1));
  query.set('v', String(datasetVersion));
  return `/api/jobs/${jobId}/audit-trail?${query}`;
}
