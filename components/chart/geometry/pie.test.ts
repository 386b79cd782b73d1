import { expect, it } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import { around, pieGeometry, sliceAt, spread } from './pie';

const data = [
  { name: 'a', value: 3 },
  { name: 'b', value: 1 },
  { name: 'none', value: 0 },
  { name: 'less', value: -2 },
];

it('cuts slices clockwise from the top, and finds them again', () => {
  const pie = pieGeometry(aChart('pie', { data }), { width: 500, height: 300 });
  expect(pie.slices.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.75],
    [0.75, 1],
  ]);
  expect(sliceAt(pie, around(pie.centre, 0.5, pie.radius / 2))).toBe(0);
  expect(sliceAt(pie, around(pie.centre, 0.9, pie.radius / 2))).toBe(1);
  expect(sliceAt(pie, { x: 0, y: 0 })).toBeNull();
});

it('names slices beside the pie where there is room', () => {
  expect(pieGeometry(aChart('pie', { data }), { width: 500, height: 300 }).labels.map(({ text }) => text)).toEqual([
    'a · 75%',
    'b · 25%',
  ]);
  expect(pieGeometry(aChart('pie', { data }), { width: 200, height: 200 }).labels).toEqual([]);
  expect(pieGeometry(aChart('pie', { data: [] }), { width: 500, height: 300 }).slices).toEqual([]);
});

it('moves labels apart and keeps them inside', () => {
  expect(spread([10, 11, 12, 200], 15, 8, 190)).toEqual([10, 25, 40, 190]);
  expect(spread([180, 185, 189], 15, 8, 190)).toEqual([160, 175, 190]);
});
