import { defaultAggregate } from '@/lib/charts/choose';
import { isAlike } from '@/lib/charts/recommend/alike';
import { usableColumns } from '@/lib/charts/recommend/usable';
import { roleOf } from '@/lib/charts/roles';
import type { Finding } from '@/lib/findings/finding';
import { pearson } from '@/lib/stats/correlation';
import { kindOf } from '@/lib/tabular/kinds';
import { type Column, companionOf, rowCount, type Table } from '@/lib/tabular/table';
import { acrossGroups, alongTime, mixBy, ofGaps, ofNumbers, ratioBy, together } from './candidates';
import type { Draft } from './draft';
import type { Fact } from './fact';
import { MOST_GROUPS } from './floors';
import { missingPlaces } from './gaps';
import { judge } from './judge';
import { qualityIn } from './quality';
import { givenOf, type Rows } from './subject';

export interface FactOptions {
  /** Findings that nobody has decided on. */
  readonly open?: readonly Finding[];
}

/** More columns than this are not looked at: every pair is a test, and every test makes the others harder to pass. */
const MOST_MEASURES = 10;
const MOST_GROUPINGS = 8;
const MOST_RATIOS = 4;
/** Columns with more missing than this are told about, and used for nothing. */
const FEWEST_ROWS = 8;

/** Every fact of a table that stands, told or not: trends, groups, pairs, gaps. Deterministic. */
export function tableFacts(table: Table, { open = [] }: FactOptions = {}): Fact[] {
  return judge([...tableDrafts(table)], qualityIn(table, open));
}

/** All candidates of a table: the family of tests. */
export function* tableDrafts(table: Table): Generator<Draft> {
  const count = rowCount(table);
  if (count < FEWEST_ROWS) return;
  const rows: Rows = { filters: [], selection: { rows: null, count } };
  const usable = usableColumns(table);
  const measures = usable.measures.slice(0, MOST_MEASURES);
  const groupings = usable.groupings
    .filter(({ isUnique, column }) => !isUnique && !measures.includes(column))
    .slice(0, MOST_GROUPINGS);
  const few = groupings.filter(({ distinct }) => distinct <= MOST_GROUPS).map(({ column }) => column);
  const many = groupings.map(({ column }) => column);
  const [dates] = usable.times;
  // Months that were days are read as days, where those were kept.
  const time = dates && (companionOf(table, dates.id) ?? dates);
  for (const measure of measures) yield* ofNumbers(rows, measure, isAdded(measure));
  if (time !== undefined) {
    if (!usable.isSingleCourse) yield* alongTime(rows, { column: null, aggregate: 'count' }, time, null);
    for (const measure of measures) {
      yield* alongTime(rows, { column: measure, aggregate: isAdded(measure) ? 'sum' : 'mean' }, time, null);
    }
  }
  for (const by of many) {
    if (!usable.isPanel) yield* acrossGroups(rows, { column: null, aggregate: 'count' }, by);
    for (const column of measures) {
      yield* acrossGroups(rows, { column, aggregate: isAdded(column) ? 'sum' : 'mean' }, by, few.includes(by));
    }
  }
  for (const [i, one] of measures.entries()) {
    for (const other of measures.slice(i + 1)) if (!isAlike(one, other)) yield* together(rows, one, other);
  }
  yield* gaps(table, rows, few);
  yield* shares(rows, measures, few);
  for (const measure of measures) {
    for (const by of few) for (const parts of few) if (by !== parts) yield* mixBy(rows, measure, by, parts);
  }
}

const isAdded = (column: Column): boolean => defaultAggregate([column]) === 'sum';

const LEAST_MISSING = 0.01;
const MOST_MISSING = 0.95;

function* gaps(table: Table, rows: Rows, few: readonly Column[]): Generator<Draft> {
  for (const column of table.columns) {
    if (roleOf(column) === 'identifier') continue;
    const missing = missingPlaces(column, rows).length / rows.selection.count;
    if (missing < LEAST_MISSING || missing > MOST_MISSING) continue;
    yield* ofGaps(rows, column, null);
    for (const by of few) if (by !== column) yield* ofGaps(rows, column, by);
  }
}

const LINKED = 0.2;

/** Of amounts that may be divided by one another: money per count, count per count. */
function* shares(rows: Rows, measures: readonly Column[], few: readonly Column[]): Generator<Draft> {
  const amounts = measures.filter(isAdded);
  const counts = amounts.filter((column) => kindOf(column) === 'count');
  const pairs = amounts.flatMap((above) =>
    counts.filter((below) => below !== above).map((below) => [above, below] as const),
  );
  // What hardly goes together is no ratio anybody forms.
  const linked = pairs
    .filter(([a, b], i) => !pairs.slice(0, i).some(([c, d]) => c === b && d === a))
    .map((pair) => ({ pair, r: pearson(givenOf(pair[0], rows), givenOf(pair[1], rows)).r ?? 0 }))
    .filter(({ r }) => r >= LINKED)
    .sort((a, b) => b.r - a.r);
  for (const {
    pair: [above, below],
  } of linked.slice(0, MOST_RATIOS))
    for (const by of few) yield* ratioBy(rows, above, below, by);
}
