import { type Feature, type NumberFeature, valueAt } from './feature';

/** Places of values; the last place, `MISSING`, is for what is missing. */
export const MISSING = 63;

/** Cells as small whole numbers: numbers by quantiles, categories in the order of the mean of what is predicted. */
export interface Binned {
  /** Cells of one row after another, as whoever counts looks at all of a row at once. */
  readonly bins: Uint8Array;
  /** Features a row. */
  readonly width: number;
}

/**
 * Bins the given rows of features by what the first `learned` of them show.
 *
 * @param goals what is predicted, for each of those.
 */
export function binned(features: readonly Feature[], rows: Uint32Array, learned: number, goals: Float64Array): Binned {
  const width = features.length;
  const bins = new Uint8Array(rows.length * width);
  for (const [index, feature] of features.entries()) {
    const binOf =
      feature.kind === 'number'
        ? byQuantile(feature, rows, learned)
        : byMean(feature, rows.subarray(0, learned), goals);
    for (let i = 0; i < rows.length; i++) bins[i * width + index] = binOf(rows[i] as number);
  }
  return { bins, width };
}

function byQuantile({ values }: NumberFeature, rows: Uint32Array, learned: number): (row: number) => number {
  const present = Float64Array.from(rows.subarray(0, learned), (row) => values[row] as number)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const edges: number[] = [];
  for (let bin = 1; bin < MISSING; bin++) {
    const place = Math.floor((bin * present.length) / MISSING);
    const [below, above] = [present[place - 1] ?? Number.NaN, present[place] ?? Number.NaN];
    const edge = below === above ? below : (below + above) / 2;
    if (!Number.isNaN(edge) && edge !== edges.at(-1) && edge < (present.at(-1) as number)) edges.push(edge);
  }
  const sorted = Float64Array.from(edges);
  return (row) => {
    const value = values[row] as number;
    return Number.isNaN(value) ? MISSING : placeOf(sorted, value);
  };
}

/** How many edges are below the value. */
function placeOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A category the known rows have this often counts half by its own mean and half by that of all. */
const PRIOR_COUNT = 10;

function byMean(
  feature: Feature & { kind: 'category' },
  learned: Uint32Array,
  goals: Float64Array,
): (row: number) => number {
  const sums = new Float64Array(feature.size);
  const counts = new Uint32Array(feature.size);
  let total = 0;
  for (let i = 0; i < learned.length; i++) {
    const code = valueAt(feature, learned[i] as number);
    const goal = goals[i] as number;
    total += goal / learned.length;
    if (code < 0) continue;
    sums[code] = (sums[code] as number) + goal;
    counts[code] = (counts[code] as number) + 1;
  }
  const means = sums.map((sum, code) => (sum + PRIOR_COUNT * total) / ((counts[code] as number) + PRIOR_COUNT));
  const order = Array.from(means.keys()).sort((a, b) => (means[a] as number) - (means[b] as number));
  const places = new Uint8Array(feature.size);
  for (const [rank, code] of order.entries()) places[code] = Math.floor((rank * MISSING) / feature.size);
  return (row) => {
    const code = feature.codes[row] as number;
    return code < 0 ? MISSING : (places[code] as number);
  };
}
