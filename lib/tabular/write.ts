import { type ExportFormat, formatOf } from './formats';
import type { ExportOptions } from './formats/format';
import type { Table } from './table';

export { EXPORT_FORMATS, type ExportFormat } from './formats';
export type { ExportOptions } from './formats/format';

/** The value of the `Content-Type` header. */
export function contentType(format: ExportFormat): string {
  return formatOf(format).mediaType;
}

/** With its dot: `.csv`. */
export function fileExtension(format: ExportFormat): string {
  return `.${formatOf(format).extensions[0]}`;
}

/**
 * The table as a file of this format, piece by piece. Text formats and XLSX are made while they are read; binary columnar
 * formats, whose writers need all of it, at the first read.
 *
 * @throws AppError `invalid_input` when the table is beyond what the format can hold
 */
export async function exportTable(
  table: Table,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<AsyncIterable<Uint8Array>> {
  const { write } = formatOf(format);
  if (write === undefined) throw new RangeError(`Nothing writes ${format}.`);
  return write(options.headers === 'original' ? withOriginalNames(table) : table, options);
}

/** Names as they were before a step rewrote their spelling; names that were made up for a file without any stay. */
function withOriginalNames(table: Table): Table {
  const columns = table.columns.map((column) => ({ ...column, name: column.sourceName ?? column.name }));
  return { ...table, columns };
}

const MADE_UP = /^column_\d+$/;

/** Whether no column has a name but the one it was given here, for want of one in the file. */
export function areNamesMadeUp(table: Table): boolean {
  return table.columns.length > 0 && table.columns.every(({ name }) => MADE_UP.test(name));
}
