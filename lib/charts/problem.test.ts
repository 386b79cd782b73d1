import { describe, expect, it } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Table } from '@/lib/tabular/table';
import { prepareChart } from './prepare';
import { chartProblem, possibleTypes } from './problem';
import type { ChartRequest } from './request';
import { resolveRequest } from './resolve';

const ROWS = 1200;
const table: Table = sourceTable(
  [
    'month',
    'city',
    'revenue',
    'price',
    'order_id',
    'shop',
    'profit',
    'founded',
    'size',
    'member',
    'exact amount',
    'moment',
  ],
  Array.from({ length: ROWS }, (_, i) => [
    `2024-${String(1 + (i % 12)).padStart(2, '0')}`,
    ['Lyon', 'Nice', 'Paris'][i % 3] ?? null,
    String(i % 100),
    String(5 + (i % 70) / 4),
    `A-${1000 + i}`,
    ['east', 'west'][i % 2] ?? null,
    String((i % 9) - 3 + 0.5),
    `${1100 + (i % 900)}-03-04`,
    ['S', 'M', 'L'][i % 3] ?? null,
    i % 2 === 0 ? 'yes' : 'no',
    String(i * 1.25),
    new Date(Date.UTC(2024, 0, 1) + i * 3.6e6 * 7).toISOString().slice(0, 16),
  ]),
);

const problemOf = (request: ChartRequest) => chartProblem(table, resolveRequest(table, request));

