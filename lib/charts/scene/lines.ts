import type { PreparedChart } from '@/lib/charts/chart';
import { seriesPaint } from './paint';
import { type Plot, plotOf } from './plot';
import { plotted } from './plotted';
import type { Frame, Scene } from './scene';
import { beginOf, endsOf, spanAnchors } from './series-values';
import { areaPath, linePath, type Point, type Shape } from './shapes';
import { isStacked } from './stacking';
import { numberAt, type Span, spansOf } from './values';

const LINE = 2;
/** A value between two gaps. */
const LONE_DOT = 3;
const STACKED_OPACITY = 0.8;
const AREA_OPACITY = 0.2;

/** Lines broken where there is no value. Moments and numbers stand as far apart as they are. */
export function drawLines(chart: PreparedChart, frame: Frame): Scene {
  return drawCourse(chart, frame, false);
}

/** The same filled down to their base, or to the one below. */
export function drawAreas(chart: PreparedChart, frame: Frame): Scene {
  return drawCourse(chart, frame, true);
}

function drawCourse(chart: PreparedChart, frame: Frame, isArea: boolean): Scene {
  const { config, data } = chart;
  const spans = spansOf(chart, frame.hidden);
  const isNumbers = config.x_kind === 'number';
  const numbers = data.map((point) => numberAt(point, 'x'));
  const plot = plotOf(chart, frame, {
    along: isNumbers ? 'between' : 'point',
    numbers,
    values: endsOf(chart, spans),
    isFromZero: isArea,
    canBrush: true,
  });
  const positions = isNumbers ? numbers : data.map((_, place) => place);
  const isOnAnother = isStacked(chart);
  const fills: Shape[] = [];
  const strokes: Shape[] = [];
  // From the last to the first, so that the first lies above.
  for (let s = config.series.length - 1; s >= 0; s--) {
    if (frame.hidden.has(s)) continue;
    const paint = seriesPaint(config.series[s]?.label ?? '', s);
    const course = courseOf(plot, spans, positions, s);
    const upper = course.map((at) => at?.[0] ?? null);
    const drawn = { series: s, role: 'mark' } as const;
    if (isArea) {
      fills.push({
        kind: 'path',
        d: areaPath(course),
        fill: paint,
        opacity: isOnAnother ? STACKED_OPACITY : AREA_OPACITY,
        ...drawn,
      });
    }
    if (!isArea || !isOnAnother) {
      const stroke = { stroke: paint, strokeWidth: LINE } as const;
      strokes.push({ kind: 'path', d: linePath(upper), ...stroke, ...(isArea ? { series: s } : drawn) });
    }
    strokes.push(
      ...loneDots(upper).map(
        ({ x, y }): Shape => ({ kind: 'circle', cx: x, cy: y, r: LONE_DOT, fill: paint, series: s }),
      ),
    );
  }
  const marks = [...fills, ...strokes].filter((shape) => shape.kind !== 'path' || shape.d !== '');
  return plotted(chart, plot, { marks, anchors: (series) => spanAnchors(plot, spans, positions, series) });
}

type Course = (readonly [upper: Point, lower: Point] | null)[];

/** Where a series' values end and begin, place by place. */
function courseOf(
  plot: Plot,
  spans: readonly (readonly (Span | null)[])[],
  positions: readonly (number | null)[],
  series: number,
): Course {
  return spans.map((places, index) => {
    const span = places[series] ?? null;
    const position = positions[index] ?? null;
    if (span === null || position === null || !plot.along.isInSight(index)) return null;
    const x = plot.along.at(position);
    return [
      { x, y: plot.value.at(span.to) },
      { x, y: beginOf(plot, span) },
    ];
  });
}

/** A value without neighbours makes no line. */
function loneDots(points: readonly (Point | null)[]): Point[] {
  return points.filter((point, i): point is Point => point !== null && !points[i - 1] && !points[i + 1]);
}
