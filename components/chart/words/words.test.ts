import { expect, it } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import { describeChart } from './describe-chart';
import { coefficient, fitWords } from './fit-words';
import { move } from './move';
import { pointFacts, pointSentence } from './point-facts';
import { tableOf } from './table-of';

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

it('tells a point in full, and one of its series alone', () => {
  const facts = pointFacts(grouped, 1);
  expect(pointSentence(facts, null)).toBe('Paris: Women €1,234.5, Men €2');
  expect(pointSentence(facts, 1)).toBe('Paris: Men €2');
  expect(pointSentence(pointFacts(grouped, 0), null)).toBe('Lyon: Women €1, Men –');
  expect(pointSentence(pointFacts(grouped, 1, new Set([0])), null)).toBe('Paris: Men €2');
});

it('tells shares of a pie and of a whole', () => {
  const pie = aChart('pie', {
    data: [
      { name: 'a', value: 1 },
      { name: 'b', value: 3 },
    ],
  });
  expect(pointSentence(pointFacts(pie, 1), null)).toBe('b: Total sales 3, Share 75%');
  const whole = aChart('stacked_bar', { data: [{ x: 'Lyon', a: 1, b: 3 }] }, { series, stack: 'percent' });
  expect(pointSentence(pointFacts(whole, 0), null)).toBe('Lyon: Women €1 (25%), Men €3 (75%)');
});

it('describes a chart in a sentence', () => {
  expect(describeChart(aChart('bar'))).toBe('Bar chart of 2 places, from 30 (Lyon) to 60 (Paris).');
  expect(describeChart(aChart('bar', { data: [] }))).toBe('Bar chart without any data.');
  const boxes = aChart('box', {
    data: [
      { x: 'Lyon', median: 3 },
      { x: 'Paris', median: 4 },
    ],
  });
  expect(describeChart(boxes)).toBe('Box plot of 2 boxes, from 3 (Lyon) to 4 (Paris).');
  const fit = { slope: 1, intercept: 0, r: -0.5, n: 2, p: null };
  const scatter = aChart('scatter', { data: [{ x: 1, y: 2, row_index: 0 }], x_header: 'Power' }, { fit });
  expect(describeChart(scatter)).toBe('Scatter plot of 1 point by Power, correlation r = −0.5.');
});

it('makes a table of any chart', () => {
  expect(tableOf(grouped)).toEqual({
    columns: [
      { name: 'City', isNumber: false },
      { name: 'Women', isNumber: true },
      { name: 'Men', isNumber: true },
    ],
    rows: [
      ['Lyon', '€1', '–'],
      ['Paris', '€1,234.5', '€2'],
    ],
  });
});

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

it('writes coefficients with a real minus, and a small p as such', () => {
  expect([coefficient(-0.456), coefficient(-0.001), coefficient(1)]).toEqual(['−0.46', '0.00', '1.00']);
  expect(fitWords({ r: 0.5, n: 1200, p: 0.0001 })).toBe('r = 0.50, n = 1,200, p < 0.001');
  expect(fitWords({ r: 0.5, n: 2, p: null })).toBe('r = 0.50, n = 2');
});
