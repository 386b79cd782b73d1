import { entryAt } from './entry';
import { type ChangeLog, entryCount } from './model';
import { columnNames } from './names';

const HEADER = 'row_index,column_name,action,original_value,new_value,reason,timestamp\r\n';
const CHUNK_CHARACTERS = 1 << 16;
const NEEDS_QUOTES = /[",\r\n]/;
const FORMULA = /^[=+\-@\t\r]/;

export interface AuditCsvOptions {
  /** Put an apostrophe before values a spreadsheet would run as a formula. */
  readonly escapeFormulas?: boolean;
}

/** Every entry of the logs as CSV (RFC 4180, UTF-8), in chunks of about 64 KB. Missing values are empty fields. */
export function* auditCsv(
  logs: readonly ChangeLog[],
  timestamp: string,
  { escapeFormulas = false }: AuditCsvOptions = {},
): Generator<Uint8Array> {
  const names = columnNames(logs);
  const encoder = new TextEncoder();
  const value = (text: string | null) =>
    field(escapeFormulas && text !== null && FORMULA.test(text) && !isNumeral(text) ? `'${text}` : text);
  const time = field(timestamp);
  let chunk = HEADER;
  for (const { blocks } of logs) {
    for (const block of blocks) {
      const count = entryCount(block);
      for (let index = 0; index < count; index++) {
        const entry = entryAt(block, index);
        const name = entry.columnId === null ? null : (names.last.get(entry.columnId) ?? null);
        chunk += `${entry.row ?? ''},${value(name)},${entry.operation},${value(entry.original)},${value(entry.new)},${field(entry.reason)},${time}\r\n`;
        if (chunk.length >= CHUNK_CHARACTERS) {
          yield encoder.encode(chunk);
          chunk = '';
        }
      }
    }
  }
  if (chunk !== '') yield encoder.encode(chunk);
}

/** A negative number begins with a sign and is no formula. */
function isNumeral(text: string): boolean {
  return Number.isFinite(Number(text));
}

function field(text: string | null): string {
  if (text === null) return '';
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
