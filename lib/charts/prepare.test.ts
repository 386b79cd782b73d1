import { describe, expect, it } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Cell } from '@/lib/tabular/columns';
import { CellFlag, type Column, type Table } from '@/lib/tabular/table';
import { prepareChart } from './prepare';
import type { ChartRequest } from './request';
import { resolveRequest } from './resolve';
import type { Aggregate, ChartFilter } from './spec';

const draw = (table: Table, request: ChartRequest) => prepareChart(table, resolveRequest(table, request));

const shops: Cell[][] = [
  ['2024-01', 'Lyon', '10', '$2.50', 'east', '19-35'],
  ['2024-01', 'Nice', '5', '$3.50', 'west', '60+'],
  ['2024-03', 'Lyon', '30', null, 'west', '0-18'],
  ['2024-03', null, '7', '$1.00', 'east', '19-35'],
  ['2024-04', 'Lyon', null, '$4.00', 'east', '60+'],
  [null, 'Nice', '1', '$8.00', null, '0-18'],
];
const table = withUnit(sourceTable(['order_month', 'city', 'units', 'unit_price', 'side', 'age'], shops), 3, '$');

function withUnit(of: Table, index: number, unit: string): Table {
  return { ...of, columns: of.columns.map((column, i) => (i === index ? { ...column, unit } : column)) };
}

describe('lines', () => {
  it('have a place for every span, 0 where nothing was added up', () => {
    const { data, title, x_header, y_header, config } = draw(table, { x_col: 'order_month', y_col: 'units' });
    expect(data).toEqual([
      { x: '2024-01', y: 15 },
      { x: '2024-02', y: 0 },
      { x: '2024-03', y: 37 },
    ]);
    expect([title, x_header, y_header]).toEqual(['Total units by month', 'Order month', 'Total units']);
    expect(config).toMatchObject({
      x_col: 'order_month',
      y_cols: ['units'],
      aggregate: 'sum',
      bucket: 'month',
      x_kind: 'time',
      series: [{ key: 'y', label: 'Total units', unit: null }],
      counts: { rows: 6, matched: 6, used: 4, missing: 2, points: 3, other_categories: 0, other_rows: 0 },
      notes: ['2 rows without a value left out.'],
    });
  });

  it('break where there is nothing to average', () => {
    const { data, y_header, config } = draw(table, { x_col: 'order_month', y_col: 'unit_price' });
    expect(data.map(({ y }) => y)).toEqual([3, null, 1, 4]);
    expect(y_header).toBe('Mean unit price ($)');
    expect(config.y_unit).toBe('$');
    expect(config.series).toEqual([{ key: 'y', label: 'Mean unit price', unit: '$' }]);
  });

  it('have a series for each group', () => {
    const { data, title, config } = draw(table, { x_col: 'order_month', y_col: 'unit_price', group_col: 'side' });
    expect(title).toBe('Mean unit price by month and side');
    expect(data).toEqual([
      { x: '2024-01', east: 2.5, west: 3.5 },
      { x: '2024-02', east: null, west: null },
      { x: '2024-03', east: 1, west: null },
      { x: '2024-04', east: 4, west: null },
    ]);
    expect(config.series.map(({ label, unit }) => [label, unit])).toEqual([
      ['east', '$'],
      ['west', '$'],
    ]);
  });

  it('go along numbers in their order', () => {
    const { data, config } = draw(table, { x_col: 'units', y_col: 'unit_price', aggregate: 'max' });
    expect(data).toEqual([1, 5, 7, 10].map((x, i) => ({ x, y: [8, 3.5, 1, 2.5][i] })));
    expect(config.x_kind).toBe('number');
  });
});

