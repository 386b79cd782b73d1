import { roleOf } from '@/lib/charts/roles';
import { formatBucket } from '@/lib/charts/scene/format';
import type { ChartFilter } from '@/lib/charts/spec';
import { columnWords } from '@/lib/charts/titles';
import { trend } from '@/lib/stats/trend';
import { isCurrency } from '@/lib/tabular/values/units';
import { plainReason, type Reason } from './reason';
import { explained, type Subject, subjectWords } from './subject';
import { evidence, extremes, formatAmount, namedValues, nameOf, share, significance, statistic } from './words';

const BUCKET_WORDS = { hour: 'hours', day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' };

/** A line: where it comes from, where it goes, and whether that is a trend. */
export function lineReason(subject: Subject): Reason {
  const { spec, chart, x } = subject;
  const unit = chart.config.y_unit;
  const { named } = namedValues(chart.data, 0);
  const what = subjectWords(subject);
  const [first, last, found] = [named[0], named.at(-1), extremes(named)];
  if (first === undefined || last === undefined || found === null) return plainReason(`${what} has no values.`);
  const at = (name: string) => formatBucket(name, spec.bucket);
  const along = spec.bucket === null ? `values of ${columnWords(x)}` : BUCKET_WORDS[spec.bucket];
  const isWhole = named.length === chart.data.length;
  const limit = limitOf(subject);
  const covers = limit === null ? [] : [limit];
  const span = `${named.length.toLocaleString('en-US')} ${along}${isWhole ? '' : ' with values'}${limit === null ? '' : ` (${limit.min} to ${limit.max})`}`;
  const series = chart.data.map((point) => (typeof point.y === 'number' ? point.y : Number.NaN));
  const measured = trend(series);
  const numbers =
    measured === null ? '' : evidence([`Mann–Kendall τ = ${statistic(measured.tau)}`, significance(measured.p)]);
  const isTrend = measured !== null && measured.p !== null && measured.p < 0.05 && Math.abs(measured.tau) >= 0.2;
  const goesUp = measured !== null && measured.tau > 0;
  if (isTrend && Math.sign(last.value - first.value) === Math.sign(measured.tau)) {
    const change = percentChange(subject, first.value, last.value);
    const way = `from ${formatAmount(first.value, unit)} in ${at(first.name)} to ${formatAmount(last.value, unit)} in ${at(last.name)}`;
    const text = `${what} ${goesUp ? 'rose' : 'fell'} ${way}${change}; over ${span} the trend is ${goesUp ? 'upward' : 'downward'}${numbers}.`;
    return { text, covers };
  }
  const { most, least } = found;
  const range = `between ${formatAmount(least.value, unit)} (${at(least.name)}) and ${formatAmount(most.value, unit)} (${at(most.name)})`;
  const isSure = measured !== null && measured.p !== null && measured.p < 0.05;
  const way = goesUp ? 'upward' : 'downward';
  const direction = isTrend
    ? `the trend is ${way}`
    : isSure
      ? `the trend is weak, slightly ${way}`
      : 'there is no clear trend';
  return { text: `${what} moved ${range} over ${span}; ${direction}${numbers}.`, covers };
}

/** The filter that limits the time at both ends: “(1975 to 2010)”. */
function limitOf({ spec, x }: Subject): Extract<ChartFilter, { op: 'range' }> | null {
  const filter = spec.filters.find((candidate) => candidate.op === 'range' && candidate.column === x.id);
  return filter?.op === 'range' && filter.min !== undefined && filter.max !== undefined ? filter : null;
}

/** Degrees are not doubled by going from 5 to 10; money and amounts are. */
function percentChange({ y, spec }: Subject, from: number, to: number): string {
  const [measure] = y;
  const isAmount =
    measure === undefined || roleOf(measure) === 'quantity' || (measure.unit !== undefined && isCurrency(measure.unit));
  if (!isAmount || from <= 0 || to < 0 || spec.aggregate === 'min') return '';
  const change = to / from - 1;
  if (Math.abs(change) >= 10) return '';
  return ` (${change < 0 ? '−' : '+'}${share(Math.abs(change))})`;
}

/** Several lines, or areas on one another: who is on top at the end, who moved most. */
export function linesReason(subject: Subject): string {
  const { spec, chart, group, y } = subject;
  const unit = chart.config.y_unit;
  const ends = chart.config.series.flatMap(({ key, label }) => {
    const { named } = namedValues(chart.data, 0, key);
    const [first, last] = [named[0], named.at(-1)];
    const total = named.reduce((sum, { value }) => sum + value, 0);
    const name = group === null ? label : nameOf(label, group);
    return first === undefined || last === undefined ? [] : [{ label: name, first, last, total, value: last.value }];
  });
  const what = subjectWords(subject);
  const found = extremes(ends);
  if (found === null || ends.length < 2) return `${what} by ${group === null ? 'series' : columnWords(group)}.`;
  const at = (name: string) => formatBucket(name, spec.bucket);
  const { most, least } = found;
  const end = `${what} ends highest for ${most.label} (${formatAmount(most.value, unit)} in ${at(most.last.name)}) and lowest for ${least.label} (${formatAmount(least.value, unit)} in ${at(least.last.name)})`;
  const [measure] = y;
  const isStacked = spec.aggregate === 'sum' || spec.aggregate === 'count';
  const total = ends.reduce((sum, series) => sum + series.total, 0);
  const largest = extremes(ends.map((series) => ({ ...series, value: series.total })))?.most;
  if (isStacked && largest !== undefined && total > 0 && ends.every((series) => series.total >= 0)) {
    return `${end}; over the whole time ${largest.label} makes up ${share(largest.total / total)}.`;
  }
  const why = group !== null && measure !== undefined ? explained(subject, group, measure) : null;
  return `${end}${why === null ? '' : `; ${why}`}.`;
}
