import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { CellFlag, type Column, cellText, columnById, rowCount, type Table } from '@/lib/tabular/table';
import { allPositions, type Filter, facets, filterRows, type SortKey, sortRows } from './index';

const TEXTS = [
  ...[
    'a',
    'A',
    'á',
    'b',
    'B',
    'ab',
    'a b',
    'a-b',
    '10',
    '9',
    '2024-03',
    '2024-03-05',
    '2024-04',
    '$1.50',
    '$12',
    'Zoë',
  ],
  ...[
    'zoe',
    'ß',
    'ss',
    'æ',
    'Ω',
    'ж',
    '中',
    '文',
    '한',
    'e\u0301',
    'é',
    '👩‍👩‍👧',
    '\u0000',
    '~',
    ' ',
    '_',
    'constructor',
    'İ',
    'ı',
  ],
];
const NUMBERS = [0, -0, 1, -1, 0.5, 2.5, 1e308, -1e308, 5e-324, 7, 10, 100, 1e-7];

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 4, minLength: 1 }), fc.constant(null));
const number = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const money = fc.constantFrom('$1.50', '$12.00', '$0.99', '$-3.00', '$1.5', null);
const flag = fc.constantFrom(0, CellFlag.Filled, CellFlag.Outlier, CellFlag.Outlier | CellFlag.Kept);

/** Tables of texts, numbers, numbers written as texts, and few repeated words, with flags, whose rows are some of the source's. */
const tables: fc.Arbitrary<Table> = fc
  .array(fc.tuple(text, number, money, fc.constantFrom('x', 'y', null), flag, fc.integer({ min: 1, max: 3 })), {
    maxLength: 40,
  })
  .map((rows) => {
    const cells = rows.map(([a, b, c, d]): Cell[] => [a, b, c, d]);
    const { columns } = tableFromRows(['text', 'number', 'money', 'word'], cells);
    let row = 0;
    return {
      columns: columns.map((column): Column => {
        if (column.name === 'money') return { ...column, type: 'number' };
        if (column.name !== 'number') return column;
        return { ...column, flags: Uint8Array.from(rows, ([, , , , bits]) => bits) };
      }),
      rowIndex: Uint32Array.from(rows, ([, , , , , gap]) => {
        row += gap;
        return row;
      }),
    };
  });

const COLUMNS = ['c0', 'c1', 'c2', 'c3'];
const column = fc.constantFrom(...COLUMNS);
const value = fc.oneof(
  fc.constantFrom<(string | number | null)[]>('a', 'x', '10', '$1.50', null, 0, 1, 2.5, '7'),
  fc.double({ noNaN: true }),
);
const bound = fc.option(fc.oneof(fc.integer({ min: -5, max: 100 }), fc.constantFrom('2024-03', 'a', '1')), {
  nil: undefined,
});
const not = fc.boolean();

const filters: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ op: fc.constant('equals' as const), column, value, not }),
  fc.record({ op: fc.constant('in' as const), column, values: fc.array(value, { maxLength: 3 }), not }),
  fc.record({
    op: fc.constant('contains' as const),
    column,
    text: fc.constantFrom('A', '1', 'z', '-', '.5', 'E'),
    not,
  }),
  fc.record({
    op: fc.constant('range' as const),
    column: fc.constantFrom('c0', 'c1', 'c3'),
    min: bound,
    max: bound,
    exclusiveMax: fc.boolean(),
    not,
  }),
  fc.record({
    op: fc.constantFrom('missing' as const, 'present' as const, 'filled' as const),
    column: fc.option(column, { nil: undefined }),
    not,
  }),
  fc.record({
    op: fc.constant('outlier' as const),
    column: fc.option(column, { nil: undefined }),
    status: fc.constantFrom(undefined, 'open' as const, 'kept' as const),
    not,
  }),
  fc.record({
    op: fc.constant('rows' as const),
    rows: fc.uniqueArray(fc.integer({ min: 0, max: 99 })).map((rows) => Uint32Array.from(rows).sort()),
    not,
  }),
);

/** What a filter means, said cell by cell. */
function holds(table: Table, position: number, filter: Filter): boolean {
  if (filter.op === 'rows') return filter.rows.includes(table.rowIndex[position] as number);
  const columns = filter.column === undefined ? table.columns : [columnById(table, filter.column) as Column];
  return columns.some((meant) => holdsFor(meant, position, filter));
}

const asNumber = (value: unknown) =>
  typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;

