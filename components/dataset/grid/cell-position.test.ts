import { expect, it } from 'vitest';
import { moveCell } from './cell-position';

const size = { rows: 100, columns: 5, pageRows: 20 };
const move = (key: string, row: number, column: number, ctrlKey = false) => {
  const at = moveCell({ row, column }, { key, ctrlKey, metaKey: false }, size);
  return at && [at.row, at.column];
};

it('moves by one, by a page, to the ends', () => {
  expect(move('ArrowDown', 3, 2)).toEqual([4, 2]);
  expect(move('ArrowLeft', 3, 2)).toEqual([3, 1]);
  expect(move('PageDown', 3, 2)).toEqual([23, 2]);
  expect(move('Home', 3, 2)).toEqual([3, 0]);
  expect(move('End', 3, 2)).toEqual([3, 4]);
  expect(move('End', 3, 2, true)).toEqual([99, 4]);
  expect(move('Home', 3, 2, true)).toEqual([0, 0]);
});

it('stops at the edges', () => {
  expect(move('ArrowUp', 0, 0)).toEqual([0, 0]);
  expect(move('ArrowRight', 0, 4)).toEqual([0, 4]);
  expect(move('PageDown', 95, 0)).toEqual([99, 0]);
});

it('reaches the head where it takes part, but not by the page', () => {
  const withHead = { ...size, hasHead: true };
  const moved = (key: string, row: number) =>
    moveCell({ row, column: 0 }, { key, ctrlKey: false, metaKey: false }, withHead)?.row;
  expect(moved('ArrowUp', 0)).toBe(-1);
  expect(moved('ArrowUp', -1)).toBe(-1);
  expect(moved('PageUp', 5)).toBe(0);
  expect(moved('PageUp', -1)).toBe(-1);
  expect(moved('ArrowDown', -1)).toBe(0);
});

it('leaves other keys alone', () => {
  expect(move('a', 0, 0)).toBeUndefined();
  expect(move('ArrowDown', 0, 0, true)).toBeUndefined();
  expect(move('toString', 0, 0)).toBeUndefined();
});
