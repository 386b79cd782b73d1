import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { ALL_ROWS, type RowsView, type TableVersion, viewQuery } from '@/components/dataset/grid/rows-api';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import type { FindJson } from '@/lib/contract/rows';
import { isFiltered } from './grid-view';

export type Located =
  | { kind: 'here'; offset: number }
  /** In the table, but not among the rows that are shown. */
  | { kind: 'filtered'; offset: number }
  /** Only in the file. */
  | { kind: 'removed'; offset: number; why: string }
  | { kind: 'absent'; why: string };

/** Where a row of the file is. Throws ApiError. */
export async function locateRow(table: TableRef, row: number): Promise<Located> {
  const { version, view } = table;
  const here = await find(table, version, view, row);
  if (typeof here === 'number') return { kind: 'here', offset: here };
  if (isFiltered(view)) {
    const unfiltered = await find(table, version, { ...view, onlyChanges: false, filters: [] }, row);
    if (typeof unfiltered === 'number') return { kind: 'filtered', offset: unfiltered };
  }
  if (version === 'source') return { kind: 'absent', why: here };
  const why = isFiltered(view) ? await find(table, version, ALL_ROWS, row) : here;
  const inSource = await find(table, 'source', ALL_ROWS, row);
  return typeof inSource === 'number' && typeof why === 'string'
    ? { kind: 'removed', offset: inSource, why }
    : { kind: 'absent', why: here };
}

/** The place, or why there is none. */
async function find(
  { jobId, datasetVersion }: TableRef,
  version: TableVersion,
  view: RowsView,
  row: number,
): Promise<number | string> {
  const path = `/api/jobs/${jobId}/find?version=${version}&row=${row}&v=${datasetVersion}${viewQuery(view)}`;
  try {
    return (await fetchJson<FindJson>(path)).offset;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return error.message;
    throw error;
  }
}
