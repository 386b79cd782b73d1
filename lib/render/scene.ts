import type { ChartTheme } from '@/lib/charts/scene/palette';

/** A drawing as plain shapes, in px from the top left: written as SVG or into a PDF. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export type Shape = RectShape | PathShape | CircleShape | LineShape | TextShape;

export interface RectShape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly opacity?: number;
  readonly role?: 'bar';
}

export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly opacity?: number;
}

export interface CircleShape {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill: string;
  readonly opacity?: number;
}

export interface LineShape {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly isDashed?: boolean;
}

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees about its place, counter-clockwise. */
  readonly turn?: number;
  /** The whole text where it is shortened. */
  readonly full?: string;
}

/** The part of a drawing that the values are drawn in. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawOptions {
  /** px; at least 160. */
  readonly width: number;
  /** px; at least 120. */
  readonly height: number;
  readonly theme: ChartTheme;
  readonly withTitle: boolean;
  /** Where the data is from; the last line below the chart. */
  readonly source?: string;
}
