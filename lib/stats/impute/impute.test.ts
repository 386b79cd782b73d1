import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/lib/stats/random';
import { explainedShare } from './association';
import { boostedTrees } from './boosting';
import { checkImputers } from './check';
import { type Feature, type Imputer, knownRows } from './feature';
import { linearRegression } from './linear';
import { strataOf, stratumOf } from './local-errors';
import { nearestNeighbours } from './neighbours';
import { fitNormal } from './normal';
import { interpolation, lastKnown } from './ordered';
import { pooled, pooledMean } from './pooled';
import { byGroup, meanImputer, medianImputer } from './simple';

const numbers = (...values: (number | null)[]): Feature => ({
  kind: 'number',
  values: Float64Array.from(values, (value) => value ?? Number.NaN),
});
const categories = (...codes: number[]): Feature & { kind: 'category' } => ({
  kind: 'category',
  codes: Int32Array.from(codes),
  size: Math.max(...codes) + 1,
});
const rows = (...places: number[]) => Uint32Array.from(places);

function gapsFilled(imputer: Imputer, features: readonly Feature[]): number[] {
  const goal = features[0] as Feature;
  const known = knownRows(goal);
  const length = goal.kind === 'number' ? goal.values.length : goal.codes.length;
  const asked = Uint32Array.from({ length }, (_, row) => row).filter((row) => !known.includes(row));
  return Array.from(imputer(features, 0, known, asked));
}

/** y = 2a − b + 10 for even g and −a for odd g, with a few gaps in a. */
function made(n: number, noise: number) {
  const random = seededRandom(5);
  const a = Array.from({ length: n }, () => random.next() * 10);
  const b = Array.from({ length: n }, () => random.next() * 10);
  const g = Array.from({ length: n }, () => random.integer(4));
  const plane = a.map((value, i) => 2 * value - (b[i] as number) + 10 + noise * (random.next() - 0.5));
  const bent = a.map((value, i) => ((g[i] as number) % 2 === 0 ? 2 * value : -value) + noise * (random.next() - 0.5));
  return {
    a: numbers(...a.map((value, i) => (i % 9 === 0 ? null : value))),
    b: numbers(...b),
    g: categories(...g),
    plane,
    bent,
  };
}

describe('one value for all, or for a group', () => {
  test('is the mean, the median, or the most frequent category', () => {
    expect(gapsFilled(meanImputer, [numbers(1, 2, 9, null)])).toEqual([4]);
    expect(gapsFilled(medianImputer, [numbers(1, 2, 9, null)])).toEqual([2]);
    expect(gapsFilled(meanImputer, [categories(0, 1, 1, -1)])).toEqual([1]);
  });

  test('is that of all where the group has fewer than three', () => {
    const group = categories(0, 0, 0, 0, 1, 1);
    expect(gapsFilled(byGroup(group, 'mean'), [numbers(1, 2, 3, null, 10, null)])).toEqual([2, 4]);
  });
});

describe('along an order', () => {
  const at = Float64Array.of(0, 10, 4, 15, 30);

  test('lies on the line between before and after, by where the rows stand', () => {
    expect(gapsFilled(interpolation({ at }), [numbers(10, 110, null, null, 310)])).toEqual([50, 160]);
  });

  test('has no answer outside the known', () => {
    expect(gapsFilled(interpolation({ at }), [numbers(null, 1, 2, 3, null)])).toEqual([Number.NaN, Number.NaN]);
    expect(gapsFilled(lastKnown({ at }), [numbers(null, 1, 2, 3, null)])).toEqual([Number.NaN, 3]);
  });

  test('does not look into another group, and carries categories as well', () => {
    const groups = Int32Array.of(0, 0, 0, 1, 1);
    expect(gapsFilled(lastKnown({ at, groups }), [categories(2, -1, 1, -1, 0)])).toEqual([1, -1]);
  });
});

