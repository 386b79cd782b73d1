import { describe, expect, test } from 'vitest';
import { difference } from './damage';
import { ean13, iban, luhn } from './dice';
import { keyCsv, storedKey } from './key';
import { makeTable } from './make';
import { f1Of, scoreCells } from './score';
import { ERROR_KINDS } from './table';
import { TABLES } from './tables';

const tables = TABLES.map(makeTable);

test('the same tables and errors are made every time: the key that is checked in', () => {
  expect(keyCsv()).toBe(storedKey());
});

test('every kind of error is planted, in both halves', () => {
  for (const half of ['work', 'held'] as const) {
    const planted = new Set(
      tables.filter((t) => t.half === half).flatMap(({ errors }) => errors.map(({ kind }) => kind)),
    );
    expect([...planted].sort()).toEqual([...ERROR_KINDS].sort());
  }
});

test.each(tables.map((table) => [table.name, table] as const))(
  '%s differs from its twin where errors are, and nowhere else',
  (_, table) => {
    const differing = table.clean.flatMap((row, index) =>
      table.columns
        .filter((column) => row[column] !== table.dirty[index]?.[column])
        .map((column) => `${index} ${column}`),
    );
    expect(differing.sort()).toEqual(table.errors.map(({ row, column }) => `${row} ${column}`).sort());
  },
);

describe('what became of a value', () => {
  test.each([
    ['58.0', '58', null],
    ['12%', '12', null],
    ['1,5', '1.5', null],
    ['03/15/2024', '2024-03-15', null],
    ['2024-03-15', '2024-03', 'months'],
    ['34', '19-35', 'age groups'],
    ['', '12.5', 'filled'],
    ['n.a.', null, 'lost'],
    ['Oslo', 'Bergen', 'other'],
  ])('%j → %j: %j', (before, after, what) => {
    expect(difference(before, after)).toBe(what);
  });
});

test('check digits are those of known numbers', () => {
  expect(ean13('978030640615')).toBe('9780306406157');
  expect(luhn('411111111111111')).toBe('4111111111111111');
  expect(iban('DE', '370400440532013000')).toBe('DE89370400440532013000');
});

test('F1 is the harmonic mean of precision and recall', () => {
  expect(f1Of(scoreCells(new Set(['a', 'b']), new Set(['b', 'c', 'd', 'e'])))).toBeCloseTo((2 * 0.5 * 0.25) / 0.75);
});
