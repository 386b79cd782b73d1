import type { ChartType } from '@/lib/charts/spec';

export const TYPE_LABELS: Record<ChartType, string> = {
  line: 'Line',
  area: 'Area',
  bar: 'Bars',
  grouped_bar: 'Grouped bars',
  stacked_bar: 'Stacked bars',
  scatter: 'Scatter',
  pie: 'Pie',
  histogram: 'Histogram',
  box: 'Box plot',
  heatmap: 'Heatmap',
};
