import { describe, expect, test } from 'vitest';
import { dice, ean13 } from '@/bench/truth/dice';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { damerauDistance } from '@/lib/text/edit-distance';
import { decoded } from './detectors/encoding';
import { findTable } from './find-table';
import type { Finding } from './finding';
import { tellsApart } from './similarity';

const today = '2025-06-30';

/** A table of one or several columns, `make(i)` giving the cells of row i. */
function find(names: string[], count: number, make: (i: number) => Cell[]): Finding[] {
  const rows = Array.from({ length: count }, (_, i) => make(i));
  return findTable(inferTypes(tableFromRows(names, rows)), { today });
}

const brief = (findings: readonly Finding[]) =>
  findings.map(({ kind, value, rows, confidence }) => [kind, value, [...rows], confidence]);

/** A number between 0 and 1 that looks drawn at random, the same each time. */
const noise = (i: number) => ((i * 7919 + 104729) % 10007) / 10007;
/** Roughly normal, around 0 with deviation 1. */
const bell = (i: number) => (noise(i) + noise(i + 1000) + noise(i + 2000) + noise(i + 3000) - 2) * 1.7;

describe('values that cannot be', () => {
  test('a step outside a scale of whole numbers', () => {
    const found = find(['satisfaction'], 120, (i) => [i === 30 ? 55 : 1 + ((i * 7) % 5)]);
    expect(brief(found)).toEqual([['impossible', '55', [30], 'high']]);
    expect(found[0]?.reason).toMatchObject({ rule: 'outside_scale', low: 1, high: 5 });
  });

  test('an age over 120', () => {
    expect(brief(find(['age'], 80, (i) => [i === 7 ? 212 : 20 + ((i * 13) % 47)]))).toEqual([
      ['impossible', '212', [7], 'high'],
    ]);
  });

  test('an e-mail address without @', () => {
    const found = find(['email'], 60, (i) => [i === 9 ? 'ann.example.com' : `p${i}@example.com`]);
    expect(brief(found)).toEqual([['impossible', 'ann.example.com', [9], 'high']]);
  });

  test('below zero is nothing special where values come near it from above', () => {
    expect(find(['temperature'], 200, (i) => [Number((6 + 2.6 * bell(i)).toFixed(1))])).toEqual([]);
  });

  test('a wrong check digit in a column of article numbers', () => {
    const code = (i: number) => ean13(String(400000000000 + i * 7919));
    const wrong = `${code(4).slice(0, -1)}${(Number(code(4).at(-1)) + 1) % 10}`;
    const found = find(['ean'], 40, (i) => [i === 4 ? wrong : code(i)]);
    expect(brief(found)).toEqual([['checksum', wrong, [4], 'high']]);
  });
});

describe('words of another language', () => {
  const months = ['January', 'February', 'March', 'May', 'June', 'October'];
  test('are found where the column has its own, and say which', () => {
    const found = find(['month'], 60, (i) => [i === 11 ? 'Januar' : (months[i % 6] as string)]);
    expect(brief(found)).toEqual([['language', 'Januar', [11], 'high']]);
    expect(found[0]?.reason).toMatchObject({ language: 'en', of: 'January' });
    expect(found[0]?.repair?.[0]?.params).toMatchObject({ value: 'January' });
  });

  test('are nothing special in a column of names, of two languages, or where they are words of both', () => {
    const surnames = ['Weiss', 'Black', 'Klein', 'Meyer', 'Novak', 'Silva', 'Tanaka'];
    expect(find(['surname'], 70, (i) => [surnames[i % 7] as string])).toEqual([]);
    expect(find(['answer'], 60, (i) => [['yes', 'no', 'ja', 'nein'][i % 4] as string])).toEqual([]);
    expect(find(['monat'], 60, (i) => [['April', 'August', 'September', 'Mai'][i % 4] as string])).toEqual([]);
  });
});

describe('certainty', () => {
  test('what changes from row to row within groups is no mistake', () => {
    // Four rows a person: some marry after the first, second or third of them.
    const rows = 400;
    const found = find(['person', 'married'], rows, (i) => {
      const person = Math.floor(i / 4);
      const since = person % 9 === 0 ? 1 + ((person / 9) % 3) : person % 2 === 0 ? 0 : 9;
      return [`p${person}`, i % 4 >= since ? 'yes' : 'no'];
    });
    expect(found.filter(({ confidence }) => confidence === 'high')).toEqual([]);
  });

  test('codes among numbers are not sure to be unreadable, and ages in months are none of years', () => {
    const stations = find(['station'], 180, (i) => [i % 45 === 3 ? `c${118 + i}` : String(1000 + ((i * 37) % 150))]);
    expect(stations.filter(({ confidence }) => confidence === 'high')).toEqual([]);
    expect(find(['age'], 300, (i) => [i === 5 ? 124 : i === 9 ? 131 : 1 + ((i * 7) % 119)])).toEqual([]);
  });
});

