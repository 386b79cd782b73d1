import type { Aggregate } from '@/lib/charts/spec';
import { median } from '@/lib/stats/quantile';
import { groupRows } from './group-rows';

/** What is aggregated: nothing but the rows, the numbers of a column, or its cells by code where numbers are not needed. */
export type Source =
  | { readonly kind: 'rows' }
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'codes'; readonly codes: Int32Array; readonly size: number };

/** For each cell its value (NaN without rows) and the number of rows it was made from. */
export interface Aggregated {
  readonly values: Float64Array;
  readonly rows: Uint32Array;
}

/**
 * Aggregates the rows of each cell, as pandas' `groupby(...).agg` without missing values: sums and means are compensated,
 * the median of an even number is halfway, `count` counts what is not missing and `distinct` is `nunique`. A result beyond
 * float64 is NaN.
 *
 * @param cells for each row the number of its cell, −1 for none
 * @param size how many cells there are
 */
export function aggregateBy(cells: Int32Array, size: number, source: Source, aggregate: Aggregate): Aggregated {
  const rows = countRows(cells, size, source);
  return { values: finite(compute(cells, size, source, aggregate, rows)), rows };
}

function compute(
  cells: Int32Array,
  size: number,
  source: Source,
  aggregate: Aggregate,
  rows: Uint32Array,
): Float64Array {
  if (aggregate === 'count' || source.kind === 'rows') return Float64Array.from(rows, (count) => count || Number.NaN);
  if (source.kind === 'codes') return countDistinct(cells, size, source);
  const { values } = source;
  switch (aggregate) {
    case 'sum':
      return sums(cells, size, values);
    case 'mean':
      return means(cells, size, values, rows);
    case 'median':
      return medians(cells, size, values);
    case 'min':
      return smallest(cells, size, values, 1);
    case 'max':
      return smallest(cells, size, values, -1);
    case 'distinct':
      throw new RangeError('Distinct values are counted by code.');
  }
}

function finite(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) values[i] = Number.NaN;
  return values;
}

function countRows(cells: Int32Array, size: number, source: Source): Uint32Array {
  if (source.kind === 'numbers') return countNumbers(cells, size, source.values);
  return source.kind === 'codes' ? countCells(withValue(cells, source.codes), size) : countCells(cells, size);
}

// A loop for each kind of source: what is asked once for a column is not asked again for each of a million rows.
function countCells(cells: Int32Array, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    if (cell >= 0) rows[cell] = (rows[cell] as number) + 1;
  }
  return rows;
}

function countNumbers(cells: Int32Array, size: number, values: Float64Array): Uint32Array {
  if (!values.includes(Number.NaN)) return countCells(cells, size);
  const rows = new Uint32Array(size);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    if (cell >= 0 && !Number.isNaN(values[i] as number)) rows[cell] = (rows[cell] as number) + 1;
  }
  return rows;
}

/** The cells, −1 where the row has no value. */
function withValue(cells: Int32Array, codes: Int32Array): Int32Array {
  return codes.includes(-1) ? cells.map((cell, i) => ((codes[i] as number) < 0 ? -1 : cell)) : cells;
}

/** Compensated (Neumaier 1974), so that small values are not lost beside large ones; NaN where a cell has no number. */
function sums(cells: Int32Array, size: number, values: Float64Array): Float64Array {
  const totals = new Float64Array(size).fill(Number.NaN);
  const lost = new Float64Array(size);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    if (cell < 0) continue;
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const total = totals[cell] as number;
    if (Number.isNaN(total)) {
      totals[cell] = value;
      continue;
    }
    const next = total + value;
    lost[cell] =
      (lost[cell] as number) + (Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total);
    totals[cell] = next;
  }
  for (let cell = 0; cell < size; cell++) {
    if (Number.isFinite(totals[cell])) totals[cell] = (totals[cell] as number) + (lost[cell] as number);
  }
  return totals;
}

function means(cells: Int32Array, size: number, values: Float64Array, rows: Uint32Array): Float64Array {
  const totals = sums(cells, size, values);
  // A sum beyond float64 has a mean all the same.
  if (totals.some((total, cell) => !Number.isFinite(total) && (rows[cell] as number) > 0)) {
    return sums(
      cells,
      size,
      values.map((value, i) => value / (rows[cells[i] as number] ?? 1)),
    );
  }
  for (let cell = 0; cell < size; cell++) totals[cell] = (totals[cell] as number) / (rows[cell] as number);
  return totals;
}

function medians(cells: Int32Array, size: number, values: Float64Array): Float64Array {
  const { order, offsets } = groupRows(cells, size);
  const grouped = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) grouped[i] = values[order[i] as number] as number;
  return Float64Array.from({ length: size }, (_, cell) =>
    median(grouped.subarray(offsets[cell] as number, offsets[cell + 1] as number)),
  );
}

function smallest(cells: Int32Array, size: number, values: Float64Array, sign: 1 | -1): Float64Array {
  const found = new Float64Array(size).fill(Number.NaN);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    if (cell < 0) continue;
    const value = values[i] as number;
    const best = found[cell] as number;
    if (sign * value < sign * best || Number.isNaN(best)) found[cell] = value;
  }
  return found;
}

/** Each code is remembered with the last cell it was met in, the rows being ordered by cell. */
function countDistinct(cells: Int32Array, size: number, source: Source & { kind: 'codes' }): Float64Array {
  const { order, offsets } = groupRows(cells, size);
  const lastCell = new Int32Array(source.size).fill(-1);
  const counts = new Float64Array(size);
  for (let cell = 0; cell < size; cell++) {
    const to = offsets[cell + 1] as number;
    let distinct = 0;
    for (let i = offsets[cell] as number; i < to; i++) {
      const code = source.codes[order[i] as number] as number;
      if (code < 0 || lastCell[code] === cell) continue;
      lastCell[code] = cell;
      distinct++;
    }
    counts[cell] = distinct === 0 ? Number.NaN : distinct;
  }
  return counts;
}
