import { expect, test } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { runOperations } from '@/lib/cleaning/recipe';
import type { OperationId } from '@/lib/cleaning/registry';
import { kindDecision } from '@/lib/tabular/kinds';
import { profileTable } from '@/lib/tabular/profile';

const source = sourceTable(['size'], [['10'], ['12'], ['40'], ['11']]);
const step = (operation: OperationId, params: Record<string, unknown>) => ({ operation, params, enabled: true });

test('a kind that a person gives stands, changes no cell, and decides what is measured', () => {
  const numbers = step('convert_number', {});
  const before = runOperations(source, [numbers]);
  const { table, log } = runOperations(source, [numbers, step('set_kind', { column: 'c0', kind: 'code' })]);
  const [column] = table.columns;
  expect(column?.kind).toBe('code');
  expect(column?.vector).toEqual(before.table.columns[0]?.vector);
  expect(log.blocks).toEqual(before.log.blocks);
  expect(column && kindDecision(column)).toEqual({
    kind: 'code',
    confidence: 1,
    runnerUp: null,
    isGiven: true,
    evidence: [],
  });
  expect(profileTable(before.table)[0]?.mean).toBe(18.25);
  expect(profileTable(table)[0]).toMatchObject({ kind: 'code', kind_given: true, mean: null, histogram: null });
});

test('an unknown kind is refused', () => {
  expect(() => runOperations(source, [step('set_kind', { column: 'c0', kind: 'colour' })])).toThrow(/set_kind/);
});
