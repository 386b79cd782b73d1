import { describe, expect, it, test } from 'vitest';
import type { ReadingJson } from '@/lib/contract/reading';
import type { AsideKind } from '@/lib/tabular/records/aside';
import { DELIMITERS, DETECT, formOf, NONE, optionsOf, problemsOf, withDetect } from './reading-form';

const state = (options: ReadingJson['options'], fileType: ReadingJson['file_type'] = 'csv'): ReadingJson => ({
  file_type: fileType,
  status: 'completed',
  version: 1,
  options,
  reading: null,
  like: null,
});

describe('the form', () => {
  it.each([
    [{}],
    [{ delimiter: '\t', quote: '', escape: 'backslash', encoding: 'gbk' } as const],
    [{ header_rows: 0, skip_lines: 3, comment: '', skip_footnotes: false }],
    [{ delimiter: '~', comment: '#' }],
    [{ set_aside: [] }],
    [{ set_aside: ['blank', 'note'] as AsideKind[], keep_rows: [4, 9] }],
    [{ as_table: true, entry: 'b.csv' }],
  ])('gives back what was decided: %j', (options) => {
    expect(optionsOf(formOf(state(options)), state(options))).toEqual(options);
  });

  it('asks a workbook only for what workbooks have', () => {
    const form = { ...formOf(state({ sheet: 'March', header_row: 4, table: 2 })), delimiter: ';' };
    expect(optionsOf(form, state({}, 'xlsx'))).toEqual({ sheet: 'March', header_row: 4, table: 2 });
    expect(optionsOf(form, state({}, 'ods'))).toEqual({ sheet: 'March', header_row: 4, table: 2 });
    expect(optionsOf(form, state({}, 'tsv'))).toEqual({ delimiter: ';' });
    expect(optionsOf(form, state({}, 'parquet'))).toEqual({});
  });

  it('says what cannot be', () => {
    const form = formOf(state({}));
    expect(problemsOf(form)).toEqual({});
    expect(Object.keys(problemsOf({ ...form, headerRows: '1.5', skipLines: '-1', headerRow: 'x' }))).toEqual([
      'headerRows',
      'skipLines',
      'headerRow',
    ]);
    expect(problemsOf({ ...form, headerRows: '21' }).headerRows).toContain('0 to 20');
    expect(problemsOf({ ...form, delimiter: "'", quote: "'" }).quote).toContain('differ');
    expect(problemsOf({ ...form, quote: NONE, comment: NONE })).toEqual({});
  });
});

test('what was detected is said, and what is chosen is offered', () => {
  expect(withDetect(DELIMITERS, DETECT, ';')[0]).toEqual({ value: DETECT, label: 'Detect (Semicolon)' });
  expect(withDetect(DELIMITERS, '~', '~').at(-1)).toEqual({ value: '~', label: '~' });
  expect(withDetect(DELIMITERS, ',', null)).toHaveLength(DELIMITERS.length + 1);
});
