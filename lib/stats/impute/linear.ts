import { drawn, seededRandom } from '@/lib/stats/random';
import { explainedShare } from './association';
import { type Feature, type Imputer, isKnown } from './feature';
import { conditional, fitNormal, type Normal } from './normal';

const MOST_ROWS_TO_FIT = 4000;
const MOST_VARIABLES = 48;
const MOST_LEVELS = 12;
const FEWEST_OF_LEVEL = 3;

/**
 * Ridge regression on what the row has of the other features. Instead of one equation after another in turns (MICE) the joint normal
 * distribution is fitted by EM, from which the regression on any set of features follows; both have the same fixed point for linear models.
 * Categories take part as one indicator a level, the most frequent twelve. Answers stay within the range of the known values. For numbers only.
 */
export const linearRegression: Imputer = (features, target, known, asked) => {
  const goal = features[target];
  const answers = new Float64Array(asked.length).fill(Number.NaN);
  if (goal?.kind !== 'number' || known.length < 3) return answers;
  const chosen = drawn(known, MOST_ROWS_TO_FIT, seededRandom(2)).sort();
  const variables = [standardised(goal.values, known), ...predictors(features, target, known)].filter(
    (variable) => variable !== undefined,
  );
  const own = variables[0];
  if (own === undefined || variables.length < 2) return answers;
  const fitted = fitNormal(matrixOf(variables, chosen), variables.length);
  return predict(fitted, variables, asked, own, rangeOf(goal.values, known));
};

/** A column of numbers with mean 0 and deviation 1 over the known rows. */
interface Variable {
  readonly mean: number;
  readonly sd: number;
  readonly at: (row: number) => number;
}

function predictors(features: readonly Feature[], target: number, known: Uint32Array): (Variable | undefined)[] {
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

function standardised(values: Float64Array, known: Uint32Array): Variable | undefined {
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
function matrixOf(variables: readonly Variable[], rows: Uint32Array): Float64Array {
  const width = variables.length;
  const matrix = new Float64Array(rows.length * width);
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j < width; j++) matrix[i * width + j] = (variables[j] as Variable).at(rows[i] as number);
  return matrix;
}

function predict(
  fitted: Normal,
  variables: readonly Variable[],
  asked: Uint32Array,
  own: Variable,
  [low, high]: readonly [number, number],
): Float64Array {
  const width = variables.length;
  const matrix = matrixOf(variables, asked);
  for (let i = 0; i < asked.length; i++) matrix[i * width] = Number.NaN;
  return conditional(fitted, matrix).map((value) => Math.min(high, Math.max(low, value * own.sd + own.mean)));
}

function rangeOf(values: Float64Array, known: Uint32Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const row of known) {
    low = Math.min(low, values[row] as number);
    high = Math.max(high, values[row] as number);
  }
  return [low, high];
}