describe('what makes no sense', () => {
  it.each([
    [{ x_col: 'order_id' }, 'names single rows', null],
    [{ x_col: 'order_id', y_col: 'price' }, 'names single rows', { type: 'histogram', x: 'c3' }],
    [{ x_col: 'order_id', group_col: 'city' }, 'names single rows', { type: 'pie', x: 'c1' }],
    [
      { x_col: 'city', group_col: 'order_id', chart_type: 'stacked_bar' },
      'makes no groups',
      { type: 'bar', group: null },
    ],
    [{ x_col: 'price', y_col: 'price' }, 'against itself', { type: 'histogram', y: [] }],
    [{ x_col: 'city', y_col: 'price', group_col: 'city' }, 'drawn already', { type: 'bar', group: null }],
    [
      { x_col: 'city', y_cols: ['price', 'revenue'], group_col: 'shop' },
      'Several columns',
      { type: 'grouped_bar', group: null },
    ],
    [{ x_col: 'city', y_col: 'price', group_col: 'exact amount', chart_type: 'bar' }, 'holds numbers', { group: null }],
    [{ x_col: 'city', y_col: 'price', group_col: 'founded', chart_type: 'bar' }, 'holds dates', { group: null }],
    [
      { x_col: 'shop', y_col: 'city', aggregate: 'sum' },
      '“city” is text: it can be counted, not added up.',
      { aggregate: 'count' },
    ],
    [
      { x_col: 'shop', y_col: 'order_id', aggregate: 'mean' },
      'it can be counted, not averaged',
      { aggregate: 'distinct' },
    ],
    [{ x_col: 'shop', y_col: 'month', aggregate: 'min' }, 'holds dates', { aggregate: 'count' }],
    [{ x_col: 'shop', y_col: 'member', aggregate: 'median' }, 'yes and no', { aggregate: 'count' }],
    [{ x_col: 'city', aggregate: 'sum' }, 'rows are counted', { aggregate: 'count' }],
    [{ x_col: 'city', y_col: 'price', chart_type: 'line' }, 'has no order', { type: 'bar' }],
    [{ x_col: 'city', y_cols: ['price', 'profit'], chart_type: 'area' }, 'has no order', { type: 'grouped_bar' }],
    [{ x_col: 'city', group_col: 'shop', chart_type: 'area' }, 'has no order', { type: 'stacked_bar' }],
    [{ x_col: 'exact amount', y_col: 'price', chart_type: 'line' }, 'one point each', { type: 'scatter' }],
    [{ x_col: 'exact amount', chart_type: 'line' }, 'one point each', { type: 'histogram' }],
    [{ x_col: 'price', chart_type: 'bar' }, 'a bar each', { type: 'histogram' }],
    [{ x_col: 'price', y_col: 'profit', chart_type: 'bar' }, 'a bar each', { type: 'scatter', y: ['c6'] }],
    [{ x_col: 'price', y_col: 'city', chart_type: 'bar' }, 'a bar each', { type: 'bar', x: 'c1', y: ['c3'] }],
    [{ x_col: 'city', y_col: 'price', chart_type: 'grouped_bar' }, 'need groups', { type: 'bar' }],
    [
      { x_col: 'city', y_col: 'price', group_col: 'shop', chart_type: 'stacked_bar' },
      'add up to a whole',
      { type: 'grouped_bar' },
    ],
    [
      { x_col: 'month', y_col: 'price', group_col: 'shop', chart_type: 'area', stack: 'stacked' },
      'add up to a whole',
      { stack: 'none' },
    ],
    [
      { x_col: 'city', y_col: 'profit', group_col: 'shop', chart_type: 'stacked_bar', stack: 'percent' },
      'below 0',
      { stack: 'stacked' },
    ],
    [{ x_col: 'price', chart_type: 'scatter' }, 'two columns', { type: 'histogram' }],
    [{ x_col: 'city', chart_type: 'scatter' }, 'two columns', { type: 'pie' }],
    [{ x_col: 'city', y_col: 'price', chart_type: 'scatter' }, '“city” is none', { type: 'bar' }],
    [
      { x_col: 'price', y_cols: ['profit', 'revenue'], chart_type: 'scatter' },
      'one column of values',
      { type: 'scatter', y: ['c6'] },
    ],
    [{ x_col: 'month', chart_type: 'pie' }, 'is time', { type: 'bar', bucket: 'month' }],
    [{ x_col: 'price', chart_type: 'pie' }, 'a slice each', { type: 'histogram' }],
    [{ x_col: 'price', y_col: 'profit', chart_type: 'pie' }, 'a slice each', { type: 'scatter' }],
    [{ x_col: 'city', y_col: 'price', chart_type: 'pie' }, 'parts of a whole', { type: 'bar', aggregate: 'mean' }],
    [
      { x_col: 'city', y_col: 'price', chart_type: 'pie', aggregate: 'sum' },
      'do not add up',
      { type: 'bar', aggregate: 'mean' },
    ],
    [{ x_col: 'city', y_col: 'profit', chart_type: 'pie' }, 'below 0', { type: 'bar', aggregate: 'sum' }],
    [{ x_col: 'city', group_col: 'shop', chart_type: 'pie' }, 'no room for groups', { type: 'stacked_bar' }],
    [{ x_col: 'city', y_cols: ['revenue', 'profit'], chart_type: 'pie' }, 'one column', { type: 'grouped_bar' }],
    [{ x_col: 'city', chart_type: 'histogram' }, 'needs a column of numbers', { type: 'pie' }],
    [
      { x_col: 'city', y_col: 'price', chart_type: 'histogram' },
      'needs a column of numbers',
      { type: 'histogram', x: 'c3', y: [] },
    ],
    [{ x_col: 'city', chart_type: 'box' }, 'needs a column of numbers', { type: 'pie' }],
    [{ x_col: 'price', y_col: 'city', chart_type: 'box' }, '“city” is none', { type: 'box', x: 'c1', y: ['c3'] }],
    [{ x_col: 'city', y_col: 'shop', chart_type: 'box' }, '“shop” is none', { type: 'stacked_bar' }],
    [{ x_col: 'city', y_cols: ['price', 'profit'], chart_type: 'box' }, 'one column', { type: 'box', y: ['c3'] }],
    [
      { x_col: 'city', y_col: 'price', group_col: 'shop', chart_type: 'box' },
      'without groups',
      { type: 'box', group: null },
    ],
    [{ x_col: 'exact amount', y_col: 'price', chart_type: 'box' }, 'a box each', { type: 'scatter' }],
    [{ x_col: 'city', y_col: 'price', chart_type: 'heatmap' }, 'along both sides', { type: 'bar' }],
    [{ x_col: 'profit', y_col: 'price', chart_type: 'heatmap' }, 'along both sides', { type: 'scatter' }],
    [{ x_col: 'price', chart_type: 'heatmap' }, 'along both sides', { type: 'histogram' }],
    [{ x_col: 'price', group_col: 'shop', chart_type: 'heatmap' }, 'a column each', { type: 'box' }],
    [
      { x_col: 'city', y_cols: ['price', 'revenue'], group_col: 'shop', chart_type: 'heatmap' },
      'Several columns',
      { group: null },
    ],
    [{ x_col: 'month', y_col: 'price', bucket: 'day' }, 'is written by the month', { bucket: 'month' }],
    [{ x_col: 'founded', y_col: 'price', bucket: 'day' }, 'more than the 1,000', { bucket: 'year' }],
    [{ x_col: 'moment', y_col: 'price', bucket: 'hour' }, 'more than the 1,000', { bucket: 'day' }],
    [
      { x_col: 'moment', group_col: 'city', chart_type: 'heatmap', bucket: 'day' },
      'more than the 50',
      { bucket: 'week' },
    ],
  ] satisfies [ChartRequest, string, object | null][])('%o: %s', (request, message, instead) => {
    const problem = problemOf(request);
    expect(problem?.message).toContain(message);
    if (instead === null) expect(problem?.instead).toBeNull();
    else expect(problem?.instead).toMatchObject(instead);
    expect(() => prepareChart(table, resolveRequest(table, request))).toThrow(message);
  });
});

