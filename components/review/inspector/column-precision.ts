import type { StepJson } from '@/components/review/review-context';
import type { Precision } from './entered-value';
import { concerns } from './recipe-edits';

const PRECISIONS: readonly string[] = ['month', 'day', 'datetime'] satisfies Precision[];

/** How precisely the dates of a column are written: as the last step says that read them. */
export function datePrecision(steps: readonly StepJson[], columnId: string): Precision | null {
  const reading = steps.findLast(
    (step) =>
      step.enabled &&
      concerns(step, columnId) &&
      (step.operation === 'convert_date' || (step.operation === 'change_type' && step.params.type === 'date')),
  );
  if (!reading) return null;
  const { precision } = reading.params;
  if (isPrecision(precision)) return precision;
  return reading.operation === 'convert_date' ? 'month' : 'day';
}

const isPrecision = (value: unknown): value is Precision => typeof value === 'string' && PRECISIONS.includes(value);
