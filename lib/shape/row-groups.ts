import type { Vector } from '@/lib/tabular/table';

/** Rows that are equal in some columns. Groups are numbered in the order in which they first appear. */
export interface RowGroups {
  /** Group of each row. */
  readonly of: Int32Array;
  /** First row of each group. */
  readonly first: Uint32Array;
  /** Rows of each group. */
  readonly sizes: Uint32Array;
}

/** Codes below `size`; equal cells have equal ones, a missing cell has 0. */
interface Codes {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Pairs of codes are looked up in an array of at most so many entries, or four for each row; beyond that in a hash table. */
const DENSE = 1 << 20;

/** Groups rows that are equal in all the columns; missing cells are equal to each other, as in SQL's GROUP BY. O(rows × columns). */
export function groupRows(vectors: readonly Vector[], rows: number): RowGroups {
  let groups: Codes = { codes: new Int32Array(rows), size: 1 };
  for (const vector of vectors) groups = renumbered(paired(groups, codesOf(vector), rows));
  const { codes: of, size } = renumbered(groups);
  const count = rows === 0 ? 0 : size;
  const first = new Uint32Array(count);
  const sizes = new Uint32Array(count);
  for (let row = 0; row < rows; row++) {
    const group = of[row] as number;
    if (sizes[group] === 0) first[group] = row;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return { of, first, sizes };
}

/** The rows of each group one after the other: those of group `g` are `rows[starts[g] .. starts[g + 1])`, ascending. */
export function rowsByGroup({ of, sizes }: Pick<RowGroups, 'of' | 'sizes'>): {
  starts: Uint32Array;
  rows: Uint32Array;
} {
  const starts = new Uint32Array(sizes.length + 1);
  for (let group = 0; group < sizes.length; group++) {
    starts[group + 1] = (starts[group] as number) + (sizes[group] as number);
  }
  const next = starts.slice();
  const rows = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    const at = next[group] as number;
    rows[at] = row;
    next[group] = at + 1;
  }
  return { starts, rows };
}

function codesOf(vector: Vector): Codes {
  if (vector.kind === 'text')
    return { codes: vector.codes.map((code) => code + 1), size: vector.dictionary.length + 1 };
  const { values } = vector;
  const codes = new Int32Array(values.length);
  const codeOf = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size + 1;
      codeOf.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, size: codeOf.size + 1 };
}

function paired(a: Codes, b: Codes, rows: number): Codes {
  if (a.size === 1) return b;
  const codes = new Int32Array(rows);
  let size = 0;
  const product = a.size * b.size;
  if (product <= Math.max(DENSE, 4 * rows)) {
    for (let row = 0; row < rows; row++) codes[row] = (a.codes[row] as number) * b.size + (b.codes[row] as number);
    return { codes, size: product };
  }
  const codeOf = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const pair = (a.codes[row] as number) * b.size + (b.codes[row] as number);
    let code = codeOf.get(pair);
    if (code === undefined) {
      code = size++;
      codeOf.set(pair, code);
    }
    codes[row] = code;
  }
  return { codes, size };
}

/** The same groups, numbered in order of first appearance and without gaps. */
function renumbered({ codes, size }: Codes): Codes {
  const numbers = new Int32Array(size).fill(-1);
  const renamed = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    let number = numbers[code] as number;
    if (number < 0) {
      number = count++;
      numbers[code] = number;
    }
    renamed[row] = number;
  }
  return { codes: renamed, size: Math.max(count, 1) };
}
