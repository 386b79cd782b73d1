import type { Axis } from './axis';
import type { Area, Point, Shape } from './shapes';

/** What a chart is laid out for. */
export interface Frame extends Area {
  /** A small picture: no titles of axes and no brush; ticks carry the unit. */
  readonly isCompact: boolean;
  /** Lying bars may take more height than there is, so that every name keeps its line. */
  readonly canGrow: boolean;
  /** Part of a long time can be chosen below. */
  readonly canBrush: boolean;
  /** Indexes of the series that are not drawn. */
  readonly hidden: ReadonlySet<number>;
  /** First and last place in sight; all when null. */
  readonly range: readonly [from: number, to: number] | null;
}

const NONE: ReadonlySet<number> = new Set();

/** A frame for everything a chart shows, which somebody only looks at. */
export function stillFrame(area: Area): Frame {
  return { ...area, isCompact: false, canGrow: false, canBrush: false, hidden: NONE, range: null };
}

/**
 * Where everything of a chart is: the one drawing for the screen, for SVG, PNG and PDF. Shapes lie over one another in the order
 * `grid`, `behind`, `marks`, `above`, and what is written along the axes.
 */
export interface Scene {
  /** Height that is taken; more than the frame's where bars on their side may grow. */
  readonly height: number;
  readonly plot: Area;
  /** Places run downwards. */
  readonly isSideways: boolean;
  readonly axes: { readonly x: Axis; readonly y: Axis } | null;
  /** Where part of the time is chosen, below everything else. */
  readonly brush: Area | null;
  /** Lines at the ticks of numbers. */
  readonly grid: readonly Shape[];
  readonly behind: readonly Shape[];
  /** What stands for the values. */
  readonly marks: readonly Shape[];
  readonly above: readonly Shape[];
  /** Where each point of the data is pointed at: that of one series, or the furthest. Null for what is not drawn. */
  anchors(series: number | null): readonly (Point | null)[];
  /** The point that is meant by a place of the drawing. */
  hit(at: Point): number | null;
  /** What shows that a point is told about, or chosen. */
  cursor(index: number, series: number | null, isSelected: boolean): readonly Shape[];
  /** Points in the order arrow keys go through them. */
  readonly order: readonly number[];
  /** The point beside another in a grid; null where there is no grid. */
  readonly neighbour: ((index: number, isAlong: boolean, direction: 1 | -1) => number | null) | null;
}
