import { categoriesOf } from '@/lib/charts/categories';
import { type ChartFilter, isAdditive } from '@/lib/charts/spec';
import { columnWords } from '@/lib/charts/titles';
import { concentration } from '@/lib/stats/concentration';
import { number } from '@/lib/text/words';
import { plainReason, type Reason } from './reason';
import { explained, type Subject, subjectWords } from './subject';
import { counted, extremes, formatAmount, type Named, namedValues, nameOf, share } from './words';

/** Bars and slices: who has most, and how much of the whole. */
export function groupReason(subject: Subject): Reason {
  const { spec, chart } = subject;
  const [series] = chart.config.series;
  const { named, other } = namedValues(chart.data, chart.config.counts.other_categories, series?.key);
  const isWhole = isAdditive(spec.aggregate) && named.every(({ value }) => value >= 0);
  return isWhole ? wholeReason(subject, named, other) : rangeReason(subject, named);
}

function rangeReason(subject: Subject, named: readonly Named[]): Reason {
  const { spec, x, y, chart } = subject;
  const found = extremes(named);
  const what = subjectWords(subject);
  if (found === null) return plainReason(`${what} has no values to compare.`);
  const unit = chart.config.y_unit;
  const { least, most } = found;
  const range = `${what} ranges from ${formatAmount(least.value, unit)} (${nameOf(least.name, x)}) to ${formatAmount(most.value, unit)} (${nameOf(most.name, x)})`;
  const { count, of, filter } = placesOf(subject);
  const over = ` across ${filter === null ? of : `the ${number(count)} most frequent of ${of}`}`;
  const measure = y[0];
  const isRepeated = chart.config.counts.used > chart.config.counts.points;
  const why = isAverage(spec) && measure !== undefined && isRepeated ? explained(subject, x, measure) : null;
  return { text: `${range}${over}${why === null ? '' : `; ${why}`}.`, covers: filter === null ? [] : [filter] };
}

function isAverage({ aggregate }: Subject['spec']): boolean {
  return aggregate === 'mean' || aggregate === 'median';
}

/** How many places there are, “7 cities”, and the filter by which only the most frequent of them are shown. */
function placesOf({ spec, x, chart }: Subject): { count: number; of: string; filter: ChartFilter | null } {
  const count = chart.config.counts.points;
  const [filter] = spec.filters;
  const isSelected = filter?.op === 'in' && filter.column === x.id && filter.not !== true;
  const all = isSelected ? categoriesOf(x).labels.length : count;
  return { count, of: counted(Math.max(all, count), x), filter: isSelected && all > count ? filter : null };
}

function wholeReason(subject: Subject, named: readonly Named[], other: number | null): Reason {
  const { spec, x, y, chart } = subject;
  const unit = chart.config.y_unit;
  const parts = concentration([...named.map(({ value }) => value), ...(other === null ? [] : [other])]);
  const found = extremes(named);
  if (parts === null || found === null) return rangeReason(subject, named);
  const { most, least } = found;
  const isCount = spec.aggregate === 'count';
  const whole =
    isCount && y.length === 0 ? 'all rows' : `the ${isCount ? 'rows with ' : ''}${y.map(columnWords).join(', ')}`;
  const amount = `${formatAmount(most.value, unit)} of ${formatAmount(parts.total, unit)}`;
  const top = `${nameOf(most.name, x)} makes up ${share(most.value / parts.total)} of ${whole} (${amount})`;
  const count = chart.config.counts.points;
  const sorted = named.map(({ value }) => value).sort((a, b) => b - a);
  const three = sorted.slice(0, 3).reduce((sum, value) => sum + value, 0) / parts.total;
  const of = counted(count, x);
  if (count > 4 && three < 0.995) return plainReason(`${top}; the three largest of ${of} make up ${share(three)}.`);
  if (least.value <= 0.001 * parts.total) return plainReason(`${top}, across ${of}.`);
  const smallest = `the smallest of ${of} is ${nameOf(least.name, x)} with ${share(least.value / parts.total)}`;
  return plainReason(`${top}; ${smallest}.`);
}
