import { drawBox } from './box';
import type { Context, Drawn } from './context';
import type { Limits } from './grid';
import { drawHistogram } from './histogram';
import { type PlacesOf, placesOf, seriesOf } from './places';
import { drawScatter } from './scatter';

/** What computes points over rows. Types of charts choose among these, and load none of them. */
export interface Kernels {
  /** One value for each place and series. */
  series(context: Context): Drawn;
  /** The same before it is made points, with at most so many places and groups. */
  places(context: Context, limits: Limits): PlacesOf;
  /** Single rows, a sample of very many. */
  points(context: Context): Drawn;
  /** How often values lie between round edges. */
  bins(context: Context): Drawn;
  /** Quartiles and what lies beyond, for each place. */
  boxes(context: Context): Drawn;
}

export const KERNELS: Kernels = {
  series: seriesOf,
  places: placesOf,
  points: drawScatter,
  bins: drawHistogram,
  boxes: drawBox,
};
