import { asidePlace, asideReason, asideSummary, asideText, besideSummary } from '@/lib/cleaning/report/aside-words';
import { formatOf } from '@/lib/tabular/formats';
import type { Reading } from '@/lib/tabular/read';
import { list, plural } from '@/lib/text/words';

export interface ReadingFacts {
  /** In one line: "CSV, UTF-8, separated by commas". */
  summary: string;
  facts: { label: string; value: string }[];
  /** What a person should know, in sentences. */
  notes: string[];
  /** Lines or rows of the file that are not part of the table. */
  leftOut: { where: string; text: string }[];
}

type Of<F extends Reading['format']> = Extract<Reading, { format: F }>;

/** How a file was read, in words. */
export function readingFacts(reading: Reading): ReadingFacts {
  const { facts: found, notes, leftOut, ...rest } = formatFacts(reading);
  const summaries = [besideSummary(reading.set_aside), asideSummary(reading.set_aside)];
  const aside = (reading.set_aside?.groups ?? []).map((group) => ({
    where: `${asidePlace(group)}, ${asideReason(group)}`,
    text: asideText(group),
  }));
  return {
    ...rest,
    facts: [...found, ...facts({ Names: reading.made_up_names ? 'column_1, column_2, … are made up' : undefined })],
    notes: [...notes, ...summaries.filter((summary) => summary !== undefined)],
    leftOut: [...leftOut, ...aside],
  };
}

function formatFacts(reading: Reading): ReadingFacts {
  switch (reading.format) {
    case 'csv':
    case 'tsv':
      return csvFacts(reading);
    case 'xlsx':
    case 'ods':
      return sheetFacts(reading);
    case 'json':
    case 'ndjson':
      return jsonFacts(reading);
    case 'parquet':
      return parquetFacts(reading);
    default:
      return { summary: formatOf(reading.format).noun, facts: [], notes: reading.notes, leftOut: [] };
  }
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
  [':', 'colons'],
  [' ', 'spaces'],
]);

const NEWLINES: ReadonlyMap<string | null, string> = new Map([
  ['\n', 'LF'],
  ['\r\n', 'CR LF'],
  ['\r', 'CR'],
  ['mixed', 'mixed'],
]);

const encodingName = (label: string): string => label.replace(/^utf/, 'UTF').replace(/^windows/, 'Windows');

function csvFacts(reading: Of<'csv' | 'tsv'>): ReadingFacts {
  const delimiter = DELIMITERS.get(reading.delimiter) ?? `“${reading.delimiter}”`;
  const quoteInside = reading.escape === 'doubled' ? 'doubled inside' : 'with a backslash inside';
  return {
    summary: `${reading.format.toUpperCase()}, ${encodingName(reading.encoding)}, separated by ${delimiter}`,
    facts: facts({
      Encoding: `${encodingName(reading.encoding)}${reading.byte_order_mark ? ' with byte order mark' : ''}`,
      'Separated by': delimiter,
      Quotes: reading.quote ? `${reading.quote}, ${quoteInside}` : 'none',
      'Line ends': NEWLINES.get(reading.newline),
      Header: reading.header_rows === 0 ? 'none' : plural(reading.header_rows, 'row'),
      'Comment lines': reading.comment ? `begin with ${reading.comment}` : undefined,
    }),
    notes: reading.notes,
    leftOut: reading.skipped_lines.map(({ line, text, reason }) => ({ where: `Line ${line}, ${reason}`, text })),
  };
}

function sheetFacts(reading: Of<'xlsx'> | Of<'ods'>): ReadingFacts {
  const others = reading.sheets.map(({ name }) => name).filter((name) => name !== reading.sheet);
  return {
    summary: `${reading.format === 'xlsx' ? 'Excel' : formatOf(reading.format).name}, sheet “${reading.sheet}”`,
    facts: facts({
      Sheet: reading.sheet,
      'Other sheets': others.length > 0 ? list(others, 5) : undefined,
      Header:
        reading.header_rows.length === 0
          ? 'none'
          : `row ${list(
              reading.header_rows.map((row) => String(row)),
              5,
            )}`,
      Formulas: reading.formulas > 0 ? `${plural(reading.formulas, 'cell')}, by their last value` : undefined,
      'Merged cells': reading.merged_ranges > 0 ? plural(reading.merged_ranges, 'range') : undefined,
    }),
    notes: reading.notes,
    leftOut: reading.preamble.map((text) => ({ where: 'Above the header', text })),
  };
}

function jsonFacts(reading: Of<'json' | 'ndjson'>): ReadingFacts {
  const rows = { objects: 'objects', lists: 'lists', values: 'values' }[reading.rows_are];
  return {
    summary: reading.format === 'json' ? `JSON, a list of ${rows}` : `NDJSON, one row a line`,
    facts: facts({ Rows: rows, 'List found under': reading.list_property }),
    notes: reading.notes,
    leftOut: [],
  };
}

function parquetFacts(reading: Of<'parquet'>): ReadingFacts {
  return {
    summary: `Parquet, ${plural(reading.row_groups, 'row group')}`,
    facts: facts({ 'Row groups': String(reading.row_groups), 'Written by': reading.created_by }),
    notes: reading.notes,
    leftOut: [],
  };
}

function facts(found: Record<string, string | undefined>): ReadingFacts['facts'] {
  return Object.entries(found).flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}
