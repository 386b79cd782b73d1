import type { PreparedChart } from '@/lib/charts/chart';
import { formatCompact, formatValue } from './format';
import { nameOf } from './names';
import { seriesPaint } from './paint';
import type { Frame, Scene } from './scene';
import { type Area, at, linePath, type PathShape, type Point, type Shape } from './shapes';
import { FONT_SIZE, shorten, textWidth } from './text';
import { numberAt, textAt } from './values';

/** A slice; angles in turns, clockwise from the top. */
export interface Slice {
  readonly index: number;
  readonly name: string;
  readonly value: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** The slices of a pie: what is above zero, in the order it comes. */
export function slicesOf({ data }: PreparedChart): Slice[] {
  const values = data.map((point) => Math.max(0, numberAt(point, 'value') ?? 0));
  const largest = Math.max(0, ...values);
  // As parts of the largest, so that the sum stays within float64.
  const whole = values.reduce((sum, value) => sum + (largest > 0 ? value / largest : 0), 0);
  let from = 0;
  return values.flatMap((value, index) => {
    const share = largest > 0 ? value / largest / whole : 0;
    if (!(share > 0)) return [];
    const slice = { index, name: nameOf(textAt(data[index], 'name')), value, share, from, to: from + share };
    from = slice.to;
    return [slice];
  });
}

const LABEL_ROOM = 170;
/** Thinner slices are not named beside the pie: their names would crowd out the others. */
const LEAST_NAMED = 0.01;
/** A narrower pie has no room for names beside it. */
const LEAST_WIDTH = 220;
const LINE_HEIGHT = FONT_SIZE + 4;

/** A whole pie, as large as the names beside it leave room for, each with the line that leads to its slice. */
export function drawSlices(chart: PreparedChart, frame: Frame): Scene {
  const slices = slicesOf(chart);
  const hasLabels = frame.width >= LEAST_WIDTH && slices.length > 0;
  const room = hasLabels ? Math.min(LABEL_ROOM, frame.width * 0.28) : 6;
  const radius = Math.max(10, Math.min(frame.height / 2 - 14, frame.width / 2 - room - 14));
  const pie = { centre: { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 }, radius };
  const anchors: (Point | null)[] = chart.data.map(() => null);
  for (const { index, from, to } of slices) anchors[index] = around(pie.centre, (from + to) / 2, radius * 0.7);
  return {
    height: frame.height,
    plot: { left: pie.centre.x - radius, top: pie.centre.y - radius, width: 2 * radius, height: 2 * radius },
    isSideways: false,
    axes: null,
    brush: null,
    grid: [],
    behind: [],
    marks: slices.map((slice) => sector(pie, slice, slices.length)),
    above: hasLabels ? labelsOf(chart, slices, pie, frame) : [],
    anchors: () => anchors,
    hit: (point) => sliceAt(slices, pie, point),
    cursor(index, _series, isSelected) {
      const slice = slices.find((candidate) => candidate.index === index);
      if (slice === undefined) return [];
      const d = `M${arcTo(pie.centre, radius + 5, slice.from, slice.to)}`;
      return [{ kind: 'path', d, stroke: isSelected ? 'accent' : 'ink', strokeWidth: 3 }];
    },
    order: slices.map(({ index }) => index),
    neighbour: null,
  };
}

interface Pie {
  readonly centre: Point;
  readonly radius: number;
}

/** A point so far from the centre, in this direction (in turns, clockwise from the top). */
export function around({ x, y }: Point, turn: number, distance: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: x + Math.sin(angle) * distance, y: y - Math.cos(angle) * distance };
}

/** From one turn to another along a circle; never all the way around, which would be nothing. */
function arcTo(centre: Point, radius: number, from: number, to: number): string {
  const end = Math.min(to, from + 0.9999);
  const isLarge = end - from > 0.5 ? 1 : 0;
  return `${at(around(centre, from, radius))}A${radius},${radius},0,${isLarge},1,${at(around(centre, end, radius))}`;
}

