import type { PreparedChart } from '@/lib/charts/chart';
import { numbersBelow, numbersBeside, placesBelow, placesBeside } from './along-axis';
import type { Axis } from './axis';
import { placeNames } from './names';
import type { Frame } from './scene';
import { type Area, fitted, type Shape } from './shapes';
import { FONT_SIZE, textWidth } from './text';
import { baseOf, type NumberScale, scaleAround, scaleBetween, valueScale } from './value-axis';

/** What a type of chart wants of its axes. */
export interface PlotRules {
  /** Places in bands of their own or on points in their order; or the numbers themselves, with room around or from edge to edge. */
  readonly along: 'band' | 'point' | 'around' | 'between';
  /** Numbers along the axis, where these are. */
  readonly numbers?: readonly (number | null)[];
  /** All numbers the value axis has to enclose. */
  readonly values: readonly (number | null)[];
  /** Everything is compared with zero. */
  readonly isFromZero: boolean;
  /** Bands may lie where their names would not fit below them. */
  readonly canLie?: boolean;
  /** Bands that lie need this much height each. */
  readonly row?: number;
  /** Part of a long time may be chosen. */
  readonly canBrush?: boolean;
}

/** Axes laid out, and the room between them. */
export interface Plot {
  readonly height: number;
  readonly area: Area;
  readonly isSideways: boolean;
  /** The axis places or numbers stand along. */
  readonly along: Axis;
  /** The axis of what is measured. */
  readonly value: Axis;
  /** px of where bars begin. */
  readonly base: number;
  readonly brush: Area | null;
  readonly headers: readonly Shape[];
  /** The line everything stands on. */
  readonly baseLine: Shape;
}

const HEADER = 18;
const TICKS_BELOW = 20;
const BRUSH = 30;
const BRUSH_GAP = 8;
/** A part of fewer places is not worth choosing. */
const BRUSH_PLACES = 30;
/** The least height of a name's line. */
const ROW = 20;

/** Lays out the axes of a chart. */
export function plotOf(chart: PreparedChart, frame: Frame, rules: PlotRules): Plot {
  return rules.canLie && liesDown(chart, frame.width) ? lying(chart, frame, rules) : upright(chart, frame, rules);
}

/**
 * Whether bands lie, their names beside them: when the names would not fit below upright ones. Time stays upright, for it runs from
 * left to right.
 */
export function liesDown(chart: PreparedChart, width: number): boolean {
  if (chart.config.x_kind !== 'category' || chart.data.length < 2) return false;
  const room = (width * 0.86) / chart.data.length;
  return Math.max(...placeNames(chart).map((name) => textWidth(name))) > room - 6;
}

function titleHeight(header: string, { isCompact }: Frame): number {
  return isCompact || header.trim() === '' ? 0 : HEADER;
}

function upright(chart: PreparedChart, frame: Frame, rules: PlotRules): Plot {
  const { config, x_header, y_header } = chart;
  const [above, below] = [titleHeight(y_header, frame), titleHeight(x_header, frame)];
  const isLong = config.x_kind === 'time' && chart.data.length > BRUSH_PLACES;
  const hasBrush = frame.canBrush && !frame.isCompact && rules.canBrush === true && isLong;
  const top = frame.top + 8 + above;
  const others = 8 + above + TICKS_BELOW + below + (hasBrush ? BRUSH + BRUSH_GAP : 0);
  const height = Math.max(20, frame.height - others);
  const count = Math.max(2, Math.min(7, Math.round(height / 48)));
  const hasHeader = !frame.isCompact;
  const scale = valueScale(chart, rules.values, { count, isFromZero: rules.isFromZero && !config.log, hasHeader });
  const longest = Math.max(8, ...scale.ticks.map(({ text }) => textWidth(text)));
  const left = frame.left + 12 + Math.min(frame.width * 0.4, longest);
  const area = { left, top, width: Math.max(20, frame.left + frame.width - left - 12), height };
  const value = numbersBeside(scale, area, frame);
  const base = value.at(baseOf(scale.domain));
  const lineAt = rules.isFromZero ? base : top + height;
  const headers = uprightHeaders(chart, frame, area);
  return {
    height: frame.height,
    area,
    isSideways: false,
    along: alongBelow(chart, frame, rules, area),
    value,
    base,
    brush: hasBrush ? { left, top: frame.top + frame.height - BRUSH - 1, width: area.width, height: BRUSH } : null,
    headers,
    baseLine: {
      kind: 'line',
      x1: left,
      x2: left + area.width,
      y1: lineAt,
      y2: lineAt,
      stroke: 'axis',
      strokeWidth: 1,
    },
  };
}

