import { chiSquareP } from './chi-square';

/** Whether two groupings of rows depend on one another. */
export interface Independence {
  readonly chi: number;
  readonly df: number;
  readonly p: number | null;
  /** Cramér's V = √(χ² ÷ n ÷ (smaller side − 1)), 0–1. */
  readonly v: number;
  readonly n: number;
}

/**
 * Pearson's χ² test of a table of counts, rows one behind the other; as `scipy.stats.chi2_contingency(correction=False)`, empty rows
 * and columns left out. p is null with fewer than two of either.
 */
export function independence(counts: ArrayLike<number>, columns: number): Independence {
  const rows = counts.length / columns;
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let n = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    const [row, column] = [Math.floor(i / columns), i % columns];
    rowSums[row] = (rowSums[row] as number) + count;
    columnSums[column] = (columnSums[column] as number) + count;
    n += count;
  }
  let chi = 0;
  for (let i = 0; i < counts.length; i++) {
    const expected = ((rowSums[Math.floor(i / columns)] as number) * (columnSums[i % columns] as number)) / n;
    if (expected > 0) chi += ((counts[i] as number) - expected) ** 2 / expected;
  }
  const used = (sums: Float64Array) => sums.reduce((count, sum) => count + (sum > 0 ? 1 : 0), 0);
  const [r, c] = [used(rowSums), used(columnSums)];
  if (r < 2 || c < 2) return { chi: 0, df: 0, p: null, v: 0, n };
  const df = (r - 1) * (c - 1);
  return { chi, df, p: chiSquareP(chi, df), v: Math.sqrt(chi / n / (Math.min(r, c) - 1)), n };
}
