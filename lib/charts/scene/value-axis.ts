import type { PreparedChart } from '@/lib/charts/chart';
import type { Domain } from './axis';
import { formatCompact, formatTicks } from './format';
import { isPercent } from './stacking';
import { axisTicks, logTicks } from './ticks';
import { extentOf } from './values';

/** An axis of numbers before it is laid out: its ends, and round values between with what is written there. */
export interface NumberScale {
  readonly domain: Domain;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

interface ScaleOptions {
  /** About how many ticks there is room for. */
  readonly count: number;
  /** Written behind the numbers. */
  readonly unit: string | null;
  readonly isLog?: boolean;
  readonly isFromZero?: boolean;
}

/** Lines and points that come nearer to zero than this share of their range begin at zero. */
const NEAR_ZERO = 0.4;

/** An axis around the numbers, whose first and last ticks are its ends; logarithmic where all are above zero. */
export function scaleAround(values: Iterable<number | null>, options: ScaleOptions): NumberScale {
  const extent = extentOf(values);
  const [min, max] = extent ?? [0, 1];
  if (options.isLog && extent !== null && min > 0) {
    const ticks = logTicks(min, max, options.count);
    return scaleOf(
      ticks,
      ticks.map((tick) => formatCompact(tick, options.unit)),
      true,
    );
  }
  const hasZero = options.isFromZero || (min > 0 && min < (max - min) * NEAR_ZERO);
  const ticks = hasZero
    ? axisTicks(Math.min(0, min), Math.max(0, max), options.count)
    : axisTicks(min, max, options.count);
  return scaleOf(ticks, formatTicks(ticks, options.unit), false);
}

/** An axis from the lowest to the highest number, with round ticks between: at least two where that can be. */
export function scaleBetween(values: Iterable<number | null>, { count, unit }: ScaleOptions): NumberScale {
  const [from, to] = extentOf(values) ?? [0, 1];
  if (!(from < to)) return scaleAround([from], { count: 2, unit });
  const found = [count, count + 2, count + 4].map((wished) =>
    axisTicks(from, to, wished).filter((tick) => tick >= from && tick <= to),
  );
  const ticks = found.find(({ length }) => length > 1) ?? found[0] ?? [];
  const texts = formatTicks(ticks, unit);
  return {
    domain: { from, to, isLog: false },
    ticks: ticks.map((value, i) => ({ value, text: texts[i] ?? '' })),
  };
}

const QUARTERS = [0, 25, 50, 75, 100];
const HALVES = [0, 50, 100];

/** The value axis of a chart. Where titles of axes are written they tell the unit, else the ticks do. */
export function valueScale(
  chart: PreparedChart,
  values: Iterable<number | null>,
  { count, isFromZero, hasHeader }: { count: number; isFromZero: boolean; hasHeader: boolean },
): NumberScale {
  const { config } = chart;
  if (isPercent(chart)) {
    const ticks = count < 4 ? HALVES : QUARTERS;
    return scaleOf(ticks, formatTicks(ticks, '%'), false);
  }
  return scaleAround(values, { count, unit: hasHeader ? null : config.y_unit, isLog: config.log, isFromZero });
}

function scaleOf(ticks: readonly number[], texts: readonly string[], isLog: boolean): NumberScale {
  return {
    domain: { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, isLog },
    ticks: ticks.map((value, i) => ({ value, text: texts[i] ?? '' })),
  };
}

/** Where bars begin: at zero, or at the end of the axis that is nearer to it. */
export function baseOf({ from, to, isLog }: Domain): number {
  return isLog ? from : Math.max(from, Math.min(0, to));
}
