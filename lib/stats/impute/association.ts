import { type Feature, isKnown, valueAt } from './feature';

/** A group smaller than this says nothing of its mean. */
const FEWEST_PAIRS = 8;
/** Of more rows every nth is looked at: enough for two digits. */
const MOST_ROWS = 10_000;

/**
 * Share of the variation of the target that a feature alone explains over these rows, 0–1, chance taken off: adjusted r² between
 * numbers, ε² (Kelley 1935) where one of them is a category, and Goodman and Kruskal's τ, adjusted alike, between categories. Rows
 * where either is missing take no part; 0 below eight of them. Of more than 10,000 rows a part is looked at.
 */
export function explainedShare(feature: Feature, target: Feature, rows: Uint32Array): number {
  const step = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const pairs = rows.filter((row, i) => i % step === 0 && isKnown(feature, row) && isKnown(target, row));
  if (pairs.length < FEWEST_PAIRS) return 0;
  if (feature.kind === 'number' && target.kind === 'number') return linear(feature.values, target.values, pairs);
  if (target.kind === 'number' && feature.kind === 'category')
    return byGroup(feature.codes, feature.size, (row) => target.values[row] as number, pairs);
  if (target.kind === 'category' && feature.kind === 'number')
    return byGroup(target.codes, target.size, (row) => feature.values[row] as number, pairs);
  if (target.kind === 'category' && feature.kind === 'category') {
    const byClass = Array.from({ length: target.size }, (_, code) => {
      let count = 0;
      for (const row of pairs) if (target.codes[row] === code) count++;
      const share = count / pairs.length;
      if (count === 0 || share === 1) return { weight: 0, explained: 0 };
      const isClass = (row: number) => (valueAt(target, row) === code ? 1 : 0);
      return { weight: share * (1 - share), explained: byGroup(feature.codes, feature.size, isClass, pairs) };
    });
    const total = byClass.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 0 : byClass.reduce((sum, { weight, explained }) => sum + weight * explained, 0) / total;
  }
  return 0;
}

function linear(x: Float64Array, y: Float64Array, rows: Uint32Array): number {
  const n = rows.length;
  let meanX = 0;
  let meanY = 0;
  for (const row of rows) {
    meanX += (x[row] as number) / n;
    meanY += (y[row] as number) / n;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const row of rows) {
    const dx = (x[row] as number) - meanX;
    const dy = (y[row] as number) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? adjusted((xy * xy) / (xx * yy), n, 1) : 0;
}

function byGroup(codes: Int32Array, size: number, of: (row: number) => number, rows: Uint32Array): number {
  const sums = new Float64Array(size);
  const counts = new Uint32Array(size);
  let mean = 0;
  for (const row of rows) mean += of(row) / rows.length;
  let total = 0;
  for (const row of rows) {
    const deviation = of(row) - mean;
    const code = codes[row] as number;
    sums[code] = (sums[code] as number) + deviation;
    counts[code] = (counts[code] as number) + 1;
    total += deviation * deviation;
  }
  let between = 0;
  let groups = 0;
  for (let code = 0; code < size; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    groups++;
    between += (sums[code] as number) ** 2 / count;
  }
  return total > 0 ? adjusted(between / total, rows.length, groups - 1) : 0;
}

/** What is left of an explained share when what `parameters` explain by chance is taken off (Ezekiel 1930). */
function adjusted(share: number, n: number, parameters: number): number {
  const left = n - parameters - 1;
  return left <= 0 ? 0 : Math.max(0, 1 - ((1 - share) * (n - 1)) / left);
}
