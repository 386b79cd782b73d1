import { expect, it } from 'vitest';
import type { ChartConfig, ChartPoint } from '@/lib/charts/chart';
import { aChart } from '@/lib/charts/chart.fixture';
import type { ChartType } from '@/lib/charts/spec';
import { pointName, pointPlace } from './point-name';

function named(type: ChartType, point: ChartPoint, config: Partial<ChartConfig> = {}) {
  const chart = aChart(type, { data: [point] }, config);
  return [pointPlace(chart, point), pointName(chart, point)];
}

it.each([
  ['bar', { x: 'Lyon', y: 71.333 }, {}, 'Lyon', 'Lyon: 71.33'],
  ['bar', { x: 'Lyon', y: 1200 }, { y_unit: '$' }, 'Lyon', 'Lyon: $1,200'],
  ['line', { x: '2024-03', y: 5 }, { bucket: 'month' }, 'Mar 2024', 'Mar 2024: 5'],
  ['line', { x: 'a', y: null }, {}, 'a', 'a'],
  ['pie', { name: 'Other', value: 4 }, {}, 'Other', 'Other: 4'],
  ['histogram', { x: '0–10', from: 0, to: 10, y: 12 }, {}, '0–10', '0–10: 12'],
  ['heatmap', { x: 'Mon', y: 'noon', value: 3 }, {}, 'Mon · noon', 'Mon · noon: 3'],
  ['scatter', { x: 12.5, y: 30, row_index: 1, group: 'Japan' }, {}, '12.5 · 30 · Japan', '12.5 · 30 · Japan'],
  ['box', { x: 'Lyon', n: 9, median: 7 }, {}, 'Lyon', 'Lyon: 7'],
] as const)('says where a point of a %s is, and what it says: %o', (type, point, more, place, name) => {
  expect(named(type, point, more)).toEqual([place, name]);
});

it('tells no single value where there are several', () => {
  const series = ['s0', 's1'].map((key) => ({ key, label: key, unit: null }));
  expect(named('grouped_bar', { x: 'Lyon', s0: 1, s1: 2 }, { series })).toEqual(['Lyon', 'Lyon']);
});
