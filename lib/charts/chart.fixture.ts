import type { ChartConfig, PreparedChart } from './chart';
import type { ChartSpec, ChartType } from './spec';

const CONFIG: ChartConfig = {
  x_col: 'city',
  y_cols: ['sales'],
  group_col: null,
  aggregate: 'sum',
  bucket: null,
  filters: [],
  filter_text: null,
  sort: 'value',
  stack: 'none',
  log: false,
  x_kind: 'category',
  x_unit: null,
  y_kind: 'number',
  y_unit: null,
  series: [{ key: 'y', label: 'Total sales', unit: null }],
  counts: { rows: 100, matched: 100, used: 100, missing: 0, points: 2, other_categories: 0, other_rows: 0 },
  notes: [],
  density: null,
  fit: null,
};

/** A chart for tests: what matters is said, the rest is sensible. */
export function aChart(
  type: ChartType,
  chart: Partial<Omit<PreparedChart, 'config'>> = {},
  config: Partial<ChartConfig> = {},
): PreparedChart {
  return {
    chart_type: type,
    title: 'Total sales by city',
    x_header: 'City',
    y_header: 'Total sales',
    data: [
      { x: 'Lyon', y: 30 },
      { x: 'Paris', y: 60 },
    ],
    ...chart,
    config: { ...CONFIG, ...config },
  };
}

/** What is asked for to count the rows of each value of the first column. */
export function aSpec(): ChartSpec {
  return {
    type: 'bar',
    x: 'c0',
    y: [],
    group: null,
    aggregate: 'count',
    bucket: null,
    filters: [],
    sort: 'value',
    stack: 'none',
    log: false,
    title: null,
  };
}
