import type { StepJson } from '@/components/review/review-context';
import { canonicalJson } from '@/lib/cleaning/canonical';
import type { OperationJson, RecipeStepJson } from '@/lib/contract/recipe';
import { isAdded, reach } from './recipe-order';
import { stepKeys } from './step-keys';

/** A step as the panel shows it. */
export interface StepView extends StepJson {
  index: number;
  /** Its operation and how often that occurred before: stays the same while its parameters are changed. */
  key: string;
  label: string;
  description: string;
  phase: string;
  lossy: boolean;
  changeCount: number;
  /** What it did, in words. */
  sentence: string;
  /** What else should be known, as full sentences: an assumption that was made, say. */
  note: string;
  skippedReason: string | null;
  /** It was sent, and what it does is not known yet. */
  isPending: boolean;
  canRemove: boolean;
  /** Places it may be moved to, itself included. */
  first: number;
  last: number;
}

export const PHASE_LABELS: ReadonlyMap<string, string> = new Map([
  ['structure', 'Structure'],
  ['standardise', 'Standardise'],
  ['missing', 'Missing values'],
  ['outliers', 'Outliers'],
  ['edit', 'Edits by hand'],
]);

/** The steps as they will be, each with what it did where that is known. */
export function stepViews(
  steps: readonly StepJson[],
  done: readonly RecipeStepJson[],
  operations: readonly OperationJson[],
): StepView[] {
  const known = new Map(operations.map((operation) => [operation.id, operation]));
  const phaseOf = (id: string) => known.get(id)?.phase ?? '';
  const originOf = (id: string) => known.get(id)?.origin ?? 'manual';
  const doneKeys = stepKeys(done);
  const results = new Map(done.map((step, index) => [doneKeys[index], step]));
  const keys = stepKeys(steps);
  const times = new Map<string, number>();
  return steps.map((step, index) => {
    const time = times.get(step.operation) ?? 0;
    times.set(step.operation, time + 1);
    const operation = known.get(step.operation);
    const result = results.get(keys[index]);
    const isPending =
      !result || result.enabled !== step.enabled || canonicalJson(result.params) !== canonicalJson(step.params);
    return {
      ...step,
      index,
      key: `${step.operation}#${time}`,
      label: operation?.label ?? step.operation,
      description: operation?.description ?? '',
      phase: phaseOf(step.operation),
      lossy: operation?.lossy ?? false,
      changeCount: isPending ? 0 : result.change_count,
      sentence: isPending ? '' : result.sentence,
      note: isPending ? '' : (result.note ?? ''),
      skippedReason: isPending ? null : result.skipped_reason,
      isPending,
      canRemove: isAdded(steps, index, originOf),
      ...reach(steps, index, phaseOf),
    };
  });
}

export interface PhaseGroup {
  phase: string;
  label: string;
  steps: StepView[];
}

/** Steps by phase, in the order of the recipe; phases without steps are left out. */
export function byPhase(views: readonly StepView[]): PhaseGroup[] {
  const groups: PhaseGroup[] = [];
  for (const view of views) {
    const last = groups.at(-1);
    if (last?.phase === view.phase) last.steps.push(view);
    else groups.push({ phase: view.phase, label: PHASE_LABELS.get(view.phase) ?? view.phase, steps: [view] });
  }
  return groups;
}
