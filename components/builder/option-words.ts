import type { Aggregate, Bucket } from '@/lib/charts/spec';

export const AGGREGATE_LABELS: Record<Aggregate, string> = {
  sum: 'Total',
  mean: 'Mean',
  median: 'Median',
  count: 'Number of rows',
  min: 'Lowest',
  max: 'Highest',
  distinct: 'Number of different values',
};

export const BUCKET_LABELS: Record<Bucket, string> = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
};
