import { categoriesOf } from '@/lib/charts/categories';
import { folded } from '@/lib/charts/recommend/vocabulary';
import { stem } from '@/lib/charts/recommend/words';
import { roleOf } from '@/lib/charts/roles';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import type { SpokenWord } from './sentence';
import { SURE } from './sure';

/** Columns with more values than this are not searched for words of the goal. */
const MOST_VALUES = 2000;
const FEWEST_LETTERS = 3;

/** Plurals that no ending tells. */
const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  people: 'person',
};

/** Stems of the values of a column that divides the rows into groups, and how much of a value each is. */
export function valuesOf(column: Column): ReadonlyMap<string, number> {
  const role = roleOf(column);
  if ((role !== 'category' && role !== 'boolean') || column.vector.kind !== 'text') return new Map();
  const { labels } = categoriesOf(column);
  if (labels.length > MOST_VALUES) return new Map();
  const found = new Map<string, number>(areSexes(labels) ? SEXES : []);
  for (const label of labels) {
    const words = nameWords(label).map((word) => stem(folded(word)));
    for (const word of words) {
      if (word.length < FEWEST_LETTERS) continue;
      found.set(word, Math.max(found.get(word) ?? 0, 1 / words.length));
    }
  }
  return found;
}

/** What people say of the letters that stand for sexes. */
const SEXES = ['male', 'man', 'boy', 'female', 'woman', 'girl'].map((word): [string, number] => [stem(word), 1]);
const SEX_LETTERS = /^[mfwuxd]$/i;

function areSexes(labels: readonly string[]): boolean {
  const isOne = (letters: RegExp) => labels.some((label) => letters.test(label));
  return labels.every((label) => SEX_LETTERS.test(label)) && isOne(/^m$/i) && isOne(/^[fw]$/i);
}

/** How surely a word of the goal is a value of the column. */
export function byValue(word: SpokenWord, values: ReadonlyMap<string, number>): number {
  return (values.get(IRREGULAR[word.text] ?? word.stem) ?? values.get(word.stem) ?? 0) * SURE.value;
}
