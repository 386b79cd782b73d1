import { expect, it } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import { move } from './move';

const series = [
  { key: 'a', label: 'Women', unit: '€' },
  { key: 'b', label: 'Men', unit: '€' },
];
const grouped = aChart(
  'grouped_bar',
  {
    data: [
      { x: 'Lyon', a: 1, b: null },
      { x: 'Paris', a: 1234.5, b: 2 },
    ],
  },
  { series },
);

const options = { isSideways: false, hidden: new Set<number>(), isPresent: () => true };

it('goes from place to place and from series to series', () => {
  expect(move(grouped, null, 'ArrowRight', options)).toEqual({ index: 0, series: null });
  expect(move(grouped, { index: 0, series: null }, 'ArrowRight', options)).toEqual({ index: 1, series: null });
  expect(move(grouped, { index: 1, series: null }, 'ArrowRight', options)).toEqual({ index: 1, series: null });
  expect(move(grouped, { index: 1, series: null }, 'ArrowDown', options)).toEqual({ index: 1, series: 0 });
  expect(move(grouped, { index: 1, series: 1 }, 'ArrowDown', options)).toEqual({ index: 1, series: null });
  const lying = { ...options, isSideways: true };
  expect(move(grouped, { index: 0, series: null }, 'ArrowDown', lying)).toEqual({ index: 1, series: null });
  expect(move(grouped, null, 'x', options)).toBeNull();
  expect(move(aChart('bar', { data: [] }), null, 'ArrowRight', options)).toBeNull();
});

it('goes through a scatter by x, and through a heatmap in both directions', () => {
  const points = [3, 1, 2].map((x) => ({ x, y: 1, row_index: x }));
  const scatter = aChart('scatter', { data: points });
  expect(move(scatter, { index: 1, series: null }, 'ArrowRight', options)?.index).toBe(2);
  const cells = ['a', 'b'].flatMap((x) => ['c', 'd'].map((y) => ({ x, y, value: 1 })));
  const heatmap = aChart('heatmap', { data: cells });
  expect(move(heatmap, { index: 0, series: null }, 'ArrowRight', options)?.index).toBe(2);
  expect(move(heatmap, { index: 0, series: null }, 'ArrowDown', options)?.index).toBe(1);
  expect(move(heatmap, { index: 0, series: null }, 'ArrowUp', options)?.index).toBe(0);
});
