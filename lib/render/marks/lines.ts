import { area, line } from 'd3-shape';
import type { PreparedChart } from '@/lib/charts/chart';
import { isStacked } from '@/lib/charts/scene/layout';
import type { Axes } from '@/lib/render/axes';
import { colorOf } from '@/lib/render/frame';
import type { DrawOptions, Shape } from '@/lib/render/scene';
import { type Span, spansOf } from '@/lib/render/values';

interface Place {
  x: number;
  span: Span | null;
}

/** Lines broken where there is no value; a value between two gaps is a dot. Areas are filled down to their base. */
export function drawLines(chart: PreparedChart, axes: Axes, { theme }: DrawOptions): Shape[] {
  const spans = spansOf(chart);
  const isArea = chart.chart_type === 'area';
  const opacity = isStacked(chart) ? 0.85 : 0.22;
  const fills: Shape[] = [];
  const strokes: Shape[] = [];
  for (let s = chart.config.series.length - 1; s >= 0; s--) {
    const color = colorOf(chart, s, theme);
    const places = spans.map((at, index): Place => ({ x: axes.middle(index), span: at[s] ?? null }));
    if (isArea) fills.push({ kind: 'path', d: areaPath(places, axes), fill: color, opacity });
    if (!isArea || !isStacked(chart)) {
      strokes.push({ kind: 'path', d: linePath(places, axes), stroke: color, strokeWidth: 2 });
    }
    for (const { x, span } of places.filter((_, i) => isAlone(places, i))) {
      if (span !== null) strokes.push({ kind: 'circle', cx: x, cy: axes.value(span.to), r: 2.5, fill: color });
    }
  }
  return [...fills, ...strokes].filter((shape) => shape.kind !== 'path' || shape.d !== '');
}

function isAlone(places: readonly Place[], index: number): boolean {
  const has = (i: number) => (places[i]?.span ?? null) !== null;
  return has(index) && !has(index - 1) && !has(index + 1);
}

function linePath(places: Place[], axes: Axes): string {
  const path = line<Place>()
    .defined(({ span }) => span !== null)
    .x(({ x }) => x)
    .y(({ span }) => axes.value(span?.to ?? 0))
    .digits(2);
  return path(places) ?? '';
}

function areaPath(places: Place[], axes: Axes): string {
  const path = area<Place>()
    .defined(({ span }) => span !== null)
    .x(({ x }) => x)
    .y0(({ span }) => (span === null || span.from === 0 ? axes.base : axes.value(span.from)))
    .y1(({ span }) => axes.value(span?.to ?? 0))
    .digits(2);
  return path(places) ?? '';
}