describe('stand-ins for no value', () => {
  test('−999 among temperatures, and a word among names', () => {
    const found = find(['temperature', 'station'], 150, (i) => [
      i === 11 ? -999 : Number((18 + 3 * bell(i)).toFixed(1)),
      i === 12 ? 'not available' : (['Oslo', 'Bergen', 'Tromsø'][i % 3] ?? null),
    ]);
    expect(brief(found)).toEqual([
      ['sentinel', '-999', [11], 'high'],
      ['sentinel', 'not available', [12], 'high'],
    ]);
  });

  test('the day spreadsheets count from', () => {
    const day = (i: number) =>
      new Date(Date.UTC(1960, 0, 1) + ((i * 97) % 15000) * 86_400_000).toISOString().slice(0, 10);
    const found = find(['born'], 90, (i) => [i === 5 || i === 6 ? '1900-01-01' : day(i)]);
    expect(brief(found)).toEqual([['sentinel', '1900-01-01', [5, 6], 'high']]);
  });

  test('an empty cell where hardly any is', () => {
    const found = find(['name', 'visits'], 120, (i) => [i === 40 ? null : `Visitor ${i}`, (i * 37) % 101]);
    expect(brief(found)).toEqual([['blank', null, [40], 'medium']]);
  });
});

test('a date in the future of a column of the past; not one that is due', () => {
  const day = (i: number) => new Date(Date.UTC(2023, 0, 1) + ((i * 31) % 700) * 86_400_000).toISOString().slice(0, 10);
  const cell = (i: number) => (i === 3 ? '2203-05-01' : day(i));
  expect(brief(find(['booked'], 90, (i) => [cell(i)]))).toEqual([['future', '2203-05-01', [3], 'high']]);
  expect(find(['due date'], 90, (i) => [cell(i)]).map(({ confidence }) => confidence)).toEqual(['medium']);
});

test('years of two digits that were read as of this century', () => {
  const days = Array.from({ length: 60 }, (_, i) => [
    `${1 + (i % 28)}.${1 + (i % 12)}.${45 + (i % 54)}`.replace(/\b(\d)\b/g, '0$1'),
  ]);
  const source = tableFromRows(['born'], days);
  const { table } = runOperations(source, defaultRecipe({ preset: 'careful' }));
  const found = findTable(table, { source, today });
  expect(found.every(({ kind, confidence }) => kind === 'future' && confidence === 'high')).toBe(true);
  expect(found.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(
    days.flatMap((_, i) => (45 + (i % 54) < 69 ? [i] : [])),
  );
  expect(found.find(({ rows }) => rows[0] === 0)?.repair).toEqual([
    { operation: 'edit_cell', params: { column: 'c0', row: 0, value: '1945-01-01' } },
  ]);
});

test('a value not written as its column is, and one whose shape recurs', () => {
  const found = find(['ticket'], 100, (i) => [
    i === 20 ? '88-12/4' : i % 9 === 0 ? `${37108 + i}-F6` : `AB-${1000 + i}`,
  ]);
  expect(brief(found)).toEqual([['pattern', '88-12/4', [20], 'high']]);
});

test('words among numbers', () => {
  const found = find(['fee'], 60, (i) => [i === 8 ? 'about 50' : String(40 + ((i * 7) % 23))]);
  expect(brief(found)).toEqual([['unreadable', 'about 50', [8], 'high']]);
});

describe('numbers beside each other', () => {
  const [price, quantity] = [(i: number) => 5 + ((i * 37) % 83), (i: number) => 1 + ((i * 11) % 17)];

  test('amount = price × quantity, but in one row', () => {
    const found = find(['price', 'quantity', 'amount'], 90, (i) => [
      price(i),
      quantity(i),
      price(i) * quantity(i) + (i === 13 ? 90 : 0),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'sum',
      columnName: 'amount',
      rows: [13],
      reason: { rule: 'product', parts: ['c0', 'c1'], expected: price(13) * quantity(13) },
      repair: [{ operation: 'edit_cell', params: { column: 'c2', row: 13, value: price(13) * quantity(13) } }],
    });
  });

  test('where the total is wrong, and where a part is: what fits too well by chance', () => {
    const row = (i: number): Cell[] => {
      const [nights, cents] = [1 + ((i * 7) % 6), 8000 + ((i * 7919) % 9000)];
      if (i === 20) return [nights + 5, cents / 100, (nights * cents) / 100];
      return [nights, cents / 100, i === 40 ? 431.23 : (nights * cents) / 100];
    };
    const found = find(['nights', 'rate', 'total'], 120, row);
    expect(found.map(({ kind, columnName, rows }) => [kind, columnName, [...rows]])).toEqual([
      ['sum', 'nights', [20]],
      ['sum', 'total', [40]],
    ]);
    expect(found[0]).toMatchObject({
      confidence: 'high',
      repair: [{ params: { row: 20, value: 1 + ((20 * 7) % 6) } }],
    });
  });

  test('a rare price that times the quantity is the amount is not held against its product', () => {
    const row = (i: number): Cell[] => {
      const [quantity, price] = [1 + ((i * 7) % 9), i === 30 ? 17.5 : 10 + (i % 8) * 3.25];
      return [`P-${i % 8}`, quantity, price, Number((quantity * price).toFixed(2))];
    };
    expect(
      find(['product', 'quantity', 'price', 'amount'], 200, row).filter(({ confidence }) => confidence !== 'low'),
    ).toEqual([]);
  });

  test('an end before its start', () => {
    const day = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const found = find(['start', 'end'], 100, (i) => {
      const start = (i * 29) % 300;
      return [day(start), day(i === 50 ? start - 12 : start + 1 + (i % 9))];
    });
    expect(found.map(({ kind, columnName, rows }) => [kind, columnName, rows])).toEqual([['order', 'end', [50]]]);
  });

  test('latitude and longitude exchanged', () => {
    const found = find(['lat', 'lon'], 80, (i) => {
      const place = [Number((51 + 0.02 * bell(i)).toFixed(5)), Number((3.7 + 0.03 * bell(i + 5)).toFixed(5))];
      return i === 21 ? place.reverse() : place;
    });
    expect(found.map(({ kind, columnName, rows }) => [kind, columnName, rows]).sort()).toEqual([
      ['misplaced', 'lat', [21]],
      ['misplaced', 'lon', [21]],
    ]);
  });

  test('grams among kilograms, told by the factor', () => {
    const found = find(['weight_kg'], 150, (i) => [i === 3 ? 2100 : Number((2.2 + 0.3 * bell(i)).toFixed(2))]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'unit', rows: [3], reason: { factor: 1000 } });
  });

  test('one year ten times the others is not called another unit for sure', () => {
    const found = find(['deaths'], 90, (i) => [i === 36 ? 97306 : Math.round(9700 + 2100 * bell(i))]);
    expect(found.map(({ confidence }) => confidence)).toEqual(['medium']);
  });

  test('a heavy tail is no mistake', () => {
    const r = dice(5);
    const found = find(['followers'], 400, () => [Math.round(r.logNormal(200, 1.8))]);
    expect(found).toEqual([]);
  });
});

