import type { PreparedChart } from '@/lib/charts/chart';
import type { Point, Size } from './geometry';
import { FONT_SIZE, shorten, textWidth } from './text';
import { numberAt, textAt } from './values';

/** A slice; angles in turns, clockwise from the top. */
export interface Slice {
  readonly index: number;
  readonly label: string;
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

export interface PieGeometry {
  readonly centre: Point;
  readonly radius: number;
  readonly slices: readonly Slice[];
  /** Names beside the pie, with the line that leads to them; none where there is no room for them. */
  readonly labels: readonly SliceLabel[];
}

export interface SliceLabel {
  readonly index: number;
  readonly text: string;
  readonly at: Point;
  readonly isLeft: boolean;
  readonly line: readonly Point[];
}

const LABEL_ROOM = 130;
const LINE_HEIGHT = FONT_SIZE + 4;

/** Lays out a pie: as large as its names leave room for. Slices without a positive value are not drawn. */
export function pieGeometry(chart: PreparedChart, { width, height }: Size): PieGeometry {
  const slices = slicesOf(chart);
  const hasLabels = width >= 240 && slices.length > 0;
  const room = hasLabels ? Math.min(LABEL_ROOM, width * 0.24) : 6;
  const radius = Math.max(10, Math.min(height / 2 - 14, width / 2 - room - 14));
  const centre = { x: width / 2, y: height / 2 };
  return { centre, radius, slices, labels: hasLabels ? labelsOf(slices, centre, radius, { width, height }) : [] };
}

function slicesOf({ data }: PreparedChart): Slice[] {
  const values = data.map((point) => Math.max(0, numberAt(point, 'value') ?? 0));
  const whole = values.reduce((sum, value) => sum + value, 0);
  let from = 0;
  return values.flatMap((value, index) => {
    if (value === 0 || whole === 0) return [];
    const share = value / whole;
    const slice = { index, label: textAt(data[index], 'name') || '(empty)', share, from, to: from + share };
    from = slice.to;
    return [slice];
  });
}

/** A point so far from the centre, in this direction (in turns, clockwise from the top). */
export function around({ x, y }: Point, turn: number, distance: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: x + Math.sin(angle) * distance, y: y - Math.cos(angle) * distance };
}

/** The slice a place of the drawing belongs to; null outside of the pie. */
export function sliceAt({ centre, radius, slices }: PieGeometry, { x, y }: Point): number | null {
  if (Math.hypot(x - centre.x, y - centre.y) > radius + 4) return null;
  const turn = (Math.atan2(x - centre.x, centre.y - y) / (2 * Math.PI) + 1) % 1;
  return slices.find(({ from, to }) => turn >= from && turn < to)?.index ?? null;
}

/** Where each slice is pointed at. */
export function pieAnchors(chart: PreparedChart, { centre, radius, slices }: PieGeometry): (Point | null)[] {
  const anchors: (Point | null)[] = chart.data.map(() => null);
  for (const { index, from, to } of slices) anchors[index] = around(centre, (from + to) / 2, radius * 0.7);
  return anchors;
}

function labelsOf(slices: readonly Slice[], centre: Point, radius: number, { width, height }: Size): SliceLabel[] {
  const sides = [false, true].map((isLeft) => slices.filter(({ from, to }) => (from + to) / 2 >= 0.5 === isLeft));
  return sides.flatMap((side, i) => {
    const isLeft = i === 1;
    const wished = side.map((slice) => ({ slice, y: around(centre, (slice.from + slice.to) / 2, radius + 12).y }));
    wished.sort((a, b) => a.y - b.y);
    const most = Math.max(1, Math.floor(height / LINE_HEIGHT));
    const told = largest(wished, most);
    const heights = spread(
      told.map(({ y }) => y),
      LINE_HEIGHT,
      LINE_HEIGHT * 0.7,
      height - LINE_HEIGHT * 0.7,
    );
    return told.map(({ slice }, place): SliceLabel => {
      const middle = (slice.from + slice.to) / 2;
      const y = heights[place] ?? 0;
      const x = centre.x + (isLeft ? -1 : 1) * (radius + 18);
      const share = ` · ${(slice.share * 100).toFixed(slice.share < 0.1 ? 1 : 0)}%`;
      const room = (isLeft ? x : width - x) - 6 - textWidth(share);
      return {
        index: slice.index,
        text: shorten(slice.label, room) + share,
        at: { x: x + (isLeft ? -4 : 4), y },
        isLeft,
        line: [around(centre, middle, radius + 2), around(centre, middle, radius + 9), { x, y }],
      };
    });
  });
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
