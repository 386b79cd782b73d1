import type { PreparedChart } from '@/lib/charts/chart';
import { anchorsOf, type Frame, type Geometry, geometryOf, nearest, type Point } from './geometry/geometry';
import { type PieGeometry, pieAnchors, pieGeometry, sliceAt } from './geometry/pie';

/** Where everything of a chart is, whatever its type. */
export interface Layout {
  readonly height: number;
  readonly isSideways: boolean;
  readonly axes: Geometry | null;
  readonly pie: PieGeometry | null;
  /** Where each point is pointed at: that of one series, or the highest. */
  anchors(series: number | null): readonly (Point | null)[];
  /** The point that is meant by a place of the drawing. */
  hit(at: Point): number | null;
}

export function layoutOf(chart: PreparedChart, frame: Frame): Layout {
  if (chart.chart_type === 'pie') {
    const pie = pieGeometry(chart, frame);
    const anchors = pieAnchors(chart, pie);
    const hit = (at: Point) => sliceAt(pie, at);
    return { height: frame.height, isSideways: false, axes: null, pie, anchors: () => anchors, hit };
  }
  const axes = geometryOf(chart, frame);
  const known = new Map<number | null, (Point | null)[]>();
  const anchors = (series: number | null) => {
    const found = known.get(series) ?? anchorsOf(chart, axes, frame.hidden, series);
    known.set(series, found);
    return found;
  };
  const hit = (at: Point) =>
    at.y > axes.plot.top + axes.plot.height + 24 ? null : nearest(chart, axes, anchors(null), at);
  return { height: axes.height, isSideways: axes.isSideways, axes, pie: null, anchors, hit };
}
