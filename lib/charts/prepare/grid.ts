import { categoriesOf } from '@/lib/charts/categories';
import type { AxisKind } from '@/lib/charts/chart';
import type { Column } from '@/lib/tabular/table';
import { aggregateBy, type Source } from './aggregate';
import { type Axis, axisOf } from './axis';
import type { Context } from './context';
import { countCodes, pickCodes } from './selection';
import { dropValueless, sourceOf } from './sources';
import { byPlace, byValue, countUsed, firstBy, type Kept, keep, OTHER, usedCodes } from './top';

/** Aggregated values at each place of the axis and for each series. */
export interface Grid {
  readonly kind: AxisKind;
  readonly labels: readonly (string | number)[];
  readonly series: readonly string[];
  /** `values[place * series.length + s]`; NaN where there is none. */
  readonly values: Float64Array;
  /** For each selected row its place, −1 for rows that are not used. */
  readonly places: Int32Array;
  readonly used: number;
  /** Places there are before any are put together. */
  readonly points: number;
  readonly otherCategories: number;
  readonly otherRows: number;
  /** Groups put together in the last series. */
  readonly otherGroups: number;
}

export interface Limits {
  readonly places: number;
  readonly groups: number;
}

/** Sorts the selected rows into places and series and aggregates each; what is too much goes to `Other`, from its rows. */
export function gridOf(context: Context, limits: Limits): Grid {
  const { spec, x, y, group, selection } = context;
  const aggregate = spec.aggregate ?? 'count';
  const sources: Source[] = (y.length === 0 ? [undefined] : y).map((column) => sourceOf(context, column, aggregate));
  const groups = group === null ? null : groupsOf(group, context);
  const axis = axisOf(spec, x, selection, (codes) => {
    if (groups !== null) dropWithout(codes, groups.codes);
    dropValueless(codes, sources);
  });
  const rows = countCodes(axis.places, axis.size, null);
  const kept = keepPlaces(axis, rows, context, sources[0] as Source, limits.places);
  const places = moved(axis.places, kept.placeOf);
  const size = kept.codes.length + (kept.otherCategories > 0 ? 1 : 0);
  const labels = kept.codes.map(axis.label);
  const common = {
    kind: axis.kind,
    labels: kept.otherCategories > 0 ? [...labels, OTHER] : labels,
    places,
    used: rows.reduce((sum, count) => sum + count, 0),
    points: axis.kind === 'time' ? axis.size : countUsed(rows),
    otherCategories: kept.otherCategories,
    otherRows: kept.otherCategories > 0 ? (countCodes(places, size, null)[size - 1] ?? 0) : 0,
  };
  if (groups === null) {
    const values = interleave(
      sources.map((source) => filled(context, axis, aggregateBy(places, size, source, aggregate))),
    );
    return { ...common, series: y.map(({ name }) => name), values, otherGroups: 0 };
  }
  const keptGroups = keepGroups(groups, places, limits.groups);
  const count = keptGroups.labels.length;
  const cells = cellsOf(places, groups.codes, keptGroups.placeOf, count);
  const values = filled(context, axis, aggregateBy(cells, size * count, sources[0] as Source, aggregate));
  return { ...common, series: keptGroups.labels, values, otherGroups: keptGroups.otherCategories };
}

interface Groups {
  readonly codes: Int32Array;
  readonly size: number;
  readonly label: (code: number) => string;
  readonly order: Float64Array | null;
}

function groupsOf(group: Column, { selection }: Context): Groups {
  const { codes, size, label, order } = categoriesOf(group);
  return { codes: pickCodes(codes, selection), size, label, order };
}

function dropWithout(places: Int32Array, codes: Int32Array): void {
  for (let i = 0; i < places.length; i++) if ((codes[i] as number) < 0) places[i] = -1;
}

function moved(places: Int32Array, placeOf: Int32Array): Int32Array {
  const result = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    result[i] = place < 0 ? -1 : (placeOf[place] as number);
  }
  return result;
}

function keepPlaces(axis: Axis, rows: Uint32Array, { spec }: Context, first: Source, most: number): Kept {
  // A span of time without rows is a place all the same.
  if (axis.kind === 'time') {
    const all = Array.from({ length: axis.size }, (_, place) => place);
    return { codes: all, placeOf: Int32Array.from(all), otherCategories: 0 };
  }
  const place = byPlace(axis.label, axis.order);
  if (axis.kind === 'number') return keep([...usedCodes(rows)].sort(place), rows);
  const isTooMany = countUsed(rows) > most;
  if (!isTooMany && spec.sort === 'x') return keep([...usedCodes(rows)].sort(place), rows);
  const { values } = aggregateBy(axis.places, axis.size, first, spec.aggregate ?? 'count');
  const top = firstBy(candidates(rows, axis.label, isTooMany), most, byValue(values, rows));
  return keep(spec.sort === 'x' ? top.sort(place) : top, rows);
}

/** The used categories; when some go to `Other`, one that is called so goes there, too. */
function* candidates(rows: Uint32Array, label: Axis['label'], isTooMany: boolean): Generator<number> {
  for (const code of usedCodes(rows)) if (!isTooMany || label(code) !== OTHER) yield code;
}

/** The groups to be told apart, the most frequent, in their own order if they have one; and what they are called. */
export function keepGroups(groups: Groups, places: Int32Array, most: number): Kept & { readonly labels: string[] } {
  const rows = new Uint32Array(groups.size);
  for (let i = 0; i < places.length; i++) {
    if ((places[i] as number) < 0) continue;
    const code = groups.codes[i] as number;
    rows[code] = (rows[code] as number) + 1;
  }
  const { label } = groups;
  const isTooMany = countUsed(rows) > most;
  const top = firstBy(candidates(rows, label, isTooMany), most, byValue(rows, rows));
  if (groups.order !== null) top.sort(byPlace(label, groups.order));
  const kept = keep(top, rows);
  const labels = top.map(label);
  return { ...kept, labels: kept.otherCategories > 0 ? [...labels, OTHER] : labels };
}

function cellsOf(places: Int32Array, groups: Int32Array, placeOf: Int32Array, count: number): Int32Array {
  const cells = new Int32Array(places.length);
  for (let i = 0; i < cells.length; i++) {
    const place = places[i] as number;
    cells[i] = place < 0 ? -1 : place * count + (placeOf[groups[i] as number] as number);
  }
  return cells;
}

/** Where there are no rows sums and counts are 0, in a span of time or a group; everything else is not there. */
function filled(
  { spec, group }: Context,
  { kind }: Axis,
  { values, rows }: { values: Float64Array; rows: Uint32Array },
): Float64Array {
  const isZero = spec.aggregate === 'sum' || spec.aggregate === 'count' || spec.aggregate === 'distinct';
  if (!isZero || (kind !== 'time' && group === null)) return values;
  for (let i = 0; i < values.length; i++) if (rows[i] === 0) values[i] = 0;
  return values;
}

function interleave(columns: readonly Float64Array[]): Float64Array {
  const [only] = columns;
  if (only !== undefined && columns.length === 1) return only;
  const count = columns.length;
  const values = new Float64Array((only?.length ?? 0) * count);
  for (const [s, column] of columns.entries()) {
    for (let place = 0; place < column.length; place++) values[place * count + s] = column[place] as number;
  }
  return values;
}
