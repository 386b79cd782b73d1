import type { PreparedChart } from '@/lib/charts/chart';
import { isHorizontal, isPercent, isStacked } from '@/lib/charts/scene/layout';
import { type Axis, isInSight, type PlacesAxis, shareAt } from './axis';
import { valueExtent, xExtent } from './extent';
import { groupIndexes } from './groups';
import { heatmapPlaces, placeLabel, placeLabels } from './places';
import { textWidth } from './text';
import { categoryTicks, numberAxis, numberAxisBetween, rowTicks, spanTicks } from './ticks';
import { drawnValues, numberAt, stackEnds } from './values';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Plot extends Size {
  readonly left: number;
  readonly top: number;
}

/** What a chart is laid out for. */
export interface Frame extends Size {
  readonly isCompact: boolean;
  /** Indexes of the series that are not drawn. */
  readonly hidden: ReadonlySet<number>;
  /** First and last place in sight; all when null. */
  readonly range: readonly [number, number] | null;
}

/** Where everything of a chart with axes is, in px from the upper left corner. */
export interface Geometry {
  /** Height of the whole; more than the frame's where bars on their side need it. */
  readonly height: number;
  readonly plot: Plot;
  /** Bars lie on their side: places run downwards along `y`. */
  readonly isSideways: boolean;
  readonly x: Axis;
  readonly y: Axis;
  /** Written above the plot, and below it. */
  readonly topHeader: string;
  readonly bottomHeader: string;
  readonly hasBrush: boolean;
}

export const BRUSH_HEIGHT = 30;
const BRUSH_PLACES = 30;
const TICK_HEIGHT = 20;
const HEADER_HEIGHT = 18;

/** Lays out a chart with axes, which is every type but a pie. */
export function geometryOf(chart: PreparedChart, frame: Frame): Geometry {
  const labels = placeLabels(chart);
  const isSideways = isHorizontal(chart, frame.width, textWidth);
  return isSideways ? sideways(chart, labels, frame) : upright(chart, labels, frame);
}

function upright(chart: PreparedChart, labels: readonly string[], frame: Frame): Geometry {
  const { chart_type, config } = chart;
  const header = frame.isCompact ? 0 : HEADER_HEIGHT;
  const hasBrush = !frame.isCompact && config.x_kind === 'time' && runsAlong(chart) && labels.length > BRUSH_PLACES;
  const top = 8 + header;
  const height = Math.max(20, frame.height - top - TICK_HEIGHT - header - (hasBrush ? BRUSH_HEIGHT + 8 : 0));
  const y = chart_type === 'heatmap' ? heatmapRows(chart, height, frame) : valueAxis(chart, height / 44, frame);
  const left = 12 + Math.min(frame.width * 0.4, Math.max(...y.ticks.map(({ text }) => textWidth(text)), 8));
  const width = Math.max(20, frame.width - left - 14);
  return {
    height: frame.height,
    plot: { left, top, width, height },
    isSideways: false,
    x: alongAxis(chart, labels, width, frame),
    y,
    topHeader: chart.y_header,
    bottomHeader: chart.x_header,
    hasBrush,
  };
}

const ROW_HEIGHT = 20;
const SERIES_HEIGHT = 8;

function sideways(chart: PreparedChart, labels: readonly string[], frame: Frame): Geometry {
  const header = frame.isCompact ? 0 : HEADER_HEIGHT;
  const top = 4 + header;
  const others = top + TICK_HEIGHT + header;
  const isGrouped = chart.config.series.length > 1 && !isStacked(chart);
  const row = isGrouped ? Math.max(ROW_HEIGHT, chart.config.series.length * SERIES_HEIGHT + 6) : ROW_HEIGHT;
  const wished = frame.isCompact ? 0 : labels.length * row;
  const height = Math.max(20, frame.height - others, wished);
  const longest = Math.max(8, ...labels.map((label) => textWidth(label)));
  const labelWidth = Math.min(longest, frame.width * (frame.isCompact ? 0.34 : 0.38), 220);
  const left = labelWidth + 10;
  const width = Math.max(20, frame.width - left - 22);
  const to = labels.length - 1;
  return {
    height: height + others,
    plot: { left, top, width, height },
    isSideways: true,
    x: valueAxis(chart, width / 74, frame),
    y: { kind: 'places', isBand: true, from: 0, to, ticks: rowTicks(labels, height, labelWidth) },
    topHeader: chart.x_header,
    bottomHeader: chart.y_header,
    hasBrush: false,
  };
}

function runsAlong({ chart_type }: PreparedChart): boolean {
  return chart_type === 'line' || chart_type === 'area' || chart_type.endsWith('bar');
}

function valueAxis(chart: PreparedChart, count: number, { hidden, isCompact }: Frame): Axis {
  const { config } = chart;
  // Where there is a header it tells the unit.
  const unit = isPercent(chart) ? '%' : isCompact ? config.y_unit : null;
  const most = Math.max(2, Math.min(8, Math.floor(count)));
  return numberAxis(valueExtent(chart, hidden), unit, most, config.log);
}

