import type { WorkTarget } from '@/components/review/inspector/inspector-context';
import type { StepJson } from '@/components/review/review-context';
import type { QualityJson } from '@/lib/contract/quality';
import type { WorkListJson } from '@/lib/contract/work-list';

export type Cost = QualityJson['costs'][number];

/** Where something that costs points can be mended. */
export type Repair =
  | { kind: 'work'; target: WorkTarget; label: string }
  | { kind: 'column'; columnId: string; label: string }
  | { kind: 'steps'; steps: StepJson[]; label: string; done: string };

/** How a cost can be mended; null where nothing here does it. */
export function repairOf(cost: Cost, work: WorkListJson | undefined, steps: readonly StepJson[]): Repair | null {
  const { column_id: columnId } = cost;
  if (columnId === null) return cost.part === 'uniqueness' ? removeDuplicates(steps) : null;
  const isIn = (list: readonly { column_id: string }[] | undefined) =>
    list?.some((item) => item.column_id === columnId);
  if (cost.part === 'completeness') {
    if (isIn(work?.missing)) return { kind: 'work', target: { kind: 'missing', columnId }, label: 'Fill' };
    if (isIn(work?.unread)) return { kind: 'work', target: { kind: 'unread', columnId }, label: 'Enter values' };
  }
  if (cost.part === 'integrity' && isIn(work?.outliers)) {
    return { kind: 'work', target: { kind: 'outliers', columnId }, label: 'Decide' };
  }
  return { kind: 'column', columnId, label: 'Look at column' };
}

function removeDuplicates(steps: readonly StepJson[]): Repair | null {
  const index = steps.findIndex(({ operation, enabled }) => operation === 'remove_duplicate' && !enabled);
  const step = steps[index];
  if (!step) return null;
  const done = 'Duplicate rows are removed';
  return { kind: 'steps', steps: steps.with(index, { ...step, enabled: true }), label: 'Remove duplicates', done };
}
