import { aggregateOver } from '@/lib/charts/recommend/aggregate';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Usable } from '@/lib/charts/recommend/usable';
import type { Column } from '@/lib/tabular/table';
import type { Field } from './fields';
import type { AnswerForm } from './weights';

/** A chart that may answer the goal, by the columns it has. */
export interface Plan {
  readonly form: AnswerForm;
  /** What is measured; null where rows are counted. */
  readonly measure: Field | null;
  /** What it is measured along: groups, another measure, or time. */
  readonly along: readonly Field[];
  /** A chart over time that the table offers anyway. */
  readonly course: Candidate | null;
}

/** Groups with more values than this are looked at only where a goal names them. */
const MOST_GROUPS = 60;
const MOST_ANSWERS = 6;
const MOST_BOXES = 15;
const MOST_SERIES = 12;
const NAMED = 0.4;

/** Every chart of the fields that could be an answer. Two groupings at once only where both are spoken of. */
export function plansOf(
  fields: readonly Field[],
  candidates: readonly Candidate[],
  cells: Field | null,
  usable: Usable,
  sample: Sample,
): Plan[] {
  const measures = fields.filter(({ isMeasure }) => isMeasure);
  const groups = fields.filter(
    ({ grouping, strongest }) => grouping !== null && (grouping.distinct <= MOST_GROUPS || strongest >= NAMED),
  );
  const said = groups.filter(({ strongest }) => strongest >= NAMED);
  const plans: Plan[] = [];
  const add = (form: AnswerForm, measure: Field | null, ...along: Field[]) =>
    plans.push({ form, measure, along, course: null });
  for (const measure of measures) {
    if (measure === cells) continue;
    add('spread', measure);
    const isSum = measure.isAdditive || aggregateOver(measure.column, usable, sample) === 'sum';
    for (const group of groups) {
      if (group === measure) continue;
      add('average', measure, group);
      if (isSum) add('total', measure, group);
      if ((group.grouping?.distinct ?? 0) <= MOST_BOXES) add('boxes', measure, group);
    }
    for (const x of measures) if (x !== measure) add('points', measure, x);
    for (const x of fields) if (x.isSequence && x !== measure) add('course', measure, x);
    pairs(said).forEach(([a, b]) => {
      if (a !== measure && b !== measure) add('cross', measure, a, b);
    });
  }
  for (const group of groups) if (!group.grouping?.isUnique) add('count', null, group);
  for (const target of groups) {
    const distinct = target.grouping?.distinct ?? 0;
    if (distinct > MOST_ANSWERS) continue;
    for (const group of groups) {
      if (group === target || (group.grouping?.distinct ?? 0) > MOST_GROUPS || group.grouping?.isUnique) continue;
      add('answer', null, group, target);
    }
  }
  pairs(said).forEach(([a, b]) => {
    add('crossCount', null, a, b);
  });
  return [...plans, ...courses(fields, candidates)];
}

/** Every two of them, the one with more values first, as long as the other can make series. */
function pairs(groups: readonly Field[]): [Field, Field][] {
  const size = ({ grouping }: Field) => grouping?.distinct ?? 0;
  return groups.flatMap((a, i) =>
    groups.slice(i + 1).flatMap((b): [Field, Field][] => {
      const [wide, narrow] = size(a) >= size(b) ? [a, b] : [b, a];
      return size(narrow) <= MOST_SERIES ? [[wide, narrow]] : [];
    }),
  );
}

function courses(fields: readonly Field[], candidates: readonly Candidate[]): Plan[] {
  const byColumn = new Map<Column, Field>(fields.map((field) => [field.column, field]));
  return candidates.flatMap((course): Plan[] => {
    if (course.intent !== 'time') return [];
    const along = course.along.flatMap((column) => byColumn.get(column) ?? []);
    const measure = course.measure === null ? null : (byColumn.get(course.measure) ?? null);
    if (along.length < course.along.length || (measure === null) !== (course.measure === null)) return [];
    return [{ form: measure === null ? 'countCourse' : 'course', measure, along, course }];
  });
}
