import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf } from './histogram';

const of = (...values: number[]) => binsOf(Float64Array.from(values));
const labels = (...values: number[]) => of(...values).map(({ x, y }) => `${x}: ${y}`);

describe('bins', () => {
  it('have one place for each of a few whole numbers', () => {
    expect(labels(1, 2, 2, 5, Number.NaN)).toEqual(['1: 1', '2: 2', '3: 0', '4: 0', '5: 1']);
    expect(labels(7, 7)).toEqual(['7: 2']);
  });

  it('never divide whole numbers', () => {
    const bins = binsOf(Float64Array.from({ length: 1000 }, (_, i) => i % 250));
    for (const { from, to } of bins) expect([Number.isInteger(from), Number.isInteger(to)]).toEqual([true, true]);
    expect(bins[0]?.x).toBe('0–24');
  });

  it('have round edges', () => {
    expect(of(0.05, 0.31, 0.42, 0.55, 0.61, 0.68, 0.97).map(({ from, to }) => [from, to])).toEqual([
      [0, 0.2],
      [0.2, 0.4],
      [0.4, 0.6],
      [0.6, 0.8],
      [0.8, 1],
    ]);
    expect(labels(-2.5, -1, 0.5, 2.5)[0]).toBe('-3 to -2: 1');
  });

  it('keep the tail', () => {
    const bins = binsOf(Float64Array.from({ length: 5000 }, (_, i) => (i === 17 ? 1e6 : (i % 100) + 0.5)));
    expect(bins.length).toBeLessThanOrEqual(60);
    expect(bins.at(-1)?.y).toBe(1);
    expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(1e6);
  });

  it('go by Sturges where half of the values are equal', () => {
    const bins = binsOf(Float64Array.from({ length: 1000 }, (_, i) => (i % 4 === 0 ? i / 7 : 0)));
    expect(bins.length).toBeGreaterThan(5);
    expect(bins.length).toBeLessThanOrEqual(20);
  });

  it('manage without round edges where float64 has none', () => {
    expect(of(-Number.MAX_VALUE, Number.MAX_VALUE)).toHaveLength(20);
    expect(of(1e17, 1e17)).toHaveLength(20);
    expect(of(5e-324, 1e-323).reduce((sum, { y }) => sum + y, 0)).toBe(2);
    expect(of()).toEqual([]);
  });

  it('hold every value once, each between its edges', () => {
    const values = fc.array(
      fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer(), fc.integer({ min: 0, max: 20 })),
    );
    fc.assert(
      fc.property(values, (list) => {
        const present = list.filter((value) => !Number.isNaN(value));
        const bins = of(...list);
        expect(bins.reduce((sum, { y }) => sum + y, 0)).toBe(present.length);
        expect(bins.length).toBeLessThanOrEqual(61);
        for (const [i, { from, to, y }] of bins.entries()) {
          const isLast = i === bins.length - 1;
          expect(y).toBe(present.filter((value) => value >= from && (value < to || (isLast && value === to))).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
