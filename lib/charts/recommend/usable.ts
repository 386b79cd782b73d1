import { categoriesOf } from '@/lib/charts/categories';
import { countCodes } from '@/lib/charts/prepare/selection';
import { isGrouping, isMeasure, roleOf, spokenName } from '@/lib/charts/roles';
import { timeColumn } from '@/lib/charts/time-column';
import { numberFacts, numbersOf, textFacts } from '@/lib/charts/values';
import { countFilled } from '@/lib/tabular/measured-values';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import { distinctCounts } from '@/lib/tabular/vectors';
import { isPanel, isSingleCourse } from './panel';

/** A column that divides the rows into groups. */
export interface Grouping {
  readonly column: Column;
  /** Rows of each code. */
  readonly counts: Uint32Array;
  readonly distinct: number;
  /** Rows with a value. */
  readonly rows: number;
  /** Each value stands in a single row: names, sensible only where there are few. */
  readonly isUnique: boolean;
}

/** The columns a recommendation may be about. */
export interface Usable {
  readonly rows: number;
  readonly measures: readonly Column[];
  readonly groupings: readonly Grouping[];
  readonly times: readonly Column[];
  /** Each row is a measurement at its own place and time: how many rows there are says nothing. */
  readonly isPanel: boolean;
  /** Each row is at a time of its own. */
  readonly isSingleCourse: boolean;
}

/** More than this share missing, or filled in, and a column tells about cleaning rather than about the world. */
const MOST_MISSING = 0.5;
/** So many names can be read beside one another. */
const MOST_NAMES = 30;
/** More groups than this are no groups to compare; the largest of them are still worth a look. */
const MOST_GROUPS = 2000;
const FEWEST_MOMENTS = 3;

/** Places on a map and codes: numbers, but nothing that is measured. */
const NO_MEASURES = new Set(
  (
    'latitude lat latitudes longitude lon lng long longitudes coordinate coordinates easting northing x y ' +
    'zip zipcode postcode postal fips code cd nbr nr phone telephone id ids key row index rank ranking'
  ).split(' '),
);

/** Sorts out what cannot be recommended: identifiers, free text, constants, mostly missing columns, places on a map. */
export function usableColumns(table: Table): Usable {
  const rows = rowCount(table);
  const present = presentColumns(table).filter((column) => roleOf(column) !== 'text');
  const dates = present.filter((column) => roleOf(column) === 'time');
  const times = dates.filter((column) => momentCount(column) >= FEWEST_MOMENTS);
  const groups = present.filter((column) => isGrouping(column) || isBeforeAndAfter(column));
  const groupings = groups.flatMap((column) => groupingOf(column, rows) ?? []);
  return {
    rows,
    measures: present.filter(isUsableMeasure),
    groupings,
    times,
    isPanel: isPanel(times, groupings),
    isSingleCourse: isSingleCourse(times),
  };
}

/** The columns that are no identifiers, and most of whose values were in the file. */
export function presentColumns(table: Table): Column[] {
  const least = (1 - MOST_MISSING) * rowCount(table);
  return table.columns.filter((column) => roleOf(column) !== 'identifier' && presentRows(column) > least);
}

/** Share of the rows with a value that was in the file. */
export function presentShare(column: Column): number {
  return column.vector.kind === 'text'
    ? presentRows(column) / Math.max(1, column.vector.codes.length)
    : presentRows(column) / Math.max(1, column.vector.values.length);
}

/** Rows with a value that was in the file. */
function presentRows({ vector, flags }: Column): number {
  const present = vector.kind === 'text' ? textFacts(vector).count : numberFacts(vector.values).count;
  return present - countFilled(flags);
}

const LONGEST_NAME = 60;

/** Whether this is short text of which some repeats. */
export function isRepeating({ vector }: Column): boolean {
  if (vector.kind !== 'text') return false;
  const { count, distinct, meanLength } = textFacts(vector);
  return distinct > 1 && distinct < count && meanLength <= LONGEST_NAME;
}

/** Whether the numbers of a column are measured, and differ. */
export function isUsableMeasure(column: Column): boolean {
  if (!isMeasure(column)) return false;
  const values = numbersOf(column);
  if (values === null) return false;
  const { min, max } = numberFacts(values);
  return max > min && !nameWords(spokenName(column)).some((word) => NO_MEASURES.has(word));
}

/** The groups a column makes of so many rows; null where they are too many, or one. */
export function groupingOf(column: Column, tableRows: number): Grouping | null {
  const { codes, labels } = categoriesOf(column);
  const { vector } = column;
  const isOwn = vector.kind === 'text' && vector.codes === codes;
  const counts = isOwn ? distinctCounts(vector) : countCodes(codes, labels.length, null);
  let distinct = 0;
  let rows = 0;
  for (const count of counts) {
    if (count > 0) distinct++;
    rows += count;
  }
  const isUnique = distinct === rows;
  if (distinct < 2 || distinct > MOST_GROUPS) return null;
  if (isUnique && tableRows > MOST_NAMES) return null;
  return { column, counts, distinct, rows, isUnique };
}

/** Two years are compared rather than drawn as a line. */
function isBeforeAndAfter(column: Column): boolean {
  return roleOf(column) === 'time' && momentCount(column) < FEWEST_MOMENTS;
}

function momentCount(column: Column): number {
  const time = timeColumn(column);
  return time === null ? 0 : new Set(time.days).size;
}
