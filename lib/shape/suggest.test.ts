import { describe, expect, test } from 'vitest';
import { keyAliases } from '@/lib/comparison';
import { type Cell, tableFromRows, textVector } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { headerSequences } from './sequence-headers';
import { suggestKeys } from './suggest-keys';
import { suggestLists } from './suggest-lists';

const headed = (...names: string[]) =>
  headerSequences(tableFromRows(names, [names.map((_, i) => (i === 0 ? 'x' : i))]));

describe('headerSequences', () => {
  test.each<[string[], string | undefined]>([
    [['shop', 'Jan', 'Feb', 'Mar'], 'month'],
    [['shop', 'Januar 2023', 'Februar 2023', 'März 2023'], 'month'],
    [['shop', '2023-11', '2023-12', '2024-01'], 'month'],
    [['shop', '2019', '2020', '2021'], 'year'],
    [['shop', 'Q1', 'Q2', 'Q3', 'Q4'], 'q'],
    [['shop', 'week_1', 'week_2', 'week_3'], 'week'],
    [['shop', 'amount', 'price', 'total'], undefined],
    [['shop', 'Jan', 'Feb', 'price'], undefined],
    [['shop', 'x3', 'x2', 'x1'], undefined],
  ])('%j', (names, found) => {
    expect(headed(...names)[0]?.name).toBe(found);
  });

  test('ends where the sort of the columns changes', () => {
    const table = tableFromRows(['a1', 'a2', 'a3', 'a4'], [[1, 2, 3, 'text']]);
    expect(headerSequences(table).map(({ columns }) => columns)).toEqual([['c0', 'c1', 'c2']]);
  });
});

const table = (names: string[], ...rows: Cell[][]) => inferTypes(tableFromRows(names, rows));

test('keys are columns whose values the second has and does not repeat; amounts are none', () => {
  const orders = table(
    ['id', 'town', 'amount'],
    [1, 'Faro', 1.5],
    [2, 'Porto', 2.5],
    [3, 'Braga', 3.5],
    [4, 'Faro', 1.5],
  );
  const towns = table(
    ['name', 'region', 'size'],
    ['Faro', 'south', 1.5],
    ['Porto', 'north', 2.5],
    ['Braga', 'north', 3.5],
  );
  expect(suggestKeys(orders, towns)).toEqual([{ left: 'c1', right: 'c0', overlap: 1, isUnique: true }]);
});

test('lists have parts that recur in different numbers; prose and names are none', () => {
  const rows: Cell[][] = [
    ['red; green', 'Novak, Eli'],
    ['green', 'Li, Wei'],
    ['red; blue; green', 'Sousa, Ana'],
    ['blue', 'Bo, Al'],
    ['red', 'Oz, Ida'],
  ];
  expect(suggestLists(table(['colours', 'name'], ...rows))).toEqual([{ column: 'c0', separator: ';', share: 0.4 }]);
});

test('keys that are probably spellings of one another are those with one candidate', () => {
  const [left, right] = [
    textVector(['Lisbno', 'Faro', 'Castelo Branco']),
    textVector(['Lisbon', 'Faro', 'Branco, Castelo']),
  ];
  expect(keyAliases(left, right)).toEqual([
    { first: 'Castelo Branco', second: 'Branco, Castelo' },
    { first: 'Lisbno', second: 'Lisbon' },
  ]);
});