describe('from other columns', () => {
  test.each([
    ['regression', linearRegression, 0.3],
    ['trees', boostedTrees, 0.35],
    ['neighbours', nearestNeighbours(10), 0.5],
  ] as const)('%s finds a plane', (_, imputer, most) => {
    const { a, b, g, plane } = made(600, 1);
    const goal = numbers(...plane);
    const { own } = checkImputers([goal, a, b, g], 0, knownRows(goal), { own: imputer }, meanImputer);
    expect(own).toMatchObject({ hidden: 600, answered: 600 });
    expect(own.error).toBeLessThan(most);
    expect(own.error).toBeGreaterThan(0.02);
  });

  test('trees find what depends on a category, and know a gap as such', () => {
    const { a, b, g, bent } = made(900, 0.5);
    const goal = numbers(...bent);
    const checked = checkImputers(
      [goal, a, b, g],
      0,
      knownRows(goal),
      { trees: boostedTrees, regression: linearRegression },
      meanImputer,
    );
    expect(checked.trees.error).toBeLessThan(0.4);
    expect(checked.trees.error).toBeLessThan(checked.regression.error);
  });

  test('trees learn from a gap itself', () => {
    const random = seededRandom(2);
    const isGap = Array.from({ length: 400 }, () => random.next() < 0.5);
    const goal = numbers(...isGap.map((gap) => (gap ? 50 : 0) + random.next()));
    const gappy = numbers(...isGap.map((gap) => (gap ? null : random.next())));
    const { own } = checkImputers([goal, gappy], 0, knownRows(goal), { own: boostedTrees }, meanImputer);
    expect(own.error).toBeLessThan(0.05);
  });

  test('nothing beats the mean where there is nothing to learn', () => {
    const random = seededRandom(9);
    const noise = () => numbers(...Array.from({ length: 400 }, () => random.next()));
    const features = [noise(), noise(), noise()];
    const all = knownRows(features[0] as Feature);
    const imputers = { mean: meanImputer, regression: linearRegression, trees: boostedTrees };
    const checked = checkImputers(features, 0, all, imputers, meanImputer);
    for (const { error } of Object.values(checked)) expect(error).toBeGreaterThan(0.95);
  });

  test('the most alike rows vote on a category', () => {
    const goal = categories(0, 0, 0, 1, 1, 1, -1, -1);
    const near = numbers(1, 2, 1, 20, 21, 22, 1.5, 20.5);
    expect(gapsFilled(nearestNeighbours(3), [goal, near])).toEqual([0, 1]);
  });

  test('a row that shares nothing with any gets the mean', () => {
    expect(gapsFilled(nearestNeighbours(2), [numbers(1, 3, null), numbers(5, 6, null)])).toEqual([2]);
  });

  test('answers of a regression stay within what is known', () => {
    const line = Array.from({ length: 40 }, (_, i) => i);
    const [answer] = gapsFilled(linearRegression, [numbers(...line, null), numbers(...line, 1000)]);
    expect(answer).toBe(39);
  });

  test('does the same twice, and leaves what it is given alone', () => {
    const { a, b, g, plane } = made(300, 1);
    const features = [numbers(...plane.slice(0, 290), ...Array<null>(10).fill(null)), a, b, g];
    const copy = structuredClone(features);
    for (const imputer of [linearRegression, boostedTrees, nearestNeighbours(5)])
      expect(gapsFilled(imputer, features)).toEqual(gapsFilled(imputer, features));
    expect(features).toEqual(copy);
  });
});

describe('categories from other columns', () => {
  const random = seededRandom(12);
  const [x, y] = [0, 1].map(() => Array.from({ length: 400 }, () => random.next() * 2 - 1)) as [number[], number[]];
  const features = [numbers(...x), numbers(...y)];
  const errorOf = (imputer: Imputer, codes: number[]) => {
    const goal = categories(...codes);
    return checkImputers([goal, ...features], 0, knownRows(goal), { own: imputer }, meanImputer).own.error;
  };

  test('a logistic regression finds three sectors', () => {
    const sectors = x.map((own, i) => (own > 0.3 ? 2 : (y[i] as number) > 0 ? 1 : 0));
    expect(errorOf(linearRegression, sectors)).toBeLessThan(0.1);
  });

  test('boosted trees find what no line divides', () => {
    const opposite = x.map((own, i) => (own > 0 === (y[i] as number) > 0 ? 1 : 0));
    expect(errorOf(boostedTrees, opposite)).toBeLessThan(0.1);
    expect(errorOf(linearRegression, opposite)).toBeGreaterThan(0.3);
  });

  test('a gap in what they are told from is no reason to answer nothing', () => {
    const goal = categories(...x.map((own) => (own > 0 ? 1 : 0)), -1);
    const gappy = [goal, numbers(...x, null), numbers(...y, 0)];
    for (const imputer of [linearRegression, boostedTrees]) expect(gapsFilled(imputer, gappy)[0]).toBeGreaterThan(-1);
  });
});

describe('errors of alike answers', () => {
  test('are kept apart in strata of a hundred or more, equal answers together', () => {
    const answers = Float64Array.from({ length: 350 }, (_, i) => (i < 150 ? 1 : i));
    const strata = strataOf(answers, answers);
    expect(strata.errors.map(({ length }) => length)).toEqual([150, 100, 100]);
    expect([1, 2, 150, 151, 1000].map((answer) => stratumOf(strata, answer))).toEqual([0, 1, 1, 1, 2]);
    expect(Array.from(strata.bounds)).toEqual([1, 249]);
  });

  test('are those of all where there are few', () => {
    const { bounds, errors } = strataOf(Float64Array.of(3, 1, 2), Float64Array.of(9, 7, 8));
    expect([Array.from(bounds), errors.map((own) => Array.from(own))]).toEqual([[], [[7, 8, 9]]]);
  });
});

