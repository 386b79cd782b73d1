import type { SeededRandom } from '@/lib/stats/random';
import { type Binned, MISSING } from './bins';

const BINS = MISSING + 1;

/** One regression tree; a node that splits on no feature is a leaf. */
export interface Tree {
  /** By node: −1 for a leaf. */
  readonly features: Int16Array;
  /** The highest bin that goes left. */
  readonly bins: Uint8Array;
  readonly missingLeft: Uint8Array;
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly values: Float64Array;
}

export interface TreeLimits {
  readonly leaves: number;
  readonly fewestRows: number;
  /** Pseudo-rows of mean 0 in every leaf. */
  readonly shrinkage: number;
  /** Share of the features tried at each split, 0–1. */
  readonly featureShare: number;
}

interface Leaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly split: Split | undefined;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly missingLeft: boolean;
}

/**
 * Grows a tree on the residuals of the rows, the leaf that gains most first (as LightGBM does; Ke et al. 2017), from histograms over
 * bins; what is missing goes to the side where it fits better. `rows` is reordered.
 *
 * @param residuals by row of the table.
 */
export function growTree(
  features: readonly Binned[],
  rows: Uint32Array,
  residuals: Float64Array,
  limits: TreeLimits,
  random: SeededRandom,
): Tree {
  const most = 2 * limits.leaves - 1;
  const tree = {
    features: new Int16Array(most).fill(-1),
    bins: new Uint8Array(most),
    missingLeft: new Uint8Array(most),
    left: new Uint16Array(most),
    right: new Uint16Array(most),
    values: new Float64Array(most),
  };
  const leafOf = (node: number, from: number, to: number): Leaf => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += residuals[rows[i] as number] as number;
    tree.values[node] = sum / (to - from + limits.shrinkage);
    return { node, from, to, split: bestSplit(features, rows.subarray(from, to), residuals, limits, random) };
  };
  const leaves = [leafOf(0, 0, rows.length)];
  let nodes = 1;
  for (let count = 1; count < limits.leaves; count++) {
    const at = mostGaining(leaves);
    const leaf = leaves[at];
    if (leaf?.split === undefined) break;
    const { node, from, to, split } = leaf;
    const middle = from + partition(rows.subarray(from, to), features[split.feature] as Binned, split);
    tree.features[node] = split.feature;
    tree.bins[node] = split.bin;
    tree.missingLeft[node] = split.missingLeft ? 1 : 0;
    tree.left[node] = nodes;
    tree.right[node] = nodes + 1;
    leaves[at] = leafOf(nodes, from, middle);
    leaves.push(leafOf(nodes + 1, middle, to));
    nodes += 2;
  }
  return tree;
}

/** What the tree says of a row. */
export function treeValue(tree: Tree, features: readonly Binned[], row: number): number {
  let node = 0;
  for (let feature = tree.features[0] as number; feature >= 0; feature = tree.features[node] as number) {
    const bin = (features[feature] as Binned).bins[row] as number;
    const goesLeft = bin === MISSING ? tree.missingLeft[node] === 1 : bin <= (tree.bins[node] as number);
    node = (goesLeft ? tree.left[node] : tree.right[node]) as number;
  }
  return tree.values[node] as number;
}

function mostGaining(leaves: readonly Leaf[]): number {
  let best = 0;
  for (let i = 1; i < leaves.length; i++)
    if ((leaves[i]?.split?.gain ?? 0) > (leaves[best]?.split?.gain ?? 0)) best = i;
  return best;
}

const sums = new Float64Array(BINS);
const counts = new Uint32Array(BINS);

function bestSplit(
  features: readonly Binned[],
  rows: Uint32Array,
  residuals: Float64Array,
  { fewestRows, shrinkage, featureShare }: TreeLimits,
  random: SeededRandom,
): Split | undefined {
  if (rows.length < 2 * fewestRows) return undefined;
  let best: Split | undefined;
  for (let feature = 0; feature < features.length; feature++) {
    if (featureShare < 1 && random.next() >= featureShare) continue;
    const { bins } = features[feature] as Binned;
    sums.fill(0);
    counts.fill(0);
    let total = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const bin = bins[row] as number;
      const residual = residuals[row] as number;
      sums[bin] = (sums[bin] as number) + residual;
      counts[bin] = (counts[bin] as number) + 1;
      total += residual;
    }
    const n = rows.length;
    const whole = (total * total) / (n + shrinkage);
    const missing = counts[MISSING] as number;
    const missingSum = sums[MISSING] as number;
    let left = 0;
    let leftSum = 0;
    for (let bin = 0; bin < MISSING; bin++) {
      if (counts[bin] === 0) continue;
      left += counts[bin] as number;
      leftSum += sums[bin] as number;
      if (left === n - missing && missing === 0) break;
      // What is missing goes right, then left.
      for (let side = 0; side < (missing > 0 ? 2 : 1); side++) {
        const count = left + side * missing;
        const sum = leftSum + side * missingSum;
        if (count < fewestRows || n - count < fewestRows) continue;
        const gain = (sum * sum) / (count + shrinkage) + (total - sum) ** 2 / (n - count + shrinkage) - whole;
        if (gain > (best?.gain ?? 1e-12)) best = { gain, feature, bin, missingLeft: side === 1 };
      }
    }
  }
  return best;
}

/** Puts the rows that go left first and returns how many they are. */
function partition(rows: Uint32Array, { bins }: Binned, { bin, missingLeft }: Split): number {
  let left = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const own = bins[row] as number;
    if (own === MISSING ? !missingLeft : own > bin) continue;
    rows[i] = rows[left] as number;
    rows[left++] = row;
  }
  return left;
}
