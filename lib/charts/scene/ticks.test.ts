import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, logTicks } from './ticks';

describe('axisTicks', () => {
  it.each([
    [0, 97, 5, [0, 20, 40, 60, 80, 100]],
    [3, 9, 3, [2, 4, 6, 8, 10]],
    [0, 0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('encloses %d to %d', (min, max, count, ticks) => {
    expect(axisTicks(min, max, count)).toEqual(ticks);
  });

  it('encloses any two numbers by finite, ascending ones', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
        fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
        (a, b) => {
          const ticks = axisTicks(a, b, 5);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.every(Number.isFinite)).toBe(true);
          expect(ticks.every((tick, i) => i === 0 || tick > (ticks[i - 1] ?? tick))).toBe(true);
          expect(ticks[0]).toBeLessThanOrEqual(Math.min(a, b) + 1e-290);
          expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(Math.max(a, b) - 1e-290);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('makes the best of what is no number', () => {
    expect(axisTicks(Number.NaN, Number.POSITIVE_INFINITY).every(Number.isFinite)).toBe(true);
  });
});

describe('logTicks', () => {
  it.each([
    [1, 1000, [1, 10, 100, 1000]],
    [3, 80, [1, 2, 5, 10, 20, 50, 100]],
    [1e-3, 1e9, [1e-3, 1e-1, 1e1, 1e3, 1e5, 1e7, 1e9]],
  ])('encloses %d to %d', (min, max, ticks) => {
    expect(logTicks(min, max)).toEqual(ticks);
  });
});
