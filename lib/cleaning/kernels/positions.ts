import { gather } from '@/lib/tabular/columns';
import type { NumberVector, Table, TextVector, Vector } from '@/lib/tabular/table';

/** Positions 0 … length − 1 for which the test holds, ascending. */
export function positionsWhere(length: number, test: (position: number) => boolean): Uint32Array {
  const found = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (test(i)) found[count++] = i;
  return found.slice(0, count);
}

/** Positions of the cells whose code is marked, ascending. */
export function positionsOfCodes(codes: Int32Array, marked: Uint8Array): Uint32Array {
  // A loop of its own: the tests given to positionsWhere are many, and calling one of many for each cell is slow.
  const found = new Uint32Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code >= 0 && marked[code] === 1) found[count++] = i;
  }
  return found.slice(0, count);
}

/** Positions of the cells that are missing (or, inverted, that are not), ascending. */
export function missingPositions(vector: Vector): Uint32Array {
  if (vector.kind === 'text') return positionsWhere(vector.codes.length, (i) => (vector.codes[i] as number) < 0);
  return positionsWhere(vector.values.length, (i) => Number.isNaN(vector.values[i] as number));
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
  if (wanted.size > 64) return positionsWhere(table.rowIndex.length, (i) => wanted.has(table.rowIndex[i] as number));
  const found: number[] = [];
  for (const row of wanted) {
    const position = lowerBound(table.rowIndex, row);
    if (table.rowIndex[position] === row) found.push(position);
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
