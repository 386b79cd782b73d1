import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartSpec } from '@/lib/charts/spec';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Step } from '@/lib/cleaning/recipe';
import { cellText, type Table } from '@/lib/tabular/table';
import { chartNow, chartOf, cleaned, snapshot } from './annotations.fixture';
import { cellAnchor, columnAnchor, pointAnchor, resolveAnchor, type ShownChart, type State } from './index';

type Row = readonly [place: string, month: string, amount: number];

const PLACES = ['Lyon', 'Paris', 'Nice', 'Lille', 'Metz', 'Brest'];
const MONTHS = ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04'];
const NAMES = ['place', 'day', 'quantity'];

const rowsOf = fc.array(
  fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 500 })),
  { minLength: 12, maxLength: 60 },
);

const tableOf = (rows: readonly Row[]): Table =>
  sourceTable(
    NAMES,
    rows.map(([place, month, amount]) => [
      place,
      `${month}-${String((amount % 27) + 1).padStart(2, '0')}`,
      String(amount),
    ]),
  );

const MUTATIONS = ['edit', 'merge', 'rename', 'drop', 're-sort', 're-bucket', 'removal', 'new file'] as const;

interface Expected {
  readonly state: State;
  /** The place in the chart. */
  readonly place: string | null;
}

/** What a mutation does is known from how it was made, not from what the code under test finds. */
interface Case {
  readonly table: Table;
  readonly logs?: ReturnType<typeof cleaned>['logs'];
  readonly before: Table | null;
  readonly spec: (chart: ShownChart) => Partial<ChartSpec>;
  readonly ofPlace: (place: string) => Expected;
  readonly ofMonth: (month: string) => Expected;
  readonly ofCell: (row: number) => State;
  readonly ofColumn: State;
}

const sumOf = (rows: readonly Row[], key: 0 | 1, value: string): number =>
  rows.filter((row) => row[key] === value).reduce((sum, [, , amount]) => sum + amount, 0);

/** A place is as it was as long as what is summed there is. */
function byRows(before: readonly Row[], after: readonly Row[], key: 0 | 1) {
  return (value: string): Expected => {
    const isThere = after.some((row) => row[key] === value);
    const months = after.map(([, month]) => month).sort();
    // Time goes on between its first and its last month.
    const isBetween = key === 1 && value >= (months[0] ?? '') && value <= (months.at(-1) ?? '');
    if (!isThere && !isBetween) return { state: 'detached', place: null };
    const isSame = sumOf(before, key, value) === sumOf(after, key, value);
    return { state: isSame ? 'exact' : 'changed', place: value };
  };
}

function caseOf(mutation: (typeof MUTATIONS)[number], rows: readonly Row[], pick: number): Case {
  const table = tableOf(rows);
  const same = { before: table, spec: () => ({}), ofColumn: 'exact' as State };
  const [place, month, amount] = rows[pick % rows.length] ?? ['', '', 0];
  const other = PLACES.find((each) => each !== place && rows.some((row) => row[0] === each)) ?? 'Elsewhere';
  const exact = (value: string): Expected => ({ state: 'exact', place: value });
  const run = (operation: Step['operation'], params: Step['params']) => cleaned(table, [{ operation, params }]);
  switch (mutation) {
    case 'edit': {
      const row = pick % rows.length;
      const after = rows.map((each, i): Row => (i === row ? [each[0], each[1], amount + 1] : each));
      return {
        ...same,
        ...run('edit_cell', { column: 'c2', row, value: amount + 1 }),
        ofPlace: byRows(rows, after, 0),
        ofMonth: byRows(rows, after, 1),
        ofCell: (each) => (each === row ? 'changed' : 'exact'),
        ofColumn: 'changed',
      };
    }
    case 'merge':
    case 'rename': {
      const to = mutation === 'merge' ? other : 'Marseille';
      const ofPlace = (value: string): Expected => {
        if (value === place) return { state: 'moved', place: to };
        return { state: value === to ? 'changed' : 'exact', place: value };
      };
      return {
        ...same,
        ...run('replace_value', { column: 'c0', from: place, to }),
        ofPlace,
        ofMonth: exact,
        ofCell: () => 'exact',
      };
    }
    case 'drop':
      return {
        ...same,
        ...run('drop_column', { columns: ['c2'] }),
        ofPlace: (value) => ({ state: 'detached', place: value }),
        ofMonth: (value) => ({ state: 'detached', place: value }),
        ofCell: () => 'detached',
        ofColumn: 'detached',
      };
    case 're-sort':
      return { ...same, table, spec: () => ({ sort: 'value' }), ofPlace: exact, ofMonth: exact, ofCell: () => 'exact' };
    case 're-bucket': {
      const quarter = (value: string) => `${value.slice(0, 4)}-Q${Math.ceil(Number(value.slice(5)) / 3)}`;
      const spec = ({ spec: { bucket } }: ShownChart) => (bucket === null ? {} : { bucket: 'quarter' as const });
      return {
        ...same,
        table,
        spec,
        ofPlace: exact,
        ofMonth: (value) => ({ state: 'moved', place: quarter(value) }),
        ofCell: () => 'exact',
      };
    }
    case 'removal': {
      const gone = rows.flatMap(([each], row) => (each === place ? [row] : []));
      const after = rows.filter(([each]) => each !== place);
      return {
        ...same,
        ...run('remove_rows', { rows: gone }),
        ofPlace: byRows(rows, after, 0),
        ofMonth: byRows(rows, after, 1),
        ofCell: (row) => (gone.includes(row) ? 'detached' : 'exact'),
        ofColumn: 'changed',
      };
    }
    case 'new file': {
      const after = rows.filter(([, each]) => each !== month).toReversed();
      return {
        table: tableOf(after),
        before: null,
        spec: () => ({}),
        ofPlace: byRows(rows, after, 0),
        ofMonth: byRows(rows, after, 1),
        ofCell(row) {
          const old = rows[row];
          const to = old === undefined ? -1 : after.indexOf(old);
          return to < 0 ? 'detached' : to === row ? 'exact' : 'moved';
        },
        ofColumn: 'changed',
      };
    }
  }
}

