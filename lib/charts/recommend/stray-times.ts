import type { ChartFilter } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import type { Column } from '@/lib/tabular/table';
import type { Sample } from './sample';

/** The years a chart is limited to. */
export interface Years {
  readonly first: number;
  readonly last: number;
  readonly filter: ChartFilter;
}

/** Rows beyond these shares at either end may be strays. */
const STRAYS = 0.01;
/** What is left when they are gone must be so much shorter for that to matter. */
const SHORTER = 0.7;
const FEWEST_MONTHS = 36;

/**
 * The years that nearly all rows lie in, where a few strays (a release in 2046, one in 1911) would leave most of a time axis
 * empty; null where there are no strays.
 */
export function withoutStrays(time: Column, sample: Sample): Years | null {
  const times = timeColumn(time);
  if (times === null) return null;
  const months = Float64Array.from(sample.pick(times.codes), (code) =>
    code < 0 ? Number.NaN : (times.months[code] as number),
  )
    .filter((month) => !Number.isNaN(month))
    .sort();
  const at = (p: number) => months[Math.round((months.length - 1) * p)] ?? 0;
  const [from, to] = [at(STRAYS), at(1 - STRAYS)];
  if (to - from < FEWEST_MONTHS || to - from > SHORTER * (at(1) - at(0))) return null;
  const [first, last] = [Math.floor(from / 12), Math.floor(to / 12)];
  const isNumber = time.type === 'integer' || time.type === 'number';
  const written = (year: number) => (isNumber ? year : String(year).padStart(4, '0'));
  return { first, last, filter: { op: 'range', column: time.id, min: written(first), max: written(last) } };
}