function holdsFor({ vector, flags }: Column, position: number, filter: Filter): boolean {
  const text = cellText(vector, position);
  const bits = flags?.[position] ?? 0;
  const equals = (wanted: string | number | null) => {
    if (text === null || wanted === null) return text === wanted;
    return vector.kind === 'number' ? vector.values[position] === asNumber(wanted) : text === String(wanted);
  };
  switch (filter.op) {
    case 'equals':
      return equals(filter.value);
    case 'in':
      return filter.values.some(equals);
    case 'contains':
      return text?.toLowerCase().includes(filter.text.toLowerCase()) ?? false;
    case 'missing':
      return text === null;
    case 'present':
      return text !== null;
    case 'filled':
      return (bits & CellFlag.Filled) > 0;
    case 'outlier':
      if ((bits & CellFlag.Outlier) === 0) return false;
      return filter.status === undefined || (filter.status === 'kept') === (bits & CellFlag.Kept) > 0;
    case 'range': {
      if (text === null) return false;
      const { min, max, exclusiveMax } = filter;
      if (vector.kind === 'text') {
        if (min !== undefined && text < String(min)) return false;
        return max === undefined || text < String(max) || (!exclusiveMax && text.startsWith(String(max)));
      }
      if (min !== undefined && !(Number(text) >= asNumber(min))) return false;
      return max === undefined || (exclusiveMax ? Number(text) < asNumber(max) : Number(text) <= asNumber(max));
    }
    case 'rows':
      return false;
  }
}

const collator = new Intl.Collator('en');

/** Compares two cells as a sort should. */
function compareCells({ vector }: Column, a: number, b: number, descending: boolean): number {
  const [left, right] = [cellText(vector, a), cellText(vector, b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order = vector.kind === 'number' ? Math.sign(Number(left) - Number(right)) : collator.compare(left, right);
  return descending ? -order : order;
}

function naiveSort(table: Table, positions: Uint32Array, keys: readonly SortKey[]): number[] {
  return [...positions].sort((a, b) => {
    for (const { column, descending = false } of keys) {
      const order = compareCells(columnById(table, column) as Column, a, b, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

describe('agreement with going through the cells', () => {
  test('keeps the rows that fulfil all filters, as testing cell by cell does', () => {
    fc.assert(
      fc.property(tables, fc.array(filters, { maxLength: 3 }), (table, chosen) => {
        const expected = Array.from({ length: rowCount(table) }, (_, position) => position).filter((position) =>
          chosen.every((filter) => holds(table, position, filter) !== (filter.not ?? false)),
        );
        expect([...filterRows(table, chosen)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('orders as comparing cell by cell does, stable, missing last', () => {
    const key = fc.record({ column: fc.constantFrom('c0', 'c1', 'c3'), descending: fc.boolean() });
    fc.assert(
      fc.property(tables, fc.array(key, { maxLength: 3 }), fc.boolean(), (table, keys, isPart) => {
        const positions = isPart
          ? filterRows(table, [{ op: 'equals', column: 'c3', value: 'x' }])
          : allPositions(table);
        expect([...sortRows(table, positions, keys)]).toEqual(naiveSort(table, positions, keys));
      }),
      { numRuns: 300 },
    );
  });

  test('count as going through the cells does', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('c0', 'c1', 'c3'), fc.boolean(), (table, id, isPart) => {
        const positions = isPart ? filterRows(table, [{ op: 'equals', column: 'c3', value: 'x' }]) : undefined;
        const { vector, flags } = columnById(table, id) as Column;
        const rows = [...(positions ?? allPositions(table))];
        const counts = new Map<string, number>();
        for (const position of rows) {
          const text = cellText(vector, position);
          if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
        }
        const found = facets(table, id, positions, { limit: 1000 });
        const present = rows.filter((position) => cellText(vector, position) !== null);
        const marked = (bits: number, of = bits) =>
          rows.filter((position) => ((flags?.[position] ?? 0) & of) === bits).length;
        expect(found).toMatchObject({
          total: rows.length,
          missing: rows.length - present.length,
          distinct: counts.size,
          filled: marked(CellFlag.Filled),
          outliers: { open: marked(CellFlag.Outlier, 6), kept: marked(6) },
        });
        expect(new Map(found.values.map(({ value, count }) => [String(value), count]))).toEqual(counts);
        expect(found.values.every(({ count }, i) => count <= (found.values[i - 1]?.count ?? Infinity))).toBe(true);
        const numbers = vector.kind === 'number' ? present.map((position) => vector.values[position] as number) : [];
        expect(found.min).toEqual(numbers.length > 0 ? Math.min(...numbers) + 0 : null);
        expect(found.histogram?.counts.reduce((sum, count) => sum + count, 0) ?? 0).toBe(numbers.length);
      }),
      { numRuns: 200 },
    );
  });
});
