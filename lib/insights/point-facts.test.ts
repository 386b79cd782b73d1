import { expect, test } from 'vitest';
import { resolveRequest } from '@/lib/charts/resolve';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { pointFacts } from '.';
import { sayFact } from './language';

const SHOPS = ['Porto', 'Braga', 'Faro', 'Evora'];

/** Twelve months of four shops, ten rows each; in June Faro sells nothing like usual. */
const table = inferTypes(
  tableFromRows(
    ['date', 'shop', 'sold'],
    Array.from({ length: 12 * 4 * 10 }, (_, i) => {
      const [month, shop] = [Math.floor(i / 40), i % 4];
      const date = `2024-${String(month + 1).padStart(2, '0')}-${String((Math.floor(i / 4) % 10) + 1).padStart(2, '0')}`;
      return [date, SHOPS[shop] ?? '', month === 5 && shop === 2 ? 10 : 100 + shop];
    }),
  ),
);

const at = (aggregate: 'sum' | 'mean', label: string, x_col = 'date') =>
  pointFacts(
    table,
    resolveRequest(table, { x_col, y_col: 'sold', aggregate, ...(x_col === 'date' && { bucket: 'month' }) }),
    label,
  );

test.each(['sum', 'mean'] as const)(
  'the group that makes a low %s low is found, with all of the difference',
  (aggregate) => {
    const [place, part] = at(aggregate, '2024-06');
    expect(place).toMatchObject({ kind: 'place', values: { direction: 'down', rank: 12, places: 12, others: 6 } });
    expect(part).toMatchObject({
      kind: 'part',
      values: { category: 'Faro', direction: 'down' },
      query: { second: 'c1' },
    });
    if (part?.kind !== 'part' || place?.kind !== 'place') throw new Error('There is no part.');
    expect(part.values.share).toBeCloseTo(1);
    expect(part.values.amount).toBeCloseTo(place.values.value - place.values.usual);
    expect(part.rows.count).toBe(10);
  },
);

test('where all groups are as ever no part is blamed', () => {
  expect(at('sum', '2024-11').map(({ kind }) => kind)).toEqual(['place', 'touched']);
});

test('a group lies among the others', () => {
  const [place] = at('mean', 'Faro', 'shop');
  expect(place).toMatchObject({ kind: 'place', values: { rank: 4, places: 4, others: 3, isTime: false } });
  expect(place && sayFact(place, { c1: 'Shop', c2: 'Sold' })).toMatch(
    /^For Faro the mean Sold is 94\.33, below the mean/,
  );
});

test('what there is not, and single values, have nothing said of them', () => {
  expect(at('sum', '2030-01')).toEqual([]);
  expect(pointFacts(table, resolveRequest(table, { x_col: 'sold', chart_type: 'histogram' }), '100')).toEqual([]);
});
