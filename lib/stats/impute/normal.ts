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
  const precision = inverse(fitted.covariances, width);
  const expected = new Float64Array(matrix.length / width);
  for (const { missing, rows } of byPattern(matrix, width)) {
    const residual = residualOf(precision, missing, width);
    for (const row of rows) {
      const [first] = expectations(fitted.means, precision, missing, residual, matrix, row * width);
      expected[row] = first as number;
    }
  }
  return expected;
}

/** Rows of which the same variables are missing. */
interface Pattern {
  readonly missing: Uint8Array;
  readonly rows: number[];
}

function byPattern(matrix: Float64Array, width: number): Pattern[] {
  const patterns = new Map<string, Pattern>();
  const found = new Uint8Array(width);
  for (let row = 0; row * width < matrix.length; row++) {
    let count = 0;
    for (let j = 0; j < width; j++) if (Number.isNaN(matrix[row * width + j] as number)) found[count++] = j;
    const missing = found.slice(0, count);
    const key = String.fromCharCode(...missing);
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { missing, rows: [row] });
    else known.rows.push(row);
  }
  return [...patterns.values()];
}

/** The covariances that are left of the missing variables when the others are known: the inverse of their part of the precision. */
function residualOf(precision: Float64Array, missing: Uint8Array, width: number): Float64Array {
  const m = missing.length;
  const part = new Float64Array(m * m);
  for (let a = 0; a < m; a++)
    for (let b = 0; b < m; b++)
      part[a * m + b] = precision[(missing[a] as number) * width + (missing[b] as number)] as number;
  return inverse(part, m);
}

/** What the missing variables are expected to be in the row that begins at `start`, by the precision (Lauritzen 1996, C.1). */
function expectations(
  means: Float64Array,
  precision: Float64Array,
  missing: Uint8Array,
  residual: Float64Array,
  matrix: Float64Array,
  start: number,
): Float64Array {
  const width = means.length;
  const m = missing.length;
  const pulls = new Float64Array(m);
  for (let a = 0; a < m; a++) {
    const from = (missing[a] as number) * width;
    let pull = 0;
    for (let j = 0; j < width; j++) {
      const value = matrix[start + j] as number;
      if (!Number.isNaN(value)) pull += (precision[from + j] as number) * (value - (means[j] as number));
    }
    pulls[a] = pull;
  }
  const expected = new Float64Array(m);
  for (let a = 0; a < m; a++) {
    let sum = means[missing[a] as number] as number;
    for (let b = 0; b < m; b++) sum -= (residual[a * m + b] as number) * (pulls[b] as number);
    expected[a] = sum;
  }
  return expected;
}

function maximise(fitted: Normal, matrix: Float64Array, width: number, patterns: Pattern[], rows: number): Normal {
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  const filled = new Float64Array(width);
  const precision = inverse(fitted.covariances, width);
  for (const pattern of patterns) {
    const { missing } = pattern;
    const m = missing.length;
    const residual = residualOf(precision, missing, width);
    for (const row of pattern.rows) {
      const start = row * width;
      for (let j = 0; j < width; j++) filled[j] = matrix[start + j] as number;
      const expected = expectations(fitted.means, precision, missing, residual, matrix, start);
      for (let a = 0; a < m; a++) filled[missing[a] as number] = expected[a] as number;
      for (let i = 0; i < width; i++) {
        const value = filled[i] as number;
        sums[i] = (sums[i] as number) + value;
        for (let j = 0; j <= i; j++)
          products[i * width + j] = (products[i * width + j] as number) + value * (filled[j] as number);
      }
    }
    // Missing variables stand in ascending order: the second is never above the first.
    for (let a = 0; a < m; a++)
      for (let b = 0; b <= a; b++) {
        const place = (missing[a] as number) * width + (missing[b] as number);
        products[place] = (products[place] as number) + pattern.rows.length * (residual[a * m + b] as number);
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
export function cholesky(matrix: Float64Array, size: number): Float64Array {
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

/** The inverse of a symmetric positive matrix. */
function inverse(matrix: Float64Array, size: number): Float64Array {
  const lower = cholesky(matrix, size);
  const inverted = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    column.fill(0);
    column[i] = 1;
    solve(lower, column, size);
    inverted.set(column, i * size);
  }
  return inverted;
}

/** Solves L·Lᵀ·x = `right` in place. */
export function solve(lower: Float64Array, right: Float64Array, size: number): void {
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
