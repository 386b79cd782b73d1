import { explainedShare } from './association';
import { type Feature, isKnown } from './feature';

const MOST_VARIABLES = 48;
const MOST_LEVELS = 12;
const FEWEST_OF_LEVEL = 3;

/** A column of numbers with mean 0 and deviation 1 over the known rows. */
export interface Variable {
  readonly mean: number;
  readonly sd: number;
  readonly at: (row: number) => number;
}

/** What a target is told from as variables, what explains most first, at most 48; of categories one a level. */
export function predictors(features: readonly Feature[], target: number, known: Uint32Array): (Variable | undefined)[] {
  const goal = features[target] as Feature;
  return features
    .flatMap((feature, index) =>
      index === target ? [] : [{ feature, explained: explainedShare(feature, goal, known) }],
    )
    .sort((a, b) => b.explained - a.explained)
    .flatMap(({ feature }) =>
      feature.kind === 'number' ? [standardised(feature.values, known)] : levels(feature, known),
    )
    .filter((variable) => variable !== undefined)
    .slice(0, MOST_VARIABLES);
}

function levels(feature: Feature & { kind: 'category' }, known: Uint32Array): (Variable | undefined)[] {
  const counts = new Uint32Array(feature.size);
  let present = 0;
  for (const row of known) {
    const code = feature.codes[row] as number;
    if (code < 0) continue;
    counts[code] = (counts[code] as number) + 1;
    present++;
  }
  return Array.from(counts, (count, code) => ({ code, count }))
    .filter(({ count }) => count >= FEWEST_OF_LEVEL && count < present)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_LEVELS)
    .map(({ code, count }) => {
      const mean = count / present;
      const at = (row: number) => (isKnown(feature, row) ? (feature.codes[row] === code ? 1 : 0) : Number.NaN);
      return scaledTo(mean, Math.sqrt(mean * (1 - mean)), at);
    });
}

/** A column of numbers as a variable; undefined where all of them are equal. */
export function standardised(values: Float64Array, known: Uint32Array): Variable | undefined {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const row of known) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    count++;
    const off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
  }
  return scaledTo(mean, Math.sqrt(squares / count), (row) => values[row] as number);
}

function scaledTo(mean: number, sd: number, raw: (row: number) => number): Variable | undefined {
  return sd > 0 && Number.isFinite(sd) ? { mean, sd, at: (row) => (raw(row) - mean) / sd } : undefined;
}

/** Row by row, NaN where missing. */
export function matrixOf(variables: readonly Variable[], rows: Uint32Array): Float64Array {
  const width = variables.length;
  const matrix = new Float64Array(rows.length * width);
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j < width; j++) matrix[i * width + j] = (variables[j] as Variable).at(rows[i] as number);
  return matrix;
}
