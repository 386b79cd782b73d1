import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

test('several spellings of yes and no become true and false', () => {
  const { rows, column, entries } = runOne(
    sourceTable(['member'], [['Yes'], ['no'], ['TRUE'], ['true'], [null]]),
    'unify_boolean',
  );
  expect(rows).toEqual([['true'], ['false'], ['true'], ['true'], [null]]);
  expect(column(0).type).toBe('boolean');
  expect(entries).toEqual([
    [0, 'member', 'Yes', 'true'],
    [1, 'member', 'no', 'false'],
    [2, 'member', 'TRUE', 'true'],
  ]);
});

test('one spelling each stays, unless the column is chosen', () => {
  const source = sourceTable(['member'], [['Yes'], ['No'], ['Yes']]);
  expect(runOne(source, 'unify_boolean')).toMatchObject({ rows: [['Yes'], ['No'], ['Yes']], entries: [] });
  expect(runOne(source, 'unify_boolean', { columns: ['c0'] }).rows).toEqual([['true'], ['false'], ['true']]);
});

test('numbers and words are left alone', () => {
  const source = sourceTable(
    ['member', 'city'],
    [
      [1, 'Porto'],
      [0, 'Braga'],
    ],
  );
  expect(runOne(source, 'unify_boolean').table).toBe(source);
});
