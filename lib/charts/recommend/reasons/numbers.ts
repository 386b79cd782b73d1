import { isMap } from '@/lib/charts/recommend/candidates/places';
import { cellName, columnWords, valueWords } from '@/lib/charts/titles';
import { quartilesOf } from '@/lib/charts/values';
import { pearson } from '@/lib/stats/correlation';
import { moments } from '@/lib/stats/moments';
import { fencesOfQuartiles } from '@/lib/stats/outliers';
import { quantiles } from '@/lib/stats/quantile';
import { unitOf } from '@/lib/tabular/labels';
import { explained, type Subject, selectedNumbers } from './subject';
import { counted, evidence, extremes, formatAmount, nameOf, share, significance, statistic } from './words';

/** A scatter plot: how two measures go together. */
export function scatterReason(subject: Subject): string {
  const { x, y } = subject;
  const [measure] = y;
  const [a, b] = [selectedNumbers(subject, x), measure === undefined ? null : selectedNumbers(subject, measure)];
  if (measure === undefined || a === null || b === null) return `${cellName(x)}, point by point.`;
  const { r, n, p } = pearson(a, b);
  if (isMap(x, measure)) return mapReason(n, a, b);
  const names = `${cellName(measure)} and ${columnWords(x)}`;
  if (r === null) return `${names} of ${n.toLocaleString('en-US')} rows.`;
  const numbers = evidence([`r = ${statistic(r)}`, significance(p), `n = ${n.toLocaleString('en-US')}`]);
  const size = Math.abs(r);
  if (p === null || p >= 0.05 || size < 0.1) return `${names} hardly go together${numbers}.`;
  const strength = size >= 0.7 ? 'strongly' : size >= 0.4 ? 'moderately' : 'weakly';
  const fit = `a straight line explains ${share(r * r)} of the variation`;
  const way = r > 0 ? 'rise together' : 'move in opposite directions';
  return `${names} ${way}, ${strength}${numbers}; ${fit}.`;
}

function mapReason(n: number, longitudes: Float64Array, latitudes: Float64Array): string {
  const degrees = (value: number) => `${formatAmount(Math.round(value * 10) / 10)}°`;
  const [south = 0, middle = 0, north = 0] = quantiles(latitudes, [0, 0.5, 1]);
  const [west = 0, east = 0] = quantiles(longitudes, [0, 1]);
  const rows = n.toLocaleString('en-US');
  return `Where the ${rows} rows are: from ${degrees(south)} to ${degrees(north)} of latitude, half of them south of ${degrees(middle)}, and from ${degrees(west)} to ${degrees(east)} of longitude.`;
}

/** A histogram, or a single box: the middle, the width, and what lies far out. */
export function spreadReason(subject: Subject): string {
  const { x, y } = subject;
  const measure = y[0] ?? x;
  const unit = unitOf(measure);
  const values = selectedNumbers(subject, measure) ?? new Float64Array();
  const [q1, median, q3] = quartilesOf(values);
  const { count, min, max, mean, skewness } = moments(values);
  const [low, high] = fencesOfQuartiles(q1, q3);
  let beyond = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < low || (values[i] as number) > high) beyond++;
  const half = `Half of the ${count.toLocaleString('en-US')} values of ${columnWords(measure)} lie between ${formatAmount(q1, unit)} and ${formatAmount(q3, unit)}, around a median of ${formatAmount(median, unit)}`;
  if (beyond > 0) {
    const values = beyond === 1 ? 'value lies' : 'values lie';
    const farthest = high < max ? ` up to ${formatAmount(max, unit)}` : ` down to ${formatAmount(min, unit)}`;
    return `${half}; ${beyond.toLocaleString('en-US')} ${values} beyond 1.5 interquartile ranges (${share(beyond / count)}),${farthest}.`;
  }
  if (Math.abs(skewness) >= 0.5) {
    const side = skewness > 0 ? 'high' : 'low';
    return `${half}; a tail of ${side} values pulls the mean to ${formatAmount(mean, unit)} (skewness ${statistic(skewness)}).`;
  }
  return `${half}; no value lies beyond 1.5 interquartile ranges.`;
}

/** Boxes side by side. */
export function boxesReason(subject: Subject): string {
  const { x, y, chart } = subject;
  const [measure] = y;
  const found = extremes(
    chart.data.flatMap(({ x: name, median, n }) =>
      typeof median === 'number' && typeof n === 'number' ? [{ name: nameOf(String(name), x), value: median }] : [],
    ),
  );
  if (measure === undefined || found === null) return 'There are no values to compare.';
  const unit = unitOf(measure);
  const { most, least } = found;
  const range = `The ${valueWords({ aggregate: 'median' }, [measure])} ranges from ${formatAmount(least.value, unit)} (${least.name}) to ${formatAmount(most.value, unit)} (${most.name}) across ${counted(chart.config.counts.points, x)}`;
  const why = chart.config.x_kind === 'time' ? null : explained(subject, x, measure);
  return `${range}${why === null ? '' : `; ${why}`}.`;
}
