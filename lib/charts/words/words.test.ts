import { expect, it } from 'vitest';
import type { PreparedChart } from '@/lib/charts/chart';
import { aChart } from '@/lib/charts/chart.fixture';
import { chartType } from '@/lib/charts/types';
import { dataTable } from './data-table';
import { describeChart } from './describe-chart';
import { coefficient, fitWords } from './fit';
import { pointSentence } from './point-facts';

const pointFacts = (chart: PreparedChart, index: number, hidden: ReadonlySet<number> = new Set()) =>
  chartType(chart.chart_type).facts(chart, index, hidden);

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
  expect(dataTable(grouped)).toEqual({
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

it('writes coefficients with a real minus, and a small p as such', () => {
  expect([coefficient(-0.456), coefficient(-0.001), coefficient(1)]).toEqual(['−0.46', '0.00', '1.00']);
  expect(fitWords({ r: 0.5, n: 1200, p: 0.0001 })).toBe('r = 0.50, n = 1,200, p < 0.001');
  expect(fitWords({ r: 0.5, n: 2, p: null })).toBe('r = 0.50, n = 2');
});
