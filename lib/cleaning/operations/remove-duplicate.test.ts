import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { findDuplicates, hashRows } from '@/lib/cleaning/kernels/duplicates';

test('of equal rows the first stays; the log names it and keeps what the others held', () => {
  const source = sourceTable(
    ['a', 'b'],
    [
      ['x', 1],
      ['y', null],
      ['x', 1],
      ['y', null],
      ['x', 2],
      ['x', 1],
    ],
  );
  const { rows, table, entries, reasons, sentence } = runOne(source, 'remove_duplicate');
  expect(rows).toEqual([
    ['x', 1],
    ['y', null],
    ['x', 2],
  ]);
  expect([...table.rowIndex]).toEqual([0, 1, 4]);
  expect(entries).toEqual([
    [2, null, '["x","1"]', null],
    [3, null, '["y",null]', null],
    [5, null, '["x","1"]', null],
  ]);
  expect(reasons).toEqual([
    'Equal in every column to row 0, which stays.',
    'Equal in every column to row 1, which stays.',
  ]);
  expect(sentence).toBe('3 duplicate rows removed');
});

test('compares the chosen columns only, if any are', () => {
  const source = sourceTable(
    ['a', 'b'],
    [
      ['x', 1],
      ['x', 2],
    ],
  );
  const { rows, reasons } = runOne(source, 'remove_duplicate', { columns: ['c0'] });
  expect(rows).toEqual([['x', 1]]);
  expect(reasons).toEqual(['Equal in a to row 0, which stays.']);
});

test('a collision of hashes removes no row', () => {
  const source = sourceTable(['a'], [['x'], ['y'], ['x'], ['z'], ['y']]);
  const found = findDuplicates(source.columns, 5, (_columns, rows) => new Uint32Array(rows).fill(7));
  expect([...found.positions]).toEqual([2, 4]);
  expect([...found.firsts]).toEqual([0, 1]);
});

test('0 and −0 are equal, as are missing numbers whatever their bits', () => {
  const bits = new Float64Array(
    new BigUint64Array([0x7ff8000000000000n, 0xfff8000000000001n, 0n, 0x8000000000000000n]).buffer,
  );
  const column = { id: 'c0', name: 'a', type: 'number' as const, vector: { kind: 'number' as const, values: bits } };
  expect([...findDuplicates([column], 4).positions]).toEqual([1, 3]);
  const [first, second, third, fourth] = hashRows([column], 4);
  expect([first, third]).toEqual([second, fourth]);
});

test('rows without columns are not compared', () => {
  expect(findDuplicates([], 3).positions).toHaveLength(0);
});
