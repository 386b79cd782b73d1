import type { Paint } from './paint';
import { shorten } from './text';

/** A rectangle of a drawing, in px from its top left. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a shape is for: one of the values, the name of a place or a tick, a value written out, an entry of the legend, a title. */
export type Role = 'mark' | 'tick' | 'value' | 'legend' | 'header';

interface Drawn {
  readonly role?: Role;
  /** The series it belongs to. */
  readonly series?: number;
}

export type Shape = RectShape | PathShape | CircleShape | LineShape | TextShape;

export interface RectShape extends Drawn {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly opacity?: number;
}

export interface PathShape extends Drawn {
  readonly kind: 'path';
  /** Of absolute commands M, L, A and Z. */
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly opacity?: number;
}

export interface CircleShape extends Drawn {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly opacity?: number;
}

export interface LineShape extends Drawn {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Paint;
  readonly strokeWidth: number;
  readonly isDashed?: boolean;
}

export interface TextShape extends Drawn {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: Paint;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees about its place, counter-clockwise. */
  readonly turn?: number;
  /** The whole text where it is shortened. */
  readonly full?: string;
}

/** A text on one line, shortened to `width`. */
export function fitted(text: string, width: number, written: Omit<TextShape, 'kind' | 'text' | 'full'>): TextShape {
  const shown = shorten(text, width, written.size, written.isBold);
  return { kind: 'text', text: shown, ...written, ...(shown === text ? {} : { full: text }) };
}

/** The commands of a line through points; broken where one is missing. */
export function linePath(points: readonly (Point | null)[]): string {
  let isDown = false;
  return points
    .map((point) => {
      const command = isDown ? 'L' : 'M';
      isDown = point !== null;
      return point === null ? '' : `${command}${at(point)}`;
    })
    .join('');
}

/** The commands of areas between pairs of points, one for each run without gaps. */
export function areaPath(pairs: readonly (readonly [upper: Point, lower: Point] | null)[]): string {
  const runs: (readonly [Point, Point])[][] = [[]];
  for (const pair of pairs) {
    if (pair === null) runs.push([]);
    else runs.at(-1)?.push(pair);
  }
  return runs
    .filter(({ length }) => length > 0)
    .map((run) => {
      const [upper, lower] = [run.map(([point]) => point), run.map(([, point]) => point).reverse()];
      return `${linePath([...upper, ...lower])}Z`;
    })
    .join('');
}

/** A point of a path, to a hundredth of a px. */
export function at({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
