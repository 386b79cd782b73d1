import { expansionsOf, folded, isWord, meaningsBegun, meaningsOf } from '@/lib/charts/recommend/vocabulary';
import { isFunctionWord, type Language } from '@/lib/charts/recommend/vocabulary/languages';
import { stem } from '@/lib/charts/recommend/words';
import { nameWords } from '@/lib/tabular/values/name-words';
import { openLexicon } from '@/lib/text/lexicon';

/** A word of a header and how much of the header it is. */
export interface HeaderWord {
  readonly text: string;
  readonly stem: string;
  /** 1 for what the column is, less for what stands before it and for words that stand in every header. */
  readonly weight: number;
  readonly meanings: ReadonlySet<string>;
  /** What it may be short for: stems and what they mean. */
  readonly long: readonly { readonly stem: string; readonly meanings: ReadonlySet<string> }[];
}

/** What stands before these is what the column is: the phase of a flight, the length of a stay. */
const OF = new Set(['of', 'per', 'de', 'do', 'da', 'du', 'von']);

/** Square units are one word: `Sq Ft`. */
function withSquares(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1] ?? '';
    if (word === 'sq' && next !== '') return [`sq${next}`];
    return words[i - 1] === 'sq' ? [] : [word];
  });
}

const OF_UNIT = 0.8;
/** What is measured in a unit. */
const UNITS: Readonly<Record<string, string>> = {
  mm: 'dimension distance height',
  cm: 'dimension distance height',
  km: 'distance',
  mi: 'distance',
  kg: 'weight',
  g: 'weight',
  lb: 'weight',
  lbs: 'weight',
  sec: 'duration',
  secs: 'duration',
  min: 'duration',
  mins: 'duration',
  hrs: 'duration',
  days: 'duration',
  kmh: 'speed',
  mph: 'speed',
  kwh: 'energy',
  ha: 'size',
  acres: 'size',
  usd: 'amount',
  eur: 'amount',
  gbp: 'amount',
};

const MODIFIER = 0.7;
const COMMON = 0.45;

/** Units, and words that say how something is written or put together rather than what it is. */
const COMMON_WORDS = new Set(
  (
    'id ids no nr nbr num number code cd key name nm date dt datetime day type factor index count cnt total tot avg average mean pct percent rate ratio level ' +
    'min mins minute minutes max sec secs second seconds s ms h hr hrs hour hours d days mo yr kg g mg km mi lb m cm mm l ml kwh ha usd eur gbp flag ind is has of in the per a to on ' +
    'datum nummer wert fecha codigo nombre data nom'
  ).split(' '),
);

/** Languages that name the thing before what kind of it is meant: `service demandeur` is a service. */
const NOUN_FIRST: ReadonlySet<Language> = new Set(['es', 'fr', 'pt']);

/** A sentence has no head: it is a question of a survey. */
const SENTENCE_WORDS = 5;
const IN_SENTENCE = 0.75;

