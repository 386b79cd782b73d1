import type { PreparedChart } from '@/lib/charts/chart';
import { type Paint, seriesPaint } from './paint';
import { type Plot, plotOf } from './plot';
import { plotted } from './plotted';
import type { Frame, Scene } from './scene';
import type { Point, Shape } from './shapes';
import { numberAt, numbersAt } from './values';

interface Box {
  readonly low: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly high: number;
  readonly outliers: readonly number[];
}

const WIDEST = 56;

/** Tukey's box plots: quartiles, median, whiskers, and what lies beyond them. The axis spans what is drawn. */
export function drawBoxes(chart: PreparedChart, frame: Frame): Scene {
  const boxes = chart.data.map((point): Box | null => {
    const at = (key: string) => numberAt(point, key);
    const [low, q1, median, q3, high] = [at('low'), at('q1'), at('median'), at('q3'), at('high')];
    if (low === null || q1 === null || median === null || q3 === null || high === null) return null;
    return { low, q1, median, q3, high, outliers: numbersAt(point, 'outliers') };
  });
  const values = boxes.flatMap((box) => (box === null ? [] : [box.low, box.high, ...box.outliers]));
  const plot = plotOf(chart, frame, { along: 'band', values, isFromZero: false, canLie: true });
  const paint = seriesPaint(chart.config.series[0]?.label ?? '', 0);
  const marks = boxes.flatMap((box, index) => (box === null ? [] : boxShapes(plot, box, index, paint)));
  const anchors = boxes.map((box, index) =>
    box === null ? null : placed(plot, plot.value.at(box.median), plot.along.at(index)),
  );
  return plotted(chart, plot, { marks, anchors: () => anchors });
}

/** A place by its px along the values and across them. */
function placed({ isSideways }: Plot, along: number, across: number): Point {
  return isSideways ? { x: along, y: across } : { x: across, y: along };
}

function boxShapes(plot: Plot, box: Box, index: number, paint: Paint): Shape[] {
  const breadth = Math.max(2, Math.min(WIDEST, plot.along.band * 0.6));
  const middle = plot.along.at(index);
  const at = plot.value.at;
  const [low, q1, median, q3, high] = [at(box.low), at(box.q1), at(box.median), at(box.q3), at(box.high)];
  const line = (from: Point, to: Point, stroke: Paint, strokeWidth: number): Shape => ({
    kind: 'line',
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke,
    strokeWidth,
  });
  const whisker = (from: number, to: number) => line(placed(plot, from, middle), placed(plot, to, middle), paint, 1.25);
  const across = (place: number, half: number, stroke: Paint, width: number) =>
    line(placed(plot, place, middle - half), placed(plot, place, middle + half), stroke, width);
  const [begin, length] = [Math.min(q1, q3), Math.max(1, Math.abs(q3 - q1))];
  const body = plot.isSideways
    ? { x: begin, y: middle - breadth / 2, width: length, height: breadth }
    : { x: middle - breadth / 2, y: begin, width: breadth, height: length };
  return [
    whisker(low, q1),
    whisker(q3, high),
    across(low, breadth / 4, paint, 1.25),
    across(high, breadth / 4, paint, 1.25),
    { kind: 'rect', ...body, fill: 'surface' },
    { kind: 'rect', ...body, fill: paint, opacity: 0.35, series: 0, role: 'mark' },
    across(median, breadth / 2, 'ink', 2),
    ...box.outliers.map((value): Shape => {
      const { x, y } = placed(plot, plot.value.at(value), middle);
      return { kind: 'circle', cx: x, cy: y, r: Math.min(2.25, breadth / 3), fill: paint, opacity: 0.7 };
    }),
  ];
}
