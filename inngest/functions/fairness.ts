/** Steps of one function that are under way at once, and those among them that are one person's. */
export const STEPS_AT_ONCE = 4;
export const STEPS_OF_ONE = 2;

/** Nobody's files take all places while somebody else's wait. */
export const CONCURRENCY: [{ limit: number }, { limit: number; key: string }] = [
  { limit: STEPS_AT_ONCE },
  { limit: STEPS_OF_ONE, key: 'event.data.userId' },
];

/** A small file goes before what was sent up to two minutes earlier. */
export const PRIORITY = { run: 'event.data.isSmall == true ? 120 : 0' };
