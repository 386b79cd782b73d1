import { expect, it } from 'vitest';
import { move } from './move';

it.each([
  ['ArrowUp', false, { row: 0, column: 2 }],
  ['ArrowDown', false, { row: 2, column: 2 }],
  ['ArrowLeft', false, { row: 1, column: 1 }],
  ['ArrowRight', false, { row: 1, column: 3 }],
  ['ArrowRight', true, { row: 1, column: 3 }],
  ['ArrowLeft', true, { row: 1, column: 0 }],
  ['ArrowUp', true, { row: 0, column: 2 }],
  ['ArrowDown', true, { row: 3, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['PageDown', false, { row: 3, column: 2 }],
  ['Home', false, { row: 1, column: 0 }],
  ['End', false, { row: 1, column: 3 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 3, column: 3 }],
])('%s (control: %s) leads from the second row, third column of four to %o', (key, ctrlKey, place) => {
  expect(move({ row: 1, column: 2 }, { key, ctrlKey }, 4)).toEqual(place);
});

it('stays inside, and leaves other keys alone', () => {
  const plain = (key: string) => ({ key, ctrlKey: false });
  expect(move({ row: 0, column: 0 }, plain('ArrowUp'), 4)).toEqual({ row: 0, column: 0 });
  expect(move({ row: 3, column: 3 }, plain('ArrowRight'), 4)).toEqual({ row: 3, column: 3 });
  expect(move({ row: 0, column: 0 }, plain('a'), 4)).toBeNull();
});
