import { isSameWord } from '@/lib/charts/recommend/words';
import type { HeaderWord } from './header-words';
import { meets } from './related';
import { isSameRoot } from './same-root';
import type { SpokenWord } from './sentence';
import { SURE } from './sure';

/** Stems of three letters are those of several words: a fare is not far. */
function isSame(word: SpokenWord, header: HeaderWord): boolean {
  if (word.stem !== header.stem || word.stem.length > FEW_LETTERS) return isSameWord(word.stem, header.stem);
  return word.text.replace(/s$/, '') === header.text.replace(/s$/, '');
}

/** How surely a word of a goal speaks of a word of a header, by its letters and by what both mean, 0–1. */
export function likeness(word: SpokenWord, header: HeaderWord): number {
  // What a header shortens is no word itself: `stat` is a status, not a state.
  const isShort = header.long.length > 0;
  if (isShort ? word.text === header.text : isSame(word, header)) return SURE.name;
  if (header.long.some((long) => isSameWord(long.stem, word.stem))) return SURE.abbreviation;
  if (isSameRoot(header.text, word.text)) return SURE.root;
  if (isBeginning(header.text, word.text, header.meanings.size > 0 || header.long.length > 0)) return SURE.beginning;
  const shared = meets(word.meanings, header.meanings);
  const long = header.long.reduce((most, { meanings }) => Math.max(most, meets(word.meanings, meanings)), 0);
  return Math.max(shared, long, partOf(word.text, header.text), isSkeleton(header, word.text) ? SURE.skeleton : 0);
}

const FEW_LETTERS = 3;
const WORD_LETTERS = 4;

/** Whether one is the other cut short, in headers to three letters: `supp` is a supplier. */
function isBeginning(header: string, word: string, isKnownWord: boolean): boolean {
  if (word.startsWith(header)) {
    return (
      header.length >= FEW_LETTERS &&
      (!isKnownWord || (header.length >= WORD_LETTERS && word.length - header.length <= 3))
    );
  }
  return word.length >= WORD_LETTERS && header.startsWith(word) && header.length - word.length <= 4;
}

/** Parts of words written together, as in `Verspätungsminuten` or `homerun`. */
function partOf(word: string, header: string): number {
  const [short, long] = word.length < header.length ? [word, header] : [header, word];
  if (short.length < WORD_LETTERS || long.length - short.length < FEW_LETTERS) return 0;
  if (long.endsWith(short)) return SURE.lastPart;
  return long.startsWith(short) && short.length > WORD_LETTERS ? SURE.firstPart : 0;
}

/** Whether the header's letters are the word's first, some of its consonants, and its last. */
function isSkeleton({ text, meanings }: HeaderWord, word: string): boolean {
  if (meanings.size > 0 || text.length < FEW_LETTERS || word.length < text.length + 2) return false;
  if (text[0] !== word[0] || (text.match(/[aeiou]/g)?.length ?? 0) > 1) return false;
  const end = word.replace(/s$/, '').at(-1);
  if (text.at(-1) !== end) return false;
  let at = 0;
  for (const letter of text) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
