import { isAdditive } from '@/lib/charts/choose';
import { columnWords } from '@/lib/charts/titles';
import { concentration } from '@/lib/stats/concentration';
import { explained, type Subject, subjectWords } from './subject';
import { counted, extremes, type Named, namedValues, said, share } from './words';

/** Bars and slices: who has most, and how much of the whole. */
export function groupReason(subject: Subject): string {
  const { spec, chart } = subject;
  const { named, other } = namedValues(
    chart.data,
    chart.config.counts.other_categories,
    spec.type === 'pie' ? 'value' : 'y',
  );
  const isWhole = isAdditive(spec.aggregate) && named.every(({ value }) => value >= 0);
  return isWhole ? wholeReason(subject, named, other) : rangeReason(subject, named);
}

function rangeReason(subject: Subject, named: readonly Named[]): string {
  const { spec, x, y, chart } = subject;
  const found = extremes(named);
  const what = subjectWords(subject);
  if (found === null) return `${what} has no values to compare.`;
  const unit = chart.config.y_unit;
  const { least, most } = found;
  const range = `${what} ranges from ${said(least.value, unit)} (${least.name}) to ${said(most.value, unit)} (${most.name})`;
  const over = ` across ${counted(chart.config.counts.points, x)}`;
  const measure = y[0];
  const isRepeated = chart.config.counts.used > chart.config.counts.points;
  const why = spec.aggregate === 'mean' && measure !== undefined && isRepeated ? explained(x, measure) : null;
  return `${range}${over}${why === null ? '' : `; ${why}`}.`;
}

function wholeReason(subject: Subject, named: readonly Named[], other: number | null): string {
  const { spec, x, y, chart } = subject;
  const unit = chart.config.y_unit;
  const parts = concentration([...named.map(({ value }) => value), ...(other === null ? [] : [other])]);
  const found = extremes(named);
  if (parts === null || found === null) return rangeReason(subject, named);
  const { most, least } = found;
  const isCount = spec.aggregate === 'count';
  const whole =
    isCount && y.length === 0 ? 'all rows' : `the ${isCount ? 'rows with ' : ''}${y.map(columnWords).join(', ')}`;
  const amount = `${said(most.value, unit)} of ${said(parts.total, unit)}`;
  const top = `${most.name} makes up ${share(most.value / parts.total)} of ${whole} (${amount})`;
  const count = chart.config.counts.points;
  const sorted = named.map(({ value }) => value).sort((a, b) => b - a);
  const three = sorted.slice(0, 3).reduce((sum, value) => sum + value, 0) / parts.total;
  if (count > 4) return `${top}; the three largest of ${counted(count, x)} make up ${share(three)}.`;
  return `${top}; the smallest of ${counted(count, x)} is ${least.name} with ${share(least.value / parts.total)}.`;
}
