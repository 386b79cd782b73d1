import { categoriesOf } from '@/lib/charts/categories';
import type { PreparedChart } from '@/lib/charts/chart';
import type { SpecColumns } from '@/lib/charts/columns';
import type { ChartSpec } from '@/lib/charts/spec';
import { columnWords } from '@/lib/charts/titles';
import { numbersOf } from '@/lib/charts/values';
import { type Effect, effectSize } from '@/lib/stats/effect';
import type { Column } from '@/lib/tabular/table';
import { evidence, share, statistic } from './words';

/** What a reason is about: a spec, its columns, and the chart made of all rows. */
export interface Subject extends SpecColumns {
  readonly spec: ChartSpec;
  readonly chart: PreparedChart;
}

/** What is drawn, as the beginning of a sentence: “Mean test score”, without its unit. */
export function subjectWords({ spec, y, chart: { y_header, config } }: Subject): string {
  const unit = config.y_unit === null ? '' : ` (${config.y_unit})`;
  const header = y_header.endsWith(unit) && unit !== '' ? y_header.slice(0, -unit.length) : y_header;
  return spec.type === 'heatmap' ? `${y.map(columnWords).join(', ') || 'number of rows'}` : header;
}

/** How much the groups of one column say about the numbers of another, over all rows. */
export function effectOf(group: Column, measure: Column): Effect | null {
  const values = numbersOf(measure);
  if (values === null) return null;
  const { codes, labels } = categoriesOf(group);
  return effectSize(codes, labels.length, values);
}

/** “city explains 43 % of the variation (η² = 0.43, n = 212)”; null where that cannot be said. */
export function explained(group: Column, measure: Column): string | null {
  const effect = effectOf(group, measure);
  if (effect === null || effect.etaSquared === null || effect.p === null) return null;
  const { etaSquared, n, p } = effect;
  const name = columnWords(group);
  const numbers = evidence([`η² = ${statistic(etaSquared)}`, `n = ${n.toLocaleString('en-US')}`]);
  if (p >= 0.05) return `${name} explains hardly any of the variation${numbers}`;
  return `${name} explains ${share(etaSquared)} of the variation${numbers}`;
}
