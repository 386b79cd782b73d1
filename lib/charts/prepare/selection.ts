import type { ChartFilter } from '@/lib/charts/spec';
import type { TimeColumn } from '@/lib/charts/time-column';
import { filterRows } from '@/lib/tabular/query';
import { rowCount, type Table } from '@/lib/tabular/table';
import { gatherInto } from '@/lib/tabular/vectors';

/** The rows a chart is made of: their positions, or null for all of them. */
export interface Selection {
  readonly rows: Uint32Array | null;
  readonly count: number;
}

/** The last selection from each table: choosing, judging and preparing a chart ask for the same one. */
const last = new WeakMap<Table, { readonly key: string; readonly selection: Selection }>();

/** The rows that fulfil all filters. */
export function select(table: Table, filters: readonly ChartFilter[]): Selection {
  if (filters.length === 0) return { rows: null, count: rowCount(table) };
  const key = JSON.stringify(filters);
  const known = last.get(table);
  if (known?.key === key) return known.selection;
  const rows = filterRows(table, filters);
  const selection = { rows: rows.length === rowCount(table) ? null : rows, count: rows.length };
  last.set(table, { key, selection });
  return selection;
}

/** The selected cells of a column, in order; the very array when all are. */
export function pickCodes(codes: Int32Array, { rows }: Selection): Int32Array {
  return rows === null ? codes : gatherInto(codes, rows, new Int32Array(rows.length));
}

/** As `pickCodes`, of numbers. */
export function pickNumbers(values: Float64Array, { rows }: Selection): Float64Array {
  return rows === null ? values : gatherInto(values, rows, new Float64Array(rows.length));
}

const moments = new WeakMap<TimeColumn, { readonly rows: Uint32Array | null; readonly used: Uint32Array }>();

/** How many of the selected rows are of each moment; the last answer is remembered, as several questions need it. */
export function usedMoments(time: TimeColumn, { rows }: Selection): Uint32Array {
  const known = moments.get(time);
  if (known?.rows === rows) return known.used;
  const used = countCodes(time.codes, time.months.length, rows);
  moments.set(time, { rows, used });
  return used;
}

/** How many of the rows (all, when null) have each code. */
export function countCodes(codes: Int32Array, size: number, rows: Uint32Array | null): Uint32Array {
  const counts = new Uint32Array(size);
  const length = rows === null ? codes.length : rows.length;
  for (let i = 0; i < length; i++) {
    const code = codes[rows === null ? i : (rows[i] as number)] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}
