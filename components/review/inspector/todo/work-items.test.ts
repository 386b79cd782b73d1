import { expect, test } from 'vitest';
import { openFirst } from './work-items';

test('puts what is decided last', () => {
  const list = [
    { id: 1, is_left: true },
    { id: 2, is_left: false },
    { id: 3, is_left: false },
  ];
  expect(openFirst(list).map(({ id }) => id)).toEqual([2, 3, 1]);
});
