import { formatBucket } from '@/lib/charts/scene/dates';
import { numberAt, textAt } from '@/lib/charts/scene/values';
import { pointPlace } from '@/lib/charts/words/point-name';
import { damerauDistance } from '@/lib/text/edit-distance';
import type { Part, Range, Span } from './anchor';
import { nearestBy } from './columns';
import type { ShownChart } from './snapshot';
import { contains, isSameSpan, spanOf } from './spans';

/** What a chart calls the categories it puts together. */
export const REST = 'Other';

/** The key under which points of this chart hold their place along the axis. */
const xKey = ({ spec }: ShownChart): string => (spec.type === 'pie' ? 'name' : 'x');

/** The label of the place a point stands at. */
export const labelAt = (chart: ShownChart, index: number): string => textAt(chart.prepared.data[index], xKey(chart));

/** Whether this place is what is put together, not a category of this name. */
export function isRest({ prepared }: ShownChart, label: string): boolean {
  return label === REST && prepared.config.counts.other_categories > 0;
}

/** What a point stands for along the axis. */
export function partAt(chart: ShownChart, index: number): Part {
  const { prepared, spec } = chart;
  const point = prepared.data[index];
  const label = labelAt(chart, index);
  if (spec.type === 'histogram') {
    return { kind: 'bin', from: numberAt(point, 'from') ?? 0, to: numberAt(point, 'to') ?? 0 };
  }
  const { x_kind, bucket } = prepared.config;
  const span = x_kind === 'time' && bucket !== null ? spanOf(label, bucket) : null;
  if (span !== null) return { kind: 'span', span };
  const number = numberAt(point, 'x');
  if (x_kind === 'number' && number !== null) return { kind: 'number', value: number };
  return isRest(chart, label) ? { kind: 'rest' } : { kind: 'category', value: label };
}

/** A run of points of the chart. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** It covers just what was asked for, in places of the same length. */
  readonly isExact: boolean;
  /** It covers just what was asked for, if in longer or shorter places. */
  readonly isAligned: boolean;
}

/** The places that share time with a span. Null without any. */
export function placesOfSpan({ prepared }: ShownChart, span: Span, isSameBucket: boolean): Run | null {
  const { bucket } = prepared.config;
  if (bucket === null) return null;
  const spans = prepared.data.map((point) => spanOf(textAt(point, 'x'), bucket));
  const shared = spans.flatMap((each, index) =>
    each !== null && each.from < span.until && each.until > span.from ? [index] : [],
  );
  const [from, to] = [shared[0], shared.at(-1)];
  if (from === undefined || to === undefined) return null;
  const isAligned = spans[from]?.from === span.from && spans[to]?.until === span.until;
  return { from, to, isExact: isSameBucket, isAligned };
}

/** The bins that share values with a range. */
export function placesOfBin({ prepared }: ShownChart, { from, to }: Range): Run | null {
  const bins = prepared.data.map((point) => ({ from: numberAt(point, 'from') ?? 0, to: numberAt(point, 'to') ?? 0 }));
  const same = bins.findIndex((bin) => bin.from === from && bin.to === to);
  if (same >= 0) return { from: same, to: same, isExact: true, isAligned: true };
  const around = bins.findIndex((bin) => bin.from <= from && bin.to >= to);
  if (around >= 0) return { from: around, to: around, isExact: false, isAligned: true };
  const first = bins.findIndex((bin) => bin.from === from);
  const last = bins.findIndex((bin) => bin.to === to);
  if (first >= 0 && last > first) return { from: first, to: last, isExact: false, isAligned: true };
  const shared = bins.flatMap((bin, index) => (bin.from < to && bin.to > from ? [index] : []));
  const [a, b] = [shared[0], shared.at(-1)];
  return a === undefined || b === undefined ? null : { from: a, to: b, isExact: false, isAligned: false };
}

/** The points at a category; of a grid those in this row. */
export function indexOfLabel(chart: ShownChart, label: string, row: string | null): number | null {
  const key = xKey(chart);
  const index = chart.prepared.data.findIndex(
    (point) => textAt(point, key) === label && (row === null || textAt(point, 'y') === row),
  );
  return index < 0 ? null : index;
}

/** The point that is nearest to a part: in time, in value, or by its name. Null of an empty chart. */
export function nearestIndex(chart: ShownChart, part: Part): number | null {
  const indexes = chart.prepared.data.map((_, index) => index);
  return nearestBy(indexes, (index) => distanceTo(partAt(chart, index), part)) ?? null;
}

function distanceTo(to: Part, part: Part): number {
  if (part.kind === 'span' && to.kind === 'span') {
    if (isSameSpan(to.span, part.span) || contains(to.span, part.span)) return 0;
    return Math.abs(to.span.from + to.span.until - part.span.from - part.span.until);
  }
  if (part.kind === 'bin' && to.kind === 'bin') return Math.abs(to.from + to.to - part.from - part.to);
  if (part.kind === 'number' && to.kind === 'number') return Math.abs(to.value - part.value);
  if (part.kind === 'category' && to.kind === 'category') {
    const [a, b] = [to.value.toLowerCase(), part.value.toLowerCase()];
    return damerauDistance(a, b, LONGEST) / Math.max(a.length, b.length, 1);
  }
  // Never before one that can be compared.
  return LONGEST;
}

const LONGEST = 1e15;

/** What a point is called, as its axes write it. */
export function pointLabelAt({ prepared }: ShownChart, index: number): string {
  const point = prepared.data[index];
  return point === undefined ? '' : pointPlace(prepared, point);
}

export const bucketName = (chart: ShownChart, label: string): string =>
  formatBucket(label, chart.prepared.config.bucket);
