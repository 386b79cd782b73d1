import { expect, it } from 'vitest';
import { undoKey } from './use-undo-keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}) =>
  undoKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

it.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['y', { ctrlKey: true, shiftKey: true }, null],
  ['z', {}, null],
  ['z', { ctrlKey: true, altKey: true }, null],
  ['x', { ctrlKey: true }, null],
] as const)('%s with %j is %s', (key, held, expected) => {
  expect(press(key, held)).toBe(expected);
});
