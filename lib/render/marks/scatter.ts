import type { FitLine, PreparedChart } from '@/lib/charts/chart';
import { CHROME, sequentialColor } from '@/lib/charts/scene/palette';
import type { Axes } from '@/lib/render/axes';
import { colorOf } from '@/lib/render/frame';
import type { DrawOptions, Shape } from '@/lib/render/scene';
import { numberOf } from '@/lib/render/values';

/** Points, over how dense all rows lie when these are too many, under the line that fits them. */
export function drawScatter(chart: PreparedChart, axes: Axes, options: DrawOptions): Shape[] {
  const { density } = chart.config;
  const cells = density === null ? [] : densityCells(chart, axes, options);
  const isMany = chart.data.length > 200;
  const index = new Map(chart.config.series.map(({ key }, i) => [key, i]));
  const points = chart.data.flatMap(({ x, y, group }): Shape[] => {
    const [at, value] = [numberOf(x), numberOf(y)];
    if (at === null || value === null) return [];
    const fill = colorOf(chart, typeof group === 'string' ? (index.get(group) ?? 0) : 0, options.theme);
    const look = density === null ? { r: isMany ? 2.5 : 3.5, opacity: isMany ? 0.55 : 0.75 } : { r: 1.3, opacity: 0.5 };
    return [{ kind: 'circle', cx: axes.number(at), cy: axes.value(value), fill, ...look }];
  });
  return [...cells, ...points, ...fitShapes(chart, axes, options)];
}

function densityCells(chart: PreparedChart, axes: Axes, { theme }: DrawOptions): Shape[] {
  const { density } = chart.config;
  if (density === null) return [];
  const { columns, rows, counts, x_from, x_to, y_from, y_to } = density;
  const most = Math.sqrt(counts.reduce((max, count) => Math.max(max, count), 1));
  return counts.flatMap((count, i): Shape[] => {
    if (!(count > 0)) return [];
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const left = axes.number(x_from + ((x_to - x_from) * column) / columns);
    const right = axes.number(x_from + ((x_to - x_from) * (column + 1)) / columns);
    const bottom = axes.value(y_from + ((y_to - y_from) * row) / rows);
    const top = axes.value(y_from + ((y_to - y_from) * (row + 1)) / rows);
    const fill = sequentialColor(0.12 + 0.8 * (Math.sqrt(count) / most), theme);
    return [
      { kind: 'rect', x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top), fill },
    ];
  });
}

/** The line as far as it lies within the plot. */
function fitShapes(chart: PreparedChart, axes: Axes, { theme }: DrawOptions): Shape[] {
  const { fit } = chart.config;
  const xs = chart.data.flatMap(({ x }) => numberOf(x) ?? []);
  if (fit === null || xs.length < 2) return [];
  const ends = clip(fit, Math.min(...xs), Math.max(...xs), valuesOf(chart));
  if (ends === null) return [];
  const chrome = CHROME[theme];
  const { plot } = axes;
  const shape = { x1: axes.number(ends[0]), y1: axes.value(fit.intercept + fit.slope * ends[0]) };
  const to = { x2: axes.number(ends[1]), y2: axes.value(fit.intercept + fit.slope * ends[1]) };
  return [
    { kind: 'line', ...shape, ...to, stroke: chrome.ink, strokeWidth: 1.5, isDashed: true },
    {
      kind: 'text',
      x: plot.left + plot.width,
      y: plot.top - 9,
      text: `r = ${fit.r.toFixed(2).replace('-', '−')}`,
      size: 11,
      fill: chrome.ink,
      anchor: 'end',
    },
  ];
}

function valuesOf(chart: PreparedChart): [number, number] {
  const ys = chart.data.flatMap(({ y }) => numberOf(y) ?? []);
  return [Math.min(...ys), Math.max(...ys)];
}

function clip(
  { slope, intercept }: FitLine,
  min: number,
  max: number,
  [low, high]: [number, number],
): [number, number] | null {
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) return null;
  let [from, to] = [min, max];
  if (slope !== 0) {
    const cuts = [(low - intercept) / slope, (high - intercept) / slope];
    from = Math.max(from, Math.min(...cuts));
    to = Math.min(to, Math.max(...cuts));
  }
  return Number.isFinite(from) && Number.isFinite(to) && from < to ? [from, to] : null;
}
