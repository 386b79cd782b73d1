import { aggregateBy, type Source } from '@/lib/charts/prepare/aggregate';
import type { Aggregate } from '@/lib/charts/spec';
import type { AlignedPair, Alignment } from '@/lib/comparison/align/alignment';
import { type Grouping, groupRowsBy } from '@/lib/comparison/align/grouping';
import type { Delta, DeltaGap, DeltaOptions } from './delta';

/**
 * How every measure changed, over all rows or in each group: first the number of rows, then each pair of columns of numbers, aggregated as
 * charts do it or as the alignment was told. What cleaning filled in counts for nothing. Groups come in the order in which the
 * periods have them.
 */
export function computeDeltas(alignment: Alignment, { groupBy = [], pairs }: DeltaOptions = {}): Delta[] {
  const grouping = groupRowsBy(alignment, groupBy);
  const measured = pairs === undefined ? measures(alignment) : alignment.pairs.filter(({ id }) => pairs.includes(id));
  const rows = deltasOf(grouping, null, 'count', { first: { kind: 'rows' }, second: { kind: 'rows' } });
  return [
    ...(pairs === undefined ? rows : []),
    ...measured.flatMap((pair) => deltasOf(grouping, pair.id, pair.aggregate, sourcesOf(pair))),
  ];
}

/** Pairs whose numbers are amounts and may be compared. */
export function measures({ pairs }: Alignment): AlignedPair[] {
  return pairs.filter(
    ({ role, isComparable, allNumbers }) =>
      isComparable && (role === 'quantity' || role === 'rate') && allNumbers() !== null,
  );
}

interface Sources {
  readonly first: Source;
  readonly second: Source;
}

function sourcesOf(pair: AlignedPair): Sources {
  const numbers = pair.numbers();
  const { aggregate } = pair;
  if (numbers !== null && aggregate !== 'distinct') {
    return { first: { kind: 'numbers', values: numbers.first }, second: { kind: 'numbers', values: numbers.second } };
  }
  const { first, second, size } = pair.codes();
  return { first: { kind: 'codes', codes: first, size }, second: { kind: 'codes', codes: second, size } };
}

function deltasOf(grouping: Grouping, pair: string | null, aggregate: Aggregate, sources: Sources): Delta[] {
  const before = aggregateBy(grouping.first, grouping.size, sources.first, aggregate);
  const after = aggregateBy(grouping.second, grouping.size, sources.second, aggregate);
  const isCount = aggregate === 'count' || aggregate === 'distinct';
  const known = (value: number) => (Number.isNaN(value) ? (isCount ? 0 : null) : value);
  return Array.from({ length: grouping.size }, (_, group) => {
    const [nBefore, nAfter] = [before.rows[group] as number, after.rows[group] as number];
    const change = changeBetween(known(before.values[group] as number), known(after.values[group] as number));
    return { pair, group: grouping.label?.(group) ?? null, aggregate, ...change, nBefore, nAfter };
  });
}

/** Difference and percentage of two values, and why there is none. */
export function changeBetween(
  before: number | null,
  after: number | null,
): Pick<Delta, 'before' | 'after' | 'change' | 'changePct' | 'gap'> {
  if (before === null || after === null) {
    const gap: DeltaGap = before === null ? 'none_before' : 'none_after';
    return { before, after, change: null, changePct: null, gap };
  }
  const change = after - before;
  if (before === 0) return { before, after, change, changePct: null, gap: 'zero_before' };
  const gap = before < 0 !== after < 0 && after !== 0 ? 'sign_turned' : null;
  return { before, after, change, changePct: (change / Math.abs(before)) * 100, gap };
}