describe('bars', () => {
  it('stand by value, or where categories have an order in that', () => {
    expect(draw(table, { x_col: 'city', y_col: 'units' }).data).toEqual([
      { x: 'Lyon', y: 40 },
      { x: 'Nice', y: 6 },
    ]);
    expect(draw(table, { x_col: 'age', y_col: 'units' }).data.map(({ x }) => x)).toEqual(['0-18', '19-35', '60+']);
    expect(draw(table, { x_col: 'age', y_col: 'units', sort: 'value' }).data.map(({ x }) => x)).toEqual([
      '0-18',
      '19-35',
      '60+',
    ]);
  });

  it('show several columns side by side', () => {
    const { data, title, y_header, config } = draw(table, { x_col: 'city', y_cols: ['units', 'unit_price'] });
    expect(data).toEqual([
      { x: 'Lyon', units: 20, unit_price: 3.25 },
      { x: 'Nice', units: 3, unit_price: 5.75 },
    ]);
    expect([title, y_header]).toEqual(['Mean units and unit price by city', 'Mean']);
    expect(config.series).toEqual([
      { key: 'units', label: 'Units', unit: null },
      { key: 'unit_price', label: 'Unit price', unit: '$' },
    ]);
  });

  it('count rows, and cells of text', () => {
    const { data, title } = draw(table, { x_col: 'city', chart_type: 'bar' });
    expect([title, data]).toEqual([
      'Number of rows by city',
      [
        { x: 'Lyon', y: 3 },
        { x: 'Nice', y: 2 },
      ],
    ]);
    const sides = draw(table, { x_col: 'city', y_col: 'side', chart_type: 'bar' });
    expect([sides.title, sides.data[1]]).toEqual(['Number of rows with side by city', { x: 'Nice', y: 1 }]);
  });

  it('put what is too much together, with a category that is called so', () => {
    const names = Array.from({ length: 60 }, (_, i) => (i === 59 ? 'Other' : `k${i}`));
    const rows = names.map((name, i): Cell[] => [name, String(i)]);
    const { data, config } = draw(sourceTable(['kind', 'price'], rows), {
      x_col: 'kind',
      y_col: 'price',
      chart_type: 'bar',
    });
    expect(data).toHaveLength(51);
    expect(data[0]).toEqual({ x: 'k58', y: 58 });
    // Nine cheap ones and the dear one called Other.
    expect(data[50]).toEqual({ x: 'Other', y: (36 + 59) / 10 });
    expect(config.counts).toMatchObject({ points: 60, other_categories: 10, other_rows: 10 });
    expect(config.notes).toEqual(['10 more categories with 10 rows together in Other.']);
  });

  it('tell at most twelve groups apart', () => {
    const rows = Array.from({ length: 40 }, (_, i): Cell[] => ['a', `g${i % 20}`]);
    const { config, data } = draw(sourceTable(['kind', 'grp'], rows), {
      x_col: 'kind',
      group_col: 'grp',
      chart_type: 'stacked_bar',
    });
    expect(config.series).toHaveLength(13);
    expect(data[0]?.Other).toBe(16);
    expect(config.notes).toEqual(['8 more groups together in Other.']);
  });

  it('keep names apart that mean something to JavaScript', () => {
    const names = ['__proto__', 'x', 'x', '', 'constructor', 'y'];
    const hostile = sourceTable(
      ['city', ...names],
      [
        ['Lyon', '1', '2', '3', '4', '5', '6'],
        ['Nice', '1', '2', '3', '4', '5', '6'],
      ],
    );
    const { data, config } = draw(hostile, { x_col: 'c0', y_cols: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] });
    const keys = config.series.map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
    expect(data.map(({ x }) => x)).toEqual(['Lyon', 'Nice']);
    expect(keys.map((key) => data[0]?.[key])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(config.series.map(({ label }) => label)).toEqual(['Proto', 'X', 'X', 'Column 5', 'Constructor', 'Y']);
  });
});

