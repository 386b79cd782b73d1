import { formatValue } from '@/lib/charts/scene/format';
import type { Bucket } from '@/lib/charts/spec';
import type { Part } from './anchor';
import { pointLabelAt, REST } from './places';
import type { ShownChart } from './snapshot';
import { bucketLabelOf } from './spans';
import { type Detachment, detached, type Standing, type Suggestion } from './standing';

/** A point that is gone, with the nearest there is; the chart itself where none is near. */
export function gone(label: string, detachment: Detachment, chart: ShownChart, nearest: number | null): Standing {
  return detached(label, detachment, suggestion(chart, nearest));
}

function suggestion(chart: ShownChart, nearest: number | null): Suggestion {
  if (nearest === null) return { at: { on: 'chart' }, label: chart.prepared.title };
  return { at: { on: 'point', index: nearest, series: null }, label: pointLabelAt(chart, nearest) };
}

/** What a part of an axis is called in the data. */
export function labelOfPart(part: Part, bucket: Bucket | null): string {
  switch (part.kind) {
    case 'category':
      return part.value;
    case 'rest':
      return REST;
    case 'number':
      return String(part.value);
    case 'bin':
      return `${formatValue(part.from)} to ${formatValue(part.to)}`;
    case 'span':
      return bucket === null ? '' : bucketLabelOf(part.span, bucket);
  }
}
