import { expect, test } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { findTable } from './find-table';
import { trustOf } from './trust';

const table = tableFromRows(
  ['city', 'visits'],
  Array.from({ length: 40 }, (_, i) => [i === 7 ? 'Lisbno' : i % 2 === 0 ? 'Oslo' : 'Lisbon', i]),
);

test('a table without findings is trusted in full, an empty one too', () => {
  expect(trustOf(table, []).trust).toBe(1);
  expect(trustOf({ columns: [], rowIndex: new Uint32Array() }, []).trust).toBe(1);
});

test('each cell with an open finding counts once', () => {
  const findings = findTable(table, { today: '2025-06-30' });
  expect(findings).toHaveLength(1);
  expect(trustOf(table, [...findings, ...findings])).toMatchObject({
    trust: 1 - 1 / 80,
    columns: [
      { id: 'c0', trust: 1 - 1 / 40 },
      { id: 'c1', trust: 1 },
    ],
  });
});
