import { describe, expect, it } from 'vitest';
import { decideConflicts } from './decide-conflicts';
import { recipeDiff } from './recipe-diff';
import type { Names } from './words';

const names: Names = { operation: (id) => id, column: (id) => `column ${id}` };
const step = (operation: string, params: Record<string, unknown> = {}, enabled = true) => ({
  operation,
  params,
  enabled,
});
const base = [step('trim'), step('dates', { precision: 'month' }), step('fill'), step('flag')];
const diff = (after: ReturnType<typeof step>[]) =>
  recipeDiff(base, after, names).map(({ step, what }) => `${step}: ${what}`);

describe('recipeDiff', () => {
  it('says nothing about equal recipes', () => {
    expect(diff(base)).toEqual([]);
  });

  it('names what was switched, set, added and removed', () => {
    const after = [
      step('trim', {}, false),
      step('dates', { precision: 'day', order: 'dmy' }),
      step('fill', { except: ['c1', 'c2'] }),
      step('rename', { column: 'c0', name: 'town' }),
    ];
    expect(diff(after)).toEqual([
      'trim: switched off',
      'dates: Precision: “month” → “day”; Order: not set → “dmy”',
      'fill: Except: not set → column c1 and column c2',
      'rename (column c0): added',
      'flag: removed',
    ]);
  });

  it('names the fewest steps that were moved', () => {
    const [trim, dates, fill, flag] = base as [never, never, never, never];
    expect(diff([flag, trim, dates, fill])).toEqual(['flag: moved']);
    expect(diff([dates, fill, trim, flag])).toEqual(['trim: moved']);
  });

  it('tells the second step of a kind from the first', () => {
    expect(diff([...base, step('trim', {}, false)])).toEqual(['trim: added, switched off']);
  });

  it('does not spell out long lists', () => {
    const before = [step('keep', { column: 'c0', rows: [1] })];
    const after = [step('keep', { column: 'c0', rows: [1, 2] })];
    expect(recipeDiff(before, after, names)[0]?.what).toBe('Rows: 1 row → 2 rows');
    const merges = (to: string) => [step('merge', { merges: [{ from: ['a'], to }] })];
    expect(recipeDiff(merges('x'), merges('y'), names)[0]?.what).toBe('Merges changed');
  });
});

describe('decideConflicts', () => {
  const phaseOf = (operation: string) => (operation === 'trim' ? 'structure' : 'outliers');
  const merged = [step('trim'), step('flag', { method: 'mad' })];
  const conflict = {
    base: step('flag'),
    mine: step('flag', { method: 'zscore' }),
    theirs: step('flag', { method: 'mad' }),
  };

  it('leaves theirs, or takes mine in its place', () => {
    expect(decideConflicts(merged, [conflict], ['theirs'], phaseOf)).toEqual(merged);
    expect(decideConflicts(merged, [conflict], ['mine'], phaseOf)).toEqual([merged[0], conflict.mine]);
  });

  it('removes what I removed, and brings back what they removed', () => {
    expect(decideConflicts(merged, [{ ...conflict, mine: null }], ['mine'], phaseOf)).toEqual([merged[0]]);
    const theirs = [step('flag')];
    const back = { base: step('trim'), mine: step('trim', {}, false), theirs: null };
    expect(decideConflicts(theirs, [back], ['mine'], phaseOf)).toEqual([back.mine, theirs[0]]);
    expect(decideConflicts(theirs, [back], ['theirs'], phaseOf)).toEqual(theirs);
  });
});
