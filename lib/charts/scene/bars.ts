import type { PreparedChart } from '@/lib/charts/chart';
import { type Paint, seriesPaint } from './paint';
import { type Plot, type PlotRules, plotOf } from './plot';
import { plotted } from './plotted';
import type { Frame, Scene } from './scene';
import { beginOf, endsOf, spanAnchors } from './series-values';
import type { Area, RectShape } from './shapes';
import { isStacked } from './stacking';
import { type Span, spansOf } from './values';

/** px a bar of a group that lies needs, and what stands between groups. */
const GROUPED_ROW = 8;
const GROUPED_GAP = 6;

/** Bars lie where their names would not fit; those of a group have a line each. */
export function barRules(chart: PreparedChart): Pick<PlotRules, 'canLie' | 'row'> {
  const count = isStacked(chart) ? 1 : chart.config.series.length;
  return { canLie: true, row: count > 1 ? Math.min(60, count * GROUPED_ROW + GROUPED_GAP) : 0 };
}

interface BarOptions {
  /** `spans[place][series]`: where bars begin and end. */
  readonly spans: readonly (readonly (Span | null)[])[];
  /** What the value axis has to enclose. */
  readonly values: readonly (number | null)[];
  paint(place: number, series: number): Paint;
}

/** Bars of one series, of several beside one another, or on one another. */
export function drawBars(chart: PreparedChart, frame: Frame): Scene {
  const spans = spansOf(chart, frame.hidden);
  const paints = chart.config.series.map(({ label }, s) => seriesPaint(label, s));
  return drawSpans(chart, frame, { spans, values: endsOf(chart, spans), paint: (_, s) => paints[s] ?? 'other' });
}

/** Bars from anywhere to anywhere. */
export function drawSpans(chart: PreparedChart, frame: Frame, { spans, values, paint }: BarOptions): Scene {
  const rules = { along: 'band', values, isFromZero: true, canBrush: true, ...barRules(chart) } as const;
  const plot = plotOf(chart, frame, rules);
  const shown = chart.config.series.map((_, s) => s).filter((s) => !frame.hidden.has(s));
  const isBeside = !isStacked(chart) && shown.length > 1;
  const room = roomOf(plot, isBeside ? shown.length : 1);
  const marks = spans.flatMap((places, place) =>
    places.flatMap((span, s): RectShape[] => {
      if (span === null || span.from === span.to || !plot.along.isInSight(place)) return [];
      const slot = isBeside ? shown.indexOf(s) : 0;
      return [barOf(plot, span, place, { ...room, slot }, { fill: paint(place, s), series: s })];
    }),
  );
  const positions = spans.map((_, place) => place);
  return plotted(chart, plot, { marks, anchors: (series) => spanAnchors(plot, spans, positions, series) });
}

interface Room {
  /** px of all bars of a place together. */
  readonly whole: number;
  /** px of one with the gap beside it, and without. */
  readonly each: number;
  readonly breadth: number;
}

const WIDEST = 72;
const WIDEST_GROUP = 160;

/** Bars leave about a quarter of their band free; those of a pixel or two take the gaps. */
function roomOf({ along: { band } }: Plot, count: number): Room {
  const gap = band > 6 ? Math.min(band * 0.28, 28) : Math.min(1, band * 0.2);
  const whole = Math.min(count === 1 ? WIDEST : WIDEST_GROUP, band - gap);
  const each = whole / count;
  return { whole, each, breadth: Math.max(0.5, each - (count > 1 && each > 4 ? 1 : 0)) };
}

function barOf(
  plot: Plot,
  span: Span,
  place: number,
  { whole, each, breadth, slot }: Room & { slot: number },
  drawn: Pick<RectShape, 'fill' | 'series'>,
): RectShape {
  const [from, to] = [beginOf(plot, span), plot.value.at(span.to)];
  const across = plot.along.at(place) - whole / 2 + slot * each;
  const [begin, length] = [Math.min(from, to), Math.abs(to - from)];
  const box: Omit<Area, 'left' | 'top'> & { x: number; y: number } = plot.isSideways
    ? { x: begin, y: across, width: length, height: breadth }
    : { x: across, y: begin, width: breadth, height: length };
  return { kind: 'rect', ...box, ...drawn, role: 'mark' };
}
