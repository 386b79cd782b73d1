import * as aq from 'arquero';
import type { NumberVector, Table, TextVector } from './table';

/** The name of the extra Arquero column that holds each row's source row. */
export const ROW_INDEX_COLUMN = 'row_index';

const converted = new WeakMap<Table, aq.ColumnTable>();

/**
 * The table as Arquero sees it: columns named by id (`c0`, …) plus `row_index`, missing cells null. Nothing is copied;
 * the result is kept for as long as the table itself. Grouping by one text column uses its codes instead of its strings.
 */
export function toArquero(table: Table): aq.ColumnTable {
  let result = converted.get(table);
  if (result === undefined) {
    const columns: Record<string, ArqueroColumn> = {};
    for (const { id, vector } of table.columns) {
      columns[id] = vector.kind === 'text' ? textColumn(vector) : numberColumn(vector);
    }
    columns[ROW_INDEX_COLUMN] = table.rowIndex;
    result = new aq.ColumnTable(columns);
    converted.set(table, result);
  }
  return result;
}

/** What Arquero asks of a column; `key`, `keyFor` and `groups` are what it looks for on a dictionary column. */
interface ArqueroColumn {
  readonly length: number;
  at(row: number): unknown;
  [Symbol.iterator](): Iterator<unknown>;
}

interface Groups {
  keys: Uint32Array;
  get: ((row: number) => string | null)[];
  names: string[];
  rows: number[];
  size: number;
}

function numberColumn({ values }: NumberVector): ArqueroColumn {
  const at = (row: number) => {
    const value = values[row] as number;
    return Number.isNaN(value) ? null : value;
  };
  return { length: values.length, at, [Symbol.iterator]: () => iterate(values.length, at) };
}

function textColumn(vector: TextVector): ArqueroColumn {
  const { codes } = vector;
  const at = (row: number) => {
    const code = codes[row] as number;
    return code < 0 ? null : (vector.dictionary[code] as string);
  };
  const dictionaryPart = {
    // Arquero takes a negative key to mean "no such value", so missing cells get the key past the last entry.
    key: (row: number) => {
      const code = codes[row] as number;
      return code < 0 ? vector.dictionary.length : code;
    },
    keyFor: (value: unknown) => (value === null ? vector.dictionary.length : vector.dictionary.indexOf(String(value))),
    groups: (names: string[]) => groupByCode(vector, names, at),
  };
  return { length: codes.length, at, [Symbol.iterator]: () => iterate(codes.length, at), ...dictionaryPart };
}

/** Groups in order of first appearance, as Arquero's own grouping makes them; unused dictionary entries make none. */
function groupByCode({ codes, dictionary }: TextVector, names: string[], at: (row: number) => string | null): Groups {
  const groupOf = new Int32Array(dictionary.length + 1).fill(-1);
  const keys = new Uint32Array(codes.length);
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const slot = (codes[row] as number) + 1;
    let group = groupOf[slot] as number;
    if (group < 0) {
      group = rows.push(row) - 1;
      groupOf[slot] = group;
    }
    keys[row] = group;
  }
  return { keys, get: [at], names, rows, size: rows.length };
}

function* iterate<T>(length: number, at: (row: number) => T): Generator<T> {
  for (let row = 0; row < length; row++) yield at(row);
}
