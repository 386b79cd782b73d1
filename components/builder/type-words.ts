import {
  ChartArea,
  ChartCandlestick,
  ChartColumn,
  ChartColumnBig,
  ChartColumnIncreasing,
  ChartColumnStacked,
  ChartLine,
  ChartPie,
  ChartScatter,
  Grid3x3,
  type LucideIcon,
} from 'lucide-react';
import type { Aggregate, Bucket, ChartType } from '@/lib/charts/spec';

export const TYPES: Record<ChartType, { label: string; icon: LucideIcon }> = {
  line: { label: 'Line', icon: ChartLine },
  area: { label: 'Area', icon: ChartArea },
  bar: { label: 'Bars', icon: ChartColumn },
  grouped_bar: { label: 'Grouped bars', icon: ChartColumnIncreasing },
  stacked_bar: { label: 'Stacked bars', icon: ChartColumnStacked },
  scatter: { label: 'Scatter', icon: ChartScatter },
  pie: { label: 'Pie', icon: ChartPie },
  histogram: { label: 'Histogram', icon: ChartColumnBig },
  box: { label: 'Box plot', icon: ChartCandlestick },
  heatmap: { label: 'Heatmap', icon: Grid3x3 },
};

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
