import type { ChartType } from '@/lib/charts/spec';

/** What a chart of each type is called in a sentence about it. */
export const CHART_NAMES: Record<ChartType, string> = {
  line: 'Line chart',
  area: 'Area chart',
  bar: 'Bar chart',
  grouped_bar: 'Grouped bar chart',
  stacked_bar: 'Stacked bar chart',
  scatter: 'Scatter plot',
  pie: 'Pie chart',
  histogram: 'Histogram',
  box: 'Box plot',
  heatmap: 'Heatmap',
};
