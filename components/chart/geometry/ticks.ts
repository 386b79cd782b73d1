import type { PreparedChart } from '@/lib/charts/chart';
import { timeTicks } from '@/lib/charts/scene/dates';
import { formatCompact, formatTicks } from '@/lib/charts/scene/format';
import { axisTicks, logTicks } from '@/lib/charts/scene/ticks';
import type { NumberAxis, Tick } from './axis';
import { FONT_SIZE, shorten, textWidth } from './text';

/** An axis of numbers around an extent, with about `count` ticks at round values, whose first and last are its ends. */
export function numberAxis(
  extent: readonly [number, number] | null,
  unit: string | null,
  count: number,
  isLog: boolean,
): NumberAxis {
  const [min, max] = extent ?? [0, 1];
  const log = isLog && min > 0;
  const values = log ? logTicks(min, max, count) : axisTicks(min, max, count);
  const texts = log ? values.map((value) => formatCompact(value, unit)) : formatTicks(values, unit);
  const ticks = values.map((value, i) => ({ value, text: texts[i] ?? '' }));
  return { kind: 'number', from: values[0] ?? 0, to: values.at(-1) ?? 1, isLog: log, ticks };
}

/** An axis whose ends are given, with round ticks between them. */
export function numberAxisBetween(from: number, to: number, unit: string | null, count: number): NumberAxis {
  // Nice ends lie outside; what is left inside should still be about as many.
  const ticks = numberAxis([from, to], unit, count + 3, false).ticks.filter(
    ({ value }) => value >= from && value <= to,
  );
  return { kind: 'number', from, to, isLog: false, ticks };
}

const TIME_LABEL_WIDTH = 66;

/** Ticks of spans of time: round dates, as many as there is room for. */
export function spanTicks(
  labels: readonly string[],
  { config }: PreparedChart,
  from: number,
  to: number,
  width: number,
): Tick[] {
  const shown = labels.slice(from, to + 1);
  const most = Math.max(1, Math.floor(width / TIME_LABEL_WIDTH));
  const bucket = config.bucket ?? 'day';
  return timeTicks(shown, bucket, most).map(({ index, text }) => ({ value: from + index, text }));
}

const LEAST_LABEL_WIDTH = 44;

/** Ticks of categories side by side: all, shortened to their room, or every second, third … of them. */
export function categoryTicks(labels: readonly string[], from: number, to: number, width: number): Tick[] {
  const count = Math.max(1, to - from + 1);
  const band = width / count;
  const shown = labels.slice(from, to + 1);
  const longest = shown.reduce((most, label) => Math.max(most, textWidth(label)), 0);
  const step = Math.max(1, Math.ceil(Math.min(longest + 8, LEAST_LABEL_WIDTH) / band));
  return everyNth(shown, step).map(({ index, text }) => ({
    value: from + index,
    text: shorten(text, band * step - 6),
  }));
}

/** Ticks of categories below one another. */
export function rowTicks(labels: readonly string[], height: number, labelWidth: number): Tick[] {
  const step = Math.max(1, Math.ceil((FONT_SIZE + 1) / (height / Math.max(1, labels.length))));
  return everyNth(labels, step).map(({ index, text }) => ({ value: index, text: shorten(text, labelWidth) }));
}

function everyNth(labels: readonly string[], step: number): { index: number; text: string }[] {
  return labels.flatMap((text, index) => (index % step === 0 ? [{ index, text }] : []));
}
