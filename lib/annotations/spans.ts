import { bucketLabel } from '@/lib/charts/buckets';
import { bucketStart, formatBucket } from '@/lib/charts/scene/dates';
import type { Bucket } from '@/lib/charts/spec';
import type { Span } from './anchor';

const HOUR_MS = 3_600_000;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const HOURS = { hour: 1, day: 24, week: 7 * 24 } as const;

/** The span of time a label of an axis stands for; null when it is not that of a span. */
export function spanOf(label: string, bucket: Bucket): Span | null {
  const from = bucketStart(label);
  if (from === null) return null;
  if (bucket === 'hour' || bucket === 'day' || bucket === 'week')
    return { from, until: from + HOURS[bucket] * HOUR_MS };
  const end = new Date(from);
  end.setUTCMonth(end.getUTCMonth() + MONTHS[bucket]);
  return { from, until: end.getTime() };
}

export const isSameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.until === b.until;

/** Whether the second lies in the first. */
export const contains = (a: Span, b: Span): boolean => a.from <= b.from && a.until >= b.until;

/** The spans of a chart's places. Null where a label is that of no span. */
export function spansOfLabels(labels: readonly string[], bucket: Bucket | null): (Span | null)[] {
  return labels.map((label) => (bucket === null ? null : spanOf(label, bucket)));
}

/** How a span is told: as the axis tells it where it is one of its places, else by its first and last place. */
export function spanName(labels: readonly string[], bucket: Bucket | null, from: number, to: number): string {
  const [first, last] = [labels[from] ?? '', labels[to] ?? ''].map((label) => formatBucket(label, bucket));
  return from === to ? (first ?? '') : `${first} to ${last}`;
}

const DAY_MS = 24 * HOUR_MS;

/** The label of the place of this length in which a span begins. */
export function bucketLabelOf({ from }: Span, bucket: Bucket): string {
  const date = new Date(from);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const day = Math.floor(from / DAY_MS);
  const indexes: Record<Bucket, number> = {
    hour: Math.floor(from / HOUR_MS),
    day,
    week: Math.floor((day + 3) / 7),
    month,
    quarter: Math.floor(month / 3),
    year: date.getUTCFullYear(),
  };
  return bucketLabel(indexes[bucket], bucket);
}
