/** A seeded stream of numbers in [0, 1): mulberry32. The same seed always gives the same numbers, so that what is drawn can be drawn again. */
export function seededRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    integer: (below: number): number => Math.floor(next() * below),
    pick: <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T,
  };
}

export type SeededRandom = ReturnType<typeof seededRandom>;

/** `count` of the entries without repetition, in random order; all of them, shuffled, when there are no more. */
export function drawn(entries: Uint32Array, count: number, random: SeededRandom): Uint32Array {
  const pool = entries.slice();
  const taken = Math.min(count, pool.length);
  for (let i = 0; i < taken; i++) {
    const other = i + random.integer(pool.length - i);
    const entry = pool[i] as number;
    pool[i] = pool[other] as number;
    pool[other] = entry;
  }
  return pool.subarray(0, taken);
}
