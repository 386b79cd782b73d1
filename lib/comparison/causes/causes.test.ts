import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignPeriods } from '@/lib/comparison/align/align-periods';
import { compareRows } from '@/lib/comparison/align/compare-rows';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import type { LikelyCause } from './cause';
import { explainChange } from './explain-change';

const HEADER = ['Region', 'Channel', 'Product', 'Revenue'];
const REGIONS = ['North', 'South', 'East', 'West'];
const CHANNELS = ['online', 'shop'];
const PRODUCTS = ['desk', 'chair', 'lamp'];

/** A row for every region, channel and product; `revenue` says what it sold. */
function sales(revenue: (region: string, channel: string, product: string, base: number) => number | null): Cell[][] {
  return REGIONS.flatMap((region, r) =>
    CHANNELS.flatMap((channel, c) =>
      PRODUCTS.map((product, p): Cell[] => [
        region,
        channel,
        product,
        revenue(region, channel, product, 100 + 17 * r + 9 * c + 23 * p),
      ]),
    ),
  );
}

const MAY = sales((_region, _channel, _product, base) => base);

function explained(june: readonly (readonly Cell[])[], id: string | null = 'c3', options = {}): LikelyCause {
  const alignment = alignPeriods(period(HEADER, MAY), period(HEADER, june), sameIds(4), { aggregates: { c3: 'sum' } });
  const cause = explainChange(alignment, id, options);
  if (cause === null) throw new Error('There is something to explain.');
  return cause;
}

const named = ({ slices }: LikelyCause) =>
  slices.map(({ conditions }) => conditions.map(({ value }) => value).join(' × '));

describe('slices are blamed', () => {
  test('a value of one column', () => {
    const cause = explained(sales((region, _channel, _product, base) => (region === 'North' ? base / 2 : base)));
    expect(named(cause)).toEqual(['North']);
    expect(cause.slices[0]).toMatchObject({ rowsBefore: 6, rowsAfter: 6, share: 1 });
    expect(cause.residual).toBeCloseTo(0, 9);
    expect(cause.isEverywhere).toBe(false);
  });

  test('two columns together, which neither is alone', () => {
    const cause = explained(
      sales((region, channel, _product, base) => (region === 'North' && channel === 'online' ? base / 4 : base)),
    );
    expect(named(cause)).toEqual(['North × online']);
  });

  test('several at once, the larger first', () => {
    const cause = explained(
      sales((region, channel, product, base) =>
        region === 'North' ? base * 0.3 : product === 'lamp' && channel === 'shop' ? base * 1.6 : base,
      ),
    );
    expect(named(cause)).toEqual(['North', 'shop × lamp']);
    expect(cause.slices[0]?.contribution).toBeLessThan(0);
    expect(cause.slices[1]?.contribution).toBeGreaterThan(0);
  });

  test('none when everything changed alike', () => {
    const cause = explained(sales((_region, _channel, _product, base) => base * 0.8));
    expect(cause.slices).toEqual([]);
    expect(cause.isEverywhere).toBe(true);
    expect(cause.residual).toBeCloseTo(cause.change, 9);
  });

  test('none when nothing changed', () => {
    const cause = explained(MAY);
    expect(cause).toMatchObject({ change: 0, slices: [], residual: 0, isEverywhere: false, generic: [] });
  });

  test('only where one is told to look', () => {
    const june = sales((region, _channel, _product, base) => (region === 'North' ? base / 2 : base));
    expect(named(explained(june, 'c3', { within: ['c1', 'c2'] }))).toEqual([]);
    expect(() => explained(june, 'c3', { within: ['c9'] })).toThrow(RangeError);
  });
});

