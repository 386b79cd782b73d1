import { isMeasure, roleOf, spokenName } from '@/lib/charts/roles';
import { kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { isHeadSaid } from './head';
import { type HeaderWord, headerWords } from './header-words';
import { likeness } from './likeness';
import { byValue, valuesOf } from './link-values';
import { byQuestion, bySeason, SEASONAL } from './question-words';
import type { Sentence, SpokenWord } from './sentence';
import { SURE } from './sure';

/** A weaker link is chance. */
const LEAST = 0.2;
/** Who does something is rarely what is measured: a word for people speaks of a number of people only when nothing else is said. */
const ACTOR = 0.5;
/** Whose or which a thing is says little of the thing: “patients” of a patient's age. */
const WITHOUT_HEAD = 0.7;
/** After these, people are counted, or have something. */
const COUNTED = /^(more|most|fewer|fewest|less|many|with|of|mehr|mas|plus|mais)$/;
const ACTORS = new Set(['customer', 'people', 'staff', 'student', 'patient', 'passenger']);
/** Each further word of a header is one that nobody said. */
const LESS_SPECIFIC = 0.02;
/** What a date is of is no word for when. */
const DATED = 0.4;

/** For each word of the sentence how surely it speaks of the column, 0–1. */
export function linksTo(column: Column, sentence: Sentence): Float64Array {
  const own = headerWords(spokenName(column), sentence.language);
  const values = valuesOf(column);
  const initials = initialsIn(own, sentence);
  const isOnMap = isMeasure(column) && kindOf(column) === 'coordinate';
  const specific = 1 - LESS_SPECIFIC * (own.length - 1);
  const hasHead = isHeadSaid(own, sentence.words);
  return Float64Array.from(sentence.words, (word) => {
    if (isOnMap) return own.some(({ stem }) => stem === word.stem) ? SURE.name : 0;
    const found = Math.max(
      word.asks === null ? byName(word, own, column, sentence, hasHead) : byQuestion(word.asks, own, column),
      initials.has(word.place) ? SURE.initials : 0,
      joined(word, own, sentence),
      word.asks === null ? byValue(word, values) : 0,
      SEASONAL.test(word.text) ? bySeason(column) : 0,
    );
    return found < LEAST ? 0 : found * specific;
  });
}

const MOMENTS =
  /^(date|datetime|day|week|month|quarter|year|time|dt|wk|yr|datum|jahr|monat|woche|tag|fecha|ano|mes|semana|data|annee|mois|jour)s?$/;

function isMoment({ text }: HeaderWord): boolean {
  return MOMENTS.test(text);
}

function byName(
  word: SpokenWord,
  own: readonly HeaderWord[],
  column: Column,
  { all }: Sentence,
  hasHead: boolean,
): number {
  const isDate = roleOf(column) === 'time';
  const isActor =
    word.role === 'any' &&
    !COUNTED.test(all[word.place - 1] ?? '') &&
    [...word.meanings].some((one) => ACTORS.has(one));
  let best = 0;
  for (const header of own) {
    const alone = hasHead || header.weight === 1 ? 1 : WITHOUT_HEAD;
    const weight = header.weight * alone * (isDate && own.length > 1 && !isMoment(header) ? DATED : 1);
    best = Math.max(best, weight * likeness(word, header));
  }
  return best * (isActor ? ACTOR : 1);
}

const FEW_LETTERS = 3;

/** Places of the words whose first letters a header's word consists of, small words counted or not. */
function initialsIn(own: readonly HeaderWord[], { all, words }: Sentence): ReadonlySet<number> {
  const meant = words.filter(({ asks }) => asks === null);
  const found = new Set<number>();
  for (const { text, meanings, long } of own) {
    if (text.length < 2 || text.length > 5 || meanings.size > 0) continue;
    // Two letters stand for one word more often than for two.
    if (text.length < FEW_LETTERS && long.length === 1) continue;
    for (let i = 0; i + text.length <= meant.length; i++) {
      const run = meant.slice(i, i + text.length);
      if (run.map((word) => word.text[0]).join('') === text) for (const { place } of run) found.add(place);
    }
    if (text.length < FEW_LETTERS) continue;
    for (let i = 0; i + text.length <= all.length; i++) {
      if (
        all
          .slice(i, i + text.length)
          .map((word) => word[0])
          .join('') !== text
      )
        continue;
      for (const { place } of meant) if (place >= i && place < i + text.length) found.add(place);
    }
  }
  return found;
}

/** Two words of the goal that the header writes as one: “turn out”. */
function joined(word: SpokenWord, own: readonly HeaderWord[], { all }: Sentence): number {
  if (word.asks !== null) return 0;
  const before = `${all[word.place - 1] ?? ''}${word.text}`;
  const after = `${word.text}${all[word.place + 1] ?? ''}`;
  const found = own.find(({ text }) => text !== word.text && (text === before || text === after));
  if (found !== undefined) return found.weight * SURE.name;
  const first = [all[word.place - 1] ?? '', word.text];
  const begun = own.find(({ text }) => isBegun(text, before, first[0]) || isBegun(text, after, first[1]));
  return begun === undefined ? 0 : begun.weight * SURE.beginning;
}

/** Whether a header cuts off the second of two words: `airco` of “air conditioning”. */
function isBegun(header: string, both: string, first = ''): boolean {
  return (
    first !== '' &&
    header.length > FEW_LETTERS &&
    header.length >= first.length + OF_SECOND &&
    header.length < both.length &&
    both.startsWith(header)
  );
}

const OF_SECOND = 2;
