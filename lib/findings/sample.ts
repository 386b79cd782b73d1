import type { ColumnView } from './column-view';

/** Tables of more rows are judged by so many of them where a distribution is all that matters. */
const MOST_ROWS = 60_000;
const SAMPLE = 30_000;

/**
 * Positions of about 30,000 rows of a large table, chosen by a hash of what they hold, so that the order of rows is of no account;
 * null for a smaller table, of which all rows are taken.
 */
export function sampleRows(views: readonly ColumnView[], rows: number): Int32Array | null {
  if (rows <= MOST_ROWS) return null;
  const hashes = new Uint32Array(rows).fill(0x811c9dc5);
  for (const view of views) view.mixInto(hashes);
  const most = (SAMPLE / rows) * 2 ** 32;
  const chosen: number[] = [];
  for (let row = 0; row < rows; row++) if (finish(hashes[row] as number) < most) chosen.push(row);
  return Int32Array.from(chosen);
}

/** The values of the sampled rows; all of them when there is no sample. */
export function sampled(values: Float64Array, sample: Int32Array | null): Float64Array {
  if (sample === null) return values;
  const taken = new Float64Array(sample.length);
  for (let i = 0; i < sample.length; i++) taken[i] = values[sample[i] as number] as number;
  return taken;
}

/** The last steps of MurmurHash3, after which any range of bits is as good as another. */
export function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a of the UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
