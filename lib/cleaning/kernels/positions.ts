import { countMissing, distinctCounts, gather } from '@/lib/tabular/columns';
import { positionOfRow } from '@/lib/tabular/row-order';
import type { NumberVector, Table, TextVector, Vector } from '@/lib/tabular/table';

/** Positions 0 … length − 1 for which the test holds, ascending. */
export function positionsWhere(length: number, test: (position: number) => boolean): Uint32Array {
  const found = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (test(i)) found[count++] = i;
  return found.slice(0, count);
}

/** Number of cells whose code is marked. */
export function countOfCodes(vector: TextVector, marked: Uint8Array): number {
  const counts = distinctCounts(vector);
  let count = 0;
  for (let code = 0; code < counts.length; code++) if (marked[code] === 1) count += counts[code] as number;
  return count;
}

// Those that follow have loops of their own and arrays of just the right size: positionsWhere calls one of many tests for
// each cell, and what it allocates for a million rows, column after column, keeps the garbage collector busy.

/** Positions of the cells whose code is marked, ascending. */
export function positionsOfCodes(vector: TextVector, marked: Uint8Array): Uint32Array {
  const { codes } = vector;
  const found = new Uint32Array(countOfCodes(vector, marked));
  for (let i = 0, count = 0; count < found.length; i++) {
    const code = codes[i] as number;
    if (code >= 0 && marked[code] === 1) found[count++] = i;
  }
  return found;
}

/** Positions of the cells that are missing, ascending. */
export function missingPositions(vector: Vector): Uint32Array {
  const found = new Uint32Array(countMissing(vector));
  if (vector.kind === 'text') {
    const { codes } = vector;
    for (let i = 0, count = 0; count < found.length; i++) if ((codes[i] as number) < 0) found[count++] = i;
  } else {
    const { values } = vector;
    for (let i = 0, count = 0; count < found.length; i++) if (Number.isNaN(values[i] as number)) found[count++] = i;
  }
  return found;
}

/** Positions of the cells that hold a value, ascending. */
export function presentPositions(vector: Vector): Uint32Array {
  if (vector.kind === 'text') return positionsWhere(vector.codes.length, (i) => (vector.codes[i] as number) >= 0);
  return positionsWhere(vector.values.length, (i) => !Number.isNaN(vector.values[i] as number));
}

/** The values at these positions; the very vector when all are meant, so that nothing is copied. */
export function valuesAt(vector: TextVector, positions: Uint32Array): TextVector;
export function valuesAt(vector: NumberVector, positions: Uint32Array): NumberVector;
export function valuesAt(vector: Vector, positions: Uint32Array): Vector;
export function valuesAt(vector: Vector, positions: Uint32Array): Vector {
  const length = vector.kind === 'text' ? vector.codes.length : vector.values.length;
  return positions.length === length ? vector : gather(vector, positions);
}

/** Positions 0 … length − 1 without these ascending ones. */
export function positionsExcept(length: number, left: Uint32Array): Uint32Array {
  const found = new Uint32Array(length - left.length);
  for (let i = 0, next = 0, count = 0; i < length; i++) {
    if (left[next] === i) next++;
    else found[count++] = i;
  }
  return found;
}

/** Positions of the numbers below `low` or above `high`, ascending. */
export function positionsOutside(values: Float64Array, low: number, high: number): Uint32Array {
  let outside = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < low || (values[i] as number) > high) outside++;
  const found = new Uint32Array(outside);
  for (let i = 0, count = 0; count < outside; i++) {
    if ((values[i] as number) < low || (values[i] as number) > high) found[count++] = i;
  }
  return found;
}

/** Source rows of these positions; the table's own array when all are meant. */
export function sourceRows(table: Table, positions: Uint32Array): Uint32Array {
  if (positions.length === table.rowIndex.length) return table.rowIndex;
  const rows = new Uint32Array(positions.length);
  for (let i = 0; i < positions.length; i++) rows[i] = table.rowIndex[positions[i] as number] as number;
  return rows;
}

/** Positions of these source rows that are in the table, ascending and without repetition. */
export function positionsOfRows(table: Table, rows: Iterable<number>): Uint32Array {
  const wanted = new Set(rows);
  const { length } = table.rowIndex;
  // Searching for each takes about log₂ of the rows; beyond that, one pass over all of them is quicker.
  if (wanted.size * Math.log2(length + 1) > length)
    return positionsWhere(length, (i) => wanted.has(table.rowIndex[i] as number));
  const found: number[] = [];
  for (const row of wanted) {
    const position = positionOfRow(table.rowIndex, row);
    if (position >= 0) found.push(position);
  }
  return Uint32Array.from(found).sort();
}

/** Index of the first of the ascending numbers that is not below `value`. */
export function lowerBound(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
