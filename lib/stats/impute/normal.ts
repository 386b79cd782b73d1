/** A multivariate normal distribution: means, and covariances row by row. */
export interface Normal {
  readonly means: Float64Array;
  readonly covariances: Float64Array;
}

const MOST_ROUNDS = 40;
const TOLERANCE = 1e-4;
/** As how many rows for each variable the assumption counts that nothing is related. */
const PRIOR_ROWS = 0.5;

/**
 * Fits a multivariate normal distribution to standardised data with gaps, by EM (Dempster, Laird and Rubin 1977; Schafer 1997, 5.3).
 * Covariances are drawn towards 0 as if a few more rows had shown none: a ridge, which keeps collinear variables in bounds.
 *
 * @param matrix row by row, `width` numbers each, NaN where missing.
 */
export function fitNormal(matrix: Float64Array, width: number): Normal {
  const patterns = byPattern(matrix, width);
  const rows = matrix.length / width;
  let fitted: Normal = { means: new Float64Array(width), covariances: identity(width) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = maximise(fitted, matrix, width, patterns, rows);
    let change = 0;
    for (let i = 0; i < next.covariances.length; i++)
      change = Math.max(change, Math.abs((next.covariances[i] as number) - (fitted.covariances[i] as number)));
    fitted = next;
    if (change < TOLERANCE) break;
  }
  return fitted;
}

/** The expected first variable of each row given what the row has of the others. */
export function conditional(fitted: Normal, matrix: Float64Array): Float64Array {
  const width = fitted.means.length;
  const expected = new Float64Array(matrix.length / width);
  for (const pattern of byPattern(matrix, width)) {
    const regression = regress(fitted, pattern, width);
    for (const row of pattern.rows) expected[row] = expectation(fitted, regression, pattern, matrix, row * width, 0);
  }
  return expected;
}

/** Rows of which the same variables are missing. */
interface Pattern {
  readonly observed: readonly number[];
  readonly missing: readonly number[];
  readonly rows: number[];
}

function byPattern(matrix: Float64Array, width: number): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (let row = 0; row * width < matrix.length; row++) {
    const observed: number[] = [];
    const missing: number[] = [];
    for (let j = 0; j < width; j++) (Number.isNaN(matrix[row * width + j] as number) ? missing : observed).push(j);
    const key = missing.join();
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { observed, missing, rows: [row] });
    else known.rows.push(row);
  }
  return [...patterns.values()];
}

/** Coefficients of each missing variable on the observed ones (`missing × observed`), and the covariances that are left. */
interface Regression {
  readonly coefficients: Float64Array;
  readonly residual: Float64Array;
}

function regress({ covariances }: Normal, { observed, missing }: Pattern, width: number): Regression {
  const o = observed.length;
  const m = missing.length;
  const within = new Float64Array(o * o);
  for (let i = 0; i < o; i++)
    for (let j = 0; j < o; j++)
      within[i * o + j] = covariances[(observed[i] as number) * width + (observed[j] as number)] as number;
  const lower = cholesky(within, o);
  const coefficients = new Float64Array(m * o);
  const residual = new Float64Array(m * m);
  const right = new Float64Array(o);
  for (let a = 0; a < m; a++) {
    const from = (missing[a] as number) * width;
    for (let i = 0; i < o; i++) right[i] = covariances[from + (observed[i] as number)] as number;
    solve(lower, right, o);
    coefficients.set(right, a * o);
    for (let b = 0; b < m; b++) {
      let explained = 0;
      const other = (missing[b] as number) * width;
      for (let i = 0; i < o; i++)
        explained += (right[i] as number) * (covariances[other + (observed[i] as number)] as number);
      residual[a * m + b] = (covariances[from + (missing[b] as number)] as number) - explained;
    }
  }
  return { coefficients, residual };
}

/** What the `index`-th missing variable is expected to be in the row that begins at `start`. */
function expectation(
  { means }: Normal,
  { coefficients }: Regression,
  { observed, missing }: Pattern,
  matrix: Float64Array,
  start: number,
  index: number,
): number {
  const o = observed.length;
  let sum = means[missing[index] as number] as number;
  for (let i = 0; i < o; i++) {
    const variable = observed[i] as number;
    const deviation = (matrix[start + variable] as number) - (means[variable] as number);
    sum += (coefficients[index * o + i] as number) * deviation;
  }
  return sum;
}

function maximise(fitted: Normal, matrix: Float64Array, width: number, patterns: Pattern[], rows: number): Normal {
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  const filled = new Float64Array(width);
  for (const pattern of patterns) {
    const { missing } = pattern;
    const m = missing.length;
    const regression = regress(fitted, pattern, width);
    for (const row of pattern.rows) {
      const start = row * width;
      for (let j = 0; j < width; j++) filled[j] = matrix[start + j] as number;
      for (let a = 0; a < m; a++)
        filled[missing[a] as number] = expectation(fitted, regression, pattern, matrix, start, a);
      for (let i = 0; i < width; i++) {
        const value = filled[i] as number;
        sums[i] = (sums[i] as number) + value;
        for (let j = 0; j <= i; j++)
          products[i * width + j] = (products[i * width + j] as number) + value * (filled[j] as number);
      }
    }
    for (let a = 0; a < m; a++)
      for (let b = 0; b < m; b++) {
        const [i, j] = [missing[a] as number, missing[b] as number];
        if (j > i) continue;
        const place = i * width + j;
        products[place] =
          (products[place] as number) + pattern.rows.length * (regression.residual[a * m + b] as number);
      }
  }
  const means = sums.map((sum) => sum / rows);
  const covariances = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      const covariance = (products[i * width + j] as number) / rows - (means[i] as number) * (means[j] as number);
      const prior = i === j ? PRIOR_ROWS * width : 0;
      const kept = (covariance * rows + prior) / (rows + PRIOR_ROWS * width);
      covariances[i * width + j] = kept;
      covariances[j * width + i] = kept;
    }
  return { means, covariances };
}

function identity(width: number): Float64Array {
  const matrix = new Float64Array(width * width);
  for (let i = 0; i < width; i++) matrix[i * width + i] = 1;
  return matrix;
}

/** The lower triangle L with L·Lᵀ = `matrix`, which must be symmetric; what is not positive is raised until it is. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (lower[j * size + j] as number);
    }
  }
  return lower;
}

/** Solves L·Lᵀ·x = `right` in place. */
function solve(lower: Float64Array, right: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (right[k] as number);
    right[i] = sum / (lower[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = right[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] as number) * (right[k] as number);
    right[i] = sum / (lower[i * size + i] as number);
  }
}