describe('other shapes', () => {
  it('pie', () => {
    const { data, title } = draw(table, { x_col: 'city' });
    expect([title, data]).toEqual([
      'Number of rows by city',
      [
        { name: 'Lyon', value: 3 },
        { name: 'Nice', value: 2 },
      ],
    ]);
  });

  it('pie that is mostly Other says what tells more', () => {
    const pieOf = (kinds: number) => {
      const rows = Array.from({ length: 2000 }, (_, i): Cell[] => [`k${i % kinds}`]);
      return draw(sourceTable(['kind'], rows), { x_col: 'kind', chart_type: 'pie' }).config.notes;
    };
    expect(pieOf(1000)).toEqual([
      '950 more categories with 1,900 rows together in Other.',
      '“Other” holds 95 % of the rows: bars of the most frequent values tell more.',
    ]);
    expect(pieOf(100)).toHaveLength(1);
  });

  it('scatter', () => {
    const { data, title, config } = draw(table, { x_col: 'units', y_col: 'unit_price', group_col: 'side' });
    expect(title).toBe('Unit price by units and side');
    expect(data).toEqual([
      { x: 10, y: 2.5, row_index: 0, group: 'east' },
      { x: 5, y: 3.5, row_index: 1, group: 'west' },
      { x: 7, y: 1, row_index: 3, group: 'east' },
    ]);
    expect(config).toMatchObject({ density: null, fit: { n: 3 }, counts: { used: 3, missing: 3 } });
    expect(config.series.map(({ key }) => key)).toEqual(['east', 'west']);
  });

  it('scatter of many, with how dense they lie', () => {
    const values = Float64Array.from({ length: 60_000 }, (_, i) => i % 600);
    const column = (id: string): Column => ({
      id,
      name: `price ${id}`,
      type: 'number',
      vector: { kind: 'number', values },
    });
    const many = {
      columns: [
        column('c0'),
        { ...column('c1'), vector: { kind: 'number' as const, values: values.map((v) => 0 - v) } },
      ],
      rowIndex: Uint32Array.from(values.keys()),
    };
    const { config, data } = draw(many, { x_col: 'c0', y_col: 'c1' });
    expect(data.length).toBeLessThanOrEqual(1000);
    expect(config.density).toMatchObject({ x_from: 0, x_to: 599, y_from: -599, y_to: 0, columns: 60, rows: 40 });
    expect(config.density?.counts.reduce((sum, count) => sum + count)).toBe(60_000);
    expect(config.density?.counts[59]).toBeGreaterThan(0);
    expect(config.fit).toMatchObject({ slope: -1, r: -1, n: 60_000, p: 0 });
    expect(config.notes[0]).toContain('of 60,000 points drawn');
  });

  it('histogram', () => {
    const { data, title, x_header, y_header, config } = draw(table, { x_col: 'unit_price' });
    expect([title, x_header, y_header]).toEqual(['Distribution of unit price', 'Unit price ($)', 'Number of rows']);
    expect(data.reduce((sum, { y }) => sum + Number(y), 0)).toBe(5);
    expect(config).toMatchObject({ aggregate: null, x_unit: '$', y_unit: null, counts: { used: 5, missing: 1 } });
  });

  it('box', () => {
    const rows = [1, 2, 3, 4, 100].map((n): Cell[] => ['a', String(n)]);
    const { data, title, y_header } = draw(sourceTable(['kind', 'price'], [...rows, ['b', '7']]), {
      x_col: 'kind',
      y_col: 'price',
      chart_type: 'box',
    });
    expect([title, y_header]).toEqual(['Distribution of price by kind', 'Price']);
    expect(data).toEqual([
      { x: 'b', n: 1, low: 7, q1: 7, median: 7, q3: 7, high: 7, min: 7, max: 7, outliers: [] },
      { x: 'a', n: 5, low: 1, q1: 2, median: 3, q3: 4, high: 4, min: 1, max: 100, outliers: [100] },
    ]);
    const alone = draw(table, { x_col: 'unit_price', chart_type: 'box' });
    expect(alone.data).toMatchObject([{ x: 'Unit price', n: 5, median: 3.5 }]);
    expect([alone.title, alone.config.y_unit]).toEqual(['Distribution of unit price', '$']);
  });

  it('box of many categories, with the furthest outliers', () => {
    const rows = Array.from({ length: 2000 }, (_, i): Cell[] => [
      `k${i % 40}`,
      String(i % 40 === 0 && i % 80 === 0 ? 1000 + i : 5 + (i % 7)),
    ]);
    const { data, config } = draw(sourceTable(['kind', 'price'], rows), {
      x_col: 'kind',
      y_col: 'price',
      chart_type: 'box',
      sort: 'x',
    });
    expect(data).toHaveLength(31);
    expect(data.at(-1)).toMatchObject({ x: 'Other', n: 500 });
    expect(config.counts).toMatchObject({ points: 40, other_categories: 10, other_rows: 500 });
  });

  it('box with more outliers than are drawn', () => {
    const rows = Array.from({ length: 400 }, (_, i): Cell[] => ['a', String(i % 13 === 0 ? 1000 - i : 10 + (i % 5))]);
    const { data, config } = draw(sourceTable(['kind', 'price'], rows), {
      x_col: 'kind',
      y_col: 'price',
      chart_type: 'box',
    });
    const outliers = data[0]?.outliers as number[];
    expect(outliers).toHaveLength(20);
    expect([outliers[0], outliers[19]]).toEqual([1000 - 13 * 19, 1000]);
    expect(config.notes).toEqual(['Of each box the 20 furthest values beyond the whiskers are drawn.']);
  });

  it('heatmap', () => {
    const { data, title, y_header, config } = draw(table, {
      x_col: 'side',
      group_col: 'city',
      chart_type: 'heatmap',
      y_col: 'units',
    });
    expect([title, y_header]).toEqual(['Total units by side and city', 'City']);
    expect(data).toEqual([
      { x: 'west', y: 'Lyon', value: 30 },
      { x: 'west', y: 'Nice', value: 5 },
      { x: 'east', y: 'Lyon', value: 10 },
      { x: 'east', y: 'Nice', value: 0 },
    ]);
    expect(config).toMatchObject({ y_kind: 'category', series: [{ key: 'value', label: 'Total units' }] });
  });
});

