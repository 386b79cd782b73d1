import { spokenName } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import type { Candidate } from './candidate';

/** Numbers that go together like this mostly say the same. */
const NEARLY_THE_SAME = 0.97;

/** Whether two measures are kinds of one thing: `us_gross` and `worldwide_gross`, by their names or by their correlation. */
export function isAlike(a: Column, b: Column, r = 0): boolean {
  if (Math.abs(r) > NEARLY_THE_SAME) return true;
  const [words, others] = [new Set(nameWords(spokenName(a))), new Set(nameWords(spokenName(b)))];
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared > 0 && shared * 2 >= Math.min(words.size, others.size);
}

const WHOLE = new Set('total totals overall worldwide sum'.split(' '));
const PART = 0.8;

/** Of measures that are kinds of one thing the one that is all of it comes first: `cost_total` before `cost_other`. */
export function wholesFirst(candidates: readonly Candidate[], measures: readonly Column[]): Candidate[] {
  const isWhole = (column: Column) => nameWords(spokenName(column)).some((word) => WHOLE.has(word));
  const wholes = measures.filter(isWhole);
  const isPart = (column: Column) => !isWhole(column) && wholes.some((whole) => isAlike(whole, column));
  return candidates.map((candidate) => {
    const { measure, interest } = candidate;
    return measure !== null && isPart(measure) ? { ...candidate, interest: PART * interest } : candidate;
  });
}
