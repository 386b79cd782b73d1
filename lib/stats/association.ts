/**
 * How strongly two groupings go together, 0–1: Cramér's V (1946) with the bias correction of Bergsma 2013, over the rows that
 * have both. 0 where one of them has a single value.
 *
 * @param x for each row its group, −1 for none
 * @param y the same of the other grouping
 */
export function cramersV(x: Int32Array, xSize: number, y: Int32Array, ySize: number): number {
  const cells = new Float64Array(xSize * ySize);
  const rows = new Float64Array(xSize);
  const columns = new Float64Array(ySize);
  let n = 0;
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i] as number, y[i] as number];
    if (a < 0 || b < 0) continue;
    n++;
    cells[a * ySize + b] = (cells[a * ySize + b] as number) + 1;
    rows[a] = (rows[a] as number) + 1;
    columns[b] = (columns[b] as number) + 1;
  }
  let chi = 0;
  for (let a = 0; a < xSize; a++) {
    for (let b = 0; b < ySize; b++) {
      const expected = ((rows[a] as number) * (columns[b] as number)) / n;
      if (expected > 0) chi += ((cells[a * ySize + b] as number) - expected) ** 2 / expected;
    }
  }
  const r = rows.reduce((count, total) => count + (total > 0 ? 1 : 0), 0);
  const k = columns.reduce((count, total) => count + (total > 0 ? 1 : 0), 0);
  if (n < 2 || r < 2 || k < 2) return 0;
  const phi = Math.max(0, chi / n - ((r - 1) * (k - 1)) / (n - 1));
  const rTilde = r - (r - 1) ** 2 / (n - 1);
  const kTilde = k - (k - 1) ** 2 / (n - 1);
  const most = Math.min(rTilde, kTilde) - 1;
  return most > 0 ? Math.min(1, Math.sqrt(phi / most)) : 0;
}
