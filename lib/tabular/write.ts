import { AppError } from '@/lib/errors';
import { csvChunks } from './csv/write-csv';
import { jsonChunks } from './json/write-json';
import type { Table } from './table';
import { xlsxChunks } from './xlsx/write-xlsx';

/** The kinds of file a table can be exported as. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** CSV only: put a `'` before texts a spreadsheet would run as a formula. XLSX never writes formulas. */
  escapeFormulas?: boolean;
  /** XLSX only; by default `Data`. */
  sheetName?: string;
}

const DESCRIPTIONS: Record<ExportFormat, { contentType: string; extension: string }> = {
  csv: { contentType: 'text/csv; charset=utf-8', extension: '.csv' },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: '.xlsx',
  },
  json: { contentType: 'application/json', extension: '.json' },
  parquet: { contentType: 'application/vnd.apache.parquet', extension: '.parquet' },
};

/** The value of the `Content-Type` header. */
export function contentType(format: ExportFormat): string {
  return DESCRIPTIONS[format].contentType;
}

/** With its dot: `.csv`. */
export function fileExtension(format: ExportFormat): string {
  return DESCRIPTIONS[format].extension;
}

/**
 * The table as a file of this format, piece by piece. CSV, JSON and XLSX are made while they are read; Parquet, whose
 * writer needs all of it, at the first read.
 *
 * @throws AppError `invalid_input` at once when the table is beyond what the format can hold
 */
export function exportTable(
  table: Table,
  format: ExportFormat,
  { escapeFormulas = false, sheetName }: ExportOptions = {},
): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return asynchronous(csvChunks(table, { escapeFormulas }));
    case 'json':
      return asynchronous(jsonChunks(table));
    case 'xlsx':
      return xlsxChunks(table, sheetName);
    case 'parquet':
      if (table.columns.length === 0) throw new AppError('invalid_input', 'The table has no columns to export.');
      return parquetChunks(table);
  }
}

/** Lets other work go on between one piece and the next: making a piece of a large table takes a moment. */
async function* asynchronous(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    yield chunk;
    await new Promise(setImmediate);
  }
}

const PARQUET_CHUNK_BYTES = 1 << 20;

async function* parquetChunks(table: Table): AsyncGenerator<Uint8Array> {
  // The writer is compiled WebAssembly of several megabytes; processes that never export it do not load it.
  const { parquetBytes } = await import('./parquet/write-parquet');
  const bytes = parquetBytes(table);
  for (let start = 0; start < bytes.length; start += PARQUET_CHUNK_BYTES) {
    yield bytes.subarray(start, start + PARQUET_CHUNK_BYTES);
  }
}
