import type { RowsJson } from '@/lib/contract';
import { rowCount, type Table, type Vector } from '@/lib/tabular/table';

function cellJson(vector: Vector, row: number): string | number | null {
  if (vector.kind === 'number') {
    const value = vector.values[row] as number;
    return Number.isNaN(value) ? null : value;
  }
  return vector.dictionary[vector.codes[row] as number] ?? null;
}

/** A page of rows as the contract wants it: numbers as numbers, text as text, missing as null. */
export function rowsJson(table: Table, page: { limit: number; offset: number }): RowsJson {
  const total = rowCount(table);
  const last = Math.min(page.offset + page.limit, total);
  const rows: RowsJson['rows'] = [];
  for (let row = page.offset; row < last; row++) rows.push(table.columns.map(({ vector }) => cellJson(vector, row)));
  return {
    total,
    columns: table.columns.map(({ id, name, type, unit }) => ({ id, name, type, unit: unit ?? null })),
    rows,
    row_indices: Array.from(table.rowIndex.subarray(Math.min(page.offset, total), last)),
  };
}
