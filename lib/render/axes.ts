import { scaleLinear, scaleLog } from 'd3-scale';
import type { PreparedChart } from '@/lib/charts/chart';
import { bucketStart, timeTicks } from '@/lib/charts/scene/dates';
import { formatBucket, formatCompact, formatTicks } from '@/lib/charts/scene/format';
import { isHorizontal, isPercent, labelStep, namesWidth } from '@/lib/charts/scene/layout';
import { CHROME } from '@/lib/charts/scene/palette';
import { axisTicks } from '@/lib/charts/scene/ticks';
import { LABEL } from './frame';
import type { Area, DrawOptions, Shape } from './scene';
import { fitted, measureAt } from './text';
import { numberOf, valueTicks } from './values';

const measure = measureAt(LABEL);

/** Where places and values are drawn, with the axes that say so. */
export interface Axes {
  readonly plot: Area;
  readonly isHorizontal: boolean;
  /** px of a value along the value axis, within the plot. */
  readonly value: (value: number) => number;
  /** px where bars begin: zero, or the lowest end of the axis. */
  readonly base: number;
  /** px of the middle of the place with this index. */
  readonly middle: (index: number) => number;
  /** px of a number along the x axis, where that is one. */
  readonly number: (value: number) => number;
  /** px a place has along its axis. */
  readonly band: number;
  /** Below the values: lines of the grid. */
  readonly behind: readonly Shape[];
  /** Above the values: the base line, labels and headers. */
  readonly before: readonly Shape[];
}

/** What the label of a place says. */
export function placeText(chart: PreparedChart, index: number): string {
  const x = chart.data[index]?.x;
  if (typeof x === 'number') return formatCompact(x);
  const label = String(x ?? '');
  if (chart.config.x_kind === 'time') return formatBucket(label, chart.config.bucket);
  return label === '' ? '–' : label;
}

const POINTS: ReadonlySet<string> = new Set(['line', 'area']);

function isNumberAxis({ chart_type, config }: PreparedChart): boolean {
  return (
    chart_type === 'scatter' || chart_type === 'histogram' || (config.x_kind === 'number' && POINTS.has(chart_type))
  );
}

export function axesOf(chart: PreparedChart, inner: Area, options: DrawOptions): Axes {
  const isLying = isHorizontal(chart, options.width, measure);
  return isLying ? lyingAxes(chart, inner, options) : uprightAxes(chart, inner, options);
}

function valueScale(ticks: readonly number[], isLog: boolean, range: [number, number]): (value: number) => number {
  const domain = [ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1];
  const scale = (isLog ? scaleLog() : scaleLinear()).domain(domain).range(range).clamp(true);
  return (value) => {
    const place = scale(value);
    return Number.isFinite(place) ? place : range[0];
  };
}

function tickTexts(chart: PreparedChart, ticks: readonly number[], isLog: boolean): string[] {
  if (isLog) return ticks.map((tick) => formatCompact(tick));
  return formatTicks(ticks, isPercent(chart) ? '%' : null);
}

function baseValue(ticks: readonly number[]): number {
  const [first, last] = [ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1];
  return first > 0 ? first : Math.min(last, 0);
}

