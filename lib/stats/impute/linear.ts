import { drawn, seededRandom } from '@/lib/stats/random';
import type { Imputer } from './feature';
import { logisticRegression } from './logistic';
import { conditional, fitNormal, type Normal } from './normal';
import { matrixOf, predictors, standardised, type Variable } from './variables';

const MOST_ROWS_TO_FIT = 4000;

/**
 * Ridge regression on what the row has of the other features. Instead of one equation after another in turns (MICE) the joint normal
 * distribution is fitted by EM, from which the regression on any set of features follows; both have the same fixed point for linear models.
 * Categories take part as one indicator a level, the most frequent twelve. Answers stay within the range of the known values. A category is
 * told by logistic regression.
 */
export const linearRegression: Imputer = (features, target, known, asked) => {
  const goal = features[target];
  const answers = new Float64Array(asked.length).fill(Number.NaN);
  if (goal?.kind === 'category') return logisticRegression(features, target, goal, known, asked);
  if (goal === undefined || known.length < 3) return answers;
  const chosen = drawn(known, MOST_ROWS_TO_FIT, seededRandom(2)).sort();
  const variables = [standardised(goal.values, known), ...predictors(features, target, known)].filter(
    (variable) => variable !== undefined,
  );
  const own = variables[0];
  if (own === undefined || variables.length < 2) return answers;
  const fitted = fitNormal(matrixOf(variables, chosen), variables.length);
  return predict(fitted, variables, asked, own, rangeOf(goal.values, known));
};

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
