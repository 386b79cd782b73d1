import type { PreparedChart } from '@/lib/charts/chart';
import { type Axis, shareOf, type Tick } from './axis';
import { bucketStart, timeTicks } from './dates';
import { placeNames } from './names';
import type { Frame } from './scene';
import { type Area, fitted } from './shapes';
import { FONT_SIZE, textWidth } from './text';
import type { NumberScale } from './value-axis';
import { textAt } from './values';

/** px a date needs along an axis. */
const TIME_LABEL = 66;
/** Names that would leave room for few others are shortened to this rather than thinned out. */
const SHORT_NAME = 44;

/** The label of a tick below the plot, within the frame. */
function labelBelow(text: string, at: number, room: number, plot: Area, frame: Frame): Tick {
  const written = {
    y: plot.top + plot.height + 16,
    size: FONT_SIZE,
    fill: 'muted',
    anchor: 'middle',
    role: 'tick',
  } as const;
  const label = fitted(text, Math.max(room, 12), { x: at, ...written });
  const half = textWidth(label.text) / 2;
  const x = Math.max(frame.left + half, Math.min(frame.left + frame.width - half, at));
  return { at, label: { ...label, x } };
}

/** Numbers below the plot, from left to right. */
export function numbersBelow({ domain, ticks }: NumberScale, plot: Area, frame: Frame): Axis {
  const at = (value: number) => plot.left + shareOf(domain, value) * plot.width;
  return {
    kind: 'number',
    isBand: false,
    band: 0,
    ticks: ticks.map(({ value, text }) => labelBelow(text, at(value), 90, plot, frame)),
    at,
    isInSight: () => true,
  };
}

/** Numbers beside the plot, from its bottom up. */
export function numbersBeside({ domain, ticks }: NumberScale, plot: Area, frame: Frame): Axis {
  const at = (value: number) => plot.top + (1 - shareOf(domain, value)) * plot.height;
  const right = plot.left - 7;
  return {
    kind: 'number',
    isBand: false,
    band: 0,
    ticks: ticks.map(({ value, text }) => ({
      at: at(value),
      label: fitted(text, right - frame.left, {
        x: right,
        y: at(value) + FONT_SIZE * 0.35,
        size: FONT_SIZE,
        fill: 'muted',
        anchor: 'end',
        role: 'tick',
      }),
    })),
    at,
    isInSight: () => true,
  };
}

/**
 * Places below the plot, from left to right: each in a band of its own, or on a point; moments of time on points as far apart as they
 * are. Only those in sight have room.
 */
export function placesBelow(chart: PreparedChart, plot: Area, frame: Frame, isBand: boolean): Axis {
  const last = Math.max(0, chart.data.length - 1);
  const [from, to] = frame.range === null || frame.range[1] > last ? [0, last] : frame.range;
  const count = to - from + 1;
  const isPoint = !isBand && count > 1;
  const band = plot.width / (isPoint ? count - 1 : count);
  const moments = isPoint ? momentsOf(chart, from, to) : null;
  const at = (place: number) => {
    const share = moments?.(place) ?? (place - from + (isPoint ? 0 : 0.5)) / (isPoint ? count - 1 : count);
    return plot.left + share * plot.width;
  };
  const shown = { from, to, band };
  const ticks =
    chart.config.x_kind === 'time' ? dates(chart, shown, plot, at, frame) : names(chart, shown, plot, at, frame);
  return { kind: 'places', isBand, band, ticks, at, isInSight: (place) => place >= from && place <= to };
}

/** How far along a span of time begins, 0–1: months are as long as they are. Null when a place is no moment. */
function momentsOf({ data, config }: PreparedChart, from: number, to: number): ((place: number) => number) | null {
  if (config.x_kind !== 'time') return null;
  const starts = data.map((point) => bucketStart(textAt(point, 'x')));
  const [first, last] = [starts[from] ?? null, starts[to] ?? null];
  if (first === null || last === null || last <= first || starts.includes(null)) return null;
  return (place) => ((starts[place] ?? first) - first) / (last - first);
}

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly band: number;
}

function dates(
  chart: PreparedChart,
  { from, to }: Shown,
  plot: Area,
  at: (place: number) => number,
  frame: Frame,
): Tick[] {
  const labels = chart.data.slice(from, to + 1).map((point) => textAt(point, 'x'));
  const most = Math.max(2, Math.floor(plot.width / TIME_LABEL));
  return timeTicks(labels, chart.config.bucket ?? 'day', most).map(({ index, text }) =>
    labelBelow(text, at(from + index), TIME_LABEL + 14, plot, frame),
  );
}

function names(
  chart: PreparedChart,
  { from, to, band }: Shown,
  plot: Area,
  at: (place: number) => number,
  frame: Frame,
): Tick[] {
  const shown = placeNames(chart).slice(from, to + 1);
  const longest = shown.reduce((most, name) => Math.max(most, textWidth(name)), 0);
  const step = Math.max(1, Math.ceil(Math.min(longest + 8, SHORT_NAME) / band));
  return shown.flatMap((name, i) =>
    i % step === 0 ? [labelBelow(name, at(from + i), band * step - 6, plot, frame)] : [],
  );
}

/** Places beside the plot, from its top down, in letters as large as a line leaves room for. */
export function placesBeside(texts: readonly string[], plot: Area, frame: Frame): Axis {
  const band = plot.height / Math.max(1, texts.length);
  const size = Math.max(7, Math.min(FONT_SIZE, band * 0.95));
  const step = Math.max(1, Math.ceil((size + 1) / band));
  const right = plot.left - 7;
  const at = (place: number) => plot.top + (place + 0.5) * band;
  const ticks = texts.flatMap((text, place): Tick[] => {
    if (place % step !== 0) return [];
    const written = { y: at(place) + size * 0.35, size, fill: 'ink', anchor: 'end', role: 'tick' } as const;
    return [{ at: at(place), label: fitted(text, right - frame.left, { x: right, ...written }) }];
  });
  return { kind: 'places', isBand: true, band, ticks, at, isInSight: () => true };
}
