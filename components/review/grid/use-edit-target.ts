'use client';

import { useSWRConfig } from 'swr';
import type { CellPosition } from '@/components/dataset/grid/cell-position';
import { pagePath, type TableRef } from '@/components/dataset/grid/use-row-page';
import type { RowsColumnJson, RowsViewJson } from '@/lib/contract/rows';

/** Finds what has to be known of a cell to edit it; nothing for a head or while its row is being read. */
export function useEditTarget(table: TableRef, heads: readonly RowsColumnJson[]) {
  const { cache } = useSWRConfig();
  return ({ row, column }: CellPosition) => {
    const head = heads[column];
    if (row < 0 || !head) return undefined;
    const page = Math.floor(row / table.pageRows);
    const known: { data?: RowsViewJson } | undefined = cache.get(pagePath(table, page));
    const position = row - page * table.pageRows;
    const source = known?.data?.row_indices[position];
    if (source === undefined) return undefined;
    return { row, column, source, head, before: known?.data?.rows[position]?.[column] ?? null };
  };
}