describe('what a reader has to know', () => {
  it('says what filters say', () => {
    const { config } = draw(table, {
      x_col: 'city',
      filters: [
        { op: 'in', column: 'city', values: ['Lyon', 'Nice', null] },
        { op: 'equals', column: 'side', value: 'east', not: true },
        { op: 'range', column: 'units', min: 1, max: 9, exclusiveMax: true },
        { op: 'range', column: 'units', min: 1 },
        { op: 'contains', column: 'city', text: 'i' },
        { op: 'present', column: 'units' },
        { op: 'filled' },
        { op: 'outlier', column: 'units', status: 'kept', not: true },
      ],
    });
    expect(config.filter_text).toBe(
      'city is Lyon, Nice or missing; side is not east; units is at least 1 and below 9; units is at least 1; city contains “i”; units is not missing; any cell was filled in; units is not an outlier that was kept',
    );
    expect(config.notes).toEqual(['No row fulfils the filters.']);
    expect(config.counts).toMatchObject({ rows: 6, matched: 0, used: 0, missing: 0 });
  });

  it.each([
    [{ op: 'equals', column: 'city', value: null }, 'city is missing'],
    [{ op: 'equals', column: 'units', value: 5 }, 'units is 5'],
    [{ op: 'in', column: 'city', values: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, 'city is a, b, c, d or 3 more'],
    [{ op: 'in', column: 'city', values: ['a'], not: true }, 'city is not a'],
    [{ op: 'in', column: 'city', values: [] }, 'city is none of the values'],
    [{ op: 'contains', column: 'city', text: 'y', not: true }, 'city does not contain “y”'],
    [{ op: 'range', column: 'units' }, 'units is anything'],
    [{ op: 'range', column: 'units', max: 5 }, 'units is at most 5'],
    [{ op: 'range', column: 'units', max: 5, exclusiveMax: true }, 'units is below 5'],
    [{ op: 'range', column: 'units', min: 1, max: 5 }, 'units is between 1 and 5'],
    [{ op: 'missing', column: 'units', not: true }, 'units is not missing'],
    [{ op: 'present', column: 'units', not: true }, 'units is missing'],
    [{ op: 'filled', column: 'units', not: true }, 'units was not filled in'],
    [{ op: 'outlier', column: 'units' }, 'units is an outlier'],
    [{ op: 'outlier', column: 'units', status: 'open' }, 'units is an outlier not decided about'],
  ] satisfies [ChartFilter, string][])('%o: %s', (filter, sentence) => {
    expect(draw(table, { x_col: 'city', filters: [filter] }).config.filter_text).toBe(sentence);
  });

  it('says that there is nothing to draw', () => {
    const empty = sourceTable(['city', 'price'], [['Lyon', null]]);
    const { data, config } = draw(empty, { x_col: 'city', y_col: 'price', chart_type: 'bar', aggregate: 'count' });
    expect([data, config.notes]).toEqual([[], ['There is no value to draw.', '1 row without a value left out.']]);
  });

  it('leaves a logarithm where values are not above 0', () => {
    const rows: Cell[][] = [
      ['a', '1.5'],
      ['b', '0'],
    ];
    const flat = sourceTable(['kind', 'price'], rows);
    const with0 = draw(flat, { x_col: 'kind', y_col: 'price', log: true }).config;
    expect([with0.log, with0.notes]).toEqual([false, ['Some values are not above 0, so the axis is not logarithmic.']]);
    const filters = [{ op: 'equals', column: 'kind', value: 'a' }] as const;
    expect(draw(flat, { x_col: 'kind', y_col: 'price', log: true, filters }).config.log).toBe(true);
    expect(draw(flat, { x_col: 'kind', log: true }).config.notes[0]).toContain('no axis');
    expect(draw(flat, { x_col: 'price', chart_type: 'box', log: true }).config.log).toBe(false);
  });

  it('says what cleaning filled in, and that a sum of prices was asked for', () => {
    const flags = Uint8Array.from([CellFlag.Filled, 0, 0, CellFlag.Outlier, CellFlag.Filled, 0]);
    const filled = {
      ...table,
      columns: table.columns.map((column) => (column.name === 'unit_price' ? { ...column, flags } : column)),
    };
    const { config } = draw(filled, { x_col: 'city', y_col: 'unit_price', aggregate: 'sum' });
    expect(config.notes).toEqual([
      '2 rows without a value left out.',
      '2 filled cells left out.',
      '“unit price” is added up as asked; its mean would usually say more.',
    ]);
    const filters = [{ op: 'equals', column: 'side', value: 'east', not: true }] as const;
    expect(draw(filled, { x_col: 'city', y_col: 'unit_price', filters }).config.notes).toEqual([
      '1 row without a value left out.',
    ]);
  });

  it('takes a title that a person gave', () => {
    expect(draw(table, { x_col: 'city', title: 'Where we sell' }).title).toBe('Where we sell');
  });

  it('does not say total twice', () => {
    const totals = sourceTable(['city', 'total_sales', 'x'], [['Lyon', '5', '6']]);
    expect(draw(totals, { x_col: 'city', y_col: 'total_sales', chart_type: 'bar' }).title).toBe('Total sales by city');
    const rows = [['Lyon', '5', '6', '7', '8']];
    const ends = sourceTable(['city', 'cost_total', 'price_average', 'temp_max', 'units'], rows);
    const title = (y_cols: string[], aggregate: Aggregate) =>
      draw(ends, { x_col: 'city', y_cols, aggregate, chart_type: y_cols.length > 1 ? 'grouped_bar' : 'bar' }).title;
    expect(title(['cost_total'], 'sum')).toBe('Cost total by city');
    expect(title(['cost_total'], 'mean')).toBe('Mean cost total by city');
    expect(title(['price_average'], 'mean')).toBe('Price average by city');
    expect(title(['temp_max'], 'max')).toBe('Temp max by city');
    expect(title(['cost_total', 'units'], 'sum')).toBe('Total cost total and units by city');
  });
});