function uprightAxes(chart: PreparedChart, inner: Area, { theme, width }: DrawOptions): Axes {
  const chrome = CHROME[theme];
  const headerTop = chart.y_header === '' ? 0 : 20;
  const top = inner.top + headerTop + 4;
  const height = Math.max(20, inner.height - headerTop - 4 - 18 - (chart.x_header === '' ? 0 : 18));
  const { ticks, isLog } = valueTicks(chart, Math.max(2, Math.min(6, Math.round(height / 55))));
  const texts = tickTexts(chart, ticks, isLog);
  const left = inner.left + Math.min(inner.width / 3, Math.max(...texts.map(measure)) + 8);
  const plot: Area = { left, top, width: Math.max(20, inner.left + inner.width - left), height };
  const bottom = top + height;
  const value = valueScale(ticks, isLog, [bottom, top]);
  const baseAt = value(baseValue(ticks));

  const behind: Shape[] = ticks.map((tick) => {
    const y = value(tick);
    return {
      kind: 'line',
      x1: plot.left,
      x2: plot.left + plot.width,
      y1: y,
      y2: y,
      stroke: chrome.grid,
      strokeWidth: 1,
    };
  });
  const before: Shape[] = ticks.map((tick, i) =>
    fitted(texts[i] ?? '', left - inner.left, {
      x: left - 8,
      y: value(tick) + 3.8,
      size: LABEL,
      fill: chrome.muted,
      anchor: 'end',
    }),
  );
  if (headerTop > 0) {
    before.push(
      fitted(chart.y_header, inner.width, { x: inner.left, y: inner.top + 11, size: LABEL, fill: chrome.muted }),
    );
  }
  if (chart.x_header !== '') {
    const y = bottom + 18 + 17;
    before.push(
      fitted(chart.x_header, plot.width, {
        x: plot.left + plot.width / 2,
        y,
        size: LABEL,
        fill: chrome.muted,
        anchor: 'middle',
      }),
    );
  }
  const places = isNumberAxis(chart) ? numberPlaces(chart, plot) : bandPlaces(chart, plot);
  const axisY = chart.chart_type === 'scatter' || chart.chart_type === 'box' ? bottom : baseAt;
  before.push({
    kind: 'line',
    x1: plot.left,
    x2: plot.left + plot.width,
    y1: axisY,
    y2: axisY,
    stroke: chrome.axis,
    strokeWidth: 1,
  });
  for (const { at, text } of places.labels) {
    const shown = fitted(text, Math.max(places.labelRoom, 24), {
      x: at,
      y: bottom + 16,
      size: LABEL,
      fill: chrome.muted,
      anchor: 'middle',
    });
    const half = measure(shown.text) / 2;
    before.push({ ...shown, x: Math.max(half + 4, Math.min(width - half - 4, at)) });
  }
  return { plot, isHorizontal: false, value, base: baseAt, behind, before, ...places };
}

interface Places {
  readonly middle: (index: number) => number;
  readonly number: (value: number) => number;
  readonly band: number;
  readonly labels: readonly { at: number; text: string }[];
  readonly labelRoom: number;
}

function numberPlaces(chart: PreparedChart, plot: Area): Places {
  const isBins = chart.chart_type === 'histogram';
  const values = chart.data
    .flatMap(({ x, from, to }) => (isBins ? [numberOf(from), numberOf(to)] : [numberOf(x)]))
    .filter((value) => value !== null);
  const { density } = chart.config;
  if (density !== null) values.push(density.x_from, density.x_to);
  let min = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  let max = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (max < min) [min, max] = [0, 1];
  const count = Math.max(2, Math.min(8, Math.floor(plot.width / 80)));
  const isTight = chart.chart_type !== 'scatter' && max > min;
  const all = isTight ? innerTicks(min, max, count) : axisTicks(min, max, count);
  const domain: [number, number] = isTight ? [min, max] : [all[0] ?? 0, all[all.length - 1] ?? 1];
  const number = valueScale(domain, false, [plot.left, plot.left + plot.width]);
  const ticks = all.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  const texts = formatTicks(ticks);
  return {
    number,
    middle: (index) => number(numberOf(chart.data[index]?.x) ?? 0),
    band: plot.width / Math.max(1, chart.data.length),
    labels: ticks.map((tick, i) => ({ at: number(tick), text: texts[i] ?? '' })),
    labelRoom: plot.width / Math.max(1, ticks.length),
  };
}

/** Ticks at least two of which lie within the range: one alone says nothing of the scale. */
function innerTicks(min: number, max: number, count: number): number[] {
  const ticks = [count, count + 2, count + 4].map((wished) =>
    axisTicks(min, max, wished).filter((tick) => tick >= min && tick <= max),
  );
  return ticks.find(({ length }) => length > 1) ?? ticks[0] ?? [];
}

