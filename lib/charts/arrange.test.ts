import { expect, test } from 'vitest';
import { distinctNames, placeCharts } from './arrange';

const charts = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }];

test('charts come in reading order, those without a place below, two in a row', () => {
  const items = [
    { chart_id: 'd', x: 6, y: 0, w: 6, h: 4 },
    { chart_id: 'b', x: 0, y: 0, w: 6, h: 4 },
    { chart_id: 'gone', x: 0, y: 4, w: 12, h: 3 },
  ];
  expect(placeCharts(charts, items)).toEqual([
    { id: 'b', place: { x: 0, y: 0, w: 6, h: 4 } },
    { id: 'd', place: { x: 6, y: 0, w: 6, h: 4 } },
    { id: 'a', place: { x: 0, y: 4, w: 6, h: 5 } },
    { id: 'c', place: { x: 6, y: 4, w: 6, h: 5 } },
    { id: 'e', place: { x: 0, y: 9, w: 6, h: 5 } },
  ]);
});

test('no chart stands over another, and none leaves a hole', () => {
  const items = [
    { chart_id: 'a', x: 0, y: 2, w: 8, h: 4 },
    { chart_id: 'b', x: 4, y: 2, w: 8, h: 4 },
    { chart_id: 'c', x: 0, y: 90, w: 3, h: 3 },
  ];
  expect(placeCharts(charts.slice(0, 3), items).map(({ id, place: { x, y } }) => [id, x, y])).toEqual([
    ['a', 0, 0],
    ['c', 0, 4],
    ['b', 4, 4],
  ]);
});

test('charts of the same title have names of their own', () => {
  const named = distinctNames([
    { id: 'a', title: 'Sales' },
    { id: 'b', title: 'Costs' },
    { id: 'c', title: 'Sales' },
  ]);
  expect([...named]).toEqual([
    ['a', 'Sales'],
    ['b', 'Costs'],
    ['c', 'Sales (2)'],
  ]);
});

test('nothing arranged, nothing kept', () => {
  expect(placeCharts([], [])).toEqual([]);
  expect(placeCharts(charts.slice(0, 1), [])).toEqual([{ id: 'a', place: { x: 0, y: 0, w: 6, h: 5 } }]);
});
