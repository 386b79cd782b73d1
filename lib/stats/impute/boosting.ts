import { drawn, type SeededRandom, seededRandom } from '@/lib/stats/random';
import { type Binned, binned } from './bins';
import { boostedClasses } from './boosted-classes';
import { heldOut, limitsFor, ROWS_OF_TREE } from './boosting-limits';
import { type Imputer, valueAt } from './feature';
import { Histograms } from './histograms';
import { addTree, growTree, type Tree } from './tree';

const MOST_ROWS_TO_FIT = 20_000;
const FEWEST_KNOWN = 20;
const RATE = 0.1;
const LEAVES = 16;
const MOST_TREES = 200;
/** So many trees without a better validation end the fitting. */
const PATIENCE = 20;
const TREES_WITHOUT_VALIDATION = 60;

/**
 * Gradient-boosted trees (Friedman 2001), on squared error for numbers and on the multinomial deviance for categories, stopped where
 * held-out rows no longer gain. Trees know what is missing as such, so that features need not be filled first.
 */
export const boostedTrees: Imputer = (features, target, known, asked) => {
  const goal = features[target];
  const none = new Float64Array(asked.length).fill(goal?.kind === 'category' ? -1 : Number.NaN);
  if (goal === undefined || known.length < FEWEST_KNOWN || features.length < 2) return none;
  const random = seededRandom(3);
  const learned = drawn(known, MOST_ROWS_TO_FIT, random);
  const goals = Float64Array.from(learned, (row) => valueAt(goal, row));
  const others = features.filter((_, index) => index !== target);
  // Learned rows come first, then those asked for.
  const rows = new Uint32Array(learned.length + asked.length);
  rows.set(learned);
  rows.set(asked, learned.length);
  if (goal.kind === 'category')
    return boostedClasses({ features: others, rows, codes: goals, size: goal.size, random });
  const cells = binned(others, rows, learned.length, goals);
  const { base, trees } = boost(cells, goals, random);
  const answers = none.fill(base);
  for (const tree of trees) addTree(tree, cells, learned.length, RATE, answers);
  return answers;
};

function boost(cells: Binned, goals: Float64Array, random: SeededRandom): { base: number; trees: Tree[] } {
  const held = heldOut(goals.length);
  const fitted = Uint32Array.from({ length: goals.length - held }, (_, i) => held + i);
  let base = 0;
  for (const place of fitted) base += (goals[place] as number) / fitted.length;
  const residuals = goals.map((goal) => goal - base);
  const limits = limitsFor(fitted.length, LEAVES);
  const histograms = new Histograms(cells);
  const trees: Tree[] = [];
  let best = { error: Number.POSITIVE_INFINITY, trees: 0 };
  const most = held > 0 ? MOST_TREES : TREES_WITHOUT_VALIDATION;
  while (trees.length < most) {
    const rows = drawn(fitted, Math.ceil(fitted.length * ROWS_OF_TREE), random);
    const tree = growTree(cells, histograms, rows, residuals, limits, random);
    trees.push(tree);
    let error = 0;
    addTree(tree, cells, 0, -RATE, residuals);
    for (let place = 0; place < held; place++) error += (residuals[place] as number) ** 2;
    if (held === 0) best = { error, trees: trees.length };
    else if (error < best.error) best = { error, trees: trees.length };
    else if (trees.length - best.trees >= PATIENCE) break;
  }
  return { base, trees: trees.slice(0, best.trees) };
}
