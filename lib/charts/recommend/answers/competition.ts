import { BY_MEANING, CLEARLY_BEHIND, LEFT_OF_THE_REST } from './weights';

/**
 * A word speaks of one thing: what a header says outright is no hint of columns that only mean something like it. Where one column is far
 * ahead the links of the others are weakened. In place.
 *
 * @param all for each column how surely each word of the goal speaks of it, 0–1
 */
export function weakenOthers(all: readonly Float64Array[], words: number): void {
  for (let word = 0; word < words; word++) {
    const best = all.reduce((most, links) => Math.max(most, links[word] ?? 0), 0);
    for (const links of all) {
      const link = links[word] ?? 0;
      if (link > 0 && link <= BY_MEANING && best - link >= CLEARLY_BEHIND) links[word] = link * LEFT_OF_THE_REST;
    }
  }
}
