import type { Column, Vector } from '@/lib/tabular/table';

/** A row and the first row it equals, as positions. */
export interface Duplicates {
  readonly positions: Uint32Array;
  /** Position of the first equal row, for each of `positions`. */
  readonly firsts: Uint32Array;
}

const NO_DUPLICATES: Duplicates = { positions: new Uint32Array(0), firsts: new Uint32Array(0) };

/**
 * Rows equal in every given column to an earlier row; missing equals missing. Rows are found by a hash of dictionary
 * codes and number bits, and compared cell by cell on a hit: a collision costs time, never a row.
 *
 * @param hash 32-bit hash of each row; a test passes a weak one.
 */
export function findDuplicates(
  columns: readonly Column[],
  rows: number,
  hash: (columns: readonly Column[], rows: number) => Uint32Array = hashRows,
): Duplicates {
  if (columns.length === 0 || rows < 2 || columns.some(({ vector }) => isAscending(vector))) return NO_DUPLICATES;
  const hashes = hash(columns, rows);
  const vectors = columns.map((column) => column.vector);
  let size = 4;
  while (size < rows * 2) size *= 2;
  // Open addressing; a slot holds position + 1, 0 is free.
  const slots = new Int32Array(size);
  const positions: number[] = [];
  const firsts: number[] = [];
  for (let row = 0; row < rows; row++) {
    const rowHash = hashes[row] as number;
    let slot = rowHash & (size - 1);
    for (;;) {
      const other = (slots[slot] as number) - 1;
      if (other < 0) {
        slots[slot] = row + 1;
        break;
      }
      if (hashes[other] === rowHash && equalRows(vectors, other, row)) {
        positions.push(row);
        firsts.push(other);
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return { positions: Uint32Array.from(positions), firsts: Uint32Array.from(firsts) };
}

/** Whether every cell is greater than the one before, as in a column that numbers the rows: then no two rows are equal. */
function isAscending(vector: Vector): boolean {
  const cells = vector.kind === 'text' ? vector.codes : vector.values;
  for (let row = 1; row < cells.length; row++) {
    if (!((cells[row] as number) > (cells[row - 1] as number))) return false;
  }
  return true;
}

function equalRows(vectors: readonly Vector[], a: number, b: number): boolean {
  for (const vector of vectors) {
    if (vector.kind === 'text') {
      if (vector.codes[a] !== vector.codes[b]) return false;
    } else {
      const left = vector.values[a] as number;
      const right = vector.values[b] as number;
      if (left !== right && !(Number.isNaN(left) && Number.isNaN(right))) return false;
    }
  }
  return true;
}

/** A 32-bit hash of each row, mixed column by column as MurmurHash3 does (its 32-bit mixing steps and finaliser). */
export function hashRows(columns: readonly Column[], rows: number): Uint32Array {
  const hashes = new Uint32Array(rows);
  for (const { vector } of columns) {
    if (vector.kind === 'text') mixWords(hashes, vector.codes, 1, 0);
    else {
      const words = wordsOf(vector.values);
      mixWords(hashes, words, 2, 0);
      mixWords(hashes, words, 2, 1);
    }
  }
  for (let row = 0; row < rows; row++) {
    let h = hashes[row] as number;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    hashes[row] = h ^ (h >>> 16);
  }
  return hashes;
}

function mixWords(hashes: Uint32Array, words: Int32Array, stride: number, offset: number): void {
  for (let row = 0; row < hashes.length; row++) {
    let k = Math.imul(words[row * stride + offset] as number, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const h = (hashes[row] as number) ^ k;
    hashes[row] = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }
}

/** The bits of the numbers with one NaN and one zero, since equal values must hash alike. */
function wordsOf(values: Float64Array): Int32Array {
  const canonical = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    canonical[i] = Number.isNaN(value) ? Number.NaN : value + 0;
  }
  return new Int32Array(canonical.buffer);
}
