import { Buffer } from 'node:buffer';
import { cellText, rowCount, type Table } from '@/lib/tabular/table';
import { readCsv } from './read-csv';
import type { CsvOptions } from './reading';

/** Reads a file given as text or bytes, in chunks of the given size. */
export function readWhole(content: string | Uint8Array, options: CsvOptions = {}, chunkBytes = 1 << 16) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  async function* chunks() {
    for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
  }
  return readCsv(chunks(), options);
}

/** Every cell as its text, null when missing, row by row. */
export function cellTexts(table: Table): (string | null)[][] {
  return Array.from({ length: rowCount(table) }, (_, row) => table.columns.map(({ vector }) => cellText(vector, row)));
}

export function columnNamesOf(table: Table): string[] {
  return table.columns.map(({ name }) => name);
}
