import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { VEGA_FOLDER } from '@/bench/accuracy/kinds/vega';
import { seededRandom } from '@/bench/random';
import { readSource } from '@/bench/source';
import { cellText } from '@/lib/tabular/table';

/** A column with null where missing; one of texts is a category. */
export interface RawColumn {
  readonly name: string;
  readonly values: readonly (number | string | null)[];
}

export interface RawTable {
  readonly name: string;
  readonly columns: readonly RawColumn[];
}

/** Cells that were taken away, and what they held. */
export interface HiddenCells {
  readonly column: string;
  readonly rows: readonly number[];
  readonly truths: readonly number[];
}

export interface Gaps extends RawTable {
  readonly mechanism: 'at random' | 'by another column';
  readonly hidden: readonly HiddenCells[];
}

const VEGA = [
  'cars.json',
  'penguins.json',
  'gapminder.json',
  'gapminder-health-income.csv',
  'seattle-weather.csv',
  'movies.json',
  'sp500-2000.csv',
  'iowa-electricity.csv',
  'weather.csv',
  'driving.json',
  'flights-2k.json',
  'windvectors.csv',
  'countries.json',
];
const MOST_ROWS = 1200;
const MOST_LEVELS = 60;
const FEWEST_KNOWN = 40;

/** Tables of scikit-learn and generated ones, where an interpreter has it, and those of `vega-datasets`. */
export async function rawTables(python: string | undefined): Promise<RawTable[]> {
  const theirs: RawTable[] =
    python === undefined ? [] : JSON.parse(execFileSync(python, [SCRIPT, 'tables'], { maxBuffer: 1 << 30 }).toString());
  return [...theirs, ...(await Promise.all(VEGA.map(vegaTable)))]
    .map(usable)
    .filter(({ columns }) => columns.length > 1);
}

export const SCRIPT = new URL('../../python/imputation.py', import.meta.url).pathname;

async function vegaTable(name: string): Promise<RawTable> {
  const { columns } = await readSource(path.join(fileURLToPath(VEGA_FOLDER), name));
  return {
    name,
    columns: columns.map(({ name: column, vector }) => ({
      name: column,
      values:
        vector.kind === 'number'
          ? Array.from(vector.values, (value) => (Number.isNaN(value) ? null : value))
          : Array.from(vector.codes, (_, row) => cellText(vector, row)),
    })),
  };
}

/** The first rows, and of columns of text those that are categories. */
function usable({ name, columns }: RawTable): RawTable {
  const cut = columns.map((column) => ({ name: column.name, values: column.values.slice(0, MOST_ROWS) }));
  return {
    name,
    columns: cut.filter(({ values }) => {
      const known = values.filter((value) => value !== null);
      const levels = new Set(known).size;
      return levels > 1 && (isNumeric(values) || levels <= Math.min(MOST_LEVELS, values.length / 4));
    }),
  };
}

export const isNumeric = (values: readonly unknown[]): boolean => values.every((value) => typeof value !== 'string');

/** The table with a fifth of each column of numbers hidden: completely at random, or where another column is high. */
export function withGaps(table: RawTable, mechanism: Gaps['mechanism']): Gaps {
  const random = seededRandom(11);
  const numbers = table.columns.filter(({ values }) => isNumeric(values));
  const hidden = numbers.flatMap((column, index) => {
    const other = numbers[(index + 1) % numbers.length] ?? column;
    const middle = middleOf(other.values);
    const shares = mechanism === 'at random' ? [0.2, 0.2] : [0.35, 0.05];
    const known = column.values.flatMap((value, row) => (value === null ? [] : [row]));
    if (known.length < FEWEST_KNOWN || new Set(column.values).size < 3) return [];
    const rows = known.filter((row) => {
      const value = other.values[row];
      return (
        random.next() < (typeof value === 'number' && value > middle ? (shares[0] as number) : (shares[1] as number))
      );
    });
    const truths = rows.map((row) => column.values[row] as number);
    return new Set(truths).size < 3 ? [] : [{ column: column.name, rows, truths }];
  });
  const columns = table.columns.map((column) => {
    const gone = new Set(hidden.find((cells) => cells.column === column.name)?.rows);
    return gone.size === 0
      ? column
      : { ...column, values: column.values.map((value, row) => (gone.has(row) ? null : value)) };
  });
  return { ...table, columns, mechanism, hidden };
}

function middleOf(values: readonly unknown[]): number {
  const sorted = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
