import { describe, expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { CellFlag } from '@/lib/tabular/table';
import { saysAge } from './bucket-age';

const ages = (cells: (number | null)[], name = 'Age') =>
  sourceTable(
    [name],
    cells.map((cell) => [cell]),
  );

describe('bucket_age', () => {
  test('groups at 18, 35 and 60', () => {
    const { rows, column, sentence } = runOne(ages([0, 18, 18.5, 19, 35, 36, 60, 61, 120, null]), 'bucket_age');
    expect(rows.flat()).toEqual(['0-18', '0-18', '19-35', '19-35', '19-35', '36-60', '36-60', '60+', '60+', null]);
    expect(column(0).type).toBe('category');
    expect(sentence).toBe('9 ages grouped');
  });

  test('a value outside 0–120 keeps its text and is flagged', () => {
    const values = [...Array(40).keys()];
    const { rows, column, entries, reasons, sentence } = runOne(ages([...values, 999, -1]), 'bucket_age');
    expect(rows.slice(40)).toEqual([['999'], ['-1']]);
    expect(column(0).expectedRange).toEqual([0, 120]);
    expect([...(column(0).flags ?? [])].slice(39)).toEqual([0, CellFlag.Outlier, CellFlag.Outlier]);
    expect(entries.slice(-2)).toEqual([
      [40, 'Age', '999', '999'],
      [41, 'Age', '-1', '-1'],
    ]);
    expect(reasons.at(-1)).toBe('No age: it lies outside 0 to 120. It is kept as it is and flagged.');
    expect(sentence).toBe('40 ages grouped, 2 values outside 0–120 flagged');
  });

  test('is not for columns that are no ages by name or by value', () => {
    const score = ages([10, 20, 30], 'test_score');
    expect(runOne(score, 'bucket_age').table).toBe(score);
    const year = ages([1990, 1991, 20], 'age');
    expect(runOne(year, 'bucket_age').table).toBe(year);
    expect(runOne(score, 'bucket_age', { columns: ['c0'] }).rows).toEqual([['0-18'], ['19-35'], ['19-35']]);
  });

  test.each(['age', 'Age', 'customer_age', 'age_years', 'AgeYears', 'Alter', 'edad', 'âge'])('%j says age', (name) => {
    expect(saysAge(name)).toBe(true);
  });

  test.each([
    'stage',
    'page',
    'average',
    'age_days',
    'age in months',
    'age_score',
    'Age Group',
    'age rank',
    'score',
    '',
  ])('%j does not', (name) => {
    expect(saysAge(name)).toBe(false);
  });
});
