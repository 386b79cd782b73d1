import { categoriesOf } from '@/lib/charts/categories';
import type { Goal } from '@/lib/charts/recommend';
import { roleOf } from '@/lib/charts/roles';
import { measuredNumbersOf, numberFacts, textFacts } from '@/lib/charts/values';
import { extent } from '@/lib/stats/moments';
import { toArquero } from '@/lib/tabular/arquero';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';

/** Everything that leaves this installation when a model is asked, in words. */
export const SENDS = [
  'the names and types of the columns',
  'a summary of each column: how many values it has, how many are missing and how many are different; of numbers also the lowest, the highest and the mean',
  'the first five rows of the cleaned data',
  'the goal, as it was written',
  'of a chart that is explained the facts found in it: names of its columns and groups, and the numbers of each fact',
] as const;

const SAMPLE_ROWS = 5;
/** Beyond these the model is told less: it is there to choose, not to read. */
export const MOST_COLUMNS = 60;
const LONGEST_CELL = 80;
const LONGEST_NAME = 120;

/** What a model is told about a dataset and a goal: plain JSON, as `SENDS` says. */
export function payload(table: Table, goal: Goal | null, mostColumns = MOST_COLUMNS) {
  const columns = table.columns.slice(0, mostColumns);
  const sample = toArquero(table).objects({ limit: SAMPLE_ROWS, columns: columns.map(({ id }) => id) });
  return {
    goal: goal === null ? null : { text: goal.text, category: goal.category },
    rows: rowCount(table),
    columns: columns.map((column) => summary(column, rowCount(table))),
    sample_rows: sample.map((row) => columns.map(({ id }) => cut(cellOf(row, id)))),
  };
}

/** Text, a number, or null. */
type Cell = string | number | null;

/** Columns are keyed by their ids, so that no name gets in the way. */
function cellOf(row: object, id: string): Cell {
  const cell: unknown = (row as Readonly<Record<string, unknown>>)[id];
  return typeof cell === 'string' || typeof cell === 'number' ? cell : null;
}

function cut(cell: Cell, length = LONGEST_CELL): Cell {
  return typeof cell === 'string' && cell.length > length ? `${cell.slice(0, length)}…` : cell;
}

function summary(column: Column, rows: number) {
  const values = measuredNumbersOf(column);
  const present =
    column.vector.kind === 'text' ? textFacts(column.vector).count : numberFacts(column.vector.values).count;
  return {
    name: cut(column.name, LONGEST_NAME),
    type: column.type,
    role: roleOf(column),
    unit: column.unit ?? null,
    values: present,
    missing: rows - present,
    different: column.vector.kind === 'text' ? textFacts(column.vector).distinct : categoriesOf(column).labels.length,
    ...(values === null ? {} : measures(values)),
  };
}

function measures(values: Float64Array) {
  const { count, min, max, mean } = extent(values);
  return count === 0 ? {} : { lowest: min, highest: max, mean: Number(mean.toPrecision(6)) };
}
