import type { PreparedChart } from '@/lib/charts/chart';
import { gridLines } from './axis';
import type { Plot } from './plot';
import type { Scene } from './scene';
import type { Point, Shape } from './shapes';

/** What is drawn between axes, and how it is pointed at. */
export interface Drawing {
  readonly behind?: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly above?: readonly Shape[];
  /** Where each point is pointed at. */
  anchors(series: number | null): readonly (Point | null)[];
  /** A point is meant by its place along the axis, or by how near it is in both directions. */
  readonly isFree?: boolean;
  readonly order?: readonly number[];
}

/** px below the plot where its labels are still part of what is pointed at. */
const BELOW = 24;

/** The scene of a chart with axes. */
export function plotted(chart: PreparedChart, plot: Plot, drawing: Drawing): Scene {
  const known = new Map<number | null, readonly (Point | null)[]>();
  const anchors = (series: number | null) => {
    const found = known.get(series) ?? drawing.anchors(series);
    known.set(series, found);
    return found;
  };
  const { area, isSideways, along, value } = plot;
  const isFree = drawing.isFree === true;
  const axes = isSideways ? { x: value, y: along } : { x: along, y: value };
  return {
    height: plot.height,
    plot: area,
    isSideways,
    axes,
    brush: plot.brush,
    grid: gridLines(axes.x, axes.y, area, isSideways),
    behind: drawing.behind ?? [],
    marks: drawing.marks,
    above: [plot.baseLine, ...(drawing.above ?? []), ...plot.headers],
    anchors,
    hit: (at) => (at.y > area.top + area.height + BELOW ? null : nearest(anchors(null), at, isFree, isSideways)),
    cursor(index, series, isSelected) {
      const at = anchors(series)[index] ?? anchors(null)[index] ?? null;
      return at === null ? [] : cursorOf(plot, at, isFree, isSelected);
    },
    order: drawing.order ?? chart.data.map((_, index) => index),
    neighbour: null,
  };
}

function nearest(anchors: readonly (Point | null)[], to: Point, isFree: boolean, isSideways: boolean): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  anchors.forEach((anchor, index) => {
    if (anchor === null) return;
    const [dx, dy] = [anchor.x - to.x, anchor.y - to.y];
    const distance = isFree ? Math.hypot(dx, dy) : Math.abs(isSideways ? dy : dx);
    if (distance < least) [least, best] = [distance, index];
  });
  return best;
}

/** A ring around a point. */
export function ring({ x, y }: Point, isSelected: boolean): Shape {
  const stroke = isSelected ? 'accent' : 'ink';
  return { kind: 'circle', cx: x, cy: y, r: isSelected ? 7 : 5, stroke, strokeWidth: 2 };
}

function cursorOf({ area, along, isSideways }: Plot, at: Point, isFree: boolean, isSelected: boolean): Shape[] {
  if (isFree || isSelected) return [ring(at, isSelected)];
  if (along.isBand) {
    const { band } = along;
    const box = isSideways
      ? { x: area.left, y: at.y - band / 2, width: area.width, height: band }
      : { x: at.x - band / 2, y: area.top, width: band, height: area.height };
    return [{ kind: 'rect', ...box, fill: 'ink', opacity: 0.07 }];
  }
  const [x1, y1, y2] = [at.x, area.top, area.top + area.height];
  return [{ kind: 'line', x1, x2: x1, y1, y2, stroke: 'axis', strokeWidth: 1 }, ring(at, isSelected)];
}
