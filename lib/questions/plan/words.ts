import { labelOf } from '@/lib/tabular/labels';
import type { Table } from '@/lib/tabular/table';
import { list, number } from '@/lib/text/words';
import { COMPARED, measureIdOf } from './expand';
import type { Condition, Plan, PlanMeasure, Step } from './plan';

/** What columns are called while the steps are told, those that steps make included. */
type Names = Map<string, string>;

/** A sentence a step: “Keep rows where region is North.” */
export function stepWords(plan: Plan, table: Table): string[] {
  const names: Names = new Map(table.columns.map((column) => [column.id, labelOf(column)]));
  return plan.steps.map((step) => sentence(step, names));
}

const AGGREGATE_WORDS: Readonly<Record<PlanMeasure['aggregate'], string>> = {
  count: 'number of values of',
  distinct: 'number of different',
  sum: 'sum of',
  mean: 'average',
  median: 'median',
  min: 'least',
  max: 'greatest',
  first: 'first',
  last: 'last',
};

/** “sum of revenue”, “number of rows”. */
export function measureWords(measure: PlanMeasure, nameOf: (id: string) => string): string {
  return measure.column === undefined
    ? 'number of rows'
    : `${AGGREGATE_WORDS[measure.aggregate]} ${nameOf(measure.column)}`;
}

function sentence(step: Step, names: Names): string {
  const nameOf = (id: string) => names.get(id) ?? id;
  const all = (ids: readonly string[]) => list(ids.map(nameOf), 6);
  const measured = (measures: readonly PlanMeasure[]) => {
    for (const measure of measures) names.set(measureIdOf(measure), measure.name ?? measureWords(measure, nameOf));
    return list(
      measures.map((measure) => measure.name ?? measureWords(measure, nameOf)),
      6,
    );
  };
  switch (step.step) {
    case 'filter':
      return `Keep rows where ${step.where.map((one) => conditionWords(one, nameOf)).join(', and ')}.`;
    case 'derive': {
      const formula = step.formula.replace(/\[([^\]]+)\]/g, (_, id: string) => `[${nameOf(id)}]`);
      names.set(step.id, step.name);
      return `Compute ${step.name} as ${formula}.`;
    }
    case 'group': {
      const by = step.by.length === 0 ? '' : ` for each ${all(step.by)}`;
      return step.values.length === 0 ? `List each ${all(step.by)}.` : `Compute the ${measured(step.values)}${by}.`;
    }
    case 'pivot':
      return `Make a column of each ${nameOf(step.column)} with the ${measured(step.values)}, a row for each ${all(step.by)}.`;
    case 'sort':
      return `Sort by ${list(
        step.keys.map(({ column, descending }) => `${nameOf(column)}, ${descending ? 'greatest' : 'least'} first`),
        4,
      )}.`;
    case 'limit':
      return step.count === 1
        ? 'Keep the first row, and those equal to it.'
        : `Keep the first ${number(step.count)} rows.`;
    case 'window': {
      const what = {
        share: 'share of the total',
        rank: 'rank',
        running_sum: 'running sum',
        difference: 'difference from before',
      };
      const words = `Compute the ${what[step.how]} of ${nameOf(step.column)}${step.by.length === 0 ? '' : ` within ${all(step.by)}`}.`;
      names.set(step.id, step.name);
      return words;
    }
    case 'compare': {
      const what = measureWords(step.measure, nameOf);
      const by = step.by.length === 0 ? '' : ` for each ${all(step.by)}`;
      names.set(COMPARED.change, 'change');
      return `Compare the ${what} of ${step.after.label} with that of ${step.before.label}${by}${step.order === 'fall' && step.by.length > 0 ? ', the greatest fall first' : ''}.`;
    }
    case 'statistic': {
      const [first, second] = step.columns.map(nameOf);
      switch (step.how) {
        case 'correlation':
          return `Compute how ${first} and ${second} go together (Pearson’s correlation).`;
        case 'regression':
          return `Fit a line of ${second} on ${first}.`;
        case 'group_difference':
          return `Compare the average ${first} between the values of ${second}.`;
        default:
          return `Describe ${first}.`;
      }
    }
    case 'select':
      return `Show ${all(step.columns)}.`;
    case 'chart':
      return 'Draw it.';
  }
}

const shown = (value: string | number | null): string => (value === null ? 'missing' : String(value));

/** “region is North or South”, “price is above 5”. */
export function conditionWords(condition: Condition, nameOf: (id: string) => string): string {
  const name = nameOf(condition.column);
  const is = condition.not ? 'is not' : 'is';
  switch (condition.op) {
    case 'equals':
      return `${name} ${is} ${shown(condition.value)}`;
    case 'in':
      return `${name} ${is} ${either(condition.values.map(shown))}`;
    case 'contains':
      return `${name} ${condition.not ? 'does not contain' : 'contains'} “${condition.text}”`;
    case 'missing':
      return `${name} ${is} missing`;
    case 'present':
      return `${name} ${condition.not ? 'is' : 'is not'} missing`;
    case 'range': {
      const { min, max, exclusiveMax } = condition;
      const from = min === undefined ? [] : [`at least ${min}`];
      const to = max === undefined ? [] : [`${exclusiveMax ? 'below' : 'at most'} ${max}`];
      return `${name} ${is} ${[...from, ...to].join(' and ')}`;
    }
  }
}

function either(values: readonly string[]): string {
  if (values.length > 5) return `one of ${values.slice(0, 4).join(', ')} and ${number(values.length - 4)} more`;
  return values.length === 1 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
