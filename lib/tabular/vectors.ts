import type { NumberVector, TextVector, Vector } from './table';

/** Dictionary-encodes cells; null and the empty string are missing. Entries stand in order of first appearance. */
export function textVector(values: Iterable<string | null>): TextVector {
  const cells = Array.isArray(values) ? values : [...values];
  const codes = new Int32Array(cells.length);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  for (let row = 0; row < cells.length; row++) {
    const text = cells[row] as string | null;
    if (text === null || text === '') {
      codes[row] = -1;
      continue;
    }
    let code = codeOf.get(text);
    if (code === undefined) {
      code = dictionary.push(text) - 1;
      codeOf.set(text, code);
    }
    codes[row] = code;
  }
  return { kind: 'text', codes, dictionary };
}

/** Packs numbers; null is missing. `decimals`: see `NumberVector`. */
export function numberVector(values: Iterable<number | null>, decimals?: number): NumberVector {
  const packed = Float64Array.from(values, (value) => value ?? Number.NaN);
  return decimals === undefined ? { kind: 'number', values: packed } : { kind: 'number', values: packed, decimals };
}

/** Number of rows. */
export function vectorLength(vector: Vector): number {
  return vector.kind === 'text' ? vector.codes.length : vector.values.length;
}

/** Number of missing cells. */
export function countMissing(vector: Vector): number {
  const cells = vector.kind === 'text' ? vector.codes : vector.values;
  const known = knownMissing.get(cells);
  if (known !== undefined) return known;
  const missing = cells instanceof Int32Array ? countMissingCodes(cells) : countMissingNumbers(cells);
  knownMissing.set(cells, missing);
  return missing;
}

/** By cells, which never change. */
const knownMissing = new WeakMap<Int32Array | Float64Array, number>();

/** Whether any cell is missing. */
export function hasMissing(vector: Vector): boolean {
  return vector.kind === 'text' ? vector.codes.indexOf(-1) >= 0 : vector.values.includes(Number.NaN);
}

// Most columns have no missing cell, which the built-in search tells several times faster than a loop; and indexed loops, each over
// one type of array, run several times faster than iterators or one loop over both.
function countMissingCodes(codes: Int32Array): number {
  const first = codes.indexOf(-1);
  if (first < 0) return 0;
  let missing = 0;
  for (let i = first; i < codes.length; i++) missing += (codes[i] as number) >>> 31;
  return missing;
}

function countMissingNumbers(values: Float64Array): number {
  if (!values.includes(Number.NaN)) return 0;
  let missing = 0;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i] as number)) missing++;
  return missing;
}

/** Counts by codes, which never change. */
const knownCounts = new WeakMap<Int32Array, Uint32Array>();

/**
 * For each dictionary entry the number of rows that hold it; 0 for an unused entry. Remembered, as much of what is asked of
 * text begins with this: copy it before changing it.
 */
export function distinctCounts({ codes, dictionary }: TextVector): Uint32Array {
  const known = knownCounts.get(codes);
  if (known?.length === dictionary.length) return known;
  const counts = new Uint32Array(dictionary.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  knownCounts.set(codes, counts);
  return counts;
}

/** The cells of the given rows, in the given order. A text vector keeps its whole dictionary. */
export function gather(vector: Vector, rows: Uint32Array): Vector {
  if (vector.kind === 'text') return { ...vector, codes: gatherInto(vector.codes, rows, new Int32Array(rows.length)) };
  return { ...vector, values: gatherInto(vector.values, rows, new Float64Array(rows.length)) };
}

/** `target[i] = source[rows[i]]`; returns the target. */
export function gatherInto<T extends Int32Array | Float64Array | Uint8Array | Uint32Array>(
  source: T,
  rows: Uint32Array,
  target: T,
): T {
  for (let i = 0; i < rows.length; i++) target[i] = source[rows[i] as number] as number;
  return target;
}

/** The same cells over a dictionary without unused entries; the very vector when there are none. */
export function compactDictionary(vector: TextVector): TextVector {
  return distinctCounts(vector).includes(0) ? mapDictionary(vector, (text) => text).vector : vector;
}

export interface MappedDictionary {
  /** The mapped cells; the very vector that was given when no cell changed and every entry is used. */
  vector: TextVector;
  /** For each code of the given vector 1 when its cells changed (or became missing), else 0. */
  changedCodes: Uint8Array;
  /** Number of cells that changed. */
  changedCells: number;
}

/**
 * Maps every distinct text, and with it every cell that holds it, in one go. `map` returns the new text, or null (or the
 * empty string) for missing, and sees entries, with their codes, that at least one row uses. Texts that become equal share one new code;
 * unused entries are dropped.
 */
export function mapDictionary(
  vector: TextVector,
  map: (text: string, code: number) => string | null,
): MappedDictionary {
  const counts = distinctCounts(vector);
  const changedCodes = new Uint8Array(counts.length);
  const newCodes = new Int32Array(counts.length).fill(-1);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  let changedCells = 0;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    const text = vector.dictionary[code] as string;
    const mapped = map(text, code);
    if (mapped !== text) {
      changedCodes[code] = 1;
      changedCells += count;
    }
    if (mapped === null || mapped === '') continue;
    let newCode = codeOf.get(mapped);
    if (newCode === undefined) {
      newCode = dictionary.push(mapped) - 1;
      codeOf.set(mapped, newCode);
    }
    newCodes[code] = newCode;
  }
  if (changedCells === 0 && dictionary.length === counts.length) return { vector, changedCodes, changedCells };
  return { vector: { kind: 'text', codes: recode(vector.codes, newCodes), dictionary }, changedCodes, changedCells };
}

function recode(codes: Int32Array, newCodes: Int32Array): Int32Array {
  const recoded = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    recoded[row] = code < 0 ? -1 : (newCodes[code] as number);
  }
  return recoded;
}
