import { stem } from '@/lib/charts/recommend/words';
import { ABBREVIATIONS } from './abbreviations';
import { CONCEPTS } from './concepts';

const exact = new Map<string, Set<string>>();
const stems = new Map<string, Set<string>>();
const beginnings = new Map<string, Set<string>>();
for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const word of words.split(' ')) {
    const isBeginning = word.endsWith('-');
    add(isBeginning ? beginnings : exact, isBeginning ? word.slice(0, -1) : word, concept);
    if (!isBeginning) add(stems, stem(word), concept);
  }
}

function add(map: Map<string, Set<string>>, word: string, concept: string): void {
  map.set(word, (map.get(word) ?? new Set()).add(concept));
}

const LONGEST = Math.max(...[...beginnings.keys()].map((word) => word.length));
const FEWEST_LETTERS = 3;
/** A compound's last part is what it is: `Jahresgehalt` is pay. Shorter parts are found by chance. */
const LEAST_PART = 4;
/** Longer ones that begin like a word are compounds. */
const LONGEST_WORD = 9;

const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 5000;

/** What a word may mean: names of concepts. `folded` is in lower case without accents. */
export function meaningsOf(folded: string): ReadonlySet<string> {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const found = new Set([...(exact.get(folded) ?? stemmed(folded)), ...begun(folded)]);
  for (let cut = LEAST_PART; found.size === 0 && folded.length - cut >= LEAST_PART + 1; cut++) {
    for (const concept of begun(folded.slice(cut))) found.add(concept);
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(folded, found);
  return found;
}

/** Short stems are those of several words: `sit` of sites and of sitting. */
function stemmed(word: string): ReadonlySet<string> {
  const found = stem(word);
  return (
    (found.length < LEAST_PART && word !== `${found}s` && word !== `${found}es` ? undefined : stems.get(found)) ??
    new Set()
  );
}

function begun(word: string): ReadonlySet<string> {
  for (let length = Math.min(LONGEST, word.length); length >= FEWEST_LETTERS; length--) {
    const found = beginnings.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return new Set();
}

/** Whether this is a word of the vocabulary as it stands there, or one of its beginnings of five letters and more. */
export function isWord(folded: string): boolean {
  if (exact.has(folded) || (folded.endsWith('s') && exact.has(folded.slice(0, -1)))) return true;
  return folded.length > LEAST_PART && folded.length <= LONGEST_WORD && begun(folded).size > 0;
}

/** What the words mean that begin so: `litig` is cut from “litigation”. Empty for fewer than four letters. */
export function meaningsBegun(folded: string): ReadonlySet<string> {
  if (folded.length < LEAST_PART) return new Set();
  const found = new Set<string>();
  for (const words of [exact, beginnings]) {
    for (const [word, concepts] of words) {
      if (word.startsWith(folded)) for (const concept of concepts) found.add(concept);
    }
  }
  return found;
}

/**
 * The words that a shortened word of a header stands for: those everybody writes, and words of the vocabulary left without their vowels (`scr`,
 * `rgn`). Empty where it is none.
 */
export function expansionsOf(folded: string): readonly string[] {
  if (Object.hasOwn(ABBREVIATIONS, folded)) return (ABBREVIATIONS[folded] ?? '').split(' ');
  return BARE.test(folded) ? (bare.get(folded) ?? []) : [];
}

const BARE = /^[a-z][^aeiou\W\d]{2,4}$/;
/** Letters that so many words are left with say nothing. */
const MOST_BARE = 2;

/** Words of the vocabulary by what is left of them without vowels and doubled letters. */
const bare = new Map<string, string[]>();
for (const word of exact.keys()) {
  const left =
    word.charAt(0) +
    word
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1/g, '$1');
  if (word.length >= left.length + 2 && BARE.test(left) && !exact.has(left))
    bare.set(left, [...(bare.get(left) ?? []), word]);
}
for (const [left, words] of bare) if (words.length > MOST_BARE) bare.delete(left);

/** In lower case, without accents. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}
