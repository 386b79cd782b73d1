import { formatBucket } from '@/lib/charts/scene/format';
import { isAdditive } from '@/lib/charts/spec';
import { columnWords, valueUnit, valueWords } from '@/lib/charts/titles';
import { cramersV } from '@/lib/stats/association';
import { explainedTogether, type Subject, selectedCodes } from './subject';
import { evidence, extremes, formatAmount, nameOf, share, statistic } from './words';

const MOST_CELLS = 4_000_000;

/** Two groupings at once: where the largest value is, and how the groupings go together. */
export function crossReason(subject: Subject): string {
  const { spec, x, y, group, chart } = subject;
  const unit = valueUnit(spec, y);
  const cells = cellsOf(subject);
  const found = extremes(cells);
  if (found === null) return 'There are no values to compare.';
  const { most, least } = found;
  const what = valueWords(spec, y);
  const total = cells.reduce((sum, { value }) => sum + value, 0);
  const isWhole = isAdditive(spec.aggregate) && least.value >= 0 && total > 0;
  const part = isWhole ? `, ${share(most.value / total)} of all` : '';
  const highest = `The highest ${what} is ${formatAmount(most.value, unit)} (${most.name})${part}`;
  const v = group === null || y.length > 0 ? null : association(subject);
  if (v !== null && group !== null) {
    const numbers = evidence([
      `Cramér’s V = ${statistic(v)}`,
      `n = ${chart.config.counts.used.toLocaleString('en-US')}`,
    ]);
    const strength = v >= 0.5 ? 'strongly' : v >= 0.2 ? 'moderately' : 'hardly';
    return `${highest}; ${columnWords(x)} and ${columnWords(group)} are ${strength} associated${numbers}.`;
  }
  const [measure] = y;
  const why =
    spec.aggregate === 'mean' && measure !== undefined && group !== null && chart.config.x_kind !== 'time'
      ? explainedTogether(subject, x, group, measure)
      : null;
  return `${highest}, the lowest ${formatAmount(least.value, unit)} (${least.name})${why === null ? '' : `; ${why}`}.`;
}

function cellsOf({ spec, chart, x: along, group }: Subject): { name: string; value: number }[] {
  const label = (value: unknown) =>
    spec.bucket === null ? nameOf(String(value), along) : formatBucket(String(value), spec.bucket);
  const named = (x: unknown, series: string, value: unknown) =>
    typeof value === 'number'
      ? [{ name: `${label(x)}, ${group === null ? series : nameOf(series, group)}`, value }]
      : [];
  if (chart.config.y_kind === 'category') return chart.data.flatMap(({ x, y, value }) => named(x, String(y), value));
  return chart.data.flatMap((point) =>
    chart.config.series.flatMap(({ key, label: series }) => named(point.x, series, point[key])),
  );
}

function association(subject: Subject): number | null {
  const { x, group } = subject;
  if (group === null) return null;
  const [a, b] = [selectedCodes(subject, x), selectedCodes(subject, group)];
  if (a.size * b.size > MOST_CELLS) return null;
  return cramersV(a.codes, a.size, b.codes, b.size);
}
