import type { Page } from '@/lib/contract/common';
import type { RowsColumnJson, RowsJson } from '@/lib/contract/rows';
import { type Column, type Companion, companionOf, rowCount, type Table, type Vector } from '@/lib/tabular/table';

/** A cell as the contract wants it: a number, text, or null. */
export function cellJson(vector: Vector, row: number): string | number | null {
  if (vector.kind === 'number') {
    const value = vector.values[row] as number;
    return Number.isNaN(value) ? null : value;
  }
  return vector.dictionary[vector.codes[row] as number] ?? null;
}

export function columnJson({ id, name, type, unit, of }: Column & Partial<Companion>): RowsColumnJson {
  return { id, name, type, unit: unit ?? null, ...(of !== undefined && { companion_of: of }) };
}

/** The columns, each followed by its companion. */
function columnsAndCompanions(table: Table): (Column & Partial<Companion>)[] {
  return table.columns.flatMap((column) => {
    const companion = companionOf(table, column.id);
    return companion === undefined ? [column] : [column, companion];
  });
}

/** Positions of the rows of a page: of all rows of the table, or of those of a view. */
export function pageOf(table: Table, { limit, offset }: Page, view?: Uint32Array): Uint32Array {
  const total = view?.length ?? rowCount(table);
  const first = Math.min(offset, total);
  const last = Math.min(offset + limit, total);
  return view?.subarray(first, last) ?? Uint32Array.from({ length: last - first }, (_, i) => first + i);
}

/** A page of rows as the contract wants it: numbers as numbers, text as text, missing as null. */
export function rowsJson(table: Table, page: Page & { companions?: boolean }, view?: Uint32Array): RowsJson {
  const positions = pageOf(table, page, view);
  const columns = page.companions ? columnsAndCompanions(table) : table.columns;
  return {
    total: view?.length ?? rowCount(table),
    columns: columns.map(columnJson),
    rows: Array.from(positions, (position) => columns.map(({ vector }) => cellJson(vector, position))),
    row_indices: Array.from(positions, (position) => table.rowIndex[position] as number),
  };
}