function alongBelow(chart: PreparedChart, frame: Frame, rules: PlotRules, area: Area): Axis {
  const options = {
    count: Math.max(2, Math.min(8, Math.floor(area.width / 76))),
    unit: frame.isCompact ? chart.config.x_unit : null,
  };
  const numbers = rules.numbers ?? [];
  let scale: NumberScale | null = null;
  if (rules.along === 'around') scale = scaleAround(numbers, options);
  if (rules.along === 'between') scale = scaleBetween(numbers, options);
  return scale === null ? placesBelow(chart, area, frame, rules.along === 'band') : numbersBelow(scale, area, frame);
}

function uprightHeaders({ x_header, y_header }: PreparedChart, frame: Frame, area: Area): Shape[] {
  const shapes: Shape[] = [];
  const written = { size: FONT_SIZE, fill: 'muted', role: 'header' } as const;
  if (titleHeight(y_header, frame) > 0) {
    shapes.push(fitted(y_header, frame.width - 4, { x: frame.left + 2, y: frame.top + 12, ...written }));
  }
  if (titleHeight(x_header, frame) > 0) {
    const right = area.left + area.width;
    const y = area.top + area.height + 33;
    shapes.push(fitted(x_header, right - frame.left - 4, { x: right, y, anchor: 'end', ...written }));
  }
  return shapes;
}

function lying(chart: PreparedChart, frame: Frame, rules: PlotRules): Plot {
  const { config, x_header, y_header } = chart;
  const [above, below] = [titleHeight(x_header, frame), titleHeight(y_header, frame)];
  const names = placeNames(chart);
  const top = frame.top + 4 + above;
  const others = 4 + above + TICKS_BELOW + below;
  const wished = frame.canGrow ? names.length * Math.max(ROW, rules.row ?? ROW) : 0;
  const height = Math.max(20, frame.height - others, wished);
  const band = height / Math.max(1, names.length);
  const size = Math.max(7, Math.min(FONT_SIZE, band * 0.95));
  const longest = Math.max(8, ...names.map((name) => textWidth(name, size)));
  const left = frame.left + 10 + Math.min(longest, frame.width * 0.36, 240);
  const area = { left, top, width: Math.max(20, frame.left + frame.width - left - 20), height };
  const count = Math.max(2, Math.min(7, Math.floor(area.width / 84)));
  const hasHeader = !frame.isCompact;
  const scale = valueScale(chart, rules.values, { count, isFromZero: rules.isFromZero && !config.log, hasHeader });
  const value = numbersBelow(scale, area, frame);
  const base = value.at(baseOf(scale.domain));
  const lineAt = rules.isFromZero ? base : left;
  const written = { size: FONT_SIZE, fill: 'muted', role: 'header' } as const;
  const headers: Shape[] = [];
  if (above > 0) headers.push(fitted(x_header, frame.width - 4, { x: frame.left + 2, y: frame.top + 12, ...written }));
  if (below > 0) {
    const at = { x: left + area.width, y: top + height + 33, anchor: 'end' } as const;
    headers.push(fitted(y_header, left + area.width - frame.left - 4, { ...at, ...written }));
  }
  return {
    height: height + others,
    area,
    isSideways: true,
    along: placesBeside(names, area, frame),
    value,
    base,
    brush: null,
    headers,
    baseLine: { kind: 'line', x1: lineAt, x2: lineAt, y1: top, y2: top + height, stroke: 'axis', strokeWidth: 1 },
  };
}

/** Height of a drawing in which bands that lie have a line each; `least` where they stand. */
export function wantedHeight(
  chart: PreparedChart,
  rules: Pick<PlotRules, 'canLie' | 'row'>,
  width: number,
  least: number,
): number {
  if (!rules.canLie || !liesDown(chart, width)) return least;
  return Math.max(least, chart.data.length * Math.max(ROW, rules.row ?? ROW) + 4 + 2 * HEADER + TICKS_BELOW);
}
