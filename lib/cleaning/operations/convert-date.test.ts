import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

const mixed = sourceTable(['Enrolled'], [['1/15/2024'], ['2024-02-27'], ['4/14/2024'], ['2024-03'], [null]]);

test('writes dates as months, naming the evidence for their order', () => {
  const { rows, column, entries, reasons, sentence } = runOne(mixed, 'convert_date');
  expect(rows).toEqual([['2024-01'], ['2024-02'], ['2024-04'], ['2024-03'], [null]]);
  expect(column(0).type).toBe('date');
  expect(entries).toEqual([
    [0, 'Enrolled', '1/15/2024', '2024-01'],
    [1, 'Enrolled', '2024-02-27', '2024-02'],
    [2, 'Enrolled', '4/14/2024', '2024-04'],
  ]);
  expect(reasons).toEqual([
    'Read as a date, written YYYY-MM. 100 % of the values are dates, month first: 2 values read only so.',
  ]);
  expect(sentence).toBe('3 dates rewritten in 1 column');
});

test('keeps the day when asked', () => {
  expect(runOne(mixed, 'convert_date', { precision: 'day' }).rows.slice(0, 4)).toEqual([
    ['2024-01-15'],
    ['2024-02-27'],
    ['2024-04-14'],
    ['2024-03'],
  ]);
});

test('says which order of day and month it assumed, and takes a person’s word for it', () => {
  const source = sourceTable(['when'], [['1/2/2024'], ['3/4/2024']]);
  const assumed = runOne(source, 'convert_date');
  expect(assumed.rows).toEqual([['2024-01'], ['2024-03']]);
  expect(assumed.note).toBe('No value tells the order of day and month in when (month first), so it is assumed.');
  const chosen = runOne(source, 'convert_date', { order: 'dmy' });
  expect(chosen.rows).toEqual([['2024-02'], ['2024-04']]);
  expect(chosen.reasons).toEqual(['Read as a date, written YYYY-MM. Read day first, as chosen.']);
});

test('what is no date becomes missing, and below 80 % nothing is converted', () => {
  const dates = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'].map((cell) => [cell]);
  const { rows, entries } = runOne(sourceTable(['d'], [...dates, ['soon']]), 'convert_date');
  expect(rows[4]).toEqual([null]);
  expect(entries).toContainEqual([4, 'd', 'soon', null]);
  const source = sourceTable(['d'], [...dates, ['soon'], ['later']]);
  expect(runOne(source, 'convert_date').table).toBe(source);
});

test('dates stored as numbers are read when the name says date', () => {
  const { rows, entries } = runOne(sourceTable(['Order Date'], [[20240115], [20240220]]), 'convert_date');
  expect(rows).toEqual([['2024-01'], ['2024-02']]);
  expect(entries[0]).toEqual([0, 'Order Date', '20240115', '2024-01']);
});

test('a share below the usual applies to text that is nothing else', () => {
  const source = sourceTable(['d'], [['2024-01-01'], ['2024-02-01'], ['soon']]);
  expect(runOne(source, 'convert_date', { min_share: 0.6 }).rows).toEqual([['2024-01'], ['2024-02'], [null]]);
});
