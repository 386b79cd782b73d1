import type { ComparedColumn, Level } from './compared-column';
import type { Pattern } from './fellegi-sunter';

/** Pairs that share a value and bear clearly different names: from this share on people share the value, not records of one. */
const SHARED_BY_PEOPLE = 0.3;
const FEWEST_PAIRS = 20;
/** What people who share one value share so often, too, is the same fact once more. */
const SHARED_TOO = 0.5;

/**
 * Indices of columns that say nothing beyond another one about who a record is: the phone number, post code and surname of a
 * family that already shares its street. Told by pairs whose names differ outright, which are surely two people: where these share
 * one column and with it another, counting both would make one of them out of the two.
 */
export function sharedHomes(columns: readonly ComparedColumn[], patterns: readonly Pattern[]): ReadonlySet<number> {
  const names = columns.flatMap(({ kind }, index) => (kind === 'person' ? [index] : []));
  const redundant = new Set<number>();
  if (names.length === 0) return redundant;
  const isSame = (levels: readonly Level[], column: number) => (levels[column] ?? -1) >= 2;
  const areTwo = ({ levels }: Pattern) => names.some((name) => levels[name] === 0);
  const strangers = patterns.filter(areTwo);
  const sum = (list: readonly Pattern[], test: (levels: readonly Level[]) => boolean) =>
    list.reduce((total, { levels, count }) => total + (test(levels) ? count : 0), 0);
  for (const a of columns.keys()) {
    if (redundant.has(a)) continue;
    const shared = sum(strangers, (levels) => isSame(levels, a));
    const all = sum(patterns, (levels) => isSame(levels, a));
    if (shared < FEWEST_PAIRS || shared < SHARED_BY_PEOPLE * all) continue;
    for (const b of columns.keys()) {
      if (b === a || redundant.has(b)) continue;
      const both = sum(strangers, (levels) => isSame(levels, a) && isSame(levels, b));
      if (both >= SHARED_TOO * shared) redundant.add(b);
    }
  }
  return redundant;
}
