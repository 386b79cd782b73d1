import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTable, tableCsv } from './make';
import { TABLES } from './tables';

export const KEY_FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'key.csv');

const COLUMNS = ['table', 'row', 'column', 'kind', 'dirty', 'clean'] as const;

/** Every planted error of every table, and for each table a line with a digest of the table as it should be. */
export function keyCsv(): string {
  const rows = TABLES.map(makeTable).flatMap(({ name, columns, clean, errors }) => [
    {
      table: name,
      row: '',
      column: '',
      kind: 'sha256',
      dirty: '',
      clean: createHash('sha256').update(tableCsv(columns, clean)).digest('hex'),
    },
    ...errors.map(({ row, ...error }) => ({ table: name, ...error, row: String(row) })),
  ]);
  return tableCsv(COLUMNS, rows);
}

/** The key as it was checked in. */
export const storedKey = (): string => readFileSync(KEY_FILE, 'utf8');

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(KEY_FILE, keyCsv());
}
