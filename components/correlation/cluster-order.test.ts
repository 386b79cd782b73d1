import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusterOrder } from './cluster-order';

/** Symmetrical, with ones on the diagonal. */
function matrixOf(count: number, r: (one: number, other: number) => number | null): (number | null)[][] {
  const places = Array.from({ length: count }, (_, place) => place);
  return places.map((i) => places.map((j) => (i === j ? 1 : r(Math.min(i, j), Math.max(i, j)))));
}

it('brings the columns of a block together, whichever sign they have', () => {
  const matrix = matrixOf(6, (one, other) => (one % 2 === other % 2 ? (one === 0 ? -0.9 : 0.8) : 0.1));
  const order = clusterOrder(matrix);
  expect(order.map((place) => place % 2)).toEqual([0, 0, 0, 1, 1, 1]);
});

it('puts the ends that are nearest side by side', () => {
  // A chain 2 – 0 – 3 – 1: each goes with its neighbour only.
  const chain = [2, 0, 3, 1];
  const matrix = matrixOf(4, (one, other) => {
    const steps = Math.abs(chain.indexOf(one) - chain.indexOf(other));
    return steps === 1 ? (chain.indexOf(one) + chain.indexOf(other) === 3 ? 0.6 : 0.9) : 0;
  });
  expect([chain, chain.toReversed()]).toContainEqual(clusterOrder(matrix));
});

it('gives every column exactly one place, also where nothing could be computed', () => {
  const value = fc.option(fc.double({ min: -1, max: 1, noNaN: true }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }),
      fc.array(value, { minLength: 144, maxLength: 144 }),
      (count, values) => {
        const order = clusterOrder(matrixOf(count, (one, other) => values[one * 12 + other] ?? null));
        expect(order.toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, place) => place));
      },
    ),
    { numRuns: 150 },
  );
});
