import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, selectRows, tableFromRows } from '@/lib/tabular/columns';
import { findTable } from './find-table';
import type { Finding } from './finding';

const today = '2025-06-30';
const find = (names: string[], rows: Cell[][]) => findTable(tableFromRows(names, rows), { today });

/** Kind, column, value and rows of each finding, in the order of its first row. */
function brief(findings: readonly Finding[]) {
  return findings
    .map(({ kind, columnName, value, rows }) => [kind, columnName, value, rows])
    .sort((a, b) => JSON.stringify(a[3]).localeCompare(JSON.stringify(b[3])));
}

const CITIES = ['Lisbon', 'Madrid', 'Oslo', 'Vienna', 'Athens', 'Prague'];

/** Rows of a code that decides city and zone, so many of each. */
function places(times: number): Cell[][] {
  return CITIES.flatMap((city, i) => Array.from({ length: times }, () => [`P${10 + i}`, city, `zone ${i}`]));
}

describe('findTable', () => {
  test('a lone deviant within its group is outvoted, with the majority as repair', () => {
    const rows = places(12);
    (rows[3] as Cell[])[1] = 'Oslo';
    const findings = find(['provider', 'city', 'zone'], rows);
    expect(brief(findings)).toEqual([['vote', 'city', 'Oslo', [3]]]);
    expect(findings[0]).toMatchObject({
      confidence: 'high',
      reason: { by: 'c0', byValue: 'P10', majority: 'Lisbon', majorityCount: 11, count: 12 },
      repair: [{ operation: 'edit_cell', params: { column: 'c1', row: 3, value: 'Lisbon' } }],
    });
  });

  test('a cell that the other row of its pair confirms, or that lists what the others say, is no sure contradiction', () => {
    const rows = places(12).map((row, i) => [...row, `firm ${Math.floor(i / 2)}`] as Cell[]);
    for (const i of [2, 3]) (rows[i] as Cell[])[1] = 'Oslo';
    (rows[30] as Cell[])[1] = 'Oslo, Vienna';
    const high = find(['provider', 'city', 'zone', 'firm'], rows).filter(({ confidence }) => confidence === 'high');
    expect(brief(high)).toEqual([]);
  });

  test('what some groups really do differently is no mistake', () => {
    const nets = Array.from({ length: 400 }, (_, i) => [
      `N${i % 8}`,
      i % 8 === 7 && i % 3 === 0 ? 'ml' : i % 2 ? 'md' : 'mw',
    ]);
    expect(find(['network', 'scale'], nets).filter(({ confidence }) => confidence === 'high')).toEqual([]);
  });

  test('a slip, a lost letter and broken text beside the frequent value they stand for', () => {
    const rows = places(15).map(([, city]) => [city] as Cell[]);
    rows[4] = ['Lisbno'];
    rows[5] = ['lisbon'];
    rows[6] = ['KÃ¶ln'];
    expect(brief(find(['city'], rows))).toEqual([
      ['typo', 'city', 'Lisbno', [4]],
      ['spelling', 'city', 'lisbon', [5]],
      ['encoding', 'city', 'KÃ¶ln', [6]],
    ]);
  });

  test('values that are naturally a letter apart are no slips', () => {
    const names = ['Ann', 'Anna', 'Anne', 'Hanna', 'Jon', 'John', 'Joan'];
    const rows = names.flatMap((name, i) => Array.from({ length: i === 6 ? 1 : 8 }, () => [name] as Cell[]));
    expect(find(['first name'], rows).filter(({ confidence }) => confidence === 'high')).toEqual([]);
  });

  test('nothing is found in no rows', () => {
    expect(find(['a', 'b'], [])).toEqual([]);
  });

  test('findings do not depend on the order of rows, and change nothing', () => {
    const rows = places(10);
    (rows[3] as Cell[])[1] = 'Oslo';
    (rows[17] as Cell[])[0] = 'P99';
    (rows[25] as Cell[])[1] = 'Vieenna';
    const table = tableFromRows(['provider', 'city', 'zone'], rows);
    const before = structuredClone(table);
    const expected = findTable(table, { today });
    expect(expected.length).toBeGreaterThanOrEqual(3);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }), (order) => {
        expect(findTable(selectRows(table, Uint32Array.from(order)), { today })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
    expect(table).toEqual(before);
  });

  test('an id says what was found, not where: the same in a longer file', () => {
    const rows = places(12);
    (rows[3] as Cell[])[1] = 'Oslo';
    const longer = [...places(2), ...rows];
    expect(find(['provider', 'city', 'zone'], longer).map(({ id }) => id)).toEqual(
      find(['provider', 'city', 'zone'], rows).map(({ id }) => id),
    );
  });
});
