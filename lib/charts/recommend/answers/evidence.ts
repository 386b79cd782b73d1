import type { Sample } from '@/lib/charts/recommend/sample';
import { areBothSpokenOf } from './coverage';
import { explainedAnswer, explainedByGroup, explainedByNumber, isWholeOf } from './explained';
import type { Field } from './fields';
import type { GoalIntent } from './intent';
import type { Plan } from './plans';
import type { Reading } from './reading';
import { EVIDENCE, SOME_EVIDENCE } from './weights';

/** What the data say for a plan: the share of the target that it explains; null where they are copies of one another and a reason is asked for. */
export function evidence(
  plan: Plan,
  { intents, cells }: Reading,
  measures: readonly Field[],
  sample: Sample,
): number | null {
  const weight = (intents[0] === undefined ? undefined : EVIDENCE[intents[0]]) ?? SOME_EVIDENCE;
  const explained = explainedBy(plan, intents, measures, cells, sample);
  const asksWhy = intents[0] === 'drivers' || intents[0] === 'relationship' || plan.form === 'points';
  return explained === null ? (asksWhy ? null : 0) : weight * Math.sqrt(explained);
}

function explainedBy(
  { form, measure, along, course }: Plan,
  intents: readonly GoalIntent[],
  measures: readonly Field[],
  cells: Field | null,
  sample: Sample,
): number | null {
  const [first, second] = along;
  if (course !== null) return course.interest ** 2;
  switch (form) {
    case 'average':
    case 'total':
    case 'boxes':
    case 'cross':
      return measure === null || !first?.grouping ? 0 : explainedByGroup(measure.column, first.grouping, sample);
    case 'points': {
      if (measure === null || first === undefined) return 0;
      const areAsked = intents.includes('relationship') && areBothSpokenOf(measure, first);
      const columns = measures.map(({ column }) => column);
      if (!areAsked && isWholeOf(first.column, measure.column, columns, sample)) return null;
      return explainedByNumber(measure.column, first.column, areAsked, sample);
    }
    case 'answer':
      return first?.grouping && second?.grouping
        ? explainedAnswer(second.grouping, first.grouping, cells?.column ?? null, sample)
        : 0;
    default:
      return 0;
  }
}
