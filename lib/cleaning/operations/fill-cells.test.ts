import { describe, expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { checkFillCells } from './fill-cells';

const source = sourceTable(
  ['city', 'Score'],
  [
    [null, 1],
    ['Porto', null],
    [null, 2],
  ],
);

describe('fill_cells', () => {
  test('fills missing text and numbers', () => {
    const text = runOne(source, 'fill_cells', { column: 'c0', rows: [2, 0], values: ['Faro', 'Porto'] });
    expect(text.rows.map(([city]) => city)).toEqual(['Porto', 'Porto', 'Faro']);
    expect(text.entries).toEqual([
      [0, 'city', null, 'Porto'],
      [2, 'city', null, 'Faro'],
    ]);
    expect(text.sentence).toBe('2 missing cells filled in');
    const number = runOne(source, 'fill_cells', { column: 'c1', rows: [1], values: ['2.5'] });
    expect(number.rows[1]).toEqual(['Porto', 2.5]);
    expect(number.column(1).type).toBe('number');
  });

  test('leaves cells that are not missing any more, and says so', () => {
    const { rows, sentence, note } = runOne(source, 'fill_cells', { column: 'c0', rows: [0, 1], values: ['a', 'b'] });
    expect(rows.map(([city]) => city)).toEqual(['a', 'Porto', null]);
    expect([sentence, note]).toEqual(['1 missing cell filled in', '1 cell was not missing any more.']);
  });

  test('is skipped when the column has become one of numbers', () => {
    const { skippedReason, table } = runOne(source, 'fill_cells', { column: 'c1', rows: [1], values: ['many'] });
    expect(skippedReason).toBe('Column “Score” holds numbers, and “many” is not one.');
    expect(table).toBe(source);
  });
});

describe('checkFillCells refuses', () => {
  test.each([
    [{ column: 'c9', rows: [0], values: ['a'] }, /no such column/],
    [{ column: 'c0', rows: [9], values: ['a'] }, /no row 9/],
    [{ column: 'c0', rows: [0, 2], values: ['a'] }, /one value for each row/],
    [{ column: 'c0', rows: [0, 0], values: ['a', 'b'] }, /named twice/],
    [{ column: 'c0', rows: [1], values: ['a'] }, /row 1 is not missing/],
    [{ column: 'c1', rows: [1], values: ['abc'] }, /“abc” is not one/],
    [{ column: 'c1', rows: [1], values: ['0x10'] }, /“0x10” is not one/],
    [{ column: 'c1', rows: [1], values: [' '] }, /is not one/],
    [{ column: 'c0', rows: [0], values: [''] }, /values/],
  ])('%j', (params, message) => {
    expect(() => checkFillCells(source, params)).toThrow(message);
  });

  test('nothing else', () => {
    for (const value of [3, '3', ' -3.5 ', '.5', '1e3']) {
      expect(() => checkFillCells(source, { column: 'c1', rows: [1], values: [value] })).not.toThrow();
    }
  });
});
