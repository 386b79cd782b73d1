import { fetchJson } from '@/components/api/fetch-json';
import type { WorkCellsJson } from '@/lib/contract/work-list';
import { type CellKind, workCellsPath } from './use-work-cells';

/** More rows than this are not changed at once: a step of the recipe names each. */
export const MOST_ROWS = 10_000;

const PAGE = 1000;

/** The rows of all cells of a work list, up to `MOST_ROWS`. Throws ApiError. */
export async function allRows(
  dataset: { jobId: string; version: number },
  kind: CellKind,
  columnId: string,
): Promise<number[]> {
  const rows: number[] = [];
  for (let offset = 0; offset < MOST_ROWS; offset += PAGE) {
    const page = await fetchJson<WorkCellsJson>(workCellsPath(dataset, kind, columnId, { offset, limit: PAGE }));
    for (const { row_index } of page.cells) rows.push(row_index);
    if (rows.length >= page.total) break;
  }
  return rows;
}
