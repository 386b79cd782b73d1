import { expect, it } from 'vitest';
import type { FilterJson } from '@/lib/contract/filters';
import type { BuilderColumn } from './columns';
import { inOrder } from './columns';
import { type Draft, draftOfQuery, EMPTY_DRAFT, queryOfDraft, requestOfDraft, unknownColumns } from './draft';
import { conditionsOf, filterOf, rowOf } from './filter-rows';

const columns: BuilderColumn[] = [
  { id: 'c0', name: 'id', role: 'identifier', isNumber: true },
  { id: 'c1', name: 'city', role: 'category', isNumber: false },
  { id: 'c2', name: 'sales', role: 'quantity', isNumber: true },
  { id: 'c3', name: 'cost', role: 'quantity', isNumber: true },
];
const filters: FilterJson[] = [
  { op: 'equals', column: 'c1', value: 'Lyon & "co"' },
  { op: 'range', column: 'c2', min: 5 },
];
const full: Draft = {
  x_col: 'c1',
  y_cols: ['c2', 'c3'],
  chart_type: 'grouped_bar',
  aggregate: 'mean',
  sort: 'x',
  log: true,
  include_filled: true,
  filters,
  title: 'Über alles',
};

it('keeps every choice in the address', () => {
  expect(draftOfQuery(new URLSearchParams(queryOfDraft(full).toString()), columns)).toEqual(full);
  expect(queryOfDraft(EMPTY_DRAFT).toString()).toBe('');
});

it('understands names, short fields, and leaves out what it does not know', () => {
  const query = new URLSearchParams('x=city&y=sales&y=gone&type=bar&aggregate=most&filters=nonsense');
  expect(draftOfQuery(query, columns)).toEqual({ x_col: 'c1', y_cols: ['c2'], chart_type: 'bar' });
});

it('tells the columns that are not in the data', () => {
  const unknown = (query: string) => unknownColumns(new URLSearchParams(query), columns);
  expect(unknown('x=city&y=sales&y=gone&group_col=Land&y_cols=gone')).toEqual(['gone', 'Land']);
  expect(unknown('x_col=c1&y_col=c2&group_col=')).toEqual([]);
});

it('asks for one column as y_col and for several as y_cols', () => {
  expect(requestOfDraft(EMPTY_DRAFT)).toBeNull();
  expect(requestOfDraft({ x_col: 'c1', y_cols: ['c2'] })).toEqual({ x_col: 'c1', y_col: 'c2' });
  expect(requestOfDraft(full)).toMatchObject({ x_col: 'c1', y_cols: ['c2', 'c3'], log: true, include_filled: true });
});

it('lists identifiers last', () => {
  expect(inOrder(columns).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c0']);
});

const KEPT: FilterJson[] = [
  ...filters,
  { op: 'in', column: 'c1', values: ['Lyon', 'Paris'], not: true },
  { op: 'contains', column: 'c1', text: 'a' },
  { op: 'range', column: 'c2', min: 1, max: 2 },
  { op: 'range', column: 'c2', min: 1, exclusive_max: true },
  { op: 'present', column: 'c1' },
  { op: 'outlier' },
  { op: 'equals', column: 'c1', value: null },
];

it.each(KEPT)('edits a filter without losing anything: %j', (filter) => {
  const isNumber = filter.column === 'c2';
  expect(filterOf(rowOf(filter, 0), isNumber)).toEqual(filter);
});

it('asks nothing with a condition that says too little', () => {
  const row = rowOf({ op: 'range', column: 'c2', min: 1 }, 0);
  expect(filterOf({ ...row, min: ' ' }, true)).toBeNull();
  expect(filterOf({ ...row, condition: 'is' }, true)).toBeNull();
  expect(conditionsOf({ id: 'c2', name: 'sales', role: 'quantity', isNumber: true })[0]).toBe('between');
});
