import type { Draft } from '@/lib/insights/draft';
import { FLOORS } from '@/lib/insights/floors';
import { mad } from '@/lib/stats/outliers';
import { median } from '@/lib/stats/quantile';
import { studentP } from '@/lib/stats/significance';
import type { Course } from './series';

/** Spans on either side that say what is to be expected. */
const REACH = 3;

/**
 * The span furthest from the median of its neighbours, in robust standard deviations of such distances (median absolute deviation).
 * p is that of Student's t with half the spans as degrees of freedom, times the number of spans: the scale is estimated, and any
 * span could have been the one.
 *
 * @param calm the values without their season
 */
export function anomalyOf(calm: Float64Array, course: Course, count: number): Draft[] {
  const { values, labels, unit, query, rowsOf } = course;
  const expected = calm.map((_, i) => {
    const around = [];
    for (let j = Math.max(0, i - REACH); j <= Math.min(calm.length - 1, i + REACH); j++)
      if (j !== i) around.push(calm[j] as number);
    return median(Float64Array.from(around));
  });
  const apart = calm.map((value, i) => value - (expected[i] as number));
  const scale = mad(apart);
  let at = -1;
  let n = 0;
  for (let i = 0; i < apart.length; i++) {
    const distance = Math.abs(apart[i] as number);
    if (Number.isNaN(distance)) continue;
    n++;
    // Beside a gap or an end there is little to compare with.
    if (i >= 2 && i < apart.length - 1 && !(distance <= Math.abs(apart[at] ?? 0))) at = i;
  }
  if (at < 0 || !(scale > 0)) return [];
  const deviations = (apart[at] as number) / scale;
  const label = labels[at] ?? '';
  const error = course.errors[at] as number;
  // A mean of few rows may be far off without anything being the matter.
  const byRows = error > 0 ? studentP((apart[at] as number) / error, 4 * Math.max(1, course.rows[at] ?? 0)) : 0;
  return [
    {
      kind: 'anomaly',
      unit,
      query,
      n,
      p: Math.min(1, n * Math.max(byRows, studentP(deviations, Math.max(4, n / 2)))),
      effect: { measure: 'deviations', size: Math.abs(deviations) },
      isSizeable: Math.abs(deviations) >= FLOORS.deviations && isOfMany(course, at, apart[at] as number),
      rows: { count: course.rows[at] ?? count, filters: rowsOf(label) },
      values: {
        at: label,
        value: values[at] as number,
        expected: (values[at] as number) - (apart[at] as number),
        deviations: Math.abs(deviations),
        direction: deviations > 0 ? 'up' : 'down',
      },
    },
  ];
}

/** Whether a span would be as far off, by half at least, without the one of its values that pulls most. */
function isOfMany({ values, rows, valuesAt, query }: Course, at: number, apart: number): boolean {
  const single = valuesAt(at);
  if (single === null || (query.aggregate !== 'mean' && query.aggregate !== 'sum')) return true;
  // Where every span is one row, a row is all there can be.
  if (single.length < 2) return rows.every((count) => count <= 1);
  const pull = Math.sign(apart);
  let most = single[0] as number;
  for (const value of single) if (!Number.isNaN(value) && (value - most) * pull > 0) most = value;
  const { length } = single;
  const mean = (values[at] as number) / (query.aggregate === 'sum' ? length : 1);
  const without = (mean * length - most) / (length - 1);
  const size = Math.abs(apart) / (query.aggregate === 'sum' ? length : 1);
  return Math.abs(mean - without) <= size / 2;
}
