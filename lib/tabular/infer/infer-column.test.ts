import { describe, expect, it } from 'vitest';
import { numberVector, textVector } from '@/lib/tabular/columns';
import type { ColumnType } from '@/lib/tabular/table';
import { inferColumn } from './infer-column';

const text = (name: string, cells: (string | null)[]) => inferColumn({ name, vector: textVector(cells) });
const numbers = (name: string, cells: (number | null)[], decimals?: number) =>
  inferColumn({ name, vector: numberVector(cells, decimals) });
const range = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i));

describe('text columns', () => {
  it.each<[string, string[], ColumnType]>([
    // Identifiers that would be damaged as numbers.
    ['zip', ['02134', '90210', '10001'], 'identifier'],
    ['anything', ['007', '012', '113'], 'identifier'],
    ['anything', ['4111111111111111', '5500000000000004'], 'identifier'],
    ['anything', ['4111 1111 1111 1111', '5500 0000 0000 0004'], 'identifier'],
    ['anything', ['+1 (555) 123-4567', '+49 30 901820', '+44 20 7946 0958'], 'identifier'],
    ['anything', ['(555) 123-4567', '555-987-6543', '555.123.4567'], 'identifier'],
    ['anything', ['030 901820', '0171/1234567'], 'identifier'],
    ['phone', ['5551234567', '5559876543', '5551234567'], 'identifier'],
    ['anything', ['978-3-16-148410-0', '9780306406157'], 'identifier'],
    ['anything', ['0-306-40615-2', '0-8044-2957-X'], 'identifier'],
    ['anything', ['DE89 3704 0044 0532 0130 00', 'GB82WEST12345698765432'], 'identifier'],
    ['anything', ['123-45-6789', '987-65-4321'], 'identifier'],
    ['anything', ['12345-6789', '98765-4321'], 'identifier'],
    ['anything', ['550e8400-e29b-41d4-a716-446655440000', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'], 'identifier'],
    ['anything', ['d41d8cd98f00b204e9800998ecf8427e', '9e107d9d372bb6826bd81d3542a419d6'], 'identifier'],
    // Identifiers by name.
    ['id', ['1', '2', '3'], 'identifier'],
    ['CustomerID', ['12', '12', '15'], 'identifier'],
    ['customer_id', ['C1', 'C1', 'C2'], 'identifier'],
    ['customer_id', ['10x', '11'], 'identifier'],
    ['customer_id', ['10.0', '11.0'], 'identifier'],
    ['mobile', ['45%', '50%'], 'integer'],
    ['room', ['12A', '14A'], 'text'],
    ['charge', ['$12B', '$14B'], 'integer'],
    ['product code', ['100', '200', '200'], 'identifier'],
    ['invoice no', ['1001', '1003', '1002'], 'identifier'],
    ['Kunden-Nr.', ['1001', '1003', '1002'], 'identifier'],
    ['version', ['1.9', '1.10', '1.1'], 'identifier'],
    ['ICD code', ['250.00', '401.9', '250.1'], 'identifier'],
    ['account', ['250.50', '-401.90'], 'number'],
    ['version no', ['1.10', '1.1', '1.10'], 'identifier'],
    ['season', ['2003/04', '2004/05', '2012/13', '2003/04'], 'identifier'],
    ['sku', ['A-1', 'B-7', 'C-9'], 'identifier'],
    ['ref', ['ORD-001', 'ORD-002', 'A12', '007', 'X9'], 'identifier'],
    ['thing', range(20, (i) => `ORD-${1000 + i}`), 'identifier'],
    // What only looks like an identifier.
    ['score', ['1', '2', '3'], 'integer'],
    ['amount', ['100', '200', '300'], 'integer'],
    ['id_count', ['1', '2', '3'], 'integer'],
    ['number of children', ['1', '2', '3'], 'integer'],
    ['visit no', ['1', '2', '1'], 'integer'],
    ['country_code', [...range(6, () => 'DE'), ...range(6, () => 'FR')], 'category'],
    // Quantities.
    ['fee', ['$1,138.00', '$950.00'], 'number'],
    ['share', ['12%', '13.5%'], 'number'],
    ['temperature', ['-5', '05', '12'], 'integer'],
    ['latitude', ['47.61', '-122.33'], 'number'],
    ['Year', ['1999', '2005', '1999'], 'integer'],
    // Dates.
    ['day', ['1/15/2024', '2024-01-27'], 'date'],
    ['at', ['2024-01-15T10:30:00Z', '2024-01-16T11:00:00Z'], 'datetime'],
    ['month', ['Jan-24', 'Feb-24'], 'date'],
    ['month', ['2003/04', '2003/04'], 'date'],
    ['month', ['2003/04', '2003/05', '2004/05'], 'date'],
    ['order_date', ['20240115', '20240116'], 'date'],
    ['order_id', ['20240115', '20240116', '20240117'], 'identifier'],
    ['date', ['45306', '45307', '45308'], 'date'],
    // Booleans.
    ['member', ['yes', 'no', 'yes'], 'boolean'],
    ['is_member', ['1', '0', '1'], 'boolean'],
    ['member', ['1', '0', '1'], 'integer'],
    // Words.
    ['gender', range(10, (i) => (i % 2 ? 'f' : 'm')), 'category'],
    ['version', ['1.2.3', '1.2.4', '1.3.0', '2.0.0', '2.0.1'], 'identifier'],
    ['ratio', ['1/2', '3/4', '1/3'], 'text'],
    ['note', range(10, (i) => `Called ${i} times about the order`), 'text'],
    ['note', range(60, (i) => `a long remark that is written again and again, number ${i % 2}`), 'text'],
    ['__proto__', ['constructor', 'toString', '__proto__'], 'text'],
    ['', [], 'text'],
    ['', ['N/A', '-'], 'text'],
  ])('%s of %j is %s', (name, cells, type) => expect(text(name, cells).type).toBe(type));

  it('gives share, unit, convention and evidence', () => {
    const fee = text('Fee Paid', ['$1,138.00', '$950.00', 'N/A', null]);
    expect(fee).toMatchObject({ type: 'number', unit: '$', share: 1, number: { decimal: '.', thousands: ',' } });
    expect(fee.evidence).toBe('100 % of the values are numbers, in $.');
    expect(text('when', ['15/1/2024', '1/2/2024']).date).toMatchObject({ order: 'dmy', assumed: false });
    expect(text('ok', ['yes', 'no']).boolean).toMatchObject({ digits: false });
    expect(text('Year', ['1999', '2005']).evidence).toContain('year');
    expect(text('a', ['x', 'x', 'x']).evidence).toBe('1 different text in 3 cells.');
  });

  it('is numeric from 95 % of the values on, by count', () => {
    const cells = range(19, (i) => `${i}.5`);
    expect(text('x', [...cells, 'n.a.'])).toMatchObject({ type: 'number', share: 0.95 });
    expect(text('x', [...cells.slice(1), 'n.a.']).type).not.toBe('number');
    expect(text('x', [...range(95, () => '1.5'), ...range(5, (i) => `word ${i}`)]).type).toBe('number');
  });

  it('is a date from 80 % on', () => {
    expect(text('x', ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', 'tbd']).type).toBe('date');
    expect(text('x', ['2024-01-01', '2024-01-02', '2024-01-03', 'tbd']).type).toBe('text');
  });

  it('looks for identifiers in short text only: the patterns would take minutes on a long one', () => {
    expect(text('x', ['0123 456', `0123 ${'1'.repeat(250)}`]).type).toBe('text');
    expect(text('x', [`0123 ${'1'.repeat(200_000)}x`]).type).toBe('text');
  });

  it('does not let one odd cell hide a phone column', () => {
    expect(text('contact', [...range(39, (i) => `555-123-${1000 + i}`), 'none given']).type).toBe('identifier');
  });
});

describe('number columns', () => {
  it.each<[string, (number | null)[], number | undefined, ColumnType]>([
    ['x', [1, 2, null], undefined, 'integer'],
    ['x', [1.5, 2], undefined, 'number'],
    ['price', [1, 2], 2, 'number'],
    ['Version', [20.04, 22.04, null], 2, 'identifier'],
    ['customer_id', [7, 7, null], undefined, 'identifier'],
    ['customer_id', [7, 8], 1, 'identifier'],
    ['order no', [3, 1, 2], undefined, 'identifier'],
    ['order no', [1, 2, 2], undefined, 'integer'],
    ['index', [0, 1, 2], undefined, 'identifier'],
    ['', [0, 1, 2], undefined, 'identifier'],
    ['', [5, 1, 2], undefined, 'integer'],
    ['Unnamed: 0', [0, 1, 2], undefined, 'identifier'],
    ['anything', [4111111111111111, 5500000000000004], undefined, 'identifier'],
    ['anything', [1e308, -1e308], undefined, 'integer'],
    ['test score', [70, 80, 90], undefined, 'integer'],
    ['year', [1999, 2005], undefined, 'integer'],
    ['date', [20240115, 20240116], undefined, 'date'],
    ['created_at', [45306.5, 45307.25], undefined, 'datetime'],
    ['day', [1, 2, 31], undefined, 'integer'],
    ['is_active', [0, 1, 1], undefined, 'boolean'],
    ['is_active', [0, 1, 2], undefined, 'integer'],
    ['empty', [null, null], undefined, 'number'],
  ])('%s of %j with %s decimals is %s', (name, cells, decimals, type) => {
    expect(numbers(name, cells, decimals).type).toBe(type);
  });

  it('says year', () => {
    expect(numbers('Year', [1999, 2005]).evidence).toBe(
      'Whole numbers from 1999 to 2005, and the name says year (“Year”).',
    );
    expect(numbers('years of age', [19, 20]).evidence).not.toContain('says year');
  });
});
