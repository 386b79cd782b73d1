import { describe, expect, it } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Table } from '@/lib/tabular/table';
import type { ChartRequest } from './request';
import { resolveRequest } from './resolve';

/** c0 day, c1 city, c2 product, c3 revenue, c4 price, c5 rating count, c6 age, c7 order_id, c8 year, c9 remark. */
const table: Table = sourceTable(
  ['day', 'city', 'product', 'revenue', 'price', 'reviews', 'age', 'order_id', 'year', 'shop'],
  Array.from({ length: 60 }, (_, i) => [
    `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    ['Lyon', 'Nice', 'Paris'][i % 3] ?? null,
    `product ${i % 20}`,
    String(i * 10.5),
    String(5 + (i % 7) / 4),
    String((i * 7) % 50),
    ['0-18', '60+', '19-35', '36-60'][i % 4] ?? null,
    `A-${1000 + i}`,
    String(2000 + (i % 5)),
    ['east', 'west'][i % 2] ?? null,
  ]),
);

const typeOf = (request: ChartRequest) => resolveRequest(table, request).type;

describe('without a type', () => {
  it.each([
    [{ x_col: 'day', y_col: 'revenue' }, 'line'],
    [{ x_col: 'year', y_col: 'revenue' }, 'line'],
    [{ x_col: 'city', y_col: 'revenue' }, 'bar'],
    [{ x_col: 'price', y_col: 'revenue' }, 'scatter'],
    [{ x_col: 'city' }, 'pie'],
    [{ x_col: 'city', y_cols: ['revenue', 'price'] }, 'grouped_bar'],
    [{ x_col: 'price' }, 'histogram'],
    [{ x_col: 'day' }, 'line'],
    [{ x_col: 'day', y_cols: ['revenue', 'price'] }, 'line'],
    [{ x_col: 'day', y_col: 'revenue', group_col: 'city' }, 'line'],
    [{ x_col: 'day', group_col: 'city' }, 'line'],
    [{ x_col: 'city', group_col: 'shop' }, 'stacked_bar'],
    [{ x_col: 'city', y_col: 'shop' }, 'stacked_bar'],
    [{ x_col: 'city', group_col: 'product' }, 'heatmap'],
    [{ x_col: 'city', y_col: 'revenue', group_col: 'shop' }, 'stacked_bar'],
    [{ x_col: 'city', y_col: 'price', group_col: 'shop' }, 'grouped_bar'],
    [{ x_col: 'price', y_col: 'revenue', group_col: 'shop' }, 'scatter'],
    [{ x_col: 'price', group_col: 'shop' }, 'box'],
    [{ x_col: 'price', y_col: 'revenue', aggregate: 'mean' }, 'line'],
    [{ x_col: 'price', y_cols: ['revenue', 'reviews'] }, 'line'],
    [{ x_col: 'city', y_col: 'order_id', aggregate: 'distinct' }, 'bar'],
  ] satisfies [ChartRequest, string][])('%o is a %s', (request, type) => {
    expect(typeOf(request)).toBe(type);
  });

  it('takes two columns in either order', () => {
    expect(resolveRequest(table, { x_col: 'revenue', y_col: 'day' })).toMatchObject({
      type: 'line',
      x: 'c0',
      y: ['c3'],
    });
    expect(resolveRequest(table, { x_col: 'revenue', y_col: 'city' })).toMatchObject({
      type: 'bar',
      x: 'c1',
      y: ['c3'],
    });
    expect(resolveRequest(table, { x_col: 'city', y_col: 'day' })).toMatchObject({
      type: 'line',
      x: 'c0',
      y: [],
      group: 'c1',
    });
  });
});

describe('how values become one', () => {
  it.each([
    [{ x_col: 'city', y_col: 'revenue' }, 'sum'],
    [{ x_col: 'city', y_col: 'price' }, 'mean'],
    [{ x_col: 'city', y_col: 'reviews' }, 'sum'],
    [{ x_col: 'city', y_cols: ['revenue', 'price'] }, 'mean'],
    [{ x_col: 'city' }, 'count'],
    [{ x_col: 'city', y_col: 'order_id', chart_type: 'bar' }, 'distinct'],
    [{ x_col: 'city', y_col: 'product', chart_type: 'bar' }, 'count'],
    [{ x_col: 'city', y_col: 'revenue', aggregate: 'median' }, 'median'],
    [{ x_col: 'price', y_col: 'revenue' }, null],
    [{ x_col: 'city', y_col: 'revenue', chart_type: 'box' }, null],
  ] satisfies [ChartRequest, string | null][])('%o: %s', (request, aggregate) => {
    expect(resolveRequest(table, request).aggregate).toBe(aggregate);
  });
});

describe('the rest', () => {
  it('sorts what has an order along the axis, and other categories by value', () => {
    expect(resolveRequest(table, { x_col: 'age', y_col: 'price' }).sort).toBe('x');
    expect(resolveRequest(table, { x_col: 'city', y_col: 'price' }).sort).toBe('value');
    expect(resolveRequest(table, { x_col: 'city', y_col: 'price', sort: 'x' }).sort).toBe('x');
    expect(resolveRequest(table, { x_col: 'day', y_col: 'price', sort: 'value' }).sort).toBe('x');
    expect(resolveRequest(table, { x_col: 'age' }).sort).toBe('value');
  });

  it('stacks areas that add up', () => {
    const area: ChartRequest = { x_col: 'day', group_col: 'city', chart_type: 'area' };
    expect(resolveRequest(table, area).stack).toBe('stacked');
    expect(resolveRequest(table, { ...area, y_col: 'price' }).stack).toBe('none');
    expect(resolveRequest(table, { ...area, stack: 'percent' }).stack).toBe('percent');
    expect(resolveRequest(table, { x_col: 'day', chart_type: 'area' }).stack).toBe('none');
    expect(resolveRequest(table, { x_col: 'city', group_col: 'shop', chart_type: 'stacked_bar' }).stack).toBe(
      'stacked',
    );
  });

  it('divides time by its span and what is filtered', () => {
    expect(resolveRequest(table, { x_col: 'day', y_col: 'price' }).bucket).toBe('week');
    const filters = [{ op: 'range', column: 'day', min: '2024-01', max: '2024-02' }] as const;
    expect(resolveRequest(table, { x_col: 'day', y_col: 'price', filters }).bucket).toBe('day');
    expect(resolveRequest(table, { x_col: 'year', y_col: 'price' }).bucket).toBe('year');
    expect(resolveRequest(table, { x_col: 'city', y_col: 'price', bucket: 'day' }).bucket).toBeNull();
  });

  it('gives a box plot of one column by a group its places', () => {
    const spec = resolveRequest(table, { x_col: 'price', group_col: 'city', chart_type: 'box' });
    expect(spec).toMatchObject({ x: 'c1', y: ['c4'], group: null });
  });

  it('names columns by id, in filters too, each once, and trims a title', () => {
    const spec = resolveRequest(table, {
      x_col: 'city',
      y_col: 'price',
      y_cols: ['c4', 'revenue'],
      filters: [{ op: 'equals', column: 'shop', value: 'east' }, { op: 'missing' }],
      title: '  Mine ',
    });
    expect(spec).toMatchObject({ x: 'c1', y: ['c4', 'c3'], title: 'Mine' });
    expect(spec.filters).toEqual([{ op: 'equals', column: 'c9', value: 'east' }, { op: 'missing' }]);
    expect(resolveRequest(table, { x_col: 'city', title: ' ' }).title).toBeNull();
  });

  it('names the nearest column for one there is not', () => {
    const message = expect.stringMatching(/^There is no column “revenu”\. The nearest is c\d+ \(“revenue”\)\.$/);
    const error = { code: 'invalid_input', message, fields: { y_col: message } };
    expect(() => resolveRequest(table, { x_col: 'city', y_col: 'revenu' })).toThrow(expect.objectContaining(error));
    const field = (request: ChartRequest) => {
      try {
        return resolveRequest(table, request);
      } catch (cause) {
        return cause;
      }
    };
    expect(field({ x_col: 'Order ID!' })).toMatchObject({ fields: { x_col: expect.stringContaining('“order_id”') } });
    expect(field({ x_col: 'city', y_cols: ['z'] })).toMatchObject({ fields: { y_cols: expect.any(String) } });
    expect(field({ x_col: 'city', group_col: 'z' })).toMatchObject({ fields: { group_col: expect.any(String) } });
    expect(field({ x_col: 'city', filters: [{ op: 'missing', column: 'z' }] })).toMatchObject({
      fields: { filters: expect.any(String) },
    });
    expect(() => resolveRequest({ columns: [], rowIndex: new Uint32Array() }, { x_col: 'a' })).toThrow(
      'There is no column “a”.',
    );
  });
});