describe('a mean pooled over draws', () => {
  test('follows Rubin and, for its interval, Barnard and Rubin', () => {
    const { mean, se, low, high, missingShare } = pooled(
      [
        { mean: 10, variance: 1 },
        { mean: 12, variance: 2 },
        { mean: 11, variance: 3 },
      ],
      51,
    );
    // W = 2, B = 1, T = 2 + 4/3; λ = 0.4; ν = 1 / (0.16/2 + 1/(51/53 · 50 · 0.6)) = 8.723, of which t₀.₉₇₅ = 2.2732.
    expect(mean).toBe(11);
    expect(se).toBeCloseTo(Math.sqrt(10 / 3), 12);
    expect(missingShare).toBeCloseTo(0.4, 12);
    expect((high - low) / 2 / se).toBeCloseTo(2.2732, 3);
  });

  test('covers the true mean where the missing are not as the known', () => {
    const random = seededRandom(21);
    let covered = 0;
    for (let turn = 0; turn < 60; turn++) {
      const x = Array.from({ length: 200 }, () => random.next() * 10);
      const y = x.map((own) => 3 * own + 8 * (random.next() - 0.5));
      const isKnown = x.map((own) => random.next() > own / 12);
      const goal = numbers(...y.map((own, i) => (isKnown[i] ? own : null)));
      const features = [goal, numbers(...x)];
      const known = knownRows(goal);
      const missing = rows(...x.keys()).filter((row) => !isKnown[row]);
      const { own } = checkImputers(features, 0, known, { own: linearRegression }, meanImputer);
      const answers = linearRegression(features, 0, known, missing);
      const values = Float64Array.from(known, (row) => y[row] as number);
      const { low, high } = pooledMean(values, answers, strataOf(own.answers, own.residuals), 20);
      if (low <= 15 && 15 <= high) covered++;
      // The known alone are far below.
      expect(values.reduce((sum, value) => sum + value / values.length, 0)).toBeLessThan(14);
    }
    expect(covered).toBeGreaterThanOrEqual(54);
  });
});

describe('the normal distribution of data with gaps', () => {
  test('has the covariances of whole data, drawn towards none a little', () => {
    const matrix = Float64Array.of(-1, -1, 1, 1, -1, -1, 1, 1, -1, -1, 1, 1);
    const { means, covariances } = fitNormal(matrix, 2);
    expect(Array.from(means)).toEqual([0, 0]);
    expect(covariances[1]).toBeCloseTo(6 / 7, 12);
    expect(covariances[0]).toBe(1);
  });

  test('tells a missing value from the one beside it', () => {
    const random = seededRandom(1);
    const pairs = Array.from({ length: 2000 }, () => {
      const x = random.next() * 2 - 1;
      return [x, x + 0.2 * (random.next() - 0.5)];
    });
    const gappy = pairs.map(([x, y], i) => (i % 3 === 0 ? [x, Number.NaN] : [x, y]));
    const whole = fitNormal(Float64Array.from(pairs.flat() as number[]), 2);
    const fitted = fitNormal(Float64Array.from(gappy.flat() as number[]), 2);
    for (let i = 0; i < 4; i++) expect(fitted.covariances[i]).toBeCloseTo(whole.covariances[i] as number, 1);
  });
});

describe('the explained share', () => {
  test('is r² between numbers and ε² by group, chance taken off', () => {
    const all = rows(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    const line = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(explainedShare(line, numbers(2, 4, 6, 8, 10, 12, 14, 16, 18, 20), all)).toBeCloseTo(1, 12);
    const halves = categories(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    // η² = 62.5 ÷ 82.5 over 10 rows and one parameter.
    expect(explainedShare(halves, line, all)).toBeCloseTo(1 - ((1 - 62.5 / 82.5) * 9) / 8, 12);
    expect(explainedShare(line, halves, all)).toBeCloseTo(1 - ((1 - 62.5 / 82.5) * 9) / 8, 12);
    expect(explainedShare(halves, halves, all)).toBeCloseTo(1, 12);
  });

  test('is 0 of too few pairs', () => {
    expect(explainedShare(numbers(1, 2, 3), numbers(1, 2, 3), rows(0, 1, 2))).toBe(0);
  });
});
