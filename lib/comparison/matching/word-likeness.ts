import { ratio } from 'fuzzball';
import { abbreviates } from '@/lib/tabular/header/abbreviates';
import { areSynonyms } from './vocabulary';

/** How two words go together. */
export interface WordLikeness {
  /** 0–1. */
  readonly likeness: number;
  readonly how: 'same' | 'synonym' | 'short_form' | 'spelling' | 'part' | 'none';
}

const NONE: WordLikeness = { likeness: 0, how: 'none' };
const SAME: WordLikeness = { likeness: 1, how: 'same' };
/** A synonym may mean something else here, an abbreviation may be one of another word, a part may be of something else. */
const SYNONYM: WordLikeness = { likeness: 0.85, how: 'synonym' };
const SHORT_FORM: WordLikeness = { likeness: 0.8, how: 'short_form' };
const PART: WordLikeness = { likeness: 0.6, how: 'part' };
/** Words spelt less alike than this are different words. */
const LEAST_RATIO = 75;
const SHORTEST_SPELLED = 4;
const SHORTEST_PART = 4;
const LONGEST_SHORT = 5;

/** How much two normalised words are alike. */
export function wordLikeness(a: string, b: string): WordLikeness {
  if (a === b) return SAME;
  if (areSynonyms(a, b)) return SYNONYM;
  // Whatever else makes two words one lets them begin or end alike.
  if (a[0] !== b[0] && a[a.length - 1] !== b[b.length - 1]) return NONE;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length <= LONGEST_SHORT && long.length > short.length && isShortForm(short, long)) return SHORT_FORM;
  if (/\d/.test(a) || /\d/.test(b)) return NONE;
  if (short.length >= SHORTEST_SPELLED && long.length - short.length <= 3 && mayBeSpelledAlike(a, b)) {
    const alike = ratio(a, b, { full_process: false });
    if (alike >= LEAST_RATIO) return { likeness: (alike / 100) * 0.95, how: 'spelling' };
  }
  if (short.length >= SHORTEST_PART && (long.startsWith(short) || long.endsWith(short))) return PART;
  return NONE;
}

/** The beginning of a word, or its consonants: `dept`, `mgr`; of two letters only the beginning and the end count. */
function isShortForm(short: string, long: string): boolean {
  if (short.length < 2 || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return short.length >= 3;
  return short.length >= 3 && !/[aeiou]/.test(short.slice(1)) && abbreviates(short, long);
}

/** Spellings of one word begin or end alike; asking is much cheaper than aligning them. */
function mayBeSpelledAlike(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-3) === b.slice(-3);
}
