import { reasonSentence } from '@/lib/cleaning/language';
import { escapeFormula, quoteCsv } from '@/lib/tabular/csv/write-csv';
import { entryAt } from './entry';
import { type ChangeLog, entryCount, type LoggedBlock, valueText } from './model';
import { columnNames } from './names';

const HEADER = 'row_index,column_name,action,original_value,new_value,reason,timestamp\r\n';
const CHUNK_CHARACTERS = 1 << 16;

export interface AuditCsvOptions {
  /** Put an apostrophe before values a spreadsheet would run as a formula. */
  readonly escapeFormulas?: boolean;
}

/**
 * Every entry of the logs as CSV (RFC 4180, UTF-8), in chunks of about 64 KB. Missing values are empty fields.
 *
 * @param timestamp when the changes were made: all of them, or those of each step.
 */
export function* auditCsv(
  logs: readonly ChangeLog[],
  timestamp: string | ((step: number) => string),
  { escapeFormulas = false }: AuditCsvOptions = {},
): Generator<Uint8Array> {
  const names = columnNames(logs);
  const encoder = new TextEncoder();
  const value = escapeFormulas ? (text: string | null) => (text === null ? '' : quoteCsv(escapeFormula(text))) : field;
  const timeOf = typeof timestamp === 'string' ? () => timestamp : timestamp;
  let chunk = HEADER;
  for (const { blocks } of logs) {
    for (const block of blocks) {
      const name = 'columnId' in block ? (names.last.get(block.columnId) ?? null) : null;
      const end = `,${field(timeOf(block.step))}\r\n`;
      const line = lineWriter(block, `,${value(name)},${block.operation},`, value, end);
      const count = entryCount(block);
      for (let index = 0; index < count; index++) {
        chunk += line(index);
        if (chunk.length >= CHUNK_CHARACTERS) {
          yield encoder.encode(chunk);
          chunk = '';
        }
      }
    }
  }
  if (chunk !== '') yield encoder.encode(chunk);
}

type Write = (text: string | null) => string;

/** Writes entry after entry of one block. What is the same for all of them is written once. */
function lineWriter(block: LoggedBlock, about: string, value: Write, end: string): (index: number) => string {
  if ((block.kind === 'cells' || block.kind === 'flags') && block.reasons.numbers === undefined) {
    const { rows, reasons } = block;
    const [before, after] = block.kind === 'cells' ? [block.before, block.after] : [block.values, block.values];
    const ends = reasons.facts.map((fact) => `,${field(reasonSentence(fact))}${end}`);
    return (index) =>
      `${rows[index]}${about}${value(valueText(before, index))},${value(valueText(after, index))}${ends[reasons.codes?.[index] ?? 0]}`;
  }
  return (index) => {
    const entry = entryAt(block, index);
    return `${entry.row ?? ''}${about}${value(entry.original)},${value(entry.new)},${field(reasonSentence(entry.reason))}${end}`;
  };
}

function field(text: string | null): string {
  return text === null ? '' : quoteCsv(text);
}
