import { categoriesOf } from '@/lib/charts/categories';
import { isAdditive } from '@/lib/charts/choose';
import { columnWords } from '@/lib/charts/titles';
import { concentration } from '@/lib/stats/concentration';
import { number } from '@/lib/text/words';
import { explained, type Subject, subjectWords } from './subject';
import { counted, extremes, type Named, namedValues, nameOf, said, share } from './words';

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
  const range = `${what} ranges from ${said(least.value, unit)} (${nameOf(least.name, x)}) to ${said(most.value, unit)} (${nameOf(most.name, x)})`;
  const over = ` across ${places(subject)}`;
  const measure = y[0];
  const isRepeated = chart.config.counts.used > chart.config.counts.points;
  const why = isAverage(spec) && measure !== undefined && isRepeated ? explained(subject, x, measure) : null;
  return `${range}${over}${why === null ? '' : `; ${why}`}.`;
}

function isAverage({ aggregate }: Subject['spec']): boolean {
  return aggregate === 'mean' || aggregate === 'median';
}

/** “7 cities”; “the 12 most frequent of 155 origins”, where only those are shown. */
function places({ spec, x, chart }: Subject): string {
  const count = chart.config.counts.points;
  const [filter] = spec.filters;
  const isSelected = filter?.op === 'in' && filter.column === x.id && filter.not !== true;
  const all = isSelected ? categoriesOf(x).labels.length : count;
  return all > count ? `the ${number(count)} most frequent of ${counted(all, x)}` : counted(count, x);
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
  const top = `${nameOf(most.name, x)} makes up ${share(most.value / parts.total)} of ${whole} (${amount})`;
  const count = chart.config.counts.points;
  const sorted = named.map(({ value }) => value).sort((a, b) => b - a);
  const three = sorted.slice(0, 3).reduce((sum, value) => sum + value, 0) / parts.total;
  if (count > 4 && three < 0.995) return `${top}; the three largest of ${counted(count, x)} make up ${share(three)}.`;
  if (least.value <= 0.001 * parts.total) return `${top}, across ${counted(count, x)}.`;
  return `${top}; the smallest of ${counted(count, x)} is ${nameOf(least.name, x)} with ${share(least.value / parts.total)}.`;
}
