import { bucketIndexes, bucketLabel } from '@/lib/charts/buckets';
import { categoriesOf } from '@/lib/charts/categories';
import type { Bucket } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import type { Column } from '@/lib/tabular/table';

/** The values of a column as an axis tells them apart: for each row a code, −1 without a value, and what each code is called. */
export interface Labelled {
  readonly codes: Int32Array;
  label(code: number): string;
  codeOf(label: string): number | null;
}

/** By the spans of time of this length, or by its categories. */
export function labelled(column: Column, bucket: Bucket | null): Labelled {
  const time = bucket === null ? null : timeColumn(column);
  if (bucket === null || time === null) return byCategory(column);
  const indexes = bucketIndexes(time, bucket);
  const first = indexes.reduce((least, index) => Math.min(least, index), Number.MAX_SAFE_INTEGER);
  const codes = time.codes.map((code) => (code < 0 ? -1 : (indexes[code] ?? first) - first));
  const known = new Map([...new Set(indexes)].map((index) => [bucketLabel(index, bucket), index - first]));
  return {
    codes,
    label: (code) => bucketLabel(first + code, bucket),
    codeOf: (label) => known.get(label) ?? null,
  };
}

function byCategory(column: Column): Labelled {
  const { codes, size, label } = categoriesOf(column);
  return {
    codes,
    label,
    codeOf(wanted) {
      for (let code = 0; code < size; code++) if (label(code) === wanted) return code;
      return null;
    },
  };
}
