import type { SeededRandom } from '@/lib/stats/random';
import { type Binned, MISSING } from './bins';
import { BINS, type Histogram, type Histograms } from './histograms';

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
  readonly histogram: Histogram | undefined;
  readonly split: Split | undefined;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly missingLeft: boolean;
}

/**
 * Grows a tree on the residuals of the rows, the leaf that gains most first, from histograms over bins, of which the larger of two
 * leaves gets what the smaller leaves of their parent's (as LightGBM does; Ke et al. 2017); what is missing goes to the side where it
 * fits better. `rows` is reordered.
 *
 * @param rows places in `binned`.
 * @param residuals by place.
 */
export function growTree(
  binned: Binned,
  histograms: Histograms,
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
  const leafOf = (node: number, from: number, to: number, histogram: Histogram | undefined): Leaf => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += residuals[rows[i] as number] as number;
    tree.values[node] = sum / (to - from + limits.shrinkage);
    const split =
      histogram === undefined ? undefined : bestSplit(histogram, binned.width, to - from, sum, limits, random);
    return { node, from, to, histogram, split };
  };
  const leaves = [leafOf(0, 0, rows.length, histograms.of(rows, residuals))];
  let nodes = 1;
  for (let count = 1; count < limits.leaves; count++) {
    const at = mostGaining(leaves);
    const leaf = leaves[at];
    if (leaf?.split === undefined || leaf.histogram === undefined) break;
    const { node, from, to, split, histogram } = leaf;
    const middle = from + partition(rows.subarray(from, to), binned, split);
    tree.features[node] = split.feature;
    tree.bins[node] = split.bin;
    tree.missingLeft[node] = split.missingLeft ? 1 : 0;
    tree.left[node] = nodes;
    tree.right[node] = nodes + 1;
    let [left, right]: (Histogram | undefined)[] = [];
    // What comes of the last split is split no further.
    if (count + 1 < limits.leaves) {
      const isLeftSmaller = middle - from <= to - middle;
      const smaller = histograms.of(isLeftSmaller ? rows.subarray(from, middle) : rows.subarray(middle, to), residuals);
      const larger = histograms.take(smaller, histogram);
      [left, right] = isLeftSmaller ? [smaller, larger] : [larger, smaller];
    } else histograms.release(histogram);
    leaves[at] = leafOf(nodes, from, middle, left);
    leaves.push(leafOf(nodes + 1, middle, to, right));
    nodes += 2;
  }
  for (const { histogram } of leaves) if (histogram !== undefined) histograms.release(histogram);
  return tree;
}

/** Adds to each of `sums` what the tree says, `rate` times, of the row as many places after `first`. */
export function addTree(tree: Tree, { bins, width }: Binned, first: number, rate: number, sums: Float64Array): void {
  const { features, bins: highest, missingLeft, left, right, values } = tree;
  for (let i = 0; i < sums.length; i++) {
    const start = (first + i) * width;
    let node = 0;
    for (let feature = features[0] as number; feature >= 0; feature = features[node] as number) {
      const bin = bins[start + feature] as number;
      const goesLeft = bin === MISSING ? missingLeft[node] === 1 : bin <= (highest[node] as number);
      node = (goesLeft ? left[node] : right[node]) as number;
    }
    sums[i] = (sums[i] as number) + rate * (values[node] as number);
  }
}

function mostGaining(leaves: readonly Leaf[]): number {
  let best = 0;
  for (let i = 1; i < leaves.length; i++)
    if ((leaves[i]?.split?.gain ?? 0) > (leaves[best]?.split?.gain ?? 0)) best = i;
  return best;
}

function bestSplit(
  { sums, counts }: Histogram,
  width: number,
  rows: number,
  total: number,
  { fewestRows, shrinkage, featureShare }: TreeLimits,
  random: SeededRandom,
): Split | undefined {
  if (rows < 2 * fewestRows) return undefined;
  const whole = (total * total) / (rows + shrinkage);
  let [gain, feature, bin, missingLeft] = [1e-12, -1, 0, false];
  for (let tried = 0; tried < width; tried++) {
    if (featureShare < 1 && random.next() >= featureShare) continue;
    const start = tried * BINS;
    const missing = counts[start + MISSING] as number;
    const missingSum = sums[start + MISSING] as number;
    let left = 0;
    let leftSum = 0;
    for (let place = 0; place < MISSING; place++) {
      const count = counts[start + place] as number;
      if (count === 0) continue;
      left += count;
      leftSum += sums[start + place] as number;
      if (left === rows - missing && missing === 0) break;
      // What is missing goes right, then left.
      for (let side = 0; side < (missing > 0 ? 2 : 1); side++) {
        const before = left + side * missing;
        const sum = leftSum + side * missingSum;
        if (before < fewestRows || rows - before < fewestRows) continue;
        const gained = (sum * sum) / (before + shrinkage) + (total - sum) ** 2 / (rows - before + shrinkage) - whole;
        if (gained > gain) [gain, feature, bin, missingLeft] = [gained, tried, place, side === 1];
      }
    }
  }
  return feature < 0 ? undefined : { gain, feature, bin, missingLeft };
}

/** Puts the rows that go left first and returns how many they are. */
function partition(rows: Uint32Array, { bins, width }: Binned, { feature, bin, missingLeft }: Split): number {
  let left = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const own = bins[row * width + feature] as number;
    if (own === MISSING ? !missingLeft : own > bin) continue;
    rows[i] = rows[left] as number;
    rows[left++] = row;
  }
  return left;
}
