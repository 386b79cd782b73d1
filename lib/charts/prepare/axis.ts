import { bucketIndexes, bucketLabel, bucketSpan } from '@/lib/charts/buckets';
import { categoriesOf } from '@/lib/charts/categories';
import type { AxisKind } from '@/lib/charts/chart';
import { kindOf } from '@/lib/charts/choose';
import { numberCodes } from '@/lib/charts/number-codes';
import type { Bucket, ChartSpec } from '@/lib/charts/spec';
import { type TimeColumn, timeColumn } from '@/lib/charts/time-column';
import { chartType } from '@/lib/charts/types';
import { numbersOf } from '@/lib/charts/values';
import type { Column } from '@/lib/tabular/table';
import { countCodes, pickCodes, type Selection } from './selection';

/**
 * The places along the x axis: for each selected row the number of its place (−1 none), what each place is called, and
 * where it stands when places have an order of their own. The array of places is the caller's to change.
 */
export interface Axis {
  readonly kind: AxisKind;
  readonly places: Int32Array;
  readonly size: number;
  readonly label: (place: number) => string | number;
  readonly order: Float64Array | null;
}

/**
 * The axis a spec asks for: spans of time, numbers in their order (lines), or categories.
 *
 * @param drop sets the codes of the rows that lack something else to −1
 */
export function axisOf(
  spec: Pick<ChartSpec, 'type' | 'bucket'>,
  x: Column,
  selection: Selection,
  drop: (codes: Int32Array) => void,
): Axis {
  const used = (codes: Int32Array): Int32Array => {
    const picked = pickCodes(codes, selection);
    const own = picked === codes ? codes.slice() : picked;
    drop(own);
    return own;
  };
  const time = spec.bucket === null ? null : timeColumn(x);
  if (spec.bucket !== null && time !== null) return timeAxis(time, spec.bucket, used(time.codes));
  if (chartType(spec.type).along === 'course' && kindOf(x) === 'number') {
    const { codes, entries } = numberCodes(numbersOf(x) ?? new Float64Array());
    const label = (place: number) => entries[place] as number;
    return { kind: 'number', places: used(codes), size: entries.length, label, order: entries };
  }
  const { codes, size, label, order } = categoriesOf(x);
  return { kind: 'category', places: used(codes), size, label, order };
}

/** Every span between the first and the last that has rows is a place, also those without. */
function timeAxis(time: TimeColumn, bucket: Bucket, codes: Int32Array): Axis {
  const indexes = bucketIndexes(time, bucket);
  const { first, places: size } = bucketSpan(indexes, countCodes(codes, indexes.length, null));
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code >= 0) codes[i] = (indexes[code] as number) - first;
  }
  const label = (place: number) => bucketLabel(first + place, bucket);
  return { kind: 'time', places: codes, size, label, order: ascending(size) };
}

function ascending(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => i);
}