function bandPlaces(chart: PreparedChart, plot: Area): Places {
  const { chart_type, data, config } = chart;
  const count = Math.max(1, data.length);
  const isPoints = POINTS.has(chart_type) && count > 1;
  const band = isPoints ? plot.width / (count - 1) : plot.width / count;
  const byTime = isPoints && config.x_kind === 'time' ? timeScale(chart, plot) : null;
  const middle = (index: number) => byTime?.(index) ?? plot.left + (isPoints ? index * band : (index + 0.5) * band);
  if (config.x_kind === 'time' && config.bucket !== null) {
    const most = Math.max(2, Math.floor(plot.width / 62));
    const chosen = timeTicks(
      data.map(({ x }) => String(x ?? '')),
      config.bucket,
      most,
    );
    return {
      middle,
      number: (value) => value,
      band,
      labels: chosen.map(({ index, text }) => ({ at: middle(index), text })),
      labelRoom: 80,
    };
  }
  const texts = data.map((_, index) => placeText(chart, index));
  // Names that would leave room for few others are shortened rather than thinned out.
  const short = texts.map((text) => text.slice(0, 12));
  const step = labelStep(short, plot.width, measure, 8);
  const labels = texts.flatMap((text, index) => (index % step === 0 ? [{ at: middle(index), text }] : []));
  return { middle, number: (value) => value, band, labels, labelRoom: band * step - 6 };
}

/** Months and quarters as long as they are; null when a place has no date. */
function timeScale({ data }: PreparedChart, plot: Area): ((index: number) => number) | null {
  const starts = data.map(({ x }) => bucketStart(String(x ?? '')));
  const known = starts.filter((start) => start !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined || known.length < starts.length || last <= first) return null;
  return (index) => plot.left + (((starts[index] ?? first) - first) / (last - first)) * plot.width;
}

function lyingAxes(chart: PreparedChart, inner: Area, { theme, width }: DrawOptions): Axes {
  const chrome = CHROME[theme];
  const names = chart.data.map((_, index) => placeText(chart, index));
  const top = inner.top + (chart.x_header === '' ? 4 : 20);
  const below = 18 + (chart.y_header === '' ? 0 : 18);
  const height = Math.max(20, inner.top + inner.height - top - below);
  const band = height / Math.max(1, names.length);
  const size = Math.max(7, Math.min(LABEL, band * 0.95));
  const room = namesWidth(names, width, measureAt(size));
  const left = inner.left + room + 8;
  const plot: Area = { left, top, width: Math.max(20, inner.left + inner.width - left - 8), height };
  const { ticks, isLog } = valueTicks(chart, Math.max(2, Math.min(6, Math.floor(plot.width / 90))));
  const texts = tickTexts(chart, ticks, isLog);
  const value = valueScale(ticks, isLog, [plot.left, plot.left + plot.width]);
  const base = value(baseValue(ticks));
  const bottom = top + height;
  const behind: Shape[] = [];
  const before: Shape[] = [];
  for (const [i, tick] of ticks.entries()) {
    const x = value(tick);
    behind.push({ kind: 'line', x1: x, x2: x, y1: top, y2: bottom, stroke: chrome.grid, strokeWidth: 1 });
    before.push(fitted(texts[i] ?? '', 90, { x, y: bottom + 16, size: LABEL, fill: chrome.muted, anchor: 'middle' }));
  }
  before.push({ kind: 'line', x1: base, x2: base, y1: top, y2: bottom, stroke: chrome.axis, strokeWidth: 1 });
  const middle = (index: number) => top + (index + 0.5) * band;
  const step = Math.max(1, Math.ceil((size + 1) / band));
  for (const [index, name] of names.entries()) {
    if (index % step !== 0) continue;
    before.push(
      fitted(name, room, { x: left - 8, y: middle(index) + size * 0.35, size, fill: chrome.ink, anchor: 'end' }),
    );
  }
  if (chart.x_header !== '') {
    before.push(
      fitted(chart.x_header, inner.width, { x: inner.left, y: inner.top + 10, size: LABEL, fill: chrome.muted }),
    );
  }
  if (chart.y_header !== '') {
    const at = { x: plot.left + plot.width / 2, y: bottom + 35, anchor: 'middle' as const };
    before.push(fitted(chart.y_header, plot.width, { ...at, size: LABEL, fill: chrome.muted }));
  }
  return { plot, isHorizontal: true, value, base, middle, number: (x) => x, band, behind, before };
}
