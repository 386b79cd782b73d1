import type { PreparedChart } from '@/lib/charts/chart';
import type { Paint } from './paint';
import type { Scene } from './scene';
import type { Area, Point, Shape } from './shapes';
import { FONT_SIZE, shorten, textWidth } from './text';
import { timePlaces } from './time-places';

/** A place of a chart that something is written on. */
export type MarkedPlace =
  | { readonly on: 'point'; readonly index: number; readonly series: number | null }
  /** From the first point to the last. */
  | { readonly on: 'interval'; readonly from: number; readonly to: number }
  /** Between two values. */
  | { readonly on: 'band'; readonly from: number; readonly to: number };

/** What is drawn over a chart: places with the numbers of what is written on them, and events along its time. */
export interface Overlay {
  readonly marks: readonly { readonly number: number; readonly at: MarkedPlace }[];
  /** `at` in milliseconds UTC. */
  readonly events: readonly { readonly at: number; readonly label: string }[];
  /** What is written, to stand below a picture: one line each. */
  readonly lines: readonly string[];
}

/** Where a number stands, and what it is on. */
export interface Handle {
  readonly numbers: readonly number[];
  readonly place: MarkedPlace;
  readonly at: Point;
  /** The number hangs below its point, because there is no room above. */
  readonly isBelow: boolean;
}

export interface OverlayShapes {
  /** Below the values: intervals, bands and the lines of events. */
  readonly behind: readonly Shape[];
  /** The names of events. */
  readonly above: readonly Shape[];
  readonly handles: readonly Handle[];
}

const SOFT = 0.12;
const ACCENT: Paint = 'accent';
/** px a number takes above its point. */
const HANDLE = 23;
/** px above the plot that are still free of the title of the axis. */
const FREE_ABOVE = 8;
/** Events that come nearer than this many px have their names left out. */
const EVENT_LINE = FONT_SIZE + 3;
const MOST_EVENT_ROWS = 3;
const WIDEST_EVENT = 110;

/** An overlay laid out over a scene. Places that are out of sight have no shapes. */
export function overlayShapes(chart: PreparedChart, scene: Scene, { marks, events }: Overlay): OverlayShapes {
  const behind: Shape[] = [];
  const handles = new Map<string, { place: MarkedPlace; at: Point; numbers: number[] }>();
  for (const { number, at: place } of marks) {
    const found = placed(chart, scene, place);
    if (found === null) continue;
    const key = JSON.stringify(place);
    const known = handles.get(key);
    if (known) {
      known.numbers.push(number);
      continue;
    }
    behind.push(...found.shapes);
    handles.set(key, { place, at: found.at, numbers: [number] });
  }
  const told = eventShapes(chart, scene, events);
  return {
    behind: [...behind, ...told.lines],
    above: told.names,
    handles: [...handles.values()].map((handle) => ({
      ...handle,
      isBelow: handle.at.y - HANDLE < (scene.axes === null ? 0 : scene.plot.top - FREE_ABOVE),
    })),
  };
}

interface Placed {
  readonly at: Point;
  readonly shapes: readonly Shape[];
}

function placed(chart: PreparedChart, scene: Scene, place: MarkedPlace): Placed | null {
  if (place.on === 'point') {
    const at = scene.anchors(place.series)[place.index] ?? scene.anchors(null)[place.index] ?? null;
    return at === null ? null : { at, shapes: [] };
  }
  return place.on === 'interval' ? intervalOf(chart, scene, place) : bandOf(scene, place);
}

function intervalOf(chart: PreparedChart, scene: Scene, { from, to }: { from: number; to: number }): Placed | null {
  const { plot, axes, isSideways } = scene;
  if (axes === null) return null;
  const along = isSideways ? axes.y : axes.x;
  const shown = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((index) => along.isInSight(index));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || chart.data[last] === undefined) return null;
  const half = along.isBand ? along.band / 2 : Math.min(4, along.band / 2);
  const [start, end] = [along.at(first) - half, along.at(last) + half];
  if (isSideways) {
    const area = clipped({ left: plot.left, top: start, width: plot.width, height: end - start }, plot);
    return { at: { x: plot.left + plot.width, y: area.top + area.height / 2 }, shapes: [soft(area)] };
  }
  const area = clipped({ left: start, top: plot.top, width: end - start, height: plot.height }, plot);
  return { at: { x: area.left + area.width / 2, y: plot.top }, shapes: [soft(area)] };
}

