import { describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Table } from '@/lib/tabular/table';
import type { MatchReason, SchemaMatch } from './match';
import { matchSchemas } from './match-schemas';

const MAY = sales(['Region', 'Store', 'Sales Amount', 'Customer Count', 'Unit Price'], 1000);
const JUNE = sales(['region', 'store', 'Sale Total', '# of Customers', 'Price per Unit'], 800);

/** Two regions of four stores, as a chain exports them. */
function sales(header: readonly string[], level: number): Table {
  const rows = ['North', 'South'].flatMap((region, r) =>
    ['A', 'B', 'C', 'D'].map((store, s): Cell[] => [region, store, level + 37 * s + 90 * r, 30 + 3 * s, 6.5 + s / 4]),
  );
  return cleaned(header, rows);
}

function cleaned(header: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return runOperations(inferTypes(tableFromRows(header, rows)), defaultRecipe()).table;
}

function headers(first: Table, second: Table, { matches }: SchemaMatch): Record<string, string> {
  const name = (table: Table, id: string) => {
    const column = table.columns.find((one) => one.id === id);
    return column?.sourceName ?? column?.name ?? '';
  };
  return Object.fromEntries(matches.map((match) => [name(first, match.first), name(second, match.second)]));
}

describe('two months of sales', () => {
  const match = matchSchemas(MAY, JUNE);

  test('columns called differently come together, each once', () => {
    expect(headers(MAY, JUNE, match)).toEqual({
      Region: 'region',
      Store: 'store',
      'Sales Amount': 'Sale Total',
      'Customer Count': '# of Customers',
      'Unit Price': 'Price per Unit',
    });
    expect(match.unmatchedFirst).toEqual([]);
    expect(match.unmatchedSecond).toEqual([]);
    expect(match.sharesNothing).toBe(false);
  });

  test('what speaks for a pair is said', () => {
    const reasons = match.matches[2]?.reasons ?? [];
    expect(reasons).toContainEqual<MatchReason>({ code: 'shared_words', words: ['sale'] });
    expect(reasons).toContainEqual<MatchReason>({ code: 'synonyms', first: 'amount', second: 'total' });
    expect(match.matches[0]?.reasons[0]).toEqual({ code: 'same_name' });
  });

  test('the pairs are certain', () => {
    for (const { similarity, certainty } of match.matches) {
      expect(similarity).toBeGreaterThanOrEqual(85);
      expect(certainty).toBe('certain');
    }
  });
});

test('a price of units is no count of units, whatever the numbers', () => {
  const first = cleaned(['Unit Price'], [[5], [6], [7], [8]]);
  const second = cleaned(['Unit Count'], [[5], [6], [7], [8]]);
  const match = matchSchemas(first, second);
  expect(match.matches).toEqual([]);
  expect(match.sharesNothing).toBe(true);
  expect(match.unmatchedFirst).toEqual(['c0']);
  expect(match.unmatchedSecond).toEqual(['c0']);
});

test.each([
  ['Start Date', 'End Date'],
  ['Gross Amount', 'Net Amount'],
  ['Min Price', 'Max Price'],
  ['Order Date', 'Order Number'],
])('“%s” is not “%s”', (one, other) => {
  const cells: Cell[][] = [['2024-05-01'], ['2024-05-02'], ['2024-05-09']];
  expect(matchSchemas(cleaned([one], cells), cleaned([other], cells)).matches).toEqual([]);
});

test('tables about different things share nothing', () => {
  const weather = cleaned(
    ['Station', 'Humidity %'],
    [
      ['KJFK', 61],
      ['KLAX', 55],
      ['KORD', 48],
      ['KJFK', 70],
    ],
  );
  const staff = cleaned(
    ['Employee', 'Hired'],
    [
      ['Ada Adams', '2021-03-04'],
      ['Ben Becker', '2020-01-31'],
      ['Carla Costa', '2019-07-15'],
    ],
  );
  expect(matchSchemas(weather, staff).sharesNothing).toBe(true);
});

describe('what a person confirmed before', () => {
  const remembered = [{ first: 'sales amount', second: '# OF CUSTOMERS' }];

  test('comes first, against what the headers say', () => {
    const match = matchSchemas(MAY, JUNE, { remembered });
    const pair = match.matches.find(({ isRemembered }) => isRemembered);
    expect(pair).toMatchObject({ first: 'c2', second: 'c3', similarity: 100, certainty: 'certain' });
    expect(pair?.reasons[0]).toEqual({ code: 'confirmed_before' });
  });

  test('holds in the other direction too', () => {
    expect(headers(JUNE, MAY, matchSchemas(JUNE, MAY, { remembered }))['# of Customers']).toBe('Sales Amount');
  });

  test('gives way to what was confirmed later', () => {
    const later = [...remembered, { first: 'Sales Amount', second: 'Sale Total' }];
    const match = matchSchemas(MAY, JUNE, { remembered: later });
    expect(headers(MAY, JUNE, match)['Sales Amount']).toBe('Sale Total');
  });
});

test('a table matches itself in any order of columns', () => {
  const turned = { ...MAY, columns: [...MAY.columns].reverse() };
  for (const { first, second } of matchSchemas(MAY, turned).matches) expect(second).toBe(first);
});

test('tables without columns or rows are compared too', () => {
  const empty = tableFromRows([], []);
  expect(matchSchemas(empty, JUNE)).toMatchObject({ matches: [], unmatchedSecond: ['c0', 'c1', 'c2', 'c3', 'c4'] });
  const blank = tableFromRows(['Region', 'Sales Amount'], []);
  expect(headers(blank, JUNE, matchSchemas(blank, JUNE))).toMatchObject({ Region: 'region' });
});

test('of very wide tables, where not every pair is looked at, columns find their partners as well', () => {
  const places = ['north', 'south', 'east', 'west', 'central', 'coast', 'island', 'valley', 'harbour', 'border'];
  const goods = ['apple', 'bread', 'candle', 'drum', 'engine', 'fabric', 'glove', 'hammer', 'ink', 'jar'];
  const names = places.flatMap((place) => goods.flatMap((good) => [`${place} ${good} qty`, `${place} ${good} price`]));
  const row = (turn: number) => names.map((_, i) => (i % 2 === 0 ? i * 10 + turn : i / 4 + turn / 8));
  const rows = Array.from({ length: 8 }, (_, turn) => row(turn));
  const first = inferTypes(tableFromRows(names, rows));
  const second = inferTypes(
    tableFromRows(
      names.map((name) => name.replace('qty', 'Quantity')),
      rows,
    ),
  );
  const { matches } = matchSchemas(first, second);
  expect(matches.filter((match) => match.first === match.second)).toHaveLength(names.length);
});
