import type { Aggregate } from '@/lib/charts/spec';
import { alignPeriods } from '@/lib/comparison/align/align-periods';
import type { Alignment, AlignOptions } from '@/lib/comparison/align/alignment';
import { changeBetween, computeDeltas } from '@/lib/comparison/deltas/compute-deltas';
import type { Delta } from '@/lib/comparison/deltas/delta';
import type { ColumnPair, Period } from '@/lib/comparison/period';
import type { SeriesLine } from './series-types';

/** A later period, and which of its columns are which of the first period's. */
export interface SeriesPeriod {
  readonly period: Period;
  readonly mapping: readonly ColumnPair[];
}

export interface SeriesOptions extends AlignOptions {
  /** Ids of the first period's columns whose values make the groups. */
  readonly groupBy?: readonly string[];
}

/**
 * Measures over several periods, oldest first: the number of rows and every column of numbers of the first period, in its unit and
 * aggregated alike throughout. A period that lacks a column, or whose values cannot be compared yet, has null there; a group that a
 * period lacks likewise.
 *
 * @throws RangeError when a mapping names a column its table does not have, or a group is asked for that a period lacks.
 */
export function compareSeries(
  first: Period,
  later: readonly SeriesPeriod[],
  options: SeriesOptions = {},
): SeriesLine[] {
  const groupBy = options.groupBy ?? [];
  const self = first.table.columns.map(({ id }): ColumnPair => ({ first: id, second: id }));
  const own = alignPeriods(first, first, self, options);
  const aggregates: Record<string, Aggregate> = Object.fromEntries(
    own.pairs.map(({ id, aggregate }) => [id, aggregate]),
  );
  const alignments = later.map(({ period, mapping }) =>
    alignPeriods(first, period, mapping, { ...options, aggregates }),
  );
  const lines = new Map<string, Line>();
  collect(lines, 0, own, groupBy, later.length + 1);
  for (const [i, alignment] of alignments.entries()) collect(lines, i + 1, alignment, groupBy, later.length + 1);
  return [...lines.values()].map(finished);
}

interface Line {
  readonly pair: string | null;
  readonly aggregate: Aggregate;
  readonly group: Delta['group'];
  readonly values: (number | null)[];
  readonly n: number[];
}

/** Notes what a period, the second of its alignment, measures. */
function collect(
  lines: Map<string, Line>,
  at: number,
  alignment: Alignment,
  groupBy: readonly string[],
  periods: number,
): void {
  for (const { pair, aggregate, group, after, nAfter } of computeDeltas(alignment, { groupBy })) {
    const key = JSON.stringify([pair, group]);
    let line = lines.get(key);
    if (line === undefined) {
      line = { pair, aggregate, group, values: Array(periods).fill(null), n: Array(periods).fill(0) };
      lines.set(key, line);
    }
    line.values[at] = nAfter === 0 && aggregate !== 'count' && aggregate !== 'distinct' ? null : after;
    line.n[at] = nAfter;
  }
}

function finished(line: Line): SeriesLine {
  const changes = line.values.map((value, i) => (i === 0 ? null : changeBetween(line.values[i - 1] ?? null, value)));
  return {
    ...line,
    changePct: changes.map((change) => change?.changePct ?? null),
    gaps: changes.map((change) => change?.gap ?? null),
  };
}
