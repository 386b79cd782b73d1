import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearson, spearman } from '@/lib/stats/correlation';
import { tableFromRows } from '@/lib/tabular/columns';
import type { Column, Table } from '@/lib/tabular/table';
import { correlate, correlateSteps } from './correlation';
import { EXPECTED } from './correlation/expected.fixture';
import { pearsonMatrix } from './correlation/matrix';
import { spearmanMatrix } from './correlation/rank-matrix';

const NA = Number.NaN;
const ROWS = 3000;

/** The columns of expected.py. */
function generated(c: number): Float64Array {
  return Float64Array.from({ length: ROWS }, (_, i) => {
    const noise = (i * (7919 + 104729 * c) + 31 * c) % 1009;
    const base = (i * 17) % 701;
    if ((c === 1 || c === 3 || c === 5) && (i * (c + 2)) % (7 + c) === 0) return NA;
    if (c === 4 && i % 5 !== 0) return NA;
    const values = [
      base,
      base + noise / 4,
      noise / 1024 + 1000,
      (noise % 5) - 2,
      (base % 7) * base + noise / 8,
      -base * 3 + noise,
    ];
    return values[c] ?? NA;
  });
}

const COLUMNS = [0, 1, 2, 3, 4, 5].map(generated);

describe.each([
  ['pearson', pearsonMatrix],
  ['spearman', spearmanMatrix],
] as const)('%s of generated columns with missing cells', (method, matrixOf) => {
  const found = matrixOf(COLUMNS);

  it('is that of pandas', () => {
    expect(found.n).toEqual(EXPECTED.n);
    for (const [i, row] of EXPECTED[method].entries()) {
      for (const [j, r] of row.entries()) expect(found.matrix[i]?.[j]).toBeCloseTo(r, 10);
    }
  });

  it('is symmetric, 1 along the diagonal, and has its p values', () => {
    const one = method === 'pearson' ? pearson : spearman;
    for (const [i, x] of COLUMNS.entries()) {
      expect(found.matrix[i]?.[i]).toBeCloseTo(1, 12);
      for (const [j, y] of COLUMNS.entries()) {
        expect(found.matrix[i]?.[j]).toBe(found.matrix[j]?.[i]);
        expect(found.p[i]?.[j]).toBeCloseTo(one(x, y).p ?? NA, 8);
      }
    }
  });
});

