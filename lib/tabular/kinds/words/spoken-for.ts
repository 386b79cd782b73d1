import type { ColumnKind } from '@/lib/tabular/kinds/kind';
import { COMPOUND_ENDINGS, GENERAL_WORDS, GLUED_WORDS, HEADER_WORDS, THINGS } from './header-words';

/** `kids` of `nkids`: a word for things counted, or a plural. */
export function saysThings(word: string): boolean {
  return (HEADER_WORDS.get(word) ?? []).includes('count') || (word.length >= 4 && /[^sui]s$/.test(word));
}

/** The kinds a word of a header speaks for, and how clearly, 0–1. */
export function spokenFor(word: string): readonly (readonly [ColumnKind, number])[] {
  const kinds = HEADER_WORDS.get(word) ?? GLUED_WORDS.get(word);
  // A word that may mean several things says less about each.
  if (kinds !== undefined) return kinds.map((kind) => [kind, kinds.length === 1 ? 1 : 0.75] as const);
  // A whole word is short for nothing: `block` is not cut off from `blocks`.
  if (word.length < 5 || THINGS.has(word)) return [];
  const compound = COMPOUND_ENDINGS.find(([ending]) => word.endsWith(ending) && word.length > ending.length);
  return compound === undefined ? spokenWithin(word) : [[compound[1], 0.8]];
}

/** Known words glued to others: `menwage` ends with one, `weightgain` begins with one; the end says more. */
function spokenWithin(word: string): readonly (readonly [ColumnKind, number])[] {
  if (PARTS.test(word)) return [['share', 0.85]];
  for (let start = 1; start <= word.length - 3; start++) {
    const end = word.slice(start);
    const kinds = end.length >= 4 || SHORT_ENDINGS.has(end) ? gluedKinds(end) : [];
    if (kinds.length > 0) return kinds.map((kind) => [kind, kinds.length === 1 ? 0.7 : 0.5] as const);
  }
  for (let end = word.length - 1; end >= 4; end--) {
    const kinds = gluedKinds(word.slice(0, end));
    if (kinds.length > 0) return kinds.map((kind) => [kind, kinds.length === 1 ? 0.5 : 0.35] as const);
  }
  return abbreviated(word);
}

/** Percent of what follows: `pctmin`, `percwhite`. */
const PARTS = /^(?:pct|perc)(?!e[pi]|uss|ol|h)\p{L}{2,}$/u;

const abbreviations = new Map<string, readonly (readonly [ColumnKind, number])[]>();

/**
 * What a word says that is cut off (`expend`) or left without its vowels (`cst`, `prc`): what most of the known words say it
 * may stand for.
 */
function abbreviated(word: string): readonly (readonly [ColumnKind, number])[] {
  const before = abbreviations.get(word);
  if (before !== undefined) return before;
  const isBare = word.length >= 3 && word.length <= 5 && !/[aeiouy]/.test(word);
  const found = new Map<ColumnKind, number>();
  let words = 0;
  if (isBare || word.length >= 5)
    for (const [known, kinds] of GENERAL_WORDS) {
      if (known.length <= word.length || known.includes('_') || isPlural(known, word)) continue;
      if (!(isBare ? standsFor(word, known) : known.startsWith(word))) continue;
      words++;
      for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1 / kinds.length);
    }
  const strengths = [...found].flatMap(([kind, weight]) =>
    weight >= 0.6 * words ? [[kind, isBare ? 0.5 : 0.6] as const] : [],
  );
  if (abbreviations.size < 10_000) abbreviations.set(word, strengths);
  return strengths;
}

/** Above numbers, one of a thing is its number, and not how many: `device` is not cut off from `devices`. */
function isPlural(known: string, word: string): boolean {
  return /^(?:e?s|e?n)$/.test(known.slice(word.length)) && known.startsWith(word);
}

/** Whether consonants are those of a word, from its first letter to its last consonant. */
function standsFor(consonants: string, word: string): boolean {
  if (word.charAt(0) !== consonants.charAt(0) || word.length > 3 * consonants.length) return false;
  const bare = word.charAt(0) + word.slice(1).replace(/[aeiouy]/g, '');
  if (bare.at(-1) !== consonants.at(-1)) return false;
  let at = 0;
  for (const letter of bare) if (letter === consonants.charAt(at)) at++;
  return at === consonants.length;
}

/** Names of places and people end many other words (`examination`); quantities and dates hardly do. */
const GLUED: ReadonlySet<ColumnKind> = new Set(['money', 'count', 'share', 'measure', 'duration', 'year', 'date_part']);

function gluedKinds(word: string): readonly ColumnKind[] {
  return ((word.length >= 6 ? HEADER_WORDS : GENERAL_WORDS).get(word) ?? []).filter((kind) => GLUED.has(kind));
}

/** Words of three letters that stand at the end of others: `lnchpct`, `totqty`. */
const SHORT_ENDINGS = new Set('pct qty amt cnt num yrs hrs min inc exp'.split(' '));
