import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeAt, listRows, pageOfRows } from './list-rows';
import type { RowDifferences } from './row-types';

const differences: RowDifferences = {
  key: ['c0'],
  added: Uint32Array.of(5),
  removed: Uint32Array.of(4, 6),
  paired: { first: Uint32Array.of(0, 1, 2, 3), second: Uint32Array.of(3, 2, 1, 0) },
  states: Uint8Array.of(0, 1, 2, 1),
  cells: [],
  keyless: { first: 0, second: 0 },
  duplicates: [{ key: ['x'], first: [7, 8], second: [9] }],
  duplicateKeys: 1,
  duplicateRows: { first: 2, second: 1 },
  spellings: [],
  counts: { added: 1, removed: 2, changed: 2, changedByCleaning: 1, unchanged: 1 },
  knowsSources: true,
};
const list = listRows(differences);
const all = { offset: 0, limit: 100 };

test('what changed comes first, then what went and came, then the rest', () => {
  expect(pageOfRows(list, all).rows.map(({ state, first, second }) => [state, first, second])).toEqual([
    ['changed', 1, 2],
    ['changed', 3, 0],
    ['removed', 4, -1],
    ['removed', 6, -1],
    ['added', -1, 5],
    ['cleaning', 2, 1],
    ['duplicate', 7, -1],
    ['duplicate', 8, -1],
    ['duplicate', -1, 9],
    ['unchanged', 0, 3],
  ]);
});

test('of one state, and of rows that are asked for', () => {
  expect(pageOfRows(list, { ...all, state: 'duplicate' }).total).toBe(3);
  expect(pageOfRows(list, { offset: 1, limit: 1, isChosen: ({ first }) => first >= 3 })).toEqual({
    total: 5,
    rows: [{ state: 'removed', first: 4, second: -1, pair: -1 }],
  });
});

test('a cell was changed by the source, by cleaning alone, or not', () => {
  const cells = {
    pair: 'c1',
    first: 'c1',
    second: 'c1',
    rows: Uint32Array.of(1, 2, 9),
    byCleaning: Uint8Array.of(0, 1, 0),
  };
  expect([0, 1, 2, 3, 9, 10, -1].map((pair) => changeAt(cells, pair))).toEqual([
    null,
    'source',
    'cleaning',
    null,
    'source',
    null,
    null,
  ]);
  expect(changeAt(undefined, 1)).toBeNull();
});

test('pages put together are the list, whether or not rows are chosen', () => {
  const whole = pageOfRows(list, all).rows;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.boolean(), (limit, isAsked) => {
      const pages = Array.from({ length: Math.ceil(whole.length / limit) }, (_, page) =>
        pageOfRows(list, { offset: page * limit, limit, isChosen: isAsked ? () => true : undefined }),
      );
      expect(pages.flatMap(({ rows }) => rows)).toEqual(whole);
      for (const { total } of pages) expect(total).toBe(whole.length);
    }),
  );
});
