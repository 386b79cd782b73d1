import type { DensityGrid, FitLine, PreparedChart } from '@/lib/charts/chart';
import { coefficient } from '@/lib/charts/words/fit';
import { seriesPaint } from './paint';
import { type Plot, plotOf } from './plot';
import { plotted } from './plotted';
import type { Frame, Scene } from './scene';
import type { RectShape, Shape } from './shapes';
import { FONT_SIZE } from './text';
import { extentOf, groupIndexes, numberAt } from './values';

/** More points than this are drawn smaller and lighter. */
const MANY = 200;

/** Points in the colours of their groups, over how dense all rows lie when these are too many, below the line that fits them. */
export function drawDots(chart: PreparedChart, frame: Frame): Scene {
  const { config, data } = chart;
  const { density } = config;
  const xs = data.map((point) => numberAt(point, 'x'));
  const ys = data.map((point) => numberAt(point, 'y'));
  const plot = plotOf(chart, frame, {
    along: 'around',
    numbers: density === null ? xs : [...xs, density.x_from, density.x_to],
    values: density === null ? ys : [...ys, density.y_from, density.y_to],
    isFromZero: false,
  });
  const groups = groupIndexes(chart);
  const paints = config.series.map(({ label }, s) => seriesPaint(label, s));
  const isMany = data.length > MANY;
  const size = density === null ? { r: isMany ? 2.5 : 3.5, opacity: isMany ? 0.55 : 0.75 } : { r: 1.5, opacity: 0.5 };
  const places = data.map((_, index) => {
    const [x, y] = [xs[index] ?? null, ys[index] ?? null];
    const isHidden = frame.hidden.has(groups[index] ?? 0);
    return x === null || y === null || isHidden ? null : { x: plot.along.at(x), y: plot.value.at(y) };
  });
  const marks = places.flatMap((at, index): Shape[] => {
    if (at === null) return [];
    const series = groups[index] ?? 0;
    return [{ kind: 'circle', cx: at.x, cy: at.y, fill: paints[series] ?? 'other', series, role: 'mark', ...size }];
  });
  return plotted(chart, plot, {
    behind: density === null ? [] : densityCells(density, plot),
    marks,
    above: fitShapes(config.fit, plot, extentOf(xs), extentOf(ys)),
    anchors: () => places,
    isFree: true,
    order: byX(xs, ys),
  });
}

/** Cells are coloured by the square root of their count: the eye would see the densest only. */
function densityCells(grid: DensityGrid, plot: Plot): RectShape[] {
  const { columns, rows, counts, x_from, x_to, y_from, y_to } = grid;
  const most = Math.sqrt(counts.reduce((max, count) => Math.max(max, count), 1));
  return counts.flatMap((count, i): RectShape[] => {
    if (!(count > 0)) return [];
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const left = plot.along.at(x_from + ((x_to - x_from) * column) / columns);
    const right = plot.along.at(x_from + ((x_to - x_from) * (column + 1)) / columns);
    const bottom = plot.value.at(y_from + ((y_to - y_from) * row) / rows);
    const top = plot.value.at(y_from + ((y_to - y_from) * (row + 1)) / rows);
    const fill = { share: 0.12 + 0.8 * (Math.sqrt(count) / most) };
    return [
      { kind: 'rect', x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top), fill },
    ];
  });
}

type Extent = readonly [min: number, max: number] | null;

/** The line as far as there are points, and how well it fits. */
function fitShapes(fit: FitLine | null, { area, along, value }: Plot, x: Extent, y: Extent): Shape[] {
  const ends = fit === null || x === null || y === null ? null : clip(fit, x, y);
  if (fit === null || ends === null) return [];
  const [from, to] = ends;
  const at = (number: number) => value.at(fit.intercept + fit.slope * number);
  // Where there is no room above the area it stands in its corner, and is not cut.
  const y0 = Math.max(area.top - 4, FONT_SIZE);
  const label = { x: area.left + area.width, y: y0, size: FONT_SIZE, anchor: 'end' } as const;
  return [
    {
      kind: 'line',
      x1: along.at(from),
      y1: at(from),
      x2: along.at(to),
      y2: at(to),
      stroke: 'ink',
      strokeWidth: 1.5,
      isDashed: true,
    },
    { kind: 'text', ...label, text: `r = ${coefficient(fit.r)}`, fill: 'ink', role: 'value' },
  ];
}

function clip(
  { slope, intercept }: FitLine,
  x: readonly [number, number],
  y: readonly [number, number],
): [number, number] | null {
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) return null;
  let [from, to] = x;
  if (slope !== 0) {
    const cuts = y.map((end) => (end - intercept) / slope);
    from = Math.max(from, Math.min(...cuts));
    to = Math.min(to, Math.max(...cuts));
  }
  return Number.isFinite(from) && Number.isFinite(to) && from < to ? [from, to] : null;
}

/** Points from left to right, from the lowest to the highest. */
function byX(xs: readonly (number | null)[], ys: readonly (number | null)[]): number[] {
  const compare = (values: readonly (number | null)[], a: number, b: number) =>
    Math.sign((values[a] ?? 0) - (values[b] ?? 0));
  return xs.map((_, index) => index).sort((a, b) => compare(xs, a, b) || compare(ys, a, b));
}
