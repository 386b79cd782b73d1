import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

test('gives the cells of a column their accepted values, or none', () => {
  const source = sourceTable(
    ['city', 'n'],
    [
      ['Lisbno', 1],
      ['Porto', 2],
      ['Oporto', 3],
      ['Lisbon', 4],
    ],
  );
  const { rows, entries, sentence } = runOne(source, 'repair_cells', {
    column: 'c0',
    rows: [2, 0, 9],
    values: ['Porto', 'Lisbon', 'Faro'],
  });
  expect(rows.map(([city]) => city)).toEqual(['Lisbon', 'Porto', 'Porto', 'Lisbon']);
  expect(entries).toEqual([
    [0, 'city', 'Lisbno', 'Lisbon'],
    [2, 'city', 'Oporto', 'Porto'],
  ]);
  expect(sentence).toBe('2 cells repaired');
  expect(runOne(source, 'repair_cells', { column: 'c1', rows: [3], values: [null] }).rows[3]).toEqual(['Lisbon', null]);
});

test('refuses a value the column cannot hold, rows named twice and lengths that differ', () => {
  const source = sourceTable(['n'], [[1], [2]]);
  expect(runOne(source, 'repair_cells', { column: 'c0', rows: [0], values: ['x'] }).skippedReason).toMatch(/numbers/);
  expect(() => runOne(source, 'repair_cells', { column: 'c0', rows: [0, 0], values: [1, 2] })).toThrow(/twice/);
  expect(() => runOne(source, 'repair_cells', { column: 'c0', rows: [0], values: [1, 2] })).toThrow(/one value/);
});
