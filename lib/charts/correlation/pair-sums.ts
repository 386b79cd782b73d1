import type { Steps } from '@/lib/stats/steps';

/**
 * Sums over the rows, of values less a centre near their column's mean. All are `size × size`: `n` and `products` of columns
 * i and j over the rows both have; `totals` and `squares` of column i over the rows that it and column j have.
 */
export interface PairSums {
  readonly size: number;
  readonly n: Float64Array;
  readonly products: Float64Array;
  readonly totals: Float64Array;
  readonly squares: Float64Array;
}

/** Rows worked on at a time: 40 columns of so many fit a processor's second cache. */
const BLOCK = 512;
/** Columns multiplied with as many others at a time, their sums held in registers. */
const TILE = 4;
const SAMPLED = 1000;

/** The rows of a block: column after column of `BLOCK` values, 0 where one is missing. */
interface Block {
  readonly values: Float64Array;
  readonly isMissing: Uint8Array;
  readonly present: Float64Array;
  readonly totals: Float64Array;
  readonly squares: Float64Array;
  rows: number;
}

/** So many values are worked on between two steps: a few milliseconds. */
const VALUES_PER_STEP = 1 << 17;

/** One pass over all columns, which are of equal length and hold NaN where a value is missing; in steps of some thousand rows. */
export function* pairSums(columns: readonly Float64Array[]): Steps<PairSums> {
  const size = columns.length;
  const width = Math.ceil(size / TILE) * TILE;
  const centres = columns.map(centreOf);
  const square = () => new Float64Array(size * size);
  const sums: PairSums = { size, n: square(), products: square(), totals: square(), squares: square() };
  const padded = new Float64Array(width * width);
  const block: Block = {
    values: new Float64Array(width * BLOCK),
    isMissing: new Uint8Array(size * BLOCK),
    present: new Float64Array(size),
    totals: new Float64Array(size),
    squares: new Float64Array(size),
    rows: 0,
  };
  const rows = columns[0]?.length ?? 0;
  const rowsPerStep = Math.max(BLOCK, Math.floor(VALUES_PER_STEP / Math.max(1, width) / BLOCK) * BLOCK);
  for (let from = 0; from < rows; from += BLOCK) {
    if (from > 0 && from % rowsPerStep === 0) yield;
    block.rows = Math.min(BLOCK, rows - from);
    for (let c = 0; c < size; c++) fill(block, c, columns[c] as Float64Array, from, centres[c] as number);
    multiply(block, width, padded);
    for (let c = 0; c < size; c++) addPresent(sums, block, c);
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      sums.products[i * size + j] = padded[Math.min(i, j) * width + Math.max(i, j)] as number;
    }
  }
  return sums;
}

/** The mean of some values across the column: any centre will do that is within its spread. */
function centreOf(values: Float64Array): number {
  const step = Math.max(1, Math.floor(values.length / SAMPLED));
  let total = 0;
  let count = 0;
  for (let i = 0; i < values.length; i += step) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    total += (value - total) / ++count;
  }
  return total;
}

function fill(block: Block, column: number, source: Float64Array, from: number, centre: number): void {
  const { values, isMissing, rows } = block;
  const start = column * BLOCK;
  let present = 0;
  let total = 0;
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    const value = (source[from + i] as number) - centre;
    if (Number.isNaN(value)) {
      values[start + i] = 0;
      isMissing[start + i] = 1;
      continue;
    }
    values[start + i] = value;
    isMissing[start + i] = 0;
    present++;
    total += value;
    squares += value * value;
  }
  block.present[column] = present;
  block.totals[column] = total;
  block.squares[column] = squares;
}

/** Adds the products of every two columns, four by two at a time; below the diagonal only what a tile holds anyway. */
function multiply({ values, rows }: Block, width: number, products: Float64Array): void {
  for (let i = 0; i < width; i += TILE) {
    const a0 = i * BLOCK;
    const a1 = a0 + BLOCK;
    const a2 = a1 + BLOCK;
    const a3 = a2 + BLOCK;
    for (let j = i; j < width; j += 2) {
      const b0 = j * BLOCK;
      const b1 = b0 + BLOCK;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      for (let row = 0; row < rows; row++) {
        const x = values[b0 + row] as number;
        const y = values[b1 + row] as number;
        const v0 = values[a0 + row] as number;
        const v1 = values[a1 + row] as number;
        const v2 = values[a2 + row] as number;
        const v3 = values[a3 + row] as number;
        s00 += v0 * x;
        s01 += v0 * y;
        s10 += v1 * x;
        s11 += v1 * y;
        s20 += v2 * x;
        s21 += v2 * y;
        s30 += v3 * x;
        s31 += v3 * y;
      }
      const place = i * width + j;
      products[place] = (products[place] as number) + s00;
      products[place + 1] = (products[place + 1] as number) + s01;
      products[place + width] = (products[place + width] as number) + s10;
      products[place + width + 1] = (products[place + width + 1] as number) + s11;
      products[place + 2 * width] = (products[place + 2 * width] as number) + s20;
      products[place + 2 * width + 1] = (products[place + 2 * width + 1] as number) + s21;
      products[place + 3 * width] = (products[place + 3 * width] as number) + s30;
      products[place + 3 * width + 1] = (products[place + 3 * width + 1] as number) + s31;
    }
  }
}

const listed = new Uint16Array(BLOCK);

/** Adds what every column has in the rows that column `c` has, by way of the fewer: the rows it has, or those it misses. */
function addPresent(sums: PairSums, block: Block, c: number): void {
  const { size } = sums;
  const { rows } = block;
  const present = block.present[c] as number;
  const byMissing = present * 2 >= rows;
  const count = listRows(block, c, byMissing ? 1 : 0);
  for (let other = 0; other < size; other++) {
    const start = other * BLOCK;
    let n = 0;
    let total = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const place = start + (listed[i] as number);
      const value = block.values[place] as number;
      n += 1 - (block.isMissing[place] as number);
      total += value;
      squares += value * value;
    }
    const at = other * size + c;
    const rest = byMissing;
    sums.n[at] = (sums.n[at] as number) + (rest ? (block.present[other] as number) - n : n);
    sums.totals[at] = (sums.totals[at] as number) + (rest ? (block.totals[other] as number) - total : total);
    sums.squares[at] = (sums.squares[at] as number) + (rest ? (block.squares[other] as number) - squares : squares);
  }
}

function listRows({ isMissing, present, rows }: Block, column: number, wanted: 0 | 1): number {
  if (wanted === 1 && present[column] === rows) return 0;
  const start = column * BLOCK;
  let count = 0;
  for (let i = 0; i < rows; i++) if (isMissing[start + i] === wanted) listed[count++] = i;
  return count;
}
