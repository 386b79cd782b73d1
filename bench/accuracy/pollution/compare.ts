import { inferColumn } from '@/lib/tabular/infer';
import { readTable } from '@/lib/tabular/read';
import { type Column, cellText, rowCount } from '@/lib/tabular/table';
import { parseNumber } from '@/lib/tabular/values/parse-number';
import type { BaseTable } from './base-tables';
import type { Polluted } from './pollutions';

/** Reads the file and says what is not as in the table it was made of; undefined when all is. */
export async function difference(base: BaseTable, polluted: Polluted): Promise<string | undefined> {
  const { bytes, rows = base.rows, names = base.names, byValue = [] } = polluted;
  async function* open() {
    yield bytes;
  }
  const { table } = await readTable({ fileType: 'csv', sizeBytes: bytes.length, open });
  const found = table.columns.map(({ name }) => name.trim());
  const expected = names?.map((name) => name.trim());
  if (expected !== undefined && JSON.stringify(found) !== JSON.stringify(expected))
    return `names ${JSON.stringify(found)}`;
  if (table.columns.length !== base.names.length && expected === undefined) return `${table.columns.length} columns`;
  if (rowCount(table) !== rows.length) return `${rowCount(table)} rows for ${rows.length}`;
  for (const [index, column] of table.columns.entries()) {
    const isRead = byValue.includes(index) ? valuesOf(column) : textsOf(column);
    const wrong = rows.findIndex((row, at) => !isRead(at, row[index] ?? ''));
    if (wrong >= 0)
      return `${column.name}: ${JSON.stringify(cellText(column.vector, wrong))} for ${JSON.stringify(rows[wrong]?.[index])}`;
  }
  return undefined;
}

type IsRead = (row: number, expected: string) => boolean;

function textsOf({ vector }: Column): IsRead {
  return (row, expected) => (cellText(vector, row)?.trim() ?? '') === expected.trim();
}

function valuesOf(column: Column): IsRead {
  const { vector } = column;
  const { number } = inferColumn(column);
  if (vector.kind === 'number')
    return (row, expected) => Object.is(vector.values[row], expected === '' ? Number.NaN : Number(expected) + 0);
  if (number === undefined) return () => false;
  return (row, expected) => {
    const text = cellText(vector, row);
    return expected === '' ? text === null : text !== null && parseNumber(text, number) === Number(expected);
  };
}
