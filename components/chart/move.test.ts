import { expect, it } from 'vitest';
import type { PreparedChart } from '@/lib/charts/chart';
import { aChart } from '@/lib/charts/chart.fixture';
import { stillFrame } from '@/lib/charts/scene/scene';
import { chartType } from '@/lib/charts/types';
import { move } from './move';

const sceneOf = (chart: PreparedChart, width = 400) =>
  chartType(chart.chart_type).draw(chart, stillFrame({ left: 0, top: 0, width, height: 300 }));

const series = [
  { key: 'a', label: 'Women', unit: '€' },
  { key: 'b', label: 'Men', unit: '€' },
];
const data = [
  { x: 'Lyon', a: 1, b: null },
  { x: 'Paris', a: 1234.5, b: 2 },
];
const options = { series: 2, hidden: new Set<number>() };

it('goes from place to place and from series to series', () => {
  const grouped = sceneOf(aChart('grouped_bar', { data }, { series }));
  expect(move(grouped, null, 'ArrowRight', options)).toEqual({ index: 0, series: null });
  expect(move(grouped, { index: 0, series: null }, 'ArrowRight', options)).toEqual({ index: 1, series: null });
  expect(move(grouped, { index: 1, series: null }, 'ArrowRight', options)).toEqual({ index: 1, series: null });
  expect(move(grouped, { index: 1, series: null }, 'ArrowDown', options)).toEqual({ index: 1, series: 0 });
  expect(move(grouped, { index: 1, series: 1 }, 'ArrowDown', options)).toEqual({ index: 1, series: null });
  const hidden = { ...options, hidden: new Set([0]) };
  expect(move(grouped, { index: 1, series: null }, 'ArrowDown', hidden)).toEqual({ index: 1, series: 1 });
  expect(move(grouped, null, 'x', options)).toBeNull();
  expect(move(sceneOf(aChart('bar', { data: [] })), null, 'ArrowRight', options)).toBeNull();
});

it('goes up and down where bars lie', () => {
  const names = ['A very long name of a town indeed, with its river', 'Another one that is as long as the first'];
  const lying = sceneOf(aChart('bar', { data: names.map((x) => ({ x, y: 1 })) }));
  expect(lying.isSideways).toBe(true);
  expect(move(lying, { index: 0, series: null }, 'ArrowDown', { ...options, series: 1 })?.index).toBe(1);
});

it('goes through a scatter by x, and through a heatmap in both directions', () => {
  const points = [3, 1, 2].map((x) => ({ x, y: 1, row_index: x }));
  const scatter = sceneOf(aChart('scatter', { data: points }));
  expect(move(scatter, { index: 1, series: null }, 'ArrowRight', { ...options, series: 1 })?.index).toBe(2);
  const cells = ['a', 'b'].flatMap((x) => ['c', 'd'].map((y) => ({ x, y, value: 1 })));
  const heatmap = sceneOf(aChart('heatmap', { data: cells }));
  expect(move(heatmap, { index: 0, series: null }, 'ArrowRight', options)?.index).toBe(2);
  expect(move(heatmap, { index: 0, series: null }, 'ArrowDown', options)?.index).toBe(1);
  expect(move(heatmap, { index: 0, series: null }, 'ArrowUp', options)?.index).toBe(0);
});
