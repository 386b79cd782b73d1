import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { findRecordDuplicates } from './find-record-duplicates';

const GIVEN = ['Ana', 'Boris', 'Chloe', 'Dmitri', 'Elena', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jamal', 'Kira', 'Luca'];
const FAMILY = ['Almeida', 'Brandt', 'Castillo', 'Dubrovnik', 'Eriksen', 'Fontaine', 'Grigoryan', 'Haddad', 'Ivanova'];
const STREETS = ['Harbour', 'Mill', 'Orchard', 'Quarry', 'Station', 'Temple', 'Vineyard', 'Willow', 'Abbey', 'Castle'];

const HEADER = ['name', 'street', 'born', 'phone'];

/** 240 people, no two alike in two columns. */
function people(): Cell[][] {
  return Array.from({ length: 240 }, (_, i) => [
    `${GIVEN[i % 12]} ${FAMILY[Math.floor(i / 12) % 9]}${i >= 108 ? ` ${GIVEN[Math.floor(i / 108) + 3]}` : ''}`,
    `${((i * 37) % 211) + 1} ${STREETS[(i * 7) % 10]} Street`,
    `${1940 + ((i * 17) % 60)}-${String((i % 12) + 1).padStart(2, '0')}-${String(((i * 5) % 28) + 1).padStart(2, '0')}`,
    `0${30000000 + i * 7919}`,
  ]);
}

const COPIES: readonly Cell[][] = [
  ['Dmitri Almeida', '112 Mill Stret', '1991-04-16', '030023757'],
  ['Almeida Farid', '186 Temple St', '1965-06-26', '030039595'],
];

test('finds records typed twice with slips, and nobody else', () => {
  const rows = people();
  const table = tableFromRows(HEADER, [...rows, ...COPIES]);
  const { groups, columns } = findRecordDuplicates(table);
  expect(columns).toContain('c0');
  expect(groups.map((group) => group.rows)).toEqual(
    expect.arrayContaining([
      [3, 240],
      [5, 241],
    ]),
  );
  expect(groups).toHaveLength(2);
  for (const { probability } of groups) expect(probability).toBeGreaterThan(0.9);
  const [pair] = groups.find((group) => group.rows[0] === 3)?.pairs ?? [];
  expect(pair?.fields.find(({ column }) => column === 'c1')).toMatchObject({ level: 2 });
});

test('a table without names, one of events, and an empty one are left alone', () => {
  const measured = Array.from({ length: 200 }, (_, i) => [i % 7, (i * 31) % 100, 20 + (i % 13)]);
  expect(findRecordDuplicates(tableFromRows(['sensor', 'value', 'temperature'], measured)).columns).toEqual([]);
  const sales = Array.from({ length: 300 }, (_, i) => [GIVEN[i % 12] ?? null, `2024-01-${(i % 28) + 10}`, i % 9]);
  expect(findRecordDuplicates(tableFromRows(['customer', 'day', 'quantity'], sales)).groups).toEqual([]);
  expect(findRecordDuplicates(tableFromRows(HEADER, [])).groups).toEqual([]);
});

test('does not depend on the order of rows', () => {
  const rows = [...people(), ...COPIES];
  const found = (order: readonly number[]) => {
    const { groups } = findRecordDuplicates(
      tableFromRows(
        HEADER,
        order.map((i) => rows[i] ?? []),
      ),
    );
    return groups
      .map((group) => group.rows.map((row) => order[row] ?? -1).sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  };
  const plain = found(rows.map((_, i) => i));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        rows.map((_, i) => i),
        { minLength: rows.length },
      ),
      (order) => {
        expect(found(order)).toEqual(plain);
      },
    ),
    { numRuns: 2 },
  );
});