function bandOf({ plot, axes, isSideways }: Scene, { from, to }: { from: number; to: number }): Placed | null {
  const values = axes === null ? null : isSideways ? axes.x : axes.y;
  if (values === null || values.kind !== 'number') return null;
  const [start, end] = [values.at(from), values.at(to)].sort((a, b) => a - b) as [number, number];
  const area = isSideways
    ? clipped({ left: start, top: plot.top, width: end - start, height: plot.height }, plot)
    : clipped({ left: plot.left, top: start, width: plot.width, height: end - start }, plot);
  if (area.width < 0 || area.height < 0) return null;
  const at = isSideways
    ? { x: area.left + area.width / 2, y: plot.top }
    : { x: plot.left + plot.width - 8, y: area.top + area.height / 2 };
  return { at, shapes: [soft(area)] };
}

/** A band of one value is a line. */
function soft({ left, top, width, height }: Area): Shape {
  const [w, h] = [Math.max(1.5, width), Math.max(1.5, height)];
  return { kind: 'rect', x: left, y: top, width: w, height: h, fill: ACCENT, opacity: Math.min(w, h) < 3 ? 0.6 : SOFT };
}

function clipped({ left, top, width, height }: Area, plot: Area): Area {
  const [x1, x2] = [Math.max(left, plot.left), Math.min(left + width, plot.left + plot.width)];
  const [y1, y2] = [Math.max(top, plot.top), Math.min(top + height, plot.top + plot.height)];
  return { left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
}

/** A dashed line at each moment in sight, and its name where there is room for it. */
function eventShapes(
  chart: PreparedChart,
  scene: Scene,
  events: Overlay['events'],
): { lines: Shape[]; names: Shape[] } {
  const { axes, plot, isSideways } = scene;
  if (events.length === 0 || axes === null || isSideways || chart.config.x_kind !== 'time')
    return { lines: [], names: [] };
  const place = timePlaces(chart, axes.x);
  const lines: Shape[] = [];
  const names: Shape[] = [];
  const ends: number[] = Array.from({ length: MOST_EVENT_ROWS }, () => Number.NEGATIVE_INFINITY);
  for (const { at, label } of events) {
    const x = place(at);
    if (x === null || x < plot.left - 0.5 || x > plot.left + plot.width + 0.5) continue;
    const [y1, y2] = [plot.top, plot.top + plot.height];
    lines.push({ kind: 'line', x1: x, x2: x, y1, y2, stroke: 'muted', strokeWidth: 1, isDashed: true });
    const text = shorten(label, WIDEST_EVENT, FONT_SIZE - 1, false);
    const width = textWidth(text, FONT_SIZE - 1);
    const isRight = x + width + 4 <= plot.left + plot.width;
    const start = isRight ? x + 3 : x - 3 - width;
    const row = ends.findIndex((end) => end + 4 <= start);
    if (row < 0 || text === '') continue;
    ends[row] = start + width;
    const y = plot.top + FONT_SIZE + row * EVENT_LINE;
    const full = text === label ? {} : { full: label };
    names.push({ kind: 'text', x: start, y, text, size: FONT_SIZE - 1, fill: 'muted', role: 'value', ...full });
  }
  return { lines, names };
}

/** The numbers as shapes, for pictures: on screen they are buttons. */
export function numberShapes(handles: readonly Handle[]): Shape[] {
  return handles.flatMap(({ numbers, at, isBelow }): Shape[] => {
    const text = numbers.join(', ');
    const width = Math.max(16, textWidth(text, 10) + 8);
    const y = isBelow ? at.y + 13 : at.y - 13;
    return [
      {
        kind: 'rect',
        x: at.x - width / 2,
        y: y - 8,
        width,
        height: 16,
        fill: ACCENT,
        stroke: 'surface',
        strokeWidth: 1,
      },
      { kind: 'text', x: at.x, y: y + 3.5, text, size: 10, fill: { inkOn: ACCENT }, anchor: 'middle', isBold: true },
    ];
  });
}