describe('the matrix', () => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -5, max: 5 }) },
    { weight: 1, arbitrary: fc.constant(NA) },
    { weight: 1, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  );
  const columns = fc
    .integer({ min: 2, max: 30 })
    .chain((rows) => fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), { minLength: 1, maxLength: 6 }));

  it('agrees with every pair computed by itself', () => {
    fc.assert(
      fc.property(columns, (lists) => {
        const values = lists.map((list) => Float64Array.from(list));
        const [linear, ranked] = [pearsonMatrix(values), spearmanMatrix(values)];
        for (const [i, x] of values.entries()) {
          for (const [j, y] of values.entries()) {
            expectSame(linear.matrix[i]?.[j], pearson(x, y).r);
            expectSame(ranked.matrix[i]?.[j], spearman(x, y).r);
            expect(linear.n[i]?.[j]).toBe(pearson(x, y).n);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is right where squares lie at the end of float64', () => {
    const [x, y] = [Float64Array.of(0, 3.1434555694052576e-162), Float64Array.of(0, -1)];
    expect(pearsonMatrix([x, y]).matrix[0]?.[1]).toBeCloseTo(-1, 12);
    const small = [x, y, Float64Array.of(0, 2.3575916770539433e-162)].map((values) => Float64Array.of(...values, 0));
    expect(pearsonMatrix(small).matrix[0]?.[2]).toBeCloseTo(1, 12);
  });

  function expectSame(actual: number | null | undefined, expected: number | null): void {
    expect(actual === null).toBe(expected === null);
    expect(actual ?? 0).toBeCloseTo(expected ?? 0, 7);
  }

  it('is not moved by an offset a billion times the spread', () => {
    const far = COLUMNS.map((values, c) => (c === 2 ? values.map((value) => value + 2 ** 30) : values));
    const [near, moved] = [pearsonMatrix(COLUMNS), pearsonMatrix(far)];
    for (const [j, r] of (near.matrix[2] ?? []).entries()) expect(moved.matrix[2]?.[j]).toBeCloseTo(r ?? NA, 12);
  });

  it('is not spoilt by an outlier that only the missing rows of another column have', () => {
    const x = Float64Array.from({ length: 2000 }, (_, i) => (i === 700 ? 1e15 : i % 10));
    const y = Float64Array.from({ length: 2000 }, (_, i) => (i === 700 ? NA : (i % 10) * 2 + (i % 3)));
    expect(pearsonMatrix([x, y]).matrix[0]?.[1]).toBeCloseTo(pearson(x, y).r ?? NA, 12);
    expect(pearson(x, y).r).toBeGreaterThan(0.98);
  });

  it('ranks what two columns share, where there are more rows than groups of ranks', () => {
    const rows = 150_000;
    const x = Float64Array.from({ length: rows }, (_, i) => (i % 4 === 0 ? 0 : Math.sin(i) * 1e6));
    const y = Float64Array.from({ length: rows }, (_, i) => (i % 11 === 0 ? NA : Math.sin(i) + Math.cos(i * 1.7)));
    const found = spearmanMatrix([x, y]);
    expect(found.matrix[0]?.[1]).toBeCloseTo(spearman(x, y).r ?? NA, 6);
  });
});

describe('correlate', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`A-${1000 + i}`, i, (i * 37) % 11, 5, i % 2 ? 'x' : 'y', null]);
  const base = tableFromRows(['order_id', 'size', 'price', 'same', 'kind', 'nothing'], rows);
  const numeric = (column: Column): Column =>
    column.name === 'nothing'
      ? { ...column, type: 'number', vector: { kind: 'number', values: new Float64Array(40).fill(NA) } }
      : column;
  const table: Table = { ...base, columns: base.columns.map(numeric) };

  it('takes the numeric columns and names those it leaves out', () => {
    const found = correlate(table, { method: 'pearson' });
    expect(found.columns).toEqual([
      { id: 'c1', name: 'size' },
      { id: 'c2', name: 'price' },
    ]);
    expect(found.left_out).toEqual([
      { column: 'same', reason: 'All its values are the same.' },
      { column: 'nothing', reason: 'It has no values.' },
    ]);
    expect(found.matrix[0]?.[0]).toBe(1);
    expect(found.n).toEqual([
      [40, 40],
      [40, 40],
    ]);
  });

  it('never takes an identifier, and only the columns asked for', () => {
    const ids: Table = {
      ...table,
      columns: table.columns.map((column) => (column.name === 'size' ? { ...column, type: 'identifier' } : column)),
    };
    expect(correlate(ids, { method: 'spearman' }).left_out[0]).toEqual({
      column: 'size',
      reason: 'It identifies rows.',
    });
    expect(correlate(table, { method: 'spearman', columns: ['c2', 'c99'] }).columns).toEqual([
      { id: 'c2', name: 'price' },
    ]);
  });

  it('compares 300 columns at a time, and names the others', () => {
    const names = Array.from({ length: 303 }, (_, c) => `measure_${c}`);
    const rows = Array.from({ length: 9 }, (_, row) => names.map((_, c) => Math.sin(row * (c + 1))));
    const found = correlate(tableFromRows(names, rows), { method: 'pearson' });
    expect([found.columns.length, found.matrix.length, found.left_out.length]).toEqual([300, 300, 3]);
    expect(found.left_out[0]).toEqual({
      column: 'measure_300',
      reason: 'Only the first 300 numeric columns are compared at a time.',
    });
    expect(correlate(tableFromRows(names, rows), { method: 'pearson', columns: ['c302'] }).left_out).toEqual([]);
  });

  it('has nothing to say of an empty table', () => {
    expect(correlate(tableFromRows([], []), { method: 'pearson' })).toEqual({
      columns: [],
      matrix: [],
      n: [],
      p: [],
      left_out: [],
    });
  });
});

it('is made in steps that leave others their turn, and is the same then', () => {
  const rows = 40_000;
  const columns = [3, 5, 7, 11].map((factor, c): Column => {
    const values = Float64Array.from({ length: rows }, (_, i) => ((i * factor) % 1009) / 7);
    return { id: `c${c}`, name: `n${c}`, type: 'number', vector: { kind: 'number', values } };
  });
  const table: Table = { columns, rowIndex: Uint32Array.from({ length: rows }, (_, i) => i) };
  for (const method of ['pearson', 'spearman'] as const) {
    const steps = correlateSteps(table, { method });
    let count = 0;
    let last = steps.next();
    for (; !last.done; last = steps.next()) count++;
    expect(count).toBeGreaterThanOrEqual(method === 'spearman' ? 9 : 5);
    expect(last.value).toEqual(correlate(table, { method }));
  }
});
