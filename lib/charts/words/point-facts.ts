import type { PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/scene/format';
import { isPercent } from '@/lib/charts/scene/stacking';
import { seriesValues, spansOf } from '@/lib/charts/scene/values';

/** One line of what is told about a point. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** The series whose colour it has. */
  readonly series: number | null;
}

/** What is told about a point, to the eye and to the ear; values are told in full. */
export interface PointFacts {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** A fact of no colour. */
export function fact(name: string, value: number | null, unit: string | null): Fact {
  return { name, value: formatValue(value, unit), series: null };
}

/** “43 %” of a share of 0.43, in the fewest digits that tell. */
export function percentOf(share: number): string {
  return `${formatValue(share * 100)}%`;
}

/** The values of all shown series at a place, with their shares where these are drawn. */
export function seriesFacts(chart: PreparedChart, index: number, hidden: ReadonlySet<number>): Fact[] {
  const { series } = chart.config;
  const values = seriesValues(chart)[index] ?? [];
  const spans = isPercent(chart) ? spansOf(chart, hidden)[index] : undefined;
  return series.flatMap(({ label, unit }, s) => {
    if (hidden.has(s)) return [];
    const span = spans?.[s] ?? null;
    const share = span === null ? '' : ` (${percentOf((span.to - span.from) / 100)})`;
    const value = formatValue(values[s] ?? null, unit) + share;
    return [{ name: label, value, series: series.length > 1 ? s : null }];
  });
}

/** What is told about a point as a sentence to be read out; of one series alone when `series` says which. */
export function pointSentence({ title, facts }: PointFacts, series: number | null): string {
  const chosen = series === null ? facts : facts.filter((fact) => fact.series === series);
  const values = (chosen.length === 0 ? facts : chosen).map(({ name, value }) => `${name} ${value}`).join(', ');
  return title === '' ? values : `${title}: ${values}`;
}
