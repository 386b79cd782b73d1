import { drawn, type SeededRandom, seededRandom } from '@/lib/stats/random';
import { type Binned, binned } from './bins';
import type { Imputer } from './feature';
import { growTree, type Tree, type TreeLimits, treeValue } from './tree';

const MOST_ROWS_TO_FIT = 20_000;
const RATE = 0.1;
const MOST_TREES = 200;
/** So many trees without a better validation end the fitting. */
const PATIENCE = 20;
const VALIDATED = 0.15;
/** Below so many rows validation takes too many away: the number of trees is fixed. */
const FEWEST_TO_VALIDATE = 200;
const TREES_WITHOUT_VALIDATION = 60;

/**
 * Gradient-boosted regression trees (Friedman 2001) on squared error, stopped where held-out rows no longer gain. Trees know what is
 * missing as such, so that features need not be filled first. For numbers only.
 */
export const boostedTrees: Imputer = (features, target, known, asked) => {
  const goal = features[target];
  const answers = new Float64Array(asked.length).fill(Number.NaN);
  if (goal?.kind !== 'number' || known.length < 20) return answers;
  const random = seededRandom(3);
  const learned = drawn(known, MOST_ROWS_TO_FIT, random);
  const goalAt = (row: number) => goal.values[row] as number;
  const others = features.flatMap((feature, index) => (index === target ? [] : [binned(feature, learned, goalAt)]));
  const { base, trees } = boost(others, learned, goal.values, random);
  for (let i = 0; i < asked.length; i++) {
    let answer = base;
    for (const tree of trees) answer += RATE * treeValue(tree, others, asked[i] as number);
    answers[i] = answer;
  }
  return answers;
};

function boost(
  features: readonly Binned[],
  learned: Uint32Array,
  values: Float64Array,
  random: SeededRandom,
): { base: number; trees: Tree[] } {
  const held = learned.length < FEWEST_TO_VALIDATE ? 0 : Math.round(learned.length * VALIDATED);
  const validated = learned.subarray(0, held);
  const fitted = learned.slice(held);
  let base = 0;
  for (const row of fitted) base += (values[row] as number) / fitted.length;
  const residuals = new Float64Array(values.length);
  for (const row of learned) residuals[row] = (values[row] as number) - base;
  const limits: TreeLimits = {
    leaves: 16,
    fewestRows: Math.max(3, Math.min(20, Math.round(fitted.length / 50))),
    shrinkage: 1,
    featureShare: 0.8,
  };
  const trees: Tree[] = [];
  let best = { error: Number.POSITIVE_INFINITY, trees: 0 };
  const most = held > 0 ? MOST_TREES : TREES_WITHOUT_VALIDATION;
  while (trees.length < most) {
    const rows = drawn(fitted, Math.ceil(fitted.length * 0.8), random).slice();
    const tree = growTree(features, rows, residuals, limits, random);
    trees.push(tree);
    let error = 0;
    for (const row of learned) residuals[row] = (residuals[row] as number) - RATE * treeValue(tree, features, row);
    for (const row of validated) error += (residuals[row] as number) ** 2;
    if (held === 0) best = { error, trees: trees.length };
    else if (error < best.error) best = { error, trees: trees.length };
    else if (trees.length - best.trees >= PATIENCE) break;
  }
  return { base, trees: trees.slice(0, best.trees) };
}
