import { expect, it } from 'vitest';
import { markKind } from './mark-kind';

const phaseOf = (operation: string) => (operation === 'fill_missing' ? 'missing' : 'structure');
const mark = { row_index: 0, column_id: 'c0', reason: '', original_value: 'a', new_value: 'b' };

it('goes by the phase of the last change, and shows none where the value is what it was', () => {
  expect(markKind({ ...mark, operation: 'fill_missing' }, phaseOf)).toBe('filled');
  expect(markKind({ ...mark, operation: 'trim_whitespace' }, phaseOf)).toBe('tidied');
  expect(markKind({ ...mark, operation: 'x' }, () => 'later')).toBe('changed');
  expect(markKind({ ...mark, operation: 'fill_missing', new_value: 'a' }, phaseOf)).toBeUndefined();
  expect(markKind(undefined, phaseOf)).toBeUndefined();
});