it.each([
  { x_col: 'size', y_col: 'price', chart_type: 'line' },
  { x_col: 'price', y_col: 'profit', chart_type: 'line' },
  { x_col: 'profit', y_col: 'price', chart_type: 'bar' },
  { x_col: 'city', y_col: 'profit', chart_type: 'pie', filters: [{ op: 'range', column: 'profit', min: 0 }] },
  { x_col: 'city', y_col: 'order_id', aggregate: 'distinct' },
  { x_col: 'month', y_col: 'price', chart_type: 'box' },
  { x_col: 'price', chart_type: 'box' },
  { x_col: 'price', y_col: 'profit', group_col: 'shop', chart_type: 'histogram' },
  { x_col: 'city', y_col: 'shop', chart_type: 'heatmap' },
  { x_col: 'city', y_col: 'price', group_col: 'month', chart_type: 'heatmap' },
] satisfies ChartRequest[])('%o makes sense', (request) => {
  expect(problemOf(request)).toBeNull();
});

it('says of every type whether it can show the same', () => {
  const spec = resolveRequest(table, { x_col: 'city', y_col: 'revenue' });
  const possible = possibleTypes(table, spec).filter(({ is_possible }) => is_possible);
  expect(possible.map(({ chart_type }) => chart_type)).toEqual(['bar', 'box', 'pie', 'waterfall']);
});

it('says when time cannot be read', () => {
  const { columns, rowIndex } = sourceTable(['day', 'n'], [['soon', '1']]);
  const dates = {
    rowIndex,
    columns: columns.map((column) => (column.id === 'c0' ? { ...column, type: 'date' as const } : column)),
  };
  const problem = chartProblem(dates, resolveRequest(dates, { x_col: 'day', y_col: 'n' }));
  expect(problem).toEqual({ message: '“day” has no date that can be read.', instead: null });
});

it('tells a column that is gone', () => {
  const spec = resolveRequest(table, { x_col: 'city', y_col: 'revenue', filters: [{ op: 'missing', column: 'shop' }] });
  for (const id of ['c1', 'c2', 'c5']) {
    const rest = { ...table, columns: table.columns.filter((column) => column.id !== id) };
    const error = { code: 'wrong_state', message: `The column ${id} is no longer in the data.` };
    expect(() => prepareChart(rest, spec)).toThrow(expect.objectContaining(error));
  }
});
