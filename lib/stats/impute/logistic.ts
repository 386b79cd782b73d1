import { drawn, seededRandom } from '@/lib/stats/random';
import { type CategoryFeature, type Feature, valueAt } from './feature';
import { cholesky, solve } from './normal';
import { matrixOf, predictors, type Variable } from './variables';

const MOST_ROWS_TO_FIT = 4000;
/** Rarer classes are never answered. */
const MOST_CLASSES = 12;
const MOST_ROUNDS = 80;
const TOLERANCE = 1e-3;
/** Of standardised variables: as of a prior with deviation 1. */
const RIDGE = 1;

/**
 * The most probable code of each row asked for by multinomial logistic regression with a ridge, fitted by steps under a bound of the
 * curvature that never changes, so that one decomposition serves all of them (Böhning 1992). What a row misses counts as the mean.
 */
export function logisticRegression(
  features: readonly Feature[],
  target: number,
  goal: CategoryFeature,
  known: Uint32Array,
  asked: Uint32Array,
): Float64Array {
  const variables = predictors(features, target, known).filter((variable) => variable !== undefined);
  const rows = drawn(known, MOST_ROWS_TO_FIT, seededRandom(2)).sort();
  const counts = new Uint32Array(goal.size);
  for (const row of rows) counts[valueAt(goal, row)] = (counts[valueAt(goal, row)] as number) + 1;
  const codes = Array.from(counts.keys())
    .filter((code) => counts[code] !== 0)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, MOST_CLASSES);
  if (variables.length === 0 || codes.length === 0) return new Float64Array(asked.length).fill(-1);
  const width = variables.length + 1;
  const classes = codes.map((code) => Float64Array.from(rows, (row) => (valueAt(goal, row) === code ? 1 : 0)));
  const weights = fitted(design(variables, rows), width, classes);
  const matrix = design(variables, asked);
  return Float64Array.from(asked, (_, i) => {
    const scores = weights.map((own) => scoreOf(matrix, i * width, own));
    return codes[scores.indexOf(Math.max(...scores))] ?? -1;
  });
}

/** Row by row the variables, 0 (their mean) where missing, and 1 for the intercept. */
function design(variables: readonly Variable[], rows: Uint32Array): Float64Array {
  const one: Variable = { mean: 0, sd: 1, at: () => 1 };
  return matrixOf([...variables, one], rows).map((value) => (Number.isNaN(value) ? 0 : value));
}

/** The weights of each class. */
function fitted(matrix: Float64Array, width: number, classes: readonly Float64Array[]): Float64Array[] {
  const rows = matrix.length / width;
  const weights = classes.map(() => new Float64Array(width));
  const lower = cholesky(curvature(matrix, width), width);
  const shares = classes.map(() => new Float64Array(rows));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let i = 0; i < rows; i++) {
      let total = 0;
      for (const [k, own] of weights.entries()) {
        const power = Math.exp(Math.min(50, scoreOf(matrix, i * width, own)));
        (shares[k] as Float64Array)[i] = power;
        total += power;
      }
      for (const own of shares) own[i] = (own[i] as number) / total;
    }
    let largest = 0;
    for (const [k, own] of weights.entries()) {
      const step = own.map((weight, j) => (j === width - 1 ? 0 : -RIDGE * weight));
      for (let i = 0; i < rows; i++) {
        const residual = (classes[k]?.[i] as number) - (shares[k]?.[i] as number);
        for (let j = 0; j < width; j++) step[j] = (step[j] as number) + residual * (matrix[i * width + j] as number);
      }
      solve(lower, step, width);
      for (let j = 0; j < width; j++) {
        own[j] = (own[j] as number) + (step[j] as number);
        largest = Math.max(largest, Math.abs(step[j] as number));
      }
    }
    if (largest < TOLERANCE) break;
  }
  return weights;
}

/** ½·Xᵀ·X and the ridge: nowhere is the likelihood more curved. */
function curvature(matrix: Float64Array, width: number): Float64Array {
  const bound = new Float64Array(width * width);
  for (let start = 0; start < matrix.length; start += width)
    for (let a = 0; a < width; a++)
      for (let b = 0; b <= a; b++)
        bound[a * width + b] =
          (bound[a * width + b] as number) + 0.5 * (matrix[start + a] as number) * (matrix[start + b] as number);
  for (let a = 0; a < width; a++) bound[a * width + a] = (bound[a * width + a] as number) + RIDGE;
  return bound;
}

function scoreOf(matrix: Float64Array, start: number, weights: Float64Array): number {
  let score = 0;
  for (let j = 0; j < weights.length; j++) score += (matrix[start + j] as number) * (weights[j] as number);
  return score;
}
