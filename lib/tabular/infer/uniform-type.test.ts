import { describe, expect, it } from 'vitest';
import { numberVector, textVector } from '@/lib/tabular/columns';
import { inferTypes } from './infer-types';
import { typeFamily } from './type-family';
import { type UniformType, uniformType } from './uniform-type';

const range = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i));

describe('the family of a value', () => {
  it.each([
    ['12', 'number'],
    [' $1,234.50 ', 'number'],
    ['12%', 'number'],
    ['1.234,5', 'number'],
    ['20240115', 'number'],
    ['0', 'number'],
    ['2024-01-15', 'date'],
    ['15/1/2024', 'date'],
    ['Jan 2024', 'date'],
    ['20/20/2024', 'text'],
    ['yes', 'boolean'],
    ['FALSE', 'boolean'],
    ['y', 'text'],
    ['12 monkeys', 'text'],
    ['0-18', 'text'],
    ['60+', 'text'],
    ['1/2', 'text'],
    ['', 'text'],
    ['1'.repeat(90), 'text'],
  ])('%j is %s', (text, family) => expect(typeFamily(text)).toBe(family));
});

describe('the uniform type of a column', () => {
  it.each<[string, string, (string | null)[], UniformType]>([
    ['numbers', 'x', ['1', '2.5', null], 'numeric'],
    ['numbers and missing tokens', 'x', ['1', 'N/A', '-', '2'], 'numeric'],
    ['numbers with a minority of words', 'x', [...range(30, String), 'abc'], 'mixed'],
    ['half numbers, half words', 'x', ['1', '2', 'abc', 'def'], 'mixed'],
    ['dates', 'x', ['1/15/2024', '2024-01-27'], 'date'],
    ['dates with a minority of words', 'x', [...range(9, (i) => `2024-01-0${i + 1}`), 'soon'], 'mixed'],
    ['yes and no', 'x', ['yes', 'no', 'Yes'], 'boolean'],
    ['yes, no and a stray', 'x', [...range(40, (i) => (i % 2 ? 'yes' : 'no')), 'perhaps'], 'mixed'],
    ['codes', 'x', ['A12', '007', 'B3', 'C9', '12'], 'text'],
    ['identifiers by name', 'user_id', ['A12', '007', '12', '12'], 'text'],
    ['a category', 'x', [...range(10, () => 'red'), ...range(10, () => 'blue')], 'text'],
    ['a category with a number', 'x', [...range(10, () => 'red'), ...range(10, () => 'blue'), '5'], 'mixed'],
    ['titles', 'title', [...range(20, (i) => `The tale ${'of wood '.repeat(i)}`), '300', '1917'], 'text'],
    [
      'remarks, a third of them numbers',
      'note',
      [...range(20, (i) => `remark ${i} here`), ...range(10, String)],
      'mixed',
    ],
    ['nothing', 'x', [null, 'N/A'], 'text'],
  ])('%s', (_, name, cells, expected) => expect(uniformType({ name, vector: textVector(cells) })).toBe(expected));

  it('of stored numbers is numeric, or date when their name makes them dates', () => {
    expect(uniformType({ name: 'x', vector: numberVector([1, null]) })).toBe('numeric');
    expect(uniformType({ name: 'date', vector: numberVector([20240115, 20240116]) })).toBe('date');
  });

  it('looks at a sample of very long free text', () => {
    expect(uniformType({ name: 'note', vector: textVector(range(45_000, (i) => `remark ${i} on it`)) })).toBe('text');
    const half = range(45_000, (i) => (i % 4 < 2 ? `remark ${i} on it` : String(i)));
    expect(uniformType({ name: 'note', vector: textVector(half) })).toBe('mixed');
  });
});

describe('inferTypes', () => {
  it('sets type and unit, drops a unit that is gone, and shares everything else', () => {
    const fee = textVector(['$5', '$6.50']);
    const table = {
      rowIndex: Uint32Array.of(0, 1),
      columns: [
        { id: 'c0', name: 'fee', vector: fee, type: 'text' as const },
        { id: 'c1', name: 'n', vector: numberVector([1, 2]), type: 'text' as const, unit: 'kg' },
      ],
    };
    const typed = inferTypes(table);
    expect(typed.columns).toEqual([
      { id: 'c0', name: 'fee', vector: fee, type: 'number', unit: '$' },
      { id: 'c1', name: 'n', vector: table.columns[1]?.vector, type: 'integer' },
    ]);
    expect(typed.columns[0]?.vector).toBe(fee);
    expect(table.columns[0]?.type).toBe('text');
  });
});
