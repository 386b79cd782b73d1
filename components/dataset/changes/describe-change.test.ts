import { expect, it } from 'vitest';
import type { AuditEntryJson } from '@/lib/contract/changes';
import { describeChange } from './describe-change';

const entry = (change: Partial<AuditEntryJson>): AuditEntryJson => ({
  row_index: 1,
  column_name: 'a',
  action: 'x',
  original_value: null,
  new_value: null,
  reason: 'r',
  timestamp: '2026-01-01T00:00:00Z',
  ...change,
});

it('tells a replaced value from one that was only marked', () => {
  expect(describeChange(entry({ original_value: ' a', new_value: 'a' }))).toEqual({
    kind: 'replaced',
    before: ' a',
    after: 'a',
  });
  expect(describeChange(entry({ new_value: '5' }))).toEqual({ kind: 'replaced', before: null, after: '5' });
  expect(describeChange(entry({ original_value: '712.0', new_value: '712.0' }))).toEqual({
    kind: 'marked',
    value: '712.0',
  });
});

it('shows the cells of a removed row, whatever its text says', () => {
  const facts = { kind: 'row' as const, cells: ['Eli', null, '15'], reason: { code: 'duplicate' } };
  const removed = entry({ column_name: null, original_value: 'any', facts });
  expect(describeChange(removed)).toEqual({ kind: 'row_removed', cells: ['Eli', null, '15'] });
});

it('takes a cell that holds a JSON list for the text it is', () => {
  expect(describeChange(entry({ original_value: '["a"]', new_value: null }))).toMatchObject({ kind: 'replaced' });
});
