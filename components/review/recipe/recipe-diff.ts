import type { StepJson } from '@/components/review/review-context';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { stepKeys } from './step-keys';
import { aboutStep, describeValue, humanize, type Names } from './words';

export type DiffKind = 'added' | 'removed' | 'changed' | 'moved';

/** One difference between two recipes: which step, and what became of it. */
export interface StepDiff {
  kind: DiffKind;
  /** "Convert dates", "Rename a column (city)". */
  step: string;
  /** "switched off", "precision: “month” → “day”". */
  what: string;
}

/** What has to be done to the first recipe to get the second, in the order of the second, removals last. */
export function recipeDiff(before: readonly StepJson[], after: readonly StepJson[], names: Names): StepDiff[] {
  const beforeKeys = stepKeys(before);
  const afterKeys = stepKeys(after);
  const old = new Map(beforeKeys.map((key, index) => [key, before[index]]));
  const kept = new Set(afterKeys);
  const moved = movedKeys(
    beforeKeys.filter((key) => kept.has(key)),
    afterKeys.filter((key) => old.has(key)),
  );
  const diffs = after.flatMap((step, index): StepDiff[] => {
    const key = afterKeys[index] ?? '';
    const was = old.get(key);
    const name = stepName(step, names);
    if (!was) return [{ kind: 'added', step: name, what: step.enabled ? 'added' : 'added, switched off' }];
    const changes = changesOf(was, step, names);
    const found: StepDiff[] = changes.length > 0 ? [{ kind: 'changed', step: name, what: changes.join('; ') }] : [];
    if (moved.has(key)) found.push({ kind: 'moved', step: name, what: 'moved' });
    return found;
  });
  const removed = before.flatMap((step, index): StepDiff[] =>
    kept.has(beforeKeys[index] ?? '') ? [] : [{ kind: 'removed', step: stepName(step, names), what: 'removed' }],
  );
  return [...diffs, ...removed];
}

/** "Rename a column (city)". */
export function stepName({ operation, params }: StepJson, names: Names): string {
  const about = aboutStep(params, names);
  return about ? `${names.operation(operation)} (${about})` : names.operation(operation);
}

/** The differences between two forms of one step, in words. */
export function changesOf(before: StepJson, after: StepJson, names: Names): string[] {
  const changes: string[] = [];
  if (before.enabled !== after.enabled) changes.push(after.enabled ? 'switched on' : 'switched off');
  for (const key of new Set([...Object.keys(before.params), ...Object.keys(after.params)])) {
    const old = before.params[key];
    const now = after.params[key];
    if (canonicalJson(old ?? null) === canonicalJson(now ?? null)) continue;
    const from = describeValue(key, old, names);
    const to = describeValue(key, now, names);
    changes.push(from === to ? `${humanize(key)} changed` : `${humanize(key)}: ${from} → ${to}`);
  }
  return changes;
}

/** Of two orders of the same keys: the fewest that have to be moved to get from one to the other. */
function movedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, index) => [key, index]));
  const stay = new Set(longestRising(after, (key) => place.get(key) ?? -1));
  return new Set(after.filter((key) => !stay.has(key)));
}

/** The longest subsequence whose ranks rise. Quadratic: recipes have tens of steps. */
function longestRising(keys: readonly string[], rank: (key: string) => number): string[] {
  const best: string[][] = [];
  for (const [index, key] of keys.entries()) {
    let longest: string[] = [];
    for (let earlier = 0; earlier < index; earlier++) {
      const run = best[earlier] ?? [];
      if (rank(keys[earlier] ?? '') < rank(key) && run.length > longest.length) longest = run;
    }
    best.push([...longest, key]);
  }
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}
