import { describe, expect, it } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Column } from '@/lib/tabular/table';
import { isGrouping, isMeasure, roleOf } from './roles';

/** A column of varied numbers, as cleaning leaves it. */
function numbers(name: string, values: readonly number[] = [3.5, 8.25, 1.75, 12.5, 6.5], unit?: string): Column {
  const type = values.every(Number.isInteger) ? 'integer' : 'number';
  const vector = { kind: 'number' as const, values: Float64Array.from(values) };
  return { id: 'c0', name, vector, type, ...(unit === undefined ? {} : { unit }) };
}

function texts(name: string, values: readonly string[]): Column {
  return sourceTable(
    [name],
    values.map((value) => [value]),
  ).columns[0] as Column;
}

describe('numbers', () => {
  it.each([
    'revenue',
    'Total Price',
    'sales',
    'quantity',
    'unit_count',
    'num_ratings',
    'number of scores',
    'passengers',
    'rainfall',
    'population',
    'net_income',
    'US_Gross',
    'Production_Budget',
    'order amount',
    'hours',
    'total_bill',
    'Umsatz',
  ])('%s is added up', (name) => {
    expect(roleOf(numbers(name))).toBe('quantity');
  });

  it.each([
    'price',
    'unit_price',
    'sales price',
    'score',
    'test_score',
    'IMDB_Rating',
    'Miles_per_Gallon',
    'sales_per_day',
    'discount_pct',
    'conversion rate',
    'temp_max',
    'age',
    'speed',
    'latitude',
    'lon',
    'height',
    'Weight_in_lbs',
    'median_income',
    'population density',
    'life_expect',
    'Horsepower',
    'whatever',
    'avg_revenue',
    'rank',
  ])('%s is averaged', (name) => {
    expect(roleOf(numbers(name))).toBe('rate');
  });

  it.each([
    ['%', 'rate'],
    ['°C', 'rate'],
    ['km/h', 'rate'],
    ['$', 'quantity'],
    ['€', 'quantity'],
  ])('tells by the unit %s', (unit, role) => {
    expect(roleOf(numbers('reading', undefined, unit))).toBe(role);
  });

  it('reads what the file called a column, not how it is spelled now', () => {
    expect(roleOf({ ...numbers('unitprice'), sourceName: 'UnitPrice' })).toBe('rate');
  });

  it('takes whole plurals without a known word for things counted', () => {
    expect(roleOf(numbers('widgets', [3, 8, 1, 12]))).toBe('quantity');
    expect(roleOf(numbers('widgets', [3.5, 8, 1, 12]))).toBe('rate');
    expect(roleOf(numbers('widgets', [-3, 8, 1, 12]))).toBe('rate');
  });

  it('takes whole numbers named year for time', () => {
    expect(roleOf(numbers('Year', [1999, 2003, 2024]))).toBe('time');
    expect(roleOf(numbers('years_of_experience', [1, 5, 30]))).toBe('rate');
    expect(roleOf(numbers('Year', [70, 82, 76]))).toBe('rate');
  });

  it('takes months, hours and classes written as numbers for categories', () => {
    expect(roleOf(numbers('month', [1, 12, 7, 7]))).toBe('category');
    expect(roleOf(numbers('Pclass', [1, 2, 3, 3]))).toBe('category');
    expect(roleOf(numbers('hour', [0, 13, 23]))).toBe('category');
    expect(roleOf(numbers('class', [1.5, 2]))).toBe('rate');
  });

  it('takes gapless row numbers for identifiers', () => {
    expect(roleOf(numbers('index', [0, 1, 2, 3]))).toBe('identifier');
    expect(roleOf(numbers('', [1, 2, 3, 4]))).toBe('identifier');
    expect(roleOf(numbers('index', [1, 2, 4, 3]))).toBe('identifier');
    expect(roleOf(numbers('index', [103.5, 101.25, 99]))).toBe('rate');
  });

  it('lets few whole values divide rows', () => {
    expect(isGrouping(numbers('cylinders', [4, 6, 8, 4, 6, 8, 4, 4]))).toBe(true);
    expect(isGrouping(numbers('cylinders', [4, 6, 8, 5]))).toBe(false);
    expect(isGrouping(numbers('price', [4.5, 6, 4.5, 6]))).toBe(false);
    expect(isMeasure(numbers('cylinders', [4, 6, 8, 4, 6, 8]))).toBe(true);
  });
});

describe('everything else', () => {
  it('tells by the type and by how values repeat', () => {
    expect(roleOf(texts('order_id', ['A-1', 'A-2', 'A-3']))).toBe('identifier');
    expect(roleOf(texts('date', ['2024-01', '2024-02', '2024-02']))).toBe('time');
    expect(roleOf(texts('member', ['yes', 'no', 'yes']))).toBe('boolean');
    expect(roleOf(texts('city', ['Lyon', 'Nice', 'Lyon', 'Nice']))).toBe('category');
    expect(roleOf(texts('country', ['Peru', 'Chad', 'Laos']))).toBe('category');
    expect(
      roleOf(
        texts(
          'name',
          Array.from({ length: 60 }, (_, i) => `Person ${'abcdefgh'[i % 8]} of ${i}`),
        ),
      ),
    ).toBe('text');
    expect(roleOf(texts('remark', ['x'.repeat(70), 'y'.repeat(80)]))).toBe('text');
  });

  it('reads numbers that are still text', () => {
    expect(roleOf(texts('revenue', ['$1,138.00', '$5.50', '$70.00']))).toBe('quantity');
  });
});
