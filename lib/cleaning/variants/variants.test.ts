import { describe, expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { suggestOperations } from '@/lib/cleaning/suggest';
import { damerauDistance, distance } from '@/lib/text/edit-distance';
import { fingerprint, ngramFingerprint, phoneticKey, safeKey } from './keys';
import { riskyMerges } from './risky-merges';

const risky = (values: Record<string, number>) =>
  riskyMerges(new Map(Object.entries(values))).map(({ from, to }) => [from.join(' | '), to]);

/** A column in which each value stands so many times. */
const columnOf = (name: string, values: Record<string, number>) =>
  sourceTable(
    [name],
    Object.entries(values).flatMap(([text, count]) => Array.from({ length: count }, () => [text])),
  );
const safe = (name: string, values: Record<string, number>) =>
  new Set(runOne(columnOf(name, values), 'merge_variants').rows.flat());

describe('safe merges', () => {
  test('leave one spelling of a value', () => {
    const regions = { North: 9, north: 2, 'NORTH ': 1, 'South-West': 7, 'south west': 3, Ｓouth: 1, South: 8 };
    expect(safe('region', regions)).toEqual(new Set(['North', 'South-West', 'South']));
    expect(safe('city', { 'São Paulo': 9, 'Sao Paulo': 3, Porto: 8, 'Porto.': 1 })).toEqual(
      new Set(['São Paulo', 'Porto']),
    );
  });

  test('keep apart what means different things', () => {
    const grades = { 'A+': 5, 'A-': 5, A: 5, 'C#': 5, 'C++': 5, C: 5 };
    expect(safe('language', grades)).toEqual(new Set(Object.keys(grades)));
    const units = { Co: 8, CO: 8, Fe: 8, Ni: 8 };
    expect(safe('element', units)).toEqual(new Set(Object.keys(units)));
    const versions = { 'Model 1.5': 9, 'Model 15': 9, 'Model 2': 9 };
    expect(safe('model', versions)).toEqual(new Set(Object.keys(versions)));
  });

  test('never touch numbers, dates and identifiers', () => {
    for (const [name, values] of [
      ['price', { '$17.35': 5, '$35.17': 5, '$17.35 ': 5 }],
      ['customer_id', { AB12: 2, ab12: 2, AB13: 2 }],
    ] as const) {
      const source = columnOf(name, values);
      expect(runOne(source, 'merge_variants').table).toBe(source);
    }
  });

  test('on a tie the way the column is written wins', () => {
    expect(safe('city', { Porto: 4, Braga: 4, Faro: 4, LISBON: 2, Lisbon: 2 })).toEqual(
      new Set(['Porto', 'Braga', 'Faro', 'Lisbon']),
    );
  });
});

describe('risky merges', () => {
  test('a rare value a slip away from a frequent one', () => {
    expect(risky({ Lisbon: 10, Lsbon: 1, Madrid: 20, Madird: 1, Berlin: 9 })).toEqual([
      ['Lsbon', 'Lisbon'],
      ['Madird', 'Madrid'],
    ]);
    expect(risky({ 'New York': 10, NewYork: 1, 'York, New': 2, 'York New': 2 })).toEqual([
      ['NewYork | York, New', 'New York'],
    ]);
    expect(risky({ Massachusetts: 20, Masachusets: 2 })).toEqual([['Masachusets', 'Massachusetts']]);
  });

  test('not where both are established, short, or differ in what means something', () => {
    const apart: Record<string, number>[] = [
      { Lisbon: 10, Lisboa: 6 },
      { cat: 10, car: 1 },
      { 'Room 10': 50, 'Room 1': 1 },
      { '7:15 p.m.': 50, '7:15 a.m.': 1 },
      { 'Total - Male': 50, 'Total - Female': 1 },
      { 'Harbour south': 50, 'Harbour north': 1 },
      { Robert: 50, Roberto: 2 },
      { 'Zone C': 50, 'Zone D': 1 },
      { 'Oslo - Bergen': 50, 'Bergen - Oslo': 1 },
      { available: 50, unavailable: 1 },
      { 'Main Street': 50, 'Main Street East': 1 },
    ];
    for (const values of apart) expect(risky(values)).toEqual([]);
  });

  test('not where the differing word is a word of the column', () => {
    expect(risky({ 'Austin office': 50, 'Boston office': 9, 'Bolton office': 1, 'Bolton yard': 1 })).toEqual([]);
  });
});

describe('what is offered', () => {
  const offeredIn = (name: string, rows: readonly (readonly [string, string])[]) =>
    suggestOperations(sourceTable([name, 'region'], rows)).flatMap(({ operation, params }) =>
      operation === 'merge_variants' ? (params.merges as { from: string[] }[]).flatMap(({ from }) => from) : [],
    );
  const times = (count: number, town: string, region: string) =>
    Array.from({ length: count }, (): [string, string] => [town, region]);

  test('nothing where values that are right lie as near to each other', () => {
    const towns = ['Greenville', 'Grenville', 'Huntsville', 'Hartsville', 'Lexington', 'Ludington', 'Remington'];
    const many = towns.flatMap((town, i) => times(8, town, `r${i % 2}`));
    expect(offeredIn('town', [...many, ...times(1, 'Hintsville', 'r1'), ...times(1, 'Lexingtan', 'r0')])).toEqual([]);
  });

  test('a slip whose row looks like those of what was meant, and none whose row looks different', () => {
    const towns = [
      ...times(20, 'Lisbon', 'south'),
      ...times(20, 'Warsaw', 'east'),
      ...times(20, 'Dublin', 'west'),
      ...times(20, 'Bergen', 'north'),
    ];
    const rows = [...towns, ...times(1, 'Lisbn', 'south'), ...times(1, 'Bergan', 'east')];
    expect(offeredIn('town', rows)).toEqual(['Lisbn']);
  });
});

test('a column is one suggestion, most valuable first', () => {
  const source = columnOf('city', { Lisbon: 30, Lisbn: 2, Madrid: 20, Madird: 3, Berlin: 25 });
  const [suggestion, ...more] = suggestOperations(source);
  expect(more).toEqual([]);
  expect(suggestion).toMatchObject({
    params: {
      column: 'c0',
      merges: [
        { from: ['Madird'], to: 'Madrid' },
        { from: ['Lisbn'], to: 'Lisbon' },
      ],
    },
    title: 'city: 4 spellings → 2 values',
    affected: 5,
  });
});

test('keys', () => {
  expect(safeKey(' "New-York". ')).toBe('new york');
  expect(safeKey('ＡＢＣ')).toBe('abc');
  expect(safeKey('U.S.A.')).toBe('usa');
  expect(fingerprint('  Tom Cruise, tom ')).toBe('cruise tom');
  expect(ngramFingerprint('Paris')).toBe('arispari');
  expect(ngramFingerprint('ab')).toBe('');
  expect(phoneticKey('Robert')).toBe(phoneticKey('Rupert'));
});

test.each([
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
  ['same', 'same', 0],
])('the distance of %j and %j is %i', (a, b, expected) => {
  expect(distance(a, b, 5)).toBe(expected);
  expect(distance(b, a, 5)).toBe(expected);
});

test('a swap of neighbours is one edit', () => {
  expect(damerauDistance('madird', 'madrid', 2)).toBe(1);
  expect(damerauDistance('ca', 'abc', 3)).toBe(3);
  expect(distance('madird', 'madrid', 2)).toBe(2);
});

test('beyond the limit it only says so', () => {
  expect(distance('kitten', 'sitting', 1)).toBeGreaterThan(1);
  expect(damerauDistance('a', 'abcdef', 1)).toBeGreaterThan(1);
});
