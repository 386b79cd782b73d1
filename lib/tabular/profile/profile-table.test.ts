import { describe, expect, it } from 'vitest';
import { numberVector, tableFromRows, textVector } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { CellFlag, type Column, type ColumnType } from '@/lib/tabular/table';
import { type ColumnProfile, profileTable } from './index';

const range = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i));

function profile(column: Omit<Column, 'id' | 'name'>, rows: number, name = 'x'): ColumnProfile {
  const [first] = profileTable({ columns: [{ id: 'c0', name, ...column }], rowIndex: new Uint32Array(rows) });
  if (first === undefined) throw new Error('A column has a profile.');
  return first;
}

const ofNumbers = (cells: (number | null)[], type: ColumnType = 'number') =>
  profile({ vector: numberVector(cells), type }, cells.length);
const ofText = (cells: (string | null)[], type: ColumnType = 'text', name = 'x') =>
  profile({ vector: textVector(cells), type }, cells.length, name);

describe('a numeric column', () => {
  it('has every measure, as pandas describe()', () => {
    expect(ofNumbers([2, 4, 4, 5, null, 10], 'integer')).toEqual({
      name: 'x',
      id: 'c0',
      type: 'integer',
      unit: null,
      kind: 'measure',
      kind_given: false,
      kind_confidence: expect.any(Number),
      kind_runner_up: 'count',
      kind_evidence: [{ fact: 'some_number', share: 1 }],
      count: 5,
      missing: 1,
      missing_percentage: 16.7,
      distinct: 4,
      min: 2,
      max: 10,
      mean: 5,
      median: 4,
      sd: 3,
      q1: 4,
      q3: 5,
      top_values: [
        { value: 4, count: 2 },
        { value: 2, count: 1 },
        { value: 5, count: 1 },
        { value: 10, count: 1 },
      ],
      histogram: {
        edges: Array.from({ length: 21 }, (_, i) => 2 + i * 0.4),
        counts: [1, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      },
      text_length: null,
      date_range: null,
      flags: [],
      near_duplicates: [],
    });
  });

  it('has the same measures while it is stored as text', () => {
    const asText = ofText(['$1,138.00', '$950.00', 'N/A', '$1,138.00', null], 'number');
    const { min, max, mean, median, q1, q3 } = asText;
    expect({ min, max, mean, median, q1, q3 }).toEqual({
      min: 950,
      max: 1138,
      mean: 3226 / 3,
      median: 1138,
      q1: 1044,
      q3: 1138,
    });
    expect(asText).toMatchObject({ count: 3, missing: 2, distinct: 2, missing_percentage: 40 });
    expect(asText.top_values[0]).toEqual({ value: '$1,138.00', count: 2 });
  });

  it('counts imputed cells and leaves them out of the measures', () => {
    const vector = numberVector([1, 3, 100, null]);
    const flags = Uint8Array.of(0, CellFlag.Outlier, CellFlag.Filled, 0);
    expect(profile({ vector, type: 'number', flags }, 4)).toMatchObject({ count: 3, distinct: 3, max: 3, mean: 2 });
    const text = textVector(['1', '3', '100', null]);
    expect(profile({ vector: text, type: 'number', flags }, 4)).toMatchObject({
      count: 3,
      distinct: 3,
      max: 3,
      mean: 2,
    });
    const all = Uint8Array.of(1, 1, 1, 0);
    expect(profile({ vector, type: 'number', flags: all }, 4)).toMatchObject({ count: 3, mean: null, histogram: null });
  });

  it('is flagged when skewed', () => {
    expect(ofNumbers([1, 1, 1, 1, 1, 1, 2, 50]).flags).toEqual(['skewed']);
    expect(ofNumbers([50, 50, 50, 50, 50, 50, 49, 1]).flags).toEqual(['skewed']);
    expect(ofNumbers([1, 2, 2, 3]).flags).toEqual([]);
    expect(ofText([...range(9, () => '1'), '50'], 'integer').flags).toEqual(['skewed']);
  });

  it('finds the most frequent numbers however they are spread', () => {
    const wide = Array.from({ length: 30 }, (_, i) => (i < 3 ? 1e15 / 3 : Math.PI * i ** 9));
    expect(ofNumbers(wide)).toMatchObject({ distinct: 28 });
    expect(ofNumbers(wide).top_values[0]).toEqual({ value: 1e15 / 3, count: 3 });
    expect(ofNumbers(wide).median).toBe(ofNumbers([...wide].reverse()).median);
    const cents = Array.from({ length: 40 }, (_, i) => -1 + (i % 20) / 100);
    expect(ofNumbers(cents).distinct).toBe(20);
    expect(ofNumbers(cents).top_values[0]).toEqual({ value: -1, count: 2 });
    expect(ofNumbers(cents).top_values).toHaveLength(10);
  });

  it('is plain JSON at the ends of float64', () => {
    const found = ofNumbers([1e308, -1e308, 0]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found).toMatchObject({ min: -1e308, max: 1e308, mean: 0, median: 0 });
  });

  it('identifies without measures when it is an identifier', () => {
    expect(ofNumbers([1, 2, 3], 'identifier')).toMatchObject({ mean: null, histogram: null, flags: ['unique'] });
  });

  it('is measured where it can be when a person made it numeric', () => {
    expect(ofText(['1', '3', 'a', 'b'], 'number')).toMatchObject({
      count: 4,
      mean: 2,
      max: 3,
      flags: ['unique', 'mixed_types'],
    });
    expect(ofText(['a', 'b'], 'number')).toMatchObject({ count: 2, mean: null, histogram: null });
  });
});

describe('a text column', () => {
  it('has lengths and its most frequent values, ties in order of appearance', () => {
    expect(ofText(['b', 'aaa', 'b', 'cc', null])).toMatchObject({
      count: 4,
      distinct: 3,
      mean: null,
      top_values: [
        { value: 'b', count: 2 },
        { value: 'aaa', count: 1 },
        { value: 'cc', count: 1 },
      ],
      text_length: { min: 1, max: 3, mean: 1.75 },
    });
  });

  it('lists ten values at most', () => {
    const cells = range(12, (i) => `v${i}`).concat('v11', 'v11', 'v10');
    expect(ofText(cells).top_values.map(({ value }) => value)).toEqual([
      'v11',
      'v10',
      'v0',
      'v1',
      'v2',
      'v3',
      'v4',
      'v5',
      'v6',
      'v7',
    ]);
  });

  it.each<[string, (string | null)[], ColumnType, string[]]>([
    ['constant', ['a', 'a', 'a'], 'category', ['constant']],
    ['unique', ['Oslo', 'Rome'], 'text', ['unique']],
    ['missing', ['a', 'a', null, null, null, '-'], 'text', ['constant', 'mostly_missing']],
    ['cardinality', [...range(60, (i) => `name ${i}`), 'name 1'], 'text', ['high_cardinality']],
    ['white space', ['Porto', ' Porto', 'Porto'], 'category', ['whitespace', 'near_duplicates']],
    ['runs of spaces', ['New  York', 'Rome', 'Rome'], 'text', ['whitespace']],
    ['types', ['red', 'red', 'blue', 'blue', '5', 'red'], 'category', ['mixed_types']],
    ['nothing', [], 'text', []],
  ])('is flagged for %s', (_, cells, type, flags) => expect(ofText(cells, type).flags).toEqual(flags));

  it('shows spellings of one value together, the most frequent first', () => {
    const cells = ['new york', 'New York', 'New-York', 'New York', 'Rome', 'C', 'C#', 'C++', 'ROME', '!!', '??!'];
    expect(ofText(cells).near_duplicates).toEqual([
      ['New York', 'new york', 'New-York'],
      ['Rome', 'ROME'],
    ]);
    expect(ofText(cells, 'identifier').near_duplicates).toEqual([]);
  });

  it('does not look for spellings in very many texts', () => {
    expect(ofText([...range(20_001, (i) => `word ${i}`), 'WORD 1']).near_duplicates).toEqual([]);
  });
});

describe('a date column', () => {
  it('has a range in the column’s order', () => {
    expect(ofText(['1/15/2024', '2024-02-01', '3/1/2023', 'soon', 'N/A'], 'date').date_range).toEqual({
      min: '2023-03-01',
      max: '2024-02-01',
    });
    expect(ofText(['2024-01-01 10:00', '2024-01-01 09:30'], 'datetime').date_range).toEqual({
      min: '2024-01-01T09:30:00',
      max: '2024-01-01T10:00:00',
    });
    expect(ofText(['2024-03', '2024-01'], 'date').date_range).toEqual({ min: '2024-01', max: '2024-03' });
    expect(ofText(['soon'], 'date').date_range).toBeNull();
    expect(profile({ vector: numberVector([20240116, 20240115]), type: 'date' }, 2, 'date').date_range).toEqual({
      min: '2024-01-15',
      max: '2024-01-16',
    });
  });
});

describe('a table', () => {
  it('is profiled column by column, whatever the names', () => {
    const table = inferTypes(
      tableFromRows(
        ['__proto__', '', 'fee', 'fee'],
        [
          ['a', 1, '$5', '5 %'],
          ['b', 2, '$6', '6 %'],
        ],
      ),
    );
    expect(profileTable(table).map(({ id, name, type, unit }) => [id, name, type, unit])).toEqual([
      ['c0', '__proto__', 'text', null],
      ['c1', '', 'integer', null],
      ['c2', 'fee', 'integer', '$'],
      ['c3', 'fee', 'integer', '%'],
    ]);
  });

  it('may have no rows', () => {
    expect(profileTable(tableFromRows(['a'], []))).toMatchObject([
      { count: 0, missing: 0, missing_percentage: 0, flags: [] },
    ]);
  });
});
