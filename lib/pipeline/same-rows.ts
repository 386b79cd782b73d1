import type { Reading } from '@/lib/tabular/read';

/**
 * Whether two readings of one file number its rows alike, so that what was said of a row still holds of it. When in doubt
 * they do not.
 */
export function hasSameRows(before: Reading, after: Reading): boolean {
  const marks = [rowMarks(before), rowMarks(after)].map((found) => JSON.stringify(found));
  return marks[0] === marks[1];
}

/** What decides which line of the file becomes which row. */
function rowMarks(reading: Reading): unknown[] {
  const { format } = reading;
  // A row that is set aside keeps its number, and so do those around it.
  const row_count = reading.row_count + (reading.set_aside?.row_count ?? 0);
  switch (format) {
    case 'csv':
    case 'tsv': {
      const { quote, header_rows, blank_lines, skipped_line_count, skipped_lines } = reading;
      const lines = skipped_lines.map(({ line }) => line);
      return ['text', row_count, quote, reading.escape, header_rows, blank_lines, skipped_line_count, lines];
    }
    case 'xlsx':
    case 'ods':
      return [
        format,
        row_count,
        reading.sheet,
        reading.table ?? 1,
        reading.header_rows,
        reading.blank_rows,
        reading.preamble.length,
      ];
    default:
      return [format, row_count];
  }
}
