import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionShift, kolmogorovTail, stabilityIndex } from './distribution-shift';
import { EXPECTED } from './expected-shift.fixture';
import { benjaminiHochberg } from './false-discovery';
import { studentReach } from './student-quantile';

test('distances of two samples are those of scipy', () => {
  const shift = distributionShift(Float64Array.from(EXPECTED.first), Float64Array.from(EXPECTED.second));
  expect(shift?.ks).toBeCloseTo(EXPECTED.ks, 12);
  expect(shift?.wasserstein).toBeCloseTo(EXPECTED.wasserstein, 12);
});

test.each(EXPECTED.kolmogorov)('Kolmogorov’s tail at %d is %d', (x, tail) => {
  expect(kolmogorovTail(x)).toBeCloseTo(tail, 12);
});

test('the stability index follows its definition', () => {
  expect(stabilityIndex(EXPECTED.before, EXPECTED.after)).toBeCloseTo(EXPECTED.psi, 12);
});

test('q values of Benjamini and Hochberg are those of scipy', () => {
  const qs = benjaminiHochberg([...EXPECTED.ps, Number.NaN]);
  for (const [i, q] of EXPECTED.hochberg.entries()) expect(qs[i]).toBeCloseTo(q, 12);
  expect(qs.at(-1)).toBeNaN();
});

test.each(EXPECTED.reach)('t for p = %d and %d degrees of freedom is %d', (p, df, t) => {
  expect(studentReach(p, df)).toBeCloseTo(t, 8);
});

const sample = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 })
  .map((values) => Float64Array.from(values).sort());

test('a sample does not differ from itself, and the order of two does not matter to their distance', () => {
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      expect(distributionShift(a, a)).toMatchObject({ ks: 0, wasserstein: 0, psi: 0 });
      expect(distributionShift(a, b)?.wasserstein).toBeCloseTo(distributionShift(b, a)?.wasserstein ?? Number.NaN, 9);
    }),
  );
});

test('adding a constant moves everything by it', () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: 0, max: 99 }), (a, by) => {
      expect(
        distributionShift(
          a,
          a.map((value) => value + by),
        )?.wasserstein,
      ).toBeCloseTo(by, 9);
    }),
  );
});

test('nothing can be said of no values', () => {
  expect(distributionShift(new Float64Array(), Float64Array.of(1))).toBeNull();
});
