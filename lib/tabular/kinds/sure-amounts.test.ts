import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberVector } from '@/lib/tabular/columns';
import type { Column } from '@/lib/tabular/table';
import { areSurelyAmounts, type ColumnKind, kindOf } from './index';

const column = (name: string, values: readonly number[]): Column & { vector: { values: Float64Array } } => ({
  id: 'c0',
  name,
  vector: numberVector(values),
  type: 'number',
});

const decimals = Array.from({ length: 150 }, (_, i) => i * 1.37);
const whole = Array.from({ length: 150 }, (_, i) => i * 3);

describe('numbers that are amounts for sure', () => {
  it.each([
    ['price', decimals, true],
    ['x7', decimals, true],
    ['latitude', decimals, true],
    ['price', whole, false],
    ['price', decimals.slice(0, 50), false],
    ['diagnosis code', decimals, false],
    ['id', decimals, false],
    ['rank', decimals, false],
    ['rating', decimals, false],
    ['date', decimals, false],
  ])('%s', (name, values, expected) => {
    const { vector, ...rest } = column(name, values);
    expect(areSurelyAmounts(rest, vector.values)).toBe(expected);
  });

  it('are left to what a person said', () => {
    const { vector, ...rest } = column('price', decimals);
    expect(areSurelyAmounts({ ...rest, kind: 'code' }, vector.values)).toBe(false);
  });

  it('never name anything when they are decided in full', () => {
    const naming = new Set<ColumnKind>(['identifier', 'code', 'phone', 'year', 'date', 'category', 'boolean']);
    const headers = fc.constantFrom(
      'price',
      'x',
      'score',
      'Größe (cm)',
      'number of beds',
      'share',
      'id',
      'code',
      'weight',
    );
    const values = fc
      .record({
        scale: fc.constantFrom(10, 100, 1e4, 1e6),
        least: fc.integer({ min: -1000, max: 1e6 }),
        draws: fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 120, maxLength: 200 }),
      })
      .map(({ scale, least, draws }) => draws.map((draw) => (least + draw) / scale));
    fc.assert(
      fc.property(headers, values, (name, all) => {
        const made = column(name, all);
        if (areSurelyAmounts(made, made.vector.values)) expect(naming.has(kindOf(made))).toBe(false);
      }),
    );
  });
});