function alongAxis(chart: PreparedChart, labels: readonly string[], width: number, { range }: Frame): Axis {
  const { chart_type, config, data } = chart;
  const count = Math.max(2, Math.min(10, Math.floor(width / 70)));
  if (chart_type === 'histogram') {
    const [from, to] = xExtent(chart) ?? [0, 1];
    return numberAxisBetween(from, to, config.x_unit, count);
  }
  if (chart_type === 'heatmap') {
    const { columns } = heatmapPlaces(chart);
    return placesAxis(
      chart,
      columns,
      columns.map((label) => placeLabel(chart, label)),
      true,
      width,
      null,
    );
  }
  if (chart_type === 'scatter') return numberAxis(xExtent(chart), config.x_unit, count, false);
  if (config.x_kind === 'number') {
    const [from, to] = xExtent(chart) ?? [0, 1];
    return from < to
      ? numberAxisBetween(from, to, config.x_unit, count)
      : numberAxis([from, to], config.x_unit, 2, false);
  }
  const isBand = chart_type !== 'line' && chart_type !== 'area';
  const raw = data.map((point) => String(point.x ?? ''));
  return placesAxis(chart, raw, labels, isBand, width, range);
}

function placesAxis(
  chart: PreparedChart,
  raw: readonly string[],
  labels: readonly string[],
  isBand: boolean,
  width: number,
  range: readonly [number, number] | null,
): PlacesAxis {
  const last = Math.max(0, labels.length - 1);
  const [from, to] = range === null || range[1] > last ? [0, last] : range;
  const isTime = chart.config.x_kind === 'time';
  const ticks = isTime ? spanTicks(raw, chart, from, to, width) : categoryTicks(labels, from, to, width);
  return { kind: 'places', isBand, from, to, ticks };
}

function heatmapRows(chart: PreparedChart, height: number, { width }: Frame): PlacesAxis {
  const labels = heatmapPlaces(chart).rows.map((label) => (label.trim() === '' ? '(empty)' : label));
  return {
    kind: 'places',
    isBand: true,
    from: 0,
    to: Math.max(0, labels.length - 1),
    ticks: rowTicks(labels, height, width * 0.3),
  };
}

/** The px of a value along x. */
export function xAt({ plot, x }: Geometry, value: number): number {
  return plot.left + shareAt(x, value) * plot.width;
}

/** The px of a value along y. Places run downwards, numbers upwards. */
export function yAt({ plot, y }: Geometry, value: number): number {
  const share = shareAt(y, value);
  return plot.top + (y.kind === 'places' ? share : 1 - share) * plot.height;
}

/**
 * Where each point of the data is, to be pointed at: the end of its bar, its dot, the middle of its cell. Null for what is
 * not in sight. `series` picks one of several, otherwise it is the highest.
 */
export function anchorsOf(
  chart: PreparedChart,
  geometry: Geometry,
  hidden: ReadonlySet<number>,
  series: number | null,
): (Point | null)[] {
  const { chart_type, data, config } = chart;
  const at = (x: number, y: number): Point => ({ x: xAt(geometry, x), y: yAt(geometry, y) });
  switch (chart_type) {
    case 'scatter': {
      const groups = groupIndexes(chart);
      return data.map((point, index) => {
        const [x, y] = [numberAt(point, 'x'), numberAt(point, 'y')];
        return x === null || y === null || hidden.has(groups[index] ?? 0) ? null : at(x, y);
      });
    }
    case 'heatmap':
      return heatmapPlaces(chart).cells.map(({ column, row }) => at(column, row));
    case 'histogram':
      return data.map((point) =>
        at(((numberAt(point, 'from') ?? 0) + (numberAt(point, 'to') ?? 0)) / 2, numberAt(point, 'y') ?? 0),
      );
    default: {
      const values = drawnValues(chart, hidden).map((row) => (isStacked(chart) ? stackEnds(row) : row));
      const measure = geometry.isSideways ? geometry.x : geometry.y;
      const base = measure.kind === 'number' ? Math.max(measure.from, Math.min(0, measure.to)) : 0;
      return data.map((point, index) => {
        const along =
          config.x_kind === 'number' && geometry.x.kind === 'number' && !geometry.isSideways
            ? numberAt(point, 'x')
            : index;
        if (along === null || !isInSight(geometry.isSideways ? geometry.y : geometry.x, index)) return null;
        const value = valueFor(values[index] ?? [], series) ?? base;
        return geometry.isSideways ? at(value, along) : at(along, value);
      });
    }
  }
}

function valueFor(values: readonly (number | null)[], series: number | null): number | null {
  if (series !== null) return values[series] ?? null;
  return values.reduce((most, value) => (value !== null && (most === null || value > most) ? value : most), null);
}

/** The point nearest to a place of the drawing: along the places, or in both directions. */
export function nearest(
  chart: PreparedChart,
  { plot, x, y, isSideways }: Geometry,
  anchors: readonly (Point | null)[],
  to: Point,
): number | null {
  const isBoth = chart.chart_type === 'scatter' || chart.chart_type === 'heatmap';
  const [acrossX, acrossY] =
    chart.chart_type === 'heatmap' ? [plot.width / (axisSize(x) || 1), plot.height / (axisSize(y) || 1)] : [1, 1];
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  anchors.forEach((anchor, index) => {
    if (anchor === null) return;
    const [dx, dy] = [(anchor.x - to.x) / acrossX, (anchor.y - to.y) / acrossY];
    const distance = isBoth
      ? Math.max(Math.abs(dx), Math.abs(dy)) + Math.hypot(dx, dy)
      : Math.abs(isSideways ? dy : dx);
    if (distance < least) [least, best] = [distance, index];
  });
  return best;
}

function axisSize(axis: Axis): number {
  return axis.kind === 'places' ? axis.to - axis.from + 1 : 0;
}
