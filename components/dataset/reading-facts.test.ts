import { describe, expect, it } from 'vitest';
import { readingFacts } from './reading-facts';

const csv = {
  format: 'csv',
  encoding: 'windows-1252',
  byte_order_mark: false,
  delimiter: ';',
  quote: '"',
  escape: 'doubled',
  newline: '\r\n',
  header_rows: 1,
  comment: null,
  skipped_lines: [{ line: 1, text: 'Report of May', reason: 'preamble' }],
  skipped_line_count: 1,
  blank_lines: 0,
  odd_rows: { short: 0, long: 0, examples: [] },
  notes: ['One line above the table was left out.'],
  row_count: 3,
  column_count: 2,
} as const;

const value = (facts: { label: string; value: string }[], label: string) =>
  facts.find((fact) => fact.label === label)?.value;

describe('readingFacts', () => {
  it('describes a CSV file', () => {
    const read = readingFacts({
      ...csv,
      skipped_lines: [...csv.skipped_lines],
      odd_rows: { short: 0, long: 0, examples: [] },
      notes: [...csv.notes],
    });
    expect(read.summary).toBe('CSV, Windows-1252, separated by semicolons');
    expect(value(read.facts, 'Line ends')).toBe('CR LF');
    expect(value(read.facts, 'Quotes')).toBe('", doubled inside');
    expect(value(read.facts, 'Comment lines')).toBeUndefined();
    expect(read.notes).toEqual(csv.notes);
    expect(read.leftOut).toEqual([{ where: 'Line 1, preamble', text: 'Report of May' }]);
  });

  it('names the sheet of a workbook', () => {
    const read = readingFacts({
      format: 'xlsx',
      sheet: 'Data',
      sheets: [
        { name: 'Notes', hidden: false, rows: null, columns: null },
        { name: 'Data', hidden: false, rows: 4, columns: 2 },
      ],
      hidden_rows: 2,
      hidden_columns: ['C'],
      merged_ranges: 0,
      formulas: 1,
      formulas_without_value: 0,
      header_rows: [3],
      preamble: ['Report of May'],
      blank_rows: 0,
      error_cells: { count: 1, examples: [{ cell: 'B4', error: '#DIV/0!' }] },
      notes: ['One cell held an error.'],
      row_count: 1,
      column_count: 2,
    });
    expect(read.summary).toBe('Excel, sheet “Data”');
    expect(value(read.facts, 'Other sheets')).toBe('Notes');
    expect(value(read.facts, 'Header')).toBe('row 3');
    expect(read.notes).toEqual(['One cell held an error.']);
    expect(read.leftOut).toEqual([{ where: 'Above the header', text: 'Report of May' }]);
  });

  it('describes JSON, NDJSON and Parquet', () => {
    const shape = { notes: [], row_count: 1, column_count: 1 };
    expect(readingFacts({ ...shape, format: 'json', rows_are: 'lists', list_property: 'items' })).toMatchObject({
      summary: 'JSON, a list of lists',
      facts: [{ value: 'lists' }, { label: 'List found under', value: 'items' }],
    });
    expect(readingFacts({ ...shape, format: 'ndjson', rows_are: 'objects' }).summary).toBe('NDJSON, one row a line');
    expect(readingFacts({ ...shape, format: 'parquet', row_groups: 1, nested_columns: [] }).summary).toBe(
      'Parquet, 1 row group',
    );
  });
});
