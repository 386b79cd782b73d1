import { categoriesOf, categoryCount } from '@/lib/charts/categories';
import { columnsOf } from '@/lib/charts/columns';
import { countCodes, pickCodes, select } from '@/lib/charts/prepare/selection';
import { isMeasure } from '@/lib/charts/roles';
import type { Aggregate, ChartSpec } from '@/lib/charts/spec';
import { numbersOf } from '@/lib/charts/values';
import type { Column, Table } from '@/lib/tabular/table';
import { acrossGroups, alongTime, keyOf, mixBy, ofGaps, ofNumbers, ratioBy, together } from './candidates';
import type { Draft } from './draft';
import type { Fact } from './fact';
import { MOST_GROUPS } from './floors';
import { judge } from './judge';
import { qualityIn } from './quality';
import type { Rows } from './subject';
import type { FactOptions } from './table-facts';

/** Series looked at one by one, the most frequent. */
const MOST_SERIES = 4;

/**
 * Every fact of what a chart shows that stands, computed from all rows behind it, not from its points. The tests of one chart are one
 * family.
 *
 * @throws AppError `wrong_state` when a column is gone.
 */
export function chartFacts(table: Table, spec: ChartSpec, { open = [] }: FactOptions = {}): Fact[] {
  return judge([...chartDrafts(table, spec)], qualityIn(table, open));
}

function* chartDrafts(table: Table, spec: ChartSpec): Generator<Draft> {
  const { x, y, group } = columnsOf(table, spec);
  const rows: Rows = {
    filters: spec.filters,
    selection: select(table, spec.filters),
    ...(spec.includeFilled === true && { includeFilled: true }),
  };
  const [first] = y;
  if (first === undefined && spec.aggregate === null) {
    yield* ofOneColumn(rows, x, group);
  } else if (spec.aggregate === null && first !== undefined) {
    yield* ofSingleValues(rows, x, first, group);
  } else {
    const aggregate = spec.aggregate ?? 'count';
    for (const column of y.length === 0 ? [null] : y.slice(0, MOST_SERIES))
      yield* ofMeasure(rows, spec, { x, group, column, aggregate });
    if (y.length === 2 && aggregate === 'sum' && spec.bucket === null)
      yield* ratioBy(rows, y[0] as Column, y[1] as Column, x);
  }
  for (const column of new Set([x, ...y])) yield* ofGaps(rows, column, null);
}

/** Histograms, box plots of one column. */
function* ofOneColumn(rows: Rows, x: Column, group: Column | null): Generator<Draft> {
  if (numbersOf(x) !== null) yield* ofNumbers(rows, x, false);
  if (group !== null && numbersOf(x) !== null) yield* acrossGroups(rows, { column: x, aggregate: 'mean' }, group);
}

/** Scatter plots, box plots by group. */
function* ofSingleValues(rows: Rows, x: Column, y: Column, group: Column | null): Generator<Draft> {
  if (numbersOf(y) === null) return;
  yield* ofNumbers(rows, y, false);
  if (numbersOf(x) !== null && isMeasure(x)) yield* together(rows, y, x);
  else if (categoryCount(x) <= MOST_GROUPS) yield* acrossGroups(rows, { column: y, aggregate: 'mean' }, x);
  if (group !== null) yield* acrossGroups(rows, { column: y, aggregate: 'mean' }, group);
}

interface Drawn {
  readonly x: Column;
  readonly group: Column | null;
  readonly column: Column | null;
  readonly aggregate: Aggregate;
}

/** Lines, areas, bars of every kind, pies, cells. */
function* ofMeasure(rows: Rows, { bucket }: ChartSpec, { x, group, column, aggregate }: Drawn): Generator<Draft> {
  const measure = { column, aggregate };
  if (column !== null && numbersOf(column) !== null) yield* ofNumbers(rows, column, aggregate === 'sum');
  if (bucket !== null) yield* alongTime(rows, measure, x, bucket);
  else yield* acrossGroups(rows, measure, x);
  if (group === null) return;
  yield* acrossGroups(rows, measure, group);
  if (bucket !== null) for (const filtered of seriesOf(rows, group)) yield* alongTime(filtered, measure, x, bucket);
  else if (column !== null && aggregate === 'mean') {
    yield* mixBy(rows, column, x, group);
    yield* mixBy(rows, column, group, x);
  }
}

/** The rows of each of the most frequent groups. */
function seriesOf(rows: Rows, group: Column): Rows[] {
  const { codes: all, size } = categoriesOf(group);
  const codes = pickCodes(all, rows.selection);
  const counts = countCodes(codes, size, null);
  const most = Array.from(counts.keys())
    .filter((code) => (counts[code] as number) > 0)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, MOST_SERIES);
  return most.map((code) => {
    const positions: number[] = [];
    for (let i = 0; i < codes.length; i++) if (codes[i] === code) positions.push(rows.selection.rows?.[i] ?? i);
    return {
      ...rows,
      filters: [...rows.filters, { op: 'equals', column: group.id, value: keyOf(group, code) }],
      selection: { rows: Uint32Array.from(positions), count: positions.length },
    };
  });
}
