import type { Period, Plan, PlanMeasure, Step, StepOf } from './plan';

/** Steps that a kernel does. */
export type BasicStep = Exclude<Step, { step: 'compare' } | { step: 'window' }>;

/** Column ids that a comparison makes. */
export const COMPARED = { before: 'before', after: 'after', change: 'change' } as const;

/** `[c0]`: a column of a formula by its id. */
export const ref = (id: string): string => `[${id.replaceAll(']', ']]')}]`;

/** The id of what a group computes: the same as `lib/shape` gives it. */
export const measureIdOf = ({ column, aggregate }: PlanMeasure): string =>
  column === undefined ? 'rows' : `${column}_${aggregate}`;

/** The plan in steps that kernels do, each with the number of the step it stands for. */
export function expand({ steps }: Plan): { readonly step: BasicStep; readonly at: number }[] {
  return steps.flatMap((step, at) => basicSteps(step).map((basic) => ({ step: basic, at })));
}

function basicSteps(step: Step): BasicStep[] {
  if (step.step === 'window') return [{ step: 'derive', id: step.id, name: step.name, formula: windowFormula(step) }];
  return step.step === 'compare' ? comparison(step) : [step];
}

function windowFormula({ how, column, by, order }: StepOf<'window'>): string {
  const within = by.length === 0 ? '' : ` by ${by.length === 1 ? ref(by[0] ?? '') : `(${by.map(ref).join(', ')})`}`;
  const along = order === undefined ? '' : ` order by ${ref(order)}`;
  switch (how) {
    case 'share':
      return `share of(${ref(column)})${within}`;
    case 'rank':
      return `rank(${ref(column)})${within}`;
    case 'running_sum':
      return `running sum(${ref(column)})${within}${along}`;
    case 'difference':
      return `${ref(column)} - previous(${ref(column)})${within}${along}`;
  }
}

/** What is measured, but only in the rows of a span of time, by group; then the difference. */
function comparison({ time, before, after, measure, by, order }: StepOf<'compare'>): BasicStep[] {
  const { column } = measure;
  const isCount = column === undefined;
  const within = (period: Period) => {
    const inside = `${ref(time)} >= ${dateText(period.from)} and ${ref(time)} <= ${dateText(period.to)}`;
    return isCount ? `if(${inside}, 1, 0)` : `if(${inside}, ${ref(column)}, missing)`;
  };
  const aggregate = isCount ? 'sum' : measure.aggregate;
  const sides = [
    { id: 'value_before', name: before.label, formula: within(before) },
    { id: 'value_after', name: after.label, formula: within(after) },
  ];
  return [
    ...sides.map((side): BasicStep => ({ step: 'derive', ...side })),
    { step: 'group', by, values: sides.map(({ id, name }) => ({ column: id, aggregate, name })) },
    {
      step: 'derive',
      id: COMPARED.change,
      name: 'change',
      formula: `${ref(`value_after_${aggregate}`)} - ${ref(`value_before_${aggregate}`)}`,
    },
    ...(by.length === 0
      ? []
      : [{ step: 'sort' as const, keys: [{ column: COMPARED.change, descending: order === 'rise' }] }]),
  ];
}

/** `2024-03-05` in a formula; a year alone is a number. */
function dateText(day: string): string {
  const [year = '', month, date] = day.split('-');
  return month === undefined ? String(Number(year)) : `date(${Number(year)}, ${Number(month)}, ${Number(date ?? 1)})`;
}
