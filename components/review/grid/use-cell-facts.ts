'use client';

import type { CellPosition } from '@/components/dataset/grid/cell-position';
import type { CellValue } from '@/components/dataset/grid/grid-cell';
import { pageMarks } from '@/components/dataset/grid/page-marks';
import { type TableRef, useRowPage } from '@/components/dataset/grid/use-row-page';
import type { CellFlagsJson, MarkJson, RowsColumnJson } from '@/lib/contract/rows';

export interface CellFacts {
  /** Row of the file; undefined while it is not known. */
  source: number | undefined;
  head: RowsColumnJson | undefined;
  value: CellValue;
  mark: MarkJson | undefined;
  flags: CellFlagsJson | undefined;
  removal: MarkJson | undefined;
}

/** All that is known of a cell. */
export function useCellFacts(
  table: TableRef,
  heads: readonly RowsColumnJson[],
  { row, column }: CellPosition,
): CellFacts {
  const page = Math.floor(Math.max(0, row) / table.pageRows);
  const { data } = useRowPage(table, page);
  const position = row - page * table.pageRows;
  const source = data?.row_indices[position];
  const head = heads[column];
  const marks = data && pageMarks(data);
  const isKnown = marks !== undefined && source !== undefined && head !== undefined;
  return {
    source,
    head,
    value: source === undefined ? undefined : (data?.rows[position]?.[column] ?? null),
    mark: isKnown ? marks.markOf(source, head.id) : undefined,
    flags: isKnown ? marks.flagsOf(source, head.id) : undefined,
    removal: isKnown ? marks.removalOf(source) : undefined,
  };
}