const labelAt = (chart: ShownChart, index: number): string => String(chart.prepared.data[index]?.x);

test('of anchors under every mutation 99 % stand as they should, and none is silently wrong', () => {
  let [all, right, silent] = [0, 0, 0];
  const count = (expected: Expected, state: State, place: string | null) => {
    all++;
    const isRight = state === expected.state && (state === 'detached' || place === expected.place);
    if (isRight) right++;
    else if (state === 'exact' || (state === 'moved' && place !== expected.place)) silent++;
  };
  fc.assert(
    fc.property(rowsOf, fc.constantFrom(...MUTATIONS), fc.nat(), (rows, mutation, pick) => {
      const table = tableOf(rows);
      const made = caseOf(mutation, rows, pick);
      const now = { table: made.table, ...(made.logs && { logs: made.logs }) };
      const places = chartOf(table, { x_col: 'c0', y_col: 'c2', aggregate: 'sum', chart_type: 'bar', sort: 'x' });
      const months = chartOf(table, {
        x_col: 'c1',
        y_col: 'c2',
        aggregate: 'sum',
        chart_type: 'line',
        bucket: 'month',
      });
      for (const [chart, of] of [
        [places, made.ofPlace],
        [months, made.ofMonth],
      ] as const) {
        const shown = chartNow(made.table, chart, made.spec(chart));
        chart.prepared.data.forEach((point, index) => {
          // Of a month without rows there is nothing to be said.
          if (point.y === null) return;
          const anchor = pointAnchor(table, chart, index);
          if (anchor === null) throw new Error('There is no such point.');
          const { state, at } = resolveAnchor(snapshot(now, made.before, shown), anchor);
          count(of(labelAt(chart, index)), state, at?.on === 'point' ? labelAt(shown, at.index) : null);
        });
      }
      const [, , quantity] = table.columns;
      if (quantity === undefined) throw new Error('There is no third column.');
      const isTwice = new Set(rows.map((row) => JSON.stringify(row))).size < rows.length;
      for (const [row] of rows.entries()) {
        const anchor = cellAnchor(table, quantity, row);
        // Rows that are alike cannot be told apart in another file.
        if (anchor === null || (isTwice && made.before === null)) continue;
        const { state, at } = resolveAnchor(snapshot(now, made.before, null), anchor);
        const is =
          state === 'exact' || state === 'moved'
            ? { state: made.ofCell(row), place: String(rows[row]?.[2]) }
            : { state: made.ofCell(row), place: null };
        const vector = made.table.columns[2]?.vector;
        const value = at?.on === 'cell' && vector ? cellText(vector, made.table.rowIndex.indexOf(at.row)) : null;
        count(is, state, state === 'exact' || state === 'moved' ? value : null);
      }
      const column = resolveAnchor(snapshot(now, made.before, null), columnAnchor(quantity));
      count({ state: made.ofColumn, place: null }, column.state, null);
    }),
    { numRuns: 90, seed: 20_240_501 },
  );
  expect(all).toBeGreaterThan(2500);
  expect(silent).toBe(0);
  expect(right / all).toBeGreaterThanOrEqual(0.99);
});
