import type { ColumnSketch } from './column-sketch';
import type { NameTable } from './name-table';
import { distanceBetween } from './place';
import { PAIR_BIAS, PAIR_WEIGHTS } from './weights';

/** So many pairs are all compared in full. */
const ALL_COMPARED = 20_000;
/** Of more, those that look best at a glance, so many for each column of either table. */
const GLANCED = 10;

/**
 * Which pairs deserve a full comparison: 1 for each, null for all. The others are written into `alone` as they look at a
 * glance, from words, kinds and units alone.
 */
export function pairsToCompare(
  names: NameTable,
  a: readonly ColumnSketch[],
  b: readonly ColumnSketch[],
  alone: Float64Array,
): Uint8Array | null {
  if (alone.length <= ALL_COMPARED) return null;
  const families = new Map<string, number>();
  const kinds = new Map<string, number>();
  const coded = (sketches: readonly ColumnSketch[]) => ({
    kind: Int32Array.from(sketches, ({ kind }) => codeIn(kinds, kind)),
    family: Int32Array.from(sketches, ({ family }) => codeIn(families, family)),
  });
  const [left, right] = [coded(a), coded(b)];
  const words = names.roughly();
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const at = i * b.length + j;
      const alike = left.kind[i] === right.kind[j] ? 2 : left.family[i] === right.family[j] ? 0.7 : -2.6;
      const near = 1 - distanceBetween(i, a.length, j, b.length);
      alone[at] = PAIR_BIAS + PAIR_WEIGHTS.name_dice * (words[at] as number) + alike + PAIR_WEIGHTS.place_near * near;
    }
  }
  const isCompared = new Uint8Array(alone.length);
  for (let i = 0; i < a.length; i++) markBest(alone, isCompared, b.length, i * b.length, 1);
  for (let j = 0; j < b.length; j++) markBest(alone, isCompared, a.length, j, b.length);
  return isCompared;
}

/** Marks the largest of `length` values that stand `step` apart. */
function markBest(values: Float64Array, marks: Uint8Array, length: number, from: number, step: number): void {
  const best = new Float64Array(GLANCED).fill(Number.NEGATIVE_INFINITY);
  const at = new Int32Array(GLANCED).fill(-1);
  for (let k = 0; k < length; k++) {
    const value = values[from + k * step] as number;
    if (value <= (best[GLANCED - 1] as number)) continue;
    let slot = GLANCED - 1;
    for (; slot > 0 && value > (best[slot - 1] as number); slot--) {
      best[slot] = best[slot - 1] as number;
      at[slot] = at[slot - 1] as number;
    }
    best[slot] = value;
    at[slot] = k;
  }
  for (const k of at) if (k >= 0) marks[from + k * step] = 1;
}

function codeIn(codes: Map<string, number>, text: string): number {
  const known = codes.get(text);
  if (known !== undefined) return known;
  codes.set(text, codes.size);
  return codes.size - 1;
}
