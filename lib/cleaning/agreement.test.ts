import { describe, expect, test } from 'vitest';
import { quantiles } from '@/lib/stats/quantile';
import type { Cell } from '@/lib/tabular/columns';
import { CellFlag, type Column, type Table } from '@/lib/tabular/table';
import expected from './fixtures/expected.json';
import { runOne, sourceTable } from './fixtures/tables';
import { fences } from './kernels/fences';

const CITIES = ['Porto', 'Braga', 'Faro', 'Lisbon'];

/** The table `fixtures/expected.py` makes. */
function generated(): Table {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const rows: Cell[][] = [];
  for (let i = 0; i < 400; i++) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = Array.from({ length: 5 }, random);
    if (i % 10 === 9) rows.push([...(rows[Math.floor(a * i)] ?? [])]);
    else {
      const amount = (Math.round(c * 1000) / 10) * (c > 0.97 ? 20 : 1);
      rows.push([
        b > 0.1 ? (CITIES[Math.floor(a * 4)] ?? null) : null,
        d > 0.08 ? amount : null,
        e > 0.05 ? Math.floor(e * 30) : null,
      ]);
    }
  }
  return sourceTable(['city', 'amount', 'count'], rows);
}

const NUMBERS = ['amount', 'count'] as const;
/** What is filled in has two decimals more than the column. */
const DECIMALS = { amount: 3, count: 2 } as const;
const source = generated();
const { table } = runOne(source, 'remove_duplicate', { without_key: 'remove' });
const column = (of: Table, name: string) => of.columns.find((candidate) => candidate.name === name) as Column;
const values = (name: string) => {
  const { vector } = column(table, name);
  return vector.kind === 'number' ? vector.values : new Float64Array(0);
};

describe('agrees with pandas', () => {
  test('on duplicate rows', () => {
    const removed = new Set(table.rowIndex);
    expect([...source.rowIndex].filter((row) => !removed.has(row))).toEqual(expected.duplicates);
  });

  test.each(['mean', 'median', 'mode'] as const)('on filling with the %s', (numeric) => {
    const filled = runOne(table, 'fill_missing', { numeric, categorical: 'mode' }).table;
    for (const name of NUMBERS) {
      const { vector, flags } = column(filled, name);
      const fills = [...(flags ?? [])].flatMap((flag, i) =>
        flag === CellFlag.Filled && vector.kind === 'number' ? [vector.values[i]] : [],
      );
      expect(fills.length).toBeGreaterThan(10);
      for (const fill of fills) expect(fill).toBeCloseTo(expected[numeric][name], DECIMALS[name]);
    }
    const cities = column(filled, 'city');
    const first = cities.flags?.indexOf(CellFlag.Filled) ?? -1;
    expect(cities.vector.kind === 'text' && cities.vector.dictionary[cities.vector.codes[first] ?? -1]).toBe(
      expected.mode.city,
    );
  });

  test.each(NUMBERS)('on the quartiles, fences and outliers of %s', (name) => {
    const quartiles = quantiles(values(name), [0.25, 0.5, 0.75]);
    for (const [i, quartile] of quartiles.entries())
      expect(quartile).toBeCloseTo(expected.quartiles[name][i] as number, 10);
    const { vector: _, expectedRange, flags } = column(runOne(table, 'flag_outlier').table, name);
    expect(expectedRange?.[0]).toBeCloseTo(expected.fences[name][0] as number, 9);
    expect(expectedRange?.[1]).toBeCloseTo(expected.fences[name][1] as number, 9);
    const flagged = [...table.rowIndex].filter((_row, i) => flags?.[i] === CellFlag.Outlier);
    expect(flagged).toEqual(expected.outliers[name]);
    expect(fences(values(name), 'zscore')?.[0]).toBeCloseTo(expected.zscore[name][0] as number, 9);
    expect(fences(values(name), 'zscore')?.[1]).toBeCloseTo(expected.zscore[name][1] as number, 9);
  });

  test('on dates that can only be read one way', () => {
    const dates = sourceTable(
      ['date'],
      expected.dates.map(([text]) => [text as string]),
    );
    expect(runOne(dates, 'convert_date', { precision: 'day', times: 'cut' }).rows.flat()).toEqual(
      expected.dates.map(([, day]) => day),
    );
  });
});