describe('causes of a known kind', () => {
  test('a group that vanished', () => {
    const cause = explained(MAY.filter(([region]) => region !== 'West'));
    expect(cause.generic[0]).toMatchObject({
      code: 'group_vanished',
      condition: { pair: 'c0', value: 'West' },
      rows: 6,
    });
    expect(cause.generic[0]?.contribution).toBeCloseTo(cause.change, 9);
    expect(named(cause)).toEqual(['West']);
  });

  test('a unit that changed', () => {
    const cause = explained(sales((_region, _channel, _product, base) => base * 1000));
    expect(cause.generic).toEqual([{ code: 'unit_changed', factor: 1000, contribution: cause.change }]);
  });

  test('rows that came twice', () => {
    const alignment = alignPeriods(
      { table: tableFromRows(HEADER, MAY) },
      { table: tableFromRows(HEADER, [...MAY, ...MAY.slice(0, 6)]) },
      sameIds(4),
    );
    expect(explainChange(alignment, null)?.generic).toEqual([
      { code: 'duplicate_batch', side: 'second', rows: 6, contribution: 6 },
    ]);
  });

  test('cells that are missing now', () => {
    const cause = explained(sales((region, _channel, _product, base) => (region === 'East' ? null : base)));
    expect(cause.generic).toContainEqual(expect.objectContaining({ code: 'missing_rose', before: 0, after: 0.25 }));
  });

  test('what only cleaning changed', () => {
    const first = period(
      ['Key', 'Region', 'Revenue'],
      MAY.map(([region, , , revenue], i) => [`K${i}`, region ?? null, revenue ?? null]),
    );
    const june = first.table.columns.map((column) =>
      column.id === 'c2' && column.vector.kind === 'number'
        ? { ...column, vector: { ...column.vector, values: column.vector.values.map((value) => value + 10) } }
        : column,
    );
    const alignment = alignPeriods(first, { ...first, table: { ...first.table, columns: june } }, sameIds(3), {
      aggregates: { c2: 'sum' },
    });
    const cause = explainChange(alignment, 'c2', { rows: compareRows(alignment, ['c0']) });
    expect(cause?.generic).toEqual([{ code: 'cleaning_differs', cells: 24, contribution: 240 }]);
  });
});

describe('ratios', () => {
  test('one column per another', () => {
    const header = ['Region', 'Revenue', 'Visits'];
    const rows = (level: number): Cell[][] =>
      REGIONS.flatMap((region, r) =>
        [1, 2, 3].map((i): Cell[] => [region, (100 + 10 * i) * (region === 'East' ? level : 1), 50 + 10 * r + i]),
      );
    const alignment = alignPeriods(period(header, rows(1)), period(header, rows(0.5)), sameIds(3), {
      aggregates: { c1: 'sum', c2: 'sum' },
    });
    const cause = explainChange(alignment, 'c1', { per: 'c2' });
    expect(cause).toMatchObject({ mode: 'ratio', effects: { volume: 0 } });
    expect(cause && named(cause)).toEqual(['East']);
  });

  test('a mean falls by its mix alone', () => {
    const header = ['Plan', 'Price'];
    const rows = (cheap: number, dear: number): Cell[][] => [
      ...Array.from({ length: cheap }, (): Cell[] => ['basic', 10]),
      ...Array.from({ length: dear }, (): Cell[] => ['pro', 30]),
    ];
    const both = [rows(10, 10), rows(15, 5)].map((cells) => ({ table: tableFromRows(header, cells) }));
    const [first, second] = both;
    if (first === undefined || second === undefined) throw new Error('There are two months.');
    const cause = explainChange(alignPeriods(first, second, sameIds(2), { aggregates: { c1: 'mean' } }), 'c1');
    expect(cause).toMatchObject({ before: 20, after: 15, effects: { volume: 0, mix: -5, price: 0, by: 'c0' } });
  });
});

test('what has no parts has no cause', () => {
  const alignment = alignPeriods(period(HEADER, MAY), period(HEADER, MAY), sameIds(4), {
    aggregates: { c3: 'median' },
  });
  expect(explainChange(alignment, 'c3')).toBeNull();
  expect(() => explainChange(alignment, 'c9')).toThrow(RangeError);
});

describe('whatever the rows', () => {
  const row = fc.tuple(
    fc.constantFrom('a', 'b', 'c', null),
    fc.constantFrom('x', 'y'),
    fc.constantFrom('p', 'q', 'r'),
    fc.oneof(fc.integer({ min: -20, max: 200 }), fc.constant(null)),
  );
  const rows = fc.array(row, { minLength: 4, maxLength: 60 });
  const header = ['A', 'B', 'C', 'Value'];

  test.each(['sum', 'mean', 'count'] as const)('contributions of a %s and the residual are the change', (aggregate) => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const alignment = alignPeriods(
          { table: tableFromRows(header, first) },
          { table: tableFromRows(header, second) },
          sameIds(4),
          {
            aggregates: { c3: aggregate },
          },
        );
        const cause = explainChange(alignment, 'c3', { within: ['c0', 'c1', 'c2'] });
        if (cause === null) return;
        const { slices, residual, change, effects } = cause;
        expect(slices.reduce((sum, { contribution }) => sum + contribution, residual)).toBeCloseTo(change, 6);
        if (effects !== null) expect(effects.volume + effects.mix + effects.price).toBeCloseTo(change, 6);
      }),
    );
  });
});
