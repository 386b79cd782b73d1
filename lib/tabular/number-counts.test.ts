import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberCounts } from './number-counts';

describe('NumberCounts', () => {
  it('counts as a map does, in the order values were first met', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.double({ noNaN: true }), fc.constant(-0));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 600 }), (values) => {
        const expected = new Map<number, number>();
        const counts = new NumberCounts();
        for (const value of values) {
          expect(counts.add(value)).toBe(!expected.has(value));
          expected.set(value, (expected.get(value) ?? 0) + 1);
        }
        expect([...counts]).toEqual([...expected]);
        expect([counts.size, counts.total]).toEqual([expected.size, values.length]);
      }),
    );
  });

  it('keeps what passes, with its counts, and counts on', () => {
    const counts = new NumberCounts();
    for (const value of [0.5, 2, 0.5, 3, 2]) counts.add(value);
    expect(counts.sizeWhere((value) => value !== 2)).toBe(2);
    counts.keep((value) => value !== 2);
    expect([...counts]).toEqual([
      [0.5, 2],
      [3, 1],
    ]);
    expect([counts.add(3), counts.add(2), counts.total]).toEqual([false, true, 5]);
  });
});
