import { expect, test } from 'vitest';
import { recommendCharts } from '@/lib/charts/recommend';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { columnById } from '@/lib/tabular/table';
import { headerWords } from './header-words';

const HEADER = ['sent_on', 'gender', 'dept', 'net_price', 'transit_days', 'declined'];

/** Parcels of a shop: those of one department are declined more often. */
const parcels = inferTypes(
  tableFromRows(
    HEADER,
    Array.from({ length: 240 }, (_, i) => [
      `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}`,
      ['f', 'm'][(i * 7) % 2] ?? null,
      ['garden', 'kitchen', 'toys'][i % 3] ?? null,
      9.5 + ((i * 31) % 80),
      1 + ((i * 13) % 9),
      i % 3 === 0 && i % 4 > 0 ? 'yes' : 'no',
    ]),
  ),
);

function first(text: string) {
  const name = (id: string | null | undefined) => (id ? (columnById(parcels, id)?.name ?? null) : null);
  return recommendCharts(parcels, { text, category: 'custom' })
    .map(({ spec }) => [spec.aggregate, name(spec.y[0]), name(spec.x), name(spec.group)])
    .at(0);
}

test('what sales bring in is added up, though a column of prices is all there is', () => {
  expect(first('takings per month')).toEqual(['sum', 'net_price', 'sent_on', null]);
  expect(first('average price per month')).toEqual(['mean', 'net_price', 'sent_on', null]);
});

test('how long things take is averaged over time', () => {
  expect(first('are transit days changing over time')?.[0]).toBe('mean');
});

test('who something happens to asks for a yes or no that no word names, by what people and things are like', () => {
  const [aggregate, measure, x, group] = first('Who gets turned away?') ?? [];
  expect([aggregate, measure]).toEqual(['count', null]);
  expect([x, group]).toContain('declined');
});

test('words cut short and written together are told apart', () => {
  expect(headerWords('whrsqty').map(({ text }) => text)).toContain('hrs');
  expect(headerWords('weather').map(({ text }) => text)).toEqual(['weather']);
});
