import { type Feature, type NumberFeature, valueAt } from './feature';

/** Places of values; the last place, `MISSING`, is for what is missing. */
export const MISSING = 63;

/** A feature as small whole numbers: numbers by quantiles, categories in the order of the mean of what is predicted. */
export interface Binned {
  /** By row of the table. */
  readonly bins: Uint8Array;
}

/** Bins every row of a feature by what the rows learned from show. `goal` gives a number for each of them. */
export function binned(feature: Feature, known: Uint32Array, goal: (row: number) => number): Binned {
  return feature.kind === 'number' ? byQuantile(feature, known) : byMean(feature, known, goal);
}

function byQuantile({ values }: NumberFeature, known: Uint32Array): Binned {
  const present = Float64Array.from(known, (row) => values[row] as number)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const edges: number[] = [];
  for (let bin = 1; bin < MISSING; bin++) {
    const place = Math.floor((bin * present.length) / MISSING);
    const [below, above] = [present[place - 1] ?? Number.NaN, present[place] ?? Number.NaN];
    const edge = below === above ? below : (below + above) / 2;
    if (!Number.isNaN(edge) && edge !== edges.at(-1) && edge < (present.at(-1) as number)) edges.push(edge);
  }
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    bins[row] = Number.isNaN(value) ? MISSING : placeOf(edges, value);
  }
  return { bins };
}

/** How many edges are below the value. */
function placeOf(edges: readonly number[], value: number): number {
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

function byMean(feature: Feature & { kind: 'category' }, known: Uint32Array, goal: (row: number) => number): Binned {
  const sums = new Float64Array(feature.size);
  const counts = new Uint32Array(feature.size);
  let total = 0;
  for (const row of known) {
    const code = valueAt(feature, row);
    total += goal(row) / known.length;
    if (code < 0) continue;
    sums[code] = (sums[code] as number) + goal(row);
    counts[code] = (counts[code] as number) + 1;
  }
  const means = sums.map((sum, code) => (sum + PRIOR_COUNT * total) / ((counts[code] as number) + PRIOR_COUNT));
  const order = Array.from(means.keys()).sort((a, b) => (means[a] as number) - (means[b] as number));
  const places = new Uint8Array(feature.size);
  for (const [rank, code] of order.entries()) places[code] = Math.floor((rank * MISSING) / feature.size);
  return { bins: Uint8Array.from(feature.codes, (code) => (code < 0 ? MISSING : (places[code] as number))) };
}
