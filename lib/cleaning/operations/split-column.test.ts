import { describe, expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { suggestOperations } from '@/lib/cleaning/suggest';

const places = sourceTable(
  ['n', 'place', 'm'],
  [
    [1, 'Lisbon, Portugal', 1],
    [2, 'Vienna, Austria, EU', 2],
    [3, null, 3],
    [4, 'Paris', 4],
  ],
);
const params = { column: 'c1', separator: ', ', names: ['city', 'n'] };

test('puts the parts in the place of the column; the last part is the rest', () => {
  const { table, rows, entries, sentence } = runOne(places, 'split_column', params);
  expect(table.columns.map(({ id, name }) => [id, name])).toEqual([
    ['c0', 'n'],
    ['c1_1', 'city'],
    ['c1_2', 'n_2'],
    ['c2', 'm'],
  ]);
  expect(rows).toEqual([
    [1, 'Lisbon', 'Portugal', 1],
    [2, 'Vienna', 'Austria, EU', 2],
    [3, null, null, 3],
    [4, 'Paris', null, 4],
  ]);
  expect(entries).toContainEqual([null, 'city', null, 'city']);
  expect(entries).toContainEqual([0, 'n_2', null, 'Portugal']);
  expect(entries).toContainEqual([3, 'place', 'Paris', null]);
  expect(sentence).toBe('Column split at “, ” into city and n_2');
});

test('the column can stay, and be split again', () => {
  const { table } = runOne(places, 'split_column', { ...params, keep: true });
  expect(table.columns.map(({ id }) => id)).toEqual(['c0', 'c1', 'c1_1', 'c1_2', 'c2']);
  expect(runOne(table, 'split_column', params).table.columns.map(({ id }) => id)).toEqual([
    'c0',
    'c1_3',
    'c1_4',
    'c1_1',
    'c1_2',
    'c2',
  ]);
});

describe('suggests itself', () => {
  const suggested = (header: string, cells: string[]) =>
    suggestOperations(
      sourceTable(
        [header],
        cells.map((cell) => [cell]),
      ),
    ).map(({ params: { names, separator } }) => [separator, names]);

  test('where nearly all values have as many parts', () => {
    expect(suggestOperations(sourceTable(['place'], [['Lisbon, PT'], ['Faro, PT'], ['Vienna, AT']]))).toEqual([
      {
        operation: 'split_column',
        params: { column: 'c0', separator: ', ', names: ['place_1', 'place_2'] },
        title: 'Split place into 2 columns',
        reason: '100 % of its values have 2 parts separated by “, ”.',
        affected: 3,
      },
    ]);
    expect(suggested('place', ['a, b', 'c', 'd', 'e, f, g'])).toEqual([]);
  });

  test('for first and last names', () => {
    expect(suggested('student_name', ['Eli Novak', 'Chen Li', 'Mona Aziz'])).toEqual([
      [' ', ['first_name', 'last_name']],
    ]);
    expect(suggested('name', ['Novak, Eli', 'Li, Chen', 'Aziz, Mona'])).toEqual([[', ', ['last_name', 'first_name']]]);
    expect(suggested('note', ['Eli Novak', 'Chen Li', 'Mona Aziz'])).toEqual([]);
  });
});
