import { expect, test } from 'vitest';
import { alignPeriods } from '@/lib/comparison/align/align-periods';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { compareRows } from './compare-rows';
import { findKeys } from './find-keys';
import { joinSpellings } from './join-spellings';
import { textSidesCodes } from './shared-codes';

const names = (...texts: string[]) =>
  period(
    ['Customer'],
    texts.map((text) => [text]),
  );

function joined(first: string[], second: string[]) {
  const [a, b] = [names(...first).table.columns[0], names(...second).table.columns[0]];
  if (a === undefined || b === undefined) throw new Error('A period has its column.');
  return joinSpellings(textSidesCodes(a, b).codes).spellings.map((one) => `${one.first} = ${one.second}`);
}

test('other orders of words, accents and slips of a letter are spellings of one key', () => {
  expect(
    joined(
      ['Anna Schmidt', 'José García', 'Katherine Johnson', 'Maria Oliveira'],
      ['Schmidt, Anna', 'Jose Garcia', 'Katherine Jonson', 'Maria Oliveira'],
    ),
  ).toEqual(['Anna Schmidt = Schmidt, Anna', 'José García = Jose Garcia', 'Katherine Johnson = Katherine Jonson']);
});

test('what both sides have is nobody’s other spelling', () => {
  expect(joined(['Hans Meier', 'Hans Maier'], ['Hans Meier', 'Hans Maier'])).toEqual([]);
  expect(joined(['Hans Meier'], ['Hans Meier', 'Hans Meyer'])).toEqual([]);
});

test('of two that are as near none is taken, and numbers tell apart', () => {
  expect(joined(['Katherine Johnson'], ['Katherine Jonson', 'Katherine Johnsen'])).toEqual([]);
  expect(joined(['Station North 11', 'Alpha Station'], ['Station North 12', 'Beta Station'])).toEqual([]);
  expect(joined(['AB-1001', 'AB-1002', 'AB-1003'], ['AB-1011', 'AB-1012', 'AB-1013'])).toEqual([]);
});

const first = period(
  ['Customer', 'Sales'],
  [
    ['Anna Schmidt', 10],
    ['José García', 20],
    ['Katherine Johnson', 30],
    ['Maria Oliveira', 40],
  ],
);
const second = period(
  ['Customer', 'Sales'],
  [
    ['Schmidt, Anna', 11],
    ['Jose Garcia', 20],
    ['Katherine Jonson', 30],
    ['Peter Novak', 50],
  ],
);
const alignment = alignPeriods(first, second, sameIds(2));

test('a key is found by its spellings, and says how many it needs', () => {
  expect(findKeys(alignment)[0]).toMatchObject({ pairs: ['c0'], overlap: 0, spellings: 3 });
});

test('rows are found again by them when that is asked for, each with how it was spelt', () => {
  expect(compareRows(alignment, ['c0']).counts).toMatchObject({ added: 4, removed: 4 });
  const rows = compareRows(alignment, ['c0'], { joinsSpellings: true });
  expect(rows.counts).toMatchObject({ added: 1, removed: 1, changed: 1, unchanged: 2 });
  expect(rows.spellings).toHaveLength(3);
  expect(rows.spellings).toContainEqual({ first: 'Katherine Johnson', second: 'Katherine Jonson' });
});
