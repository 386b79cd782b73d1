import type { CorrelationJson } from '@/lib/contract-charts';

/** Two columns of a correlation matrix, by their places. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly r: number;
  readonly n: number;
  readonly p: number | null;
}

/** What is known of two columns; null where no coefficient can be computed. */
export function pairAt({ matrix, n, p }: CorrelationJson, a: number, b: number): Pair | null {
  const r = matrix[a]?.[b] ?? null;
  return r === null ? null : { a, b, r, n: n[a]?.[b] ?? 0, p: p[a]?.[b] ?? null };
}

/** The pairs of different columns that go together most, whatever the sign. */
export function strongestPairs(correlation: CorrelationJson, most: number): Pair[] {
  const pairs = correlation.columns.flatMap((_, a) =>
    correlation.columns.flatMap((_, b) => (a < b ? (pairAt(correlation, a, b) ?? []) : [])),
  );
  return pairs.sort((one, other) => Math.abs(other.r) - Math.abs(one.r)).slice(0, most);
}

const STRENGTHS = [
  { from: 0.7, word: 'strong' },
  { from: 0.4, word: 'moderate' },
  { from: 0.1, word: 'weak' },
];

/** “strong, falling”: how a coefficient is read. */
export function strengthWords(r: number): string {
  const strength = STRENGTHS.find(({ from }) => Math.abs(r) >= from);
  return strength === undefined
    ? 'hardly any'
    : `${strength.word}, ${r > 0 ? 'rising' : 'falling'} together`.replace(
        'falling together',
        'one falls as the other rises',
      );
}
