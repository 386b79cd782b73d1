import { folded, isWord, meaningsOf } from '@/lib/charts/recommend/vocabulary';
import { isFunctionWord, type Language, languageOf } from '@/lib/charts/recommend/vocabulary/languages';
import { stem } from '@/lib/charts/recommend/words';
import { nameWords } from '@/lib/tabular/values/name-words';
import { mended } from './mend';

/** What a word is asked as: `group` after “which”, “by”, “per”; `number` after “how many”; otherwise nothing is known of it. */
export type WordRole = 'group' | 'number' | 'any';

/** A word of a goal that may speak of a column. */
export interface SpokenWord {
  /** In lower case, without accents. */
  readonly text: string;
  readonly stem: string;
  readonly meanings: ReadonlySet<string>;
  readonly role: WordRole;
  /** A question word is no name: it asks for a kind of column. */
  readonly asks: Asked | null;
  /** Index in the sentence. */
  readonly place: number;
}

/** What a question word, or a year, asks for. */
export type Asked = 'place' | 'person' | 'moment' | 'calendar' | 'reason' | 'year';

/** A goal as words. */
export interface Sentence {
  readonly plain: string;
  readonly language: Language;
  readonly words: readonly SpokenWord[];
  /** All words, those without a meaning too, for names that are written together or by their initials. */
  readonly all: readonly string[];
}

const ASKED: Readonly<Record<Exclude<Asked, 'year' | 'calendar'>, ReadonlySet<string>>> = {
  place: new Set('where wo woher wohin donde ou onde'.split(' ')),
  person: new Set('who whom whose wer wem quien quienes qui quem'.split(' ')),
  moment: new Set('when wann cuando quand quando'.split(' ')),
  reason: new Set('why warum wieso weshalb pourquoi porque'.split(' ')),
};

/** The words after these say what is set beside one another: the next word that has a meaning. */
const BEFORE_GROUP = new Set(
  (
    'which by per each every across between among amongst welche welcher welches welchem welchen je jede jeder jedes jedem nach pro zwischen ' +
    'cual cuales cada segun entre quel quelle quels quelles chaque selon qual quais'
  ).split(' '),
);
/** The same, but only of the very next word: they stand in other places, too. */
const JUST_BEFORE_GROUP = new Set('what que por par'.split(' '));
const YEAR = /^(19|20)\d\d$/;
/** Spans of a calendar ask for time as “when” does. */
const MOMENT =
  /^(day|week|month|quarter|year|date|tag|tage|woche|wochen|monat|monate|quartal|jahr|jahre|dia|dias|semana|semanas|mes|meses|trimestre|trimestres|ano|anos|jour|jours|semaine|semaines|mois|annee|annees)s?$/;
/** Several of them are how long something took, unless these stand before: “days on market”, “over the years”. */
const SPANS = /^(days|weeks|months|years)$/;
const BEFORE_SPANS = new Set(
  'the over per by each every all which what between through across last past these those and or of recent'.split(' '),
);
const LAST_QUESTION_WORD = 1;
const HOW_MANY = /\b(how many|number of|count of|wie ?viele|anzahl( der)?|cuant[oa]s|combien de?|quant[oa]s)\b/;
/** Reads a goal as words: their language, stems, meanings, and what form says they are asked as. */
export function readSentence(text: string): Sentence {
  // Words of other languages are no slips.
  const said = languageOf(nameWords(text).map(folded)) === 'en' ? mended(text) : text;
  const all = nameWords(said).map(folded);
  const plain = folded(said);
  const language = languageOf(all);
  const many = HOW_MANY.exec(plain);
  const counted = many === null ? -1 : nameWords(plain.slice(0, many.index + many[0].length)).length;
  const words = all.flatMap((word, place): SpokenWord[] => {
    const asks = askedBy(word, all, place, language);
    const isEmpty = isFunctionWord(word, language) && !isGiving(word, all, place) && !isNounAfterBy(word, all, place);
    if (asks === null && (isEmpty || /^\d+$/.test(word))) return [];
    if (asks === null && areRows(all, place)) return [];
    const role = place === counted ? 'number' : asks === null && isGroup(all, place, language) ? 'group' : 'any';
    return [{ text: word, stem: stem(word), meanings: meaningsWithBase(word), role, asks, place }];
  });
  return { plain, language, words, all };
}

/** “On hot days”, “in wet years”: which rows, and no column of days. */
function areRows(all: readonly string[], place: number): boolean {
  return (
    SPANS.test(all[place] ?? '') &&
    /^(on|in|during)$/.test(all[place - 2] ?? '') &&
    !BEFORE_SPANS.has(all[place - 1] ?? '') &&
    !/^\d+$/.test(all[place - 1] ?? '')
  );
}

/** What is given is an amount, unless somebody is asked to give an answer. */
function isGiving(word: string, all: readonly string[], place: number): boolean {
  return /^(give|gives|gave|given)$/.test(word) && /^(more|less|most|least|to|generously)?$/.test(all[place + 1] ?? '');
}

/** Words that are verbs elsewhere name the groups after “by” and “per”: “income by show”. */
function isNounAfterBy(word: string, all: readonly string[], place: number): boolean {
  return /^(by|per)$/.test(all[place - 1] ?? '') && NOUNS_TOO.has(word);
}

const NOUNS_TOO = new Set(
  'show use tell take lead drive share proportion top look influence trend relationship'.split(' '),
);

function askedBy(word: string, all: readonly string[], place: number, language: Language): Asked | null {
  if (YEAR.test(word)) return 'year';
  if (MOMENT.test(word)) return SPANS.test(word) && !BEFORE_SPANS.has(all[place - 1] ?? '') ? null : 'calendar';
  // Later in a sentence they introduce a clause: “people who work from home”.
  if (place > LAST_QUESTION_WORD) return null;
  if (language === 'pt' && word === 'porque') return 'reason';
  if ((word === 'por' && all[place + 1] === 'que') || (word === 'que' && all[place - 1] === 'por')) return 'reason';
  if (language === 'fr' ? word === 'qui' && place > 0 : word === 'qui') return null;
  if (language !== 'fr' && word === 'ou') return null;
  return (Object.keys(ASKED) as (keyof typeof ASKED)[]).find((asked) => ASKED[asked].has(word)) ?? null;
}

/** Words without a meaning of their own may stand between: “which of the departments”. */
function isGroup(all: readonly string[], place: number, language: Language): boolean {
  const [before = '', second] = [all[place - 1], all[place - 2]];
  if (JUST_BEFORE_GROUP.has(before) && !(before === 'que' && second === 'por')) return true;
  for (let i = place - 1; i >= 0; i--) {
    const word = all[i] ?? '';
    if (BEFORE_GROUP.has(word)) return true;
    if (!isFunctionWord(word, language)) return false;
  }
  return false;
}

/** What a word and its base mean: `older` and `oldest` → `old`, `heavier` → `heavy`, `bigger` → `big`. */
function meaningsWithBase(word: string): ReadonlySet<string> {
  const own = meaningsOf(word);
  const bare = /^(.{2,}?)(ier|iest|ily)$/.exec(word)?.[1];
  const cut = bare === undefined ? /^(.{3,}?)(er|est|ly)$/.exec(word)?.[1] : `${bare}y`;
  if (cut === undefined) return own;
  const base = [cut, `${cut}e`, cut.replace(/([bdgnt])\1$/, '$1')].find(isWord);
  return base === undefined ? own : new Set([...own, ...meaningsOf(base)]);
}
