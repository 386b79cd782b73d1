import { describe, expect, it } from 'vitest';
import type { OperationJson, RecipeStepJson } from '@/lib/contract/recipe';
import { searchOperations } from './search-operations';
import { byPhase, stepViews } from './step-views';

const operation = (id: string, phase: string, origin: OperationJson['origin'] = 'default'): OperationJson => ({
  id,
  label: `Label of ${id}`,
  description: `${id} does something`,
  phase,
  origin,
  lossy: false,
  params: {},
});
const operations = [
  operation('trim', 'structure'),
  operation('fill', 'missing'),
  operation('rename', 'edit', 'manual'),
];
const done = (id: string, part: Partial<RecipeStepJson> = {}): RecipeStepJson => ({
  operation: id,
  params: {},
  enabled: true,
  label: id,
  description: '',
  phase: '',
  lossy: false,
  change_count: 3,
  sentence: `3 by ${id}`,
  note: '',
  skipped_reason: null,
  ...part,
});

describe('stepViews', () => {
  it('joins each step with what it did', () => {
    const steps = [done('trim'), done('fill', { change_count: 0, skipped_reason: 'Its column is gone.' })];
    const views = stepViews(steps, steps, operations);
    expect(views).toMatchObject([
      { key: 'trim#0', label: 'Label of trim', sentence: '3 by trim', changeCount: 3, isPending: false },
      { key: 'fill#0', skippedReason: 'Its column is gone.', canRemove: false },
    ]);
  });

  it('does not pass off old counts as those of a step that was just changed, moved apart or added', () => {
    const before = [done('trim'), done('fill')];
    const after = [
      { operation: 'trim', params: {}, enabled: false },
      { operation: 'fill', params: { numeric: 'median' }, enabled: true },
      { operation: 'rename', params: { column: 'c0' }, enabled: true },
    ];
    const views = stepViews(after, before, operations);
    expect(views.map(({ isPending, changeCount, sentence }) => [isPending, changeCount, sentence])).toEqual([
      [true, 0, ''],
      [true, 0, ''],
      [true, 0, ''],
    ]);
    expect(views[2]?.canRemove).toBe(true);
  });

  it('finds the results of moved steps again', () => {
    const [trim, second] = [done('trim'), done('trim', { params: { columns: ['c1'] }, sentence: 'other' })];
    const views = stepViews([second, trim], [trim, second], operations);
    expect(views.map(({ key, sentence }) => [key, sentence])).toEqual([
      ['trim#0', 'other'],
      ['trim#1', '3 by trim'],
    ]);
    expect(views[0]).toMatchObject({ first: 0, last: 1 });
  });

  it('shows the note to a step as it was given, and none while it is not known', () => {
    const noted = [done('trim', { sentence: '200 dates. Rewritten', note: 'Day first. As assumed.' })];
    expect(stepViews(noted, noted, operations)[0]).toMatchObject({
      sentence: '200 dates. Rewritten',
      note: 'Day first. As assumed.',
    });
    expect(stepViews([{ ...done('trim'), params: { a: 1 } }], noted, operations)[0]).toMatchObject({ note: '' });
  });

  it('groups by phase', () => {
    const steps = [done('trim'), done('trim'), done('rename')];
    const groups = byPhase(stepViews(steps, steps, operations));
    expect(groups.map(({ label, steps: { length } }) => [label, length])).toEqual([
      ['Structure', 2],
      ['Edits by hand', 1],
    ]);
  });
});

describe('searchOperations', () => {
  it('finds every word, in labels first', () => {
    const found = searchOperations(
      [{ ...operation('a', 'edit'), description: 'fill it' }, operation('fill', 'x')],
      'FILL',
    );
    expect(found.map(({ id }) => id)).toEqual(['fill', 'a']);
    expect(searchOperations(operations, 'does label')).toHaveLength(3);
    expect(searchOperations(operations, 'nothing')).toEqual([]);
    expect(searchOperations(operations, ' ')).toHaveLength(3);
  });
});
