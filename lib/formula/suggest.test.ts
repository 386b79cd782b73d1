import { expect, test } from 'vitest';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer/infer-types';
import { suggestFormulas } from './suggest';

const tableOf = (names: readonly string[], rows: readonly (readonly Cell[])[]) =>
  inferTypes(tableFromRows(names, rows));
const day = (n: number): string => new Date(Date.UTC(2023, 10, 3 + n * 9)).toISOString().slice(0, 10);

const orders = (extra: (i: number) => Cell[] = () => [], names: readonly string[] = []) =>
  tableOf(
    ['Region', 'Order Date', 'Delivered', 'Unit Price', 'Quantity', ...names],
    Array.from({ length: 60 }, (_, i) => [
      ['North', 'South', 'West'][i % 3] ?? '',
      day(i),
      day(i + (i % 2)),
      `$${(((i * 7) % 11) + 1.5).toFixed(2)}`,
      ((i * 5) % 9) + 1,
      ...extra(i),
    ]),
  );

test('what a price and a quantity make, what lies between dates, parts of dates and shares', () => {
  const offers = suggestFormulas(orders());
  expect(offers[0]).toEqual({ name: 'revenue', formula: 'Quantity * [Unit Price]' });
  const formulas = offers.map(({ formula }) => formula);
  expect(formulas).toContain('days_between([Order Date], Delivered)');
  expect(formulas).not.toContain('days_between(Delivered, [Order Date])');
  expect(formulas).toContain('start_of([Order Date], "month")');
  expect(formulas).toContain('year([Order Date])');
  expect(formulas).toContain('share of(Quantity)');
  expect(formulas).toContain('running sum(Quantity) by Region order by [Order Date]');
  // What one thing costs adds up to nothing.
  expect(formulas.filter((formula) => /share of\(\[Unit|running sum\(\[Unit/.test(formula))).toEqual([]);
  expect(offers.length).toBeLessThanOrEqual(12);
  expect(new Set(offers.map(({ name }) => name)).size).toBe(offers.length);
});

test('what a column holds already is not offered', () => {
  const table = orders((i) => [`$${((((i * 7) % 11) + 1.5) * (((i * 5) % 9) + 1)).toFixed(2)}`], ['Total']);
  expect(suggestFormulas(table).map(({ formula }) => formula)).not.toContain('Quantity * [Unit Price]');
});

test('money that grows with a count adds up, and so does money alone that is no price', () => {
  const total = orders((i) => [`$${((((i * 7) % 11) + 1.5) * (((i * 5) % 9) + 1)).toFixed(2)}`], ['Total']);
  expect(suggestFormulas(total).map(({ formula }) => formula)).toContain('share of(Total)');
  const alone = (name: string) =>
    suggestFormulas(
      tableOf(
        ['Region', name],
        Array.from({ length: 60 }, (_, i) => [
          ['North', 'South'][i % 2] ?? '',
          `$${(((i * 7) % 11) + 1.5).toFixed(2)}`,
        ]),
      ),
    ).map(({ formula }) => formula);
  expect(alone('Sales')).toContain('share of(Sales)');
  expect(alone('Price')).not.toContain('share of(Price)');
});

test('nothing is offered where nothing can be computed', () => {
  expect(suggestFormulas(tableOf(['name'], [['Ann'], ['Bob']]))).toEqual([]);
  expect(suggestFormulas(tableOf([], []))).toEqual([]);
});