test('amounts under a header that may name a number of a person are no keys', () => {
  const found = find(['vat'], 120, (i) => [(2050 + ((i === 7 ? 8 : i) * 37) / 100).toFixed(2)]);
  expect(found.map(({ kind }) => kind)).not.toContain('key');
});

test('an identifier that two rows share', () => {
  const found = find(['order_id', 'total'], 100, (i) => [`SO-${i === 60 ? 1010 : 1000 + i}`, (i * 37) % 101]);
  expect(brief(found)).toEqual([['key', 'SO-1010', [10, 60], 'medium']]);
});

test('text read with the wrong encoding is read back', () => {
  expect(decoded('MÃ¼nchen')).toBe('München');
  expect(decoded('â‚¬ 5')).toBe('€ 5');
  expect(decoded('München')).toBeNull();
});

test('a swap of neighbours is one edit', () => {
  expect(damerauDistance('Lisbon', 'Lisbno', 2)).toBe(1);
  expect(damerauDistance('kitten', 'sitting', 3)).toBe(3);
  expect(damerauDistance('abc', 'xyz', 1)).toBe(2);
});

test.each([
  ['7:15 p.m.', '7:15 a.m.', true],
  ['Total - Male', 'Total - Female', true],
  ['Route 66 south', 'Route 66 north', true],
  ['Room 1', 'Room 2', true],
  ['covered', 'uncovered', true],
  ['Northwind Traders', 'Northwnid Traders', false],
])('%s and %s are different things: %s', (a, b, apart) => {
  expect(tellsApart(a, b)).toBe(apart);
});

/** Columns drawn at random: whatever their distribution, there is nothing to find in them. */
function randomTable(seed: number) {
  const r = dice(seed);
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const makers: (() => Cell)[] = [
    () => r.normal(10, 3),
    () => r.int(1, 5),
    () => Math.round(r.logNormal(100, 1.2)),
    () => (r.chance(0.6) ? 0 : Math.round(r.logNormal(20, 1))),
    () => Math.tan(Math.PI * (r.next() - 0.5)),
    () => Math.round(1 / Math.max(1e-6, r.next()) ** 0.8),
    () => r.pick(['red', 'green', 'blue', 'black']),
    () => r.zipf(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta']),
    () => Array.from({ length: r.int(3, 9) }, () => r.pick(letters)).join(''),
    () => `${r.pick(['A', 'B', 'C'])}${r.digits(3)}`,
    () => (r.chance(0.1) ? null : r.int(0, 1000)),
    () => new Date(1.5e12 + r.int(0, 1e11)).toISOString().slice(0, 10),
  ];
  const columns = Array.from({ length: r.int(3, 8) }, () => r.pick(makers));
  const rows = Array.from({ length: r.int(60, 300) }, () => columns.map((make) => make()));
  return inferTypes(
    tableFromRows(
      columns.map((_, i) => `v${i}`),
      rows,
    ),
  );
}

test('of tables drawn at random at most one in twenty shows any finding', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => 1001 + i);
  const shown = seeds.filter((seed) => findTable(randomTable(seed), { today }).length > 0);
  expect(shown.length).toBeLessThanOrEqual(2);
});
