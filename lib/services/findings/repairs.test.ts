import { expect, test } from 'vitest';
import type { Finding } from '@/lib/findings';
import { cellsOf, isRepairable, repairSteps, withoutRepairs } from './repairs';

const finding = (more: Partial<Finding>): Finding =>
  ({
    id: 'x',
    kind: 'typo',
    reason: { of: 'Lisbon', ofCount: 9, count: 1, change: 'swap', edits: 1 },
    column: 'c0',
    columnName: 'city',
    rows: [3],
    value: 'Lisbno',
    certainty: 0.9,
    confidence: 'high',
    seconded: [],
    group: 'g',
    repair: null,
    ...more,
  }) as Finding;

const replacing = (from: string, to: string) =>
  finding({ rows: [3, 8], repair: [{ operation: 'replace_value', params: { column: 'c0', from, to } }] });

const editing = (column: string, row: number, value: string | number | null) =>
  finding({ column, rows: [row], repair: [{ operation: 'edit_cell', params: { column, row, value } }] });

test('a replaced value stays a step that holds for any file; single cells are gathered by column', () => {
  expect(repairSteps([replacing('Lisbno', 'Lisbon'), editing('c1', 9, 4), editing('c1', 2, null)])).toEqual([
    {
      operation: 'replace_value',
      params: { column: 'c0', from: 'Lisbno', to: 'Lisbon', findings: ['x'] },
      enabled: true,
    },
    {
      operation: 'repair_cells',
      params: { column: 'c1', rows: [2, 9], values: [null, 4], findings: ['x'] },
      enabled: true,
    },
  ]);
});

test('very many replacements become one step', () => {
  const steps = repairSteps(Array.from({ length: 11 }, (_, i) => replacing(`v${i}`, 'w')));
  expect(steps).toEqual([
    {
      operation: 'repair_cells',
      params: { column: 'c0', rows: [3, 8], values: ['w', 'w'], findings: ['x'] },
      enabled: true,
    },
  ]);
});

test('what nobody can mend is not repairable', () => {
  expect(isRepairable(finding({}))).toBe(false);
  expect(isRepairable(editing('c0', 1, null))).toBe(true);
  expect(cellsOf(replacing('a', 'b'))).toEqual([
    { column: 'c0', row: 3, value: 'b' },
    { column: 'c0', row: 8, value: 'b' },
  ]);
});

test('a repair is taken back alone, and of several cells those of its finding', () => {
  const one = { ...editing('c1', 2, 5), id: 'one' };
  const two = { ...editing('c1', 9, 6), id: 'two' };
  const word = { ...replacing('Lisbno', 'Lisbon'), id: 'word' };
  const recipe = repairSteps([one, two, word]);
  expect(withoutRepairs(recipe, [])).toEqual(recipe);
  expect(withoutRepairs(recipe, [one])).toEqual(repairSteps([two, word]));
  expect(withoutRepairs(recipe, [word])).toEqual(repairSteps([one, two]));
  expect(withoutRepairs(recipe, [one, two, word])).toEqual([]);
});
