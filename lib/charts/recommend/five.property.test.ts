import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartProblem } from '@/lib/charts/problem';
import { roleOf } from '@/lib/charts/roles';
import { numbersOf } from '@/lib/charts/values';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Table } from '@/lib/tabular/table';
import { recommendCharts } from '.';

type Cell = string | number | null;
/** What a column holds in each row, from a number that differs from row to row. */
type Kind = { name: string; cell: (random: number, row: number) => Cell };

const NAMES = ['Leeds', 'York', 'Bath', 'Ely', 'Ripon', 'Wells', 'Truro', 'Derby', 'Exeter', 'Durham'];
const day = (n: number) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10);

const USABLE: readonly Kind[] = [
  { name: 'price', cell: (random) => (random % 9973) / 7 },
  { name: 'units', cell: (random) => random % 40 },
  { name: 'revenue', cell: (random, row) => row * 3 + (random % 17) },
  { name: 'latitude', cell: (random) => (random % 18_000) / 100 - 90 },
  { name: 'city', cell: (random) => NAMES[random % 10] ?? '' },
  { name: 'side', cell: (random) => (random % 3 === 0 ? 'left' : 'right') },
  { name: 'order_date', cell: (random) => day(random % 2000) },
  { name: 'sold_on', cell: (_, row) => day(row * 7) },
];
const OTHER: readonly Kind[] = [
  { name: 'constant', cell: () => 'same' },
  { name: 'empty', cell: () => null },
  { name: 'order_id', cell: (_, row) => `A-${1000 + row}` },
  { name: 'sparse', cell: (random, row) => (row % 4 === 0 ? random % 100 : null) },
];

function tableOf(kinds: readonly Kind[], rows: number, seed: number): Table {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
  const names = kinds.map(({ name }, i) => `${name}_${'abcdefgh'[i]}`);
  return inferTypes(
    tableFromRows(
      names,
      Array.from({ length: rows }, (_, row) => kinds.map(({ cell }) => cell(random(), row))),
    ),
  );
}

function expectFive(table: Table): void {
  const items = recommendCharts(table, null);
  const said = items.map(({ title, score }) => `${title} ${score}`).join('; ');
  expect(items, said).toHaveLength(5);
  expect(new Set(items.map(({ spec }) => JSON.stringify(spec))).size, said).toBe(5);
  for (const { spec, reasoning, score } of items) {
    expect(chartProblem(table, spec), said).toBeNull();
    expect(reasoning).toMatch(/\d/);
    expect(reasoning).not.toMatch(/NaN|undefined|Infinity/);
    expect(score).toBeGreaterThanOrEqual(0);
    const drawn = table.columns.filter(({ id }) => [spec.x, ...spec.y, spec.group].includes(id));
    expect(drawn.map(roleOf), said).not.toContain('identifier');
    if (spec.aggregate === 'sum') {
      for (const column of drawn.filter(({ id }) => spec.y.includes(id))) expect(roleOf(column), said).toBe('quantity');
    }
  }
  expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).sort((a, b) => b - a));
}

it('five charts of any table with two columns to draw, whatever else is in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...USABLE), { minLength: 2, maxLength: 5 }),
      fc.array(fc.constantFrom(...OTHER), { maxLength: 2 }),
      fc.integer({ min: 30, max: 100 }),
      fc.integer({ min: 1, max: 1e9 }),
      (usable, other, rows, seed) => expectFive(tableOf([...other, ...usable], rows, seed)),
    ),
    { numRuns: 60 },
  );
});

it('five charts of a single column of numbers or dates', () => {
  const alone = USABLE.filter(({ name }) => name !== 'city' && name !== 'side');
  fc.assert(
    fc.property(
      fc.constantFrom(...alone),
      fc.integer({ min: 30, max: 100 }),
      fc.integer({ min: 1, max: 1e9 }),
      (kind, rows, seed) => {
        const table = tableOf([kind], rows, seed);
        expect(table.columns.map((column) => numbersOf(column) !== null || roleOf(column) === 'time')).toEqual([true]);
        expectFive(table);
      },
    ),
    { numRuns: 30 },
  );
});

it('of a column of groups alone what there is: how often each is there', () => {
  const types = (kind: Kind | undefined) =>
    recommendCharts(tableOf(kind === undefined ? [] : [kind], 60, 7), null).map(({ spec }) => spec.type);
  expect(types(USABLE[5])).toEqual(['bar']);
  expect(types(USABLE[4])).toEqual(['bar', 'bar']);
});
