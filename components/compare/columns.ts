import { formatValue } from '@/lib/charts/scene/format';
import type { ComparisonJson, DeltaJson } from '@/lib/contract/comparison';

export type SideColumn = ComparisonJson['period_1']['columns'][number];

/** A column of the first period by its name. */
export function firstColumn({ period_1 }: ComparisonJson, name: string | null): SideColumn | undefined {
  return period_1.columns.find((column) => column.name === name);
}

/** What people call a column; rows counted have none. */
export function labelOfFirst(comparison: ComparisonJson, name: string | null): string {
  return name === null ? 'Number of rows' : (firstColumn(comparison, name)?.label ?? name);
}

/** What the numbers of a column are in. */
export function unitOfFirst(comparison: ComparisonJson, name: string | null): string | null {
  return firstColumn(comparison, name)?.unit ?? null;
}

const AGGREGATES: Readonly<Record<DeltaJson['aggregate'], string>> = {
  sum: 'total',
  mean: 'mean',
  median: 'median',
  min: 'least',
  max: 'greatest',
  count: 'count',
  distinct: 'different values',
};

/** The ways in which values become one, as options of a choice. */
export const AGGREGATE_OPTIONS = Object.entries(AGGREGATES).map(([value, label]) => ({ value, label }));

export function isAggregate(value: string): value is DeltaJson['aggregate'] {
  return Object.hasOwn(AGGREGATES, value);
}

/** `total`, `mean`: how the values of a column became one. */
export const aggregateWord = (aggregate: DeltaJson['aggregate']): string => AGGREGATES[aggregate];

const GAPS: Readonly<Record<NonNullable<DeltaJson['gap']>, string>> = {
  zero_before: 'from zero',
  none_before: 'new',
  none_after: 'gone',
  sign_turned: 'sign turned',
};

/** "+12.4 %", or the word for why there is no percentage. */
export function changeText({ change_pct, gap }: Pick<DeltaJson, 'change_pct' | 'gap'>): string {
  if (change_pct === null) return gap === null ? '–' : GAPS[gap];
  return `${change_pct > 0 ? '+' : ''}${formatValue(change_pct)} %`;
}
