import { type SeededRandom, seededRandom } from '@/bench/random';

/** Random numbers of the distributions that generated tables are made of. */
export interface Dice extends SeededRandom {
  between(low: number, high: number): number;
  normal(mean?: number, sd?: number): number;
  /** exp of a normal: a long right tail. */
  lognormal(mean: number, sd: number): number;
  /** The index of a weight, drawn in proportion. */
  weighted(weights: readonly number[]): number;
  shuffled<T>(items: readonly T[]): T[];
}

export function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  const normal = (mean = 0, sd = 1): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
    return mean + sd * radius * Math.cos(2 * Math.PI * random.next());
  };
  return {
    ...random,
    between: (low, high) => low + (high - low) * random.next(),
    normal,
    lognormal: (mean, sd) => Math.exp(normal(mean, sd)),
    weighted(weights) {
      let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [i, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return i;
      }
      return weights.length - 1;
    },
    shuffled(items) {
      const result = [...items];
      for (let i = result.length - 1; i > 0; i--) {
        const j = random.integer(i + 1);
        [result[i], result[j]] = [result[j] as (typeof result)[0], result[i] as (typeof result)[0]];
      }
      return result;
    },
  };
}