function sector({ centre, radius }: Pie, { index, name, share, from, to }: Slice, count: number): PathShape {
  const d = `M${at(centre)}L${arcTo(centre, radius, from, to)}Z`;
  const edge = count > 1 ? ({ stroke: 'surface', strokeWidth: share < LEAST_NAMED ? 0.5 : 1.5 } as const) : {};
  return { kind: 'path', d, fill: seriesPaint(name, index), ...edge, series: index, role: 'mark' };
}

/** The slice a place of the drawing belongs to; null outside of the pie. */
function sliceAt(slices: readonly Slice[], { centre, radius }: Pie, { x, y }: Point): number | null {
  if (Math.hypot(x - centre.x, y - centre.y) > radius + 4) return null;
  const turn = (Math.atan2(x - centre.x, centre.y - y) / (2 * Math.PI) + 1) % 1;
  return slices.find(({ from, to }) => turn >= from && turn < to)?.index ?? null;
}

function labelsOf(chart: PreparedChart, slices: readonly Slice[], pie: Pie, frame: Area): Shape[] {
  const unit = chart.config.series[0]?.unit ?? null;
  const isLeftOf = ({ from, to }: Slice) => (from + to) / 2 >= 0.5;
  return [false, true].flatMap((isLeft) => {
    const side = slices
      .filter((slice) => slice.share >= LEAST_NAMED && isLeftOf(slice) === isLeft)
      .map((slice) => ({ slice, y: around(pie.centre, (slice.from + slice.to) / 2, pie.radius + 12).y }))
      .sort((a, b) => a.y - b.y);
    const labelled = largest(side, Math.max(1, Math.floor(frame.height / LINE_HEIGHT)));
    const heights = spread(
      labelled.map(({ y }) => y),
      LINE_HEIGHT,
      frame.top + LINE_HEIGHT * 0.7,
      frame.top + frame.height - LINE_HEIGHT * 0.7,
    );
    return labelled.flatMap(({ slice }, place) => {
      const middle = (slice.from + slice.to) / 2;
      const y = heights[place] ?? 0;
      const x = pie.centre.x + (isLeft ? -1 : 1) * (pie.radius + 18);
      const room = (isLeft ? x - frame.left : frame.left + frame.width - x) - 6;
      const line = [around(pie.centre, middle, pie.radius + 2), around(pie.centre, middle, pie.radius + 9), { x, y }];
      return [
        { kind: 'path', d: linePath(line), stroke: 'axis', strokeWidth: 1 },
        {
          kind: 'text',
          x: x + (isLeft ? -4 : 4),
          y: y + FONT_SIZE * 0.35,
          text: labelOf(slice, unit, room),
          size: FONT_SIZE,
          fill: 'ink',
          anchor: isLeft ? 'end' : 'start',
          role: 'value',
          ...(textWidth(slice.name) > room ? { full: slice.name } : {}),
        },
      ] satisfies Shape[];
    });
  });
}

/** “Lyon · 1.2k · 25%”; without the value, and then with less of the name, where there is no room for all. */
function labelOf({ name, value, share }: Slice, unit: string | null, room: number): string {
  const percent = ` · ${formatValue(Number((share * 100).toFixed(share < 0.1 ? 1 : 0)))}%`;
  const whole = `${name} · ${formatCompact(value, unit)}${percent}`;
  return textWidth(whole) <= room ? whole : shorten(name, room - textWidth(percent)) + percent;
}

/** The largest slices, where there is no room for all, in the order they are in. */
function largest<Wish extends { slice: Slice }>(wished: readonly Wish[], most: number): Wish[] {
  const kept = new Set([...wished].sort((a, b) => b.slice.share - a.slice.share).slice(0, most));
  return wished.filter((wish) => kept.has(wish));
}

/** Ascending places moved as little as needed to be `gap` apart and between the ends. */
export function spread(places: readonly number[], gap: number, from: number, to: number): number[] {
  const moved = [...places];
  for (let i = 0; i < moved.length; i++) moved[i] = Math.max(moved[i] ?? 0, i === 0 ? from : (moved[i - 1] ?? 0) + gap);
  for (let i = moved.length - 1; i >= 0; i--)
    moved[i] = Math.min(moved[i] ?? 0, i === moved.length - 1 ? to : (moved[i + 1] ?? 0) - gap);
  return moved;
}