/** The words of a header: the last that says something is what the column is, as in English compounds (`order date` is a date, `list price` a price). */
export function headerWords(header: string, language: Language = 'en'): readonly HeaderWord[] {
  const key = `${language} ${header}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = read(header, language);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, words);
  return words;
}

/** Headers are read for every word of a goal, and most of them for every goal. */
const known = new Map<string, readonly HeaderWord[]>();
const MOST_KNOWN = 2000;

function read(header: string, language: Language): HeaderWord[] {
  const parts = nameWords(header)
    .map(folded)
    .filter((word) => !/^\d+$/.test(word));
  // `kWh` is one word, however its letters are cased.
  const whole = /^\p{L}{2,5}$/u.test(header) && parts.length > 1;
  const words = whole ? [folded(header)] : withSquares(parts);
  if (words.length >= SENTENCE_WORDS) {
    return words.filter((text) => !isFunctionWord(text, 'en')).map((text) => headerWord(text, IN_SENTENCE));
  }
  const isHead = (word: string) => !COMMON_WORDS.has(word) && !isFunctionWord(word, language);
  const of = words.findIndex((word, i) => i > 0 && OF.has(word));
  const head =
    of > 0
      ? words.slice(0, of).findLastIndex(isHead)
      : NOUN_FIRST.has(language)
        ? words.findIndex(isHead)
        : words.findLastIndex(isHead);
  // A unit says what is measured where nothing else does: `hb_mm` is a length.
  const isKnownHead = head >= 0 && (isKnown(words[head] ?? '', LEAST_WORD) || meaningsOf(words[head] ?? '').size > 0);
  return words.flatMap((text, i) => {
    const unit = UNITS[text];
    if (unit !== undefined && words.length > 1 && i === words.length - 1)
      return [{ ...headerWord(text, isKnownHead ? COMMON : OF_UNIT), meanings: new Set(unit.split(' ')), long: [] }];
    const weight = words.length === 1 || head < 0 || i === head ? 1 : COMMON_WORDS.has(text) ? COMMON : MODIFIER;
    const parts = segments(text);
    if (parts.length === 1) return [headerWord(text, weight)];
    const [, last = ''] = parts;
    if (COMMON_WORDS.has(last))
      return [text, ...parts].map((part, at) => headerWord(part, at === 2 ? COMMON * weight : weight));
    return [text, ...parts].map((part, at) => headerWord(part, at === 1 ? MODIFIER * weight : weight));
  });
}

function headerWord(text: string, weight: number): HeaderWord {
  const long = expansionsOf(text);
  const own = long.length > 0 ? NONE : meaningsOf(text);
  return {
    text,
    stem: stem(text),
    weight,
    meanings: own.size > 0 || long.length > 0 ? own : meaningsBegun(text),
    long: long.map((word) => ({ stem: stem(word), meanings: meaningsOf(word) })),
  };
}

const NONE: ReadonlySet<string> = new Set();
const LEAST_WORD = 3;
const LEAST_LETTERS = 2;
const MOST_LETTERS = 16;

/** Words that are written together without a sign between them: `bweight` is `b` and `weight`, `numvisit` `num` and `visit`. */
function segments(word: string): string[] {
  const parts = segmentsKnown(word);
  if (parts.length > 1) return parts;
  return shortened(word) ?? segmentsOfLexicon(word);
}

/** Words cut short and written together, a letter before them at most: `whrswk` is `hrs` and `wk`. Null where one is none. */
function shortened(word: string): string[] | null {
  if (word.length < LEAST_SHORTENED || word.length > MOST_LETTERS || isKnown(word, 1) || openLexicon()?.has(word))
    return null;
  for (const from of [0, 1]) {
    const rest = word.slice(from);
    for (let cut = LEAST_LETTERS; cut <= rest.length - LEAST_LETTERS; cut++) {
      const parts = [rest.slice(0, cut), rest.slice(cut)];
      if (parts.every((part) => expansionsOf(part).length > 0)) return parts;
    }
  }
  return null;
}

const LEAST_SHORTENED = 5;

function segmentsKnown(word: string): string[] {
  if (word.length > MOST_LETTERS || isKnown(word, 1)) return [word];
  for (let cut = 1; cut <= word.length - LEAST_LETTERS; cut++) {
    const [start, end] = [word.slice(0, cut), word.slice(cut)];
    if (!isKnown(end, LEAST_WORD)) continue;
    const isShort = start.length <= LEAST_WORD && (end.length > LEAST_WORD || !/[aeiou]/.test(start));
    if (isShort || isKnown(start, LEAST_WORD)) return [start, end];
  }
  // Whose it is stands behind: `wagew` and `wageh` of wife and husband.
  const start = word.slice(0, -1);
  return start.length >= LEAST_WORD && isKnown(start, LEAST_WORD) ? [word.slice(-1), start] : [word];
}

/** Whether this is a word of the vocabulary, or what everybody shortens one to. */
function isKnown(word: string, least: number): boolean {
  if (expansionsOf(word).length > 0) return true;
  return word.length >= least && (COMMON_WORDS.has(word) || isWord(word));
}

/** Where the vocabulary has no part of a header written together, the lexicon may have both: `fullbase`, `libprice`. */
function segmentsOfLexicon(word: string): string[] {
  const lexicon = openLexicon();
  if (
    lexicon === null ||
    word.length < LEAST_JOINED ||
    word.length > MOST_LETTERS ||
    isKnown(word, 1) ||
    lexicon.has(word)
  )
    return [word];
  let best: { parts: string[]; rank: number } | null = null;
  for (let cut = LEAST_PART; cut <= word.length - LEAST_PART; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const ranks = parts.map((part) =>
      expansionsOf(part).length > 0 || isKnown(part, LEAST_PART) ? 0 : lexicon.rank(part),
    );
    if (ranks.some((rank) => rank < 0 || rank > MOST_COMMON) || parts.every((part) => part.length < WHOLE)) continue;
    const rank = Math.max(...ranks);
    if (best === null || rank < best.rank) best = { parts, rank };
  }
  return best?.parts ?? [word];
}

const LEAST_JOINED = 7;
const LEAST_PART = 3;
/** One part at least is a whole word. */
const WHOLE = 4;
/** Rare words are found in anything. */
const MOST_COMMON = 12_000;
