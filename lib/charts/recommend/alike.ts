import { spokenName } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';

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
