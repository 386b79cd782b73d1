import { categoriesOf } from '@/lib/charts/categories';
import { measuredNumbersOf, numbersOf } from '@/lib/charts/values';
import { pearson } from '@/lib/stats/correlation';
import { effectSize } from '@/lib/stats/effect';
import { groupMoments } from '@/lib/stats/group-moments';
import { moments } from '@/lib/stats/moments';
import { quantiles } from '@/lib/stats/quantile';
import { welch } from '@/lib/stats/two-means';
import { numberVector, textVector } from '@/lib/tabular/columns';
import type { Column, Table } from '@/lib/tabular/table';
import { countMissing, distinctCounts } from '@/lib/tabular/vectors';
import type { StepOf } from './plan';

/** What a statistic says besides its table: the probability of so much by chance, and the size of the effect. */
export interface StatisticFacts {
  readonly p: number | null;
  readonly n: number;
}

export interface Computed {
  readonly table: Table;
  readonly facts?: StatisticFacts;
}

/** The statistic as a table: one row, or of groups a row each. */
export function computeStatistic(columns: readonly Column[], { how }: StepOf<'statistic'>): Computed {
  const [first, second] = columns as readonly [Column, Column | undefined];
  if (how === 'describe' || second === undefined) return { table: described(first) };
  if (how === 'group_difference') return groupDifference(first, second);
  const x = measured(first);
  const y = measured(second);
  const { r, n, p } = pearson(x, y);
  if (how === 'correlation') return { table: oneRow({ correlation: r, pairs: n, p }), facts: { p, n } };
  // The least-squares line of y on x: r·s(y)/s(x) through both means, over the complete pairs.
  const both = (values: Float64Array, other: Float64Array) =>
    moments(values.map((value, i) => (Number.isNaN(other[i] as number) ? Number.NaN : value)));
  const [mx, my] = [both(x, y), both(y, x)];
  const slope = (r ?? Number.NaN) * (my.sd / mx.sd);
  return {
    table: oneRow({ slope, intercept: my.mean - slope * mx.mean, r_squared: r === null ? null : r * r, pairs: n, p }),
    facts: { p, n },
  };
}

const measured = (column: Column): Float64Array => measuredNumbersOf(column) ?? new Float64Array(0);

function described(column: Column): Table {
  const size = column.vector.kind === 'text' ? column.vector.codes.length : column.vector.values.length;
  const missing = countMissing(column.vector);
  if (numbersOf(column) === null) {
    const distinct =
      column.vector.kind === 'text'
        ? distinctCounts(column.vector).reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
        : null;
    return oneRow({ count: size - missing, missing, distinct });
  }
  const values = measured(column);
  const { count, min, max, mean, sd } = moments(values);
  const [q1, median, q3] = quantiles(values, [0.25, 0.5, 0.75]);
  return oneRow({ count, missing, min, q1, median, mean, q3, max, sd });
}

function groupDifference(value: Column, by: Column): Computed {
  const values = measured(value);
  const { codes, labels } = categoriesOf(by);
  const found = groupMoments(codes, labels.length, values);
  const used = labels.flatMap((label, group) => ((found.n[group] as number) > 0 ? [{ label, group }] : []));
  const at = ({ group }: { group: number }) => ({
    n: found.n[group] as number,
    mean: found.mean[group] as number,
    variance: found.variance[group] as number,
  });
  used.sort((a, b) => at(b).mean - at(a).mean);
  const [one, other] = used;
  const p =
    used.length === 2 && one !== undefined && other !== undefined
      ? (welch(at(one), at(other))?.p ?? null)
      : effectSize(codes, labels.length, values).p;
  const group: Column = {
    id: by.id,
    name: by.name,
    type: 'category',
    vector: textVector(used.map(({ label }) => label)),
  };
  const mean: Column = {
    id: `${value.id}_mean`,
    name: `${value.name}_mean`,
    type: 'number',
    vector: numberVector(used.map((one) => at(one).mean)),
    ...(value.unit !== undefined && { unit: value.unit }),
  };
  const n: Column = { id: 'rows', name: 'rows', type: 'integer', vector: numberVector(used.map((one) => at(one).n)) };
  return {
    table: { columns: [group, mean, n], rowIndex: Uint32Array.from(used.keys()) },
    facts: { p, n: used.reduce((sum, one) => sum + at(one).n, 0) },
  };
}

function oneRow(values: Readonly<Record<string, number | null | undefined>>): Table {
  const columns = Object.entries(values).map(
    ([name, value]): Column => ({
      id: name,
      name,
      type: 'number',
      vector: numberVector([value === undefined || Number.isNaN(value) ? null : value]),
    }),
  );
  return { columns, rowIndex: Uint32Array.of(0) };
}
