import { patternOf } from '@/lib/tabular/infer/identifier-pattern';
import { listShare } from './lists';
import type { Reading } from './reading';
import type { ValueSample } from './sample';
import { type Shape, shapeShares } from './shapes';
import type { FactName } from './weights';
import { isCycleWord } from './words/calendar';
import { isPublicCode } from './words/public-codes';
import { scaleShare } from './words/scales';

/** Where texts are told from other texts, with the share of cells. */
export function textEvidence(sample: ValueSample, reading: Reading): Map<FactName, number> {
  const { texts, counts, weight } = sample;
  const seen = new Map<FactName, number>();
  const shapes = shapeShares(texts, counts, weight);
  const lower = texts.map((text) => text.toLowerCase());
  const weigh = (test: (text: string) => boolean) =>
    texts.reduce((sum, text, i) => (test(text) ? sum + (counts[i] as number) : sum), 0) / weight;
  const note = (fact: FactName, share: number, least = 0.8) => {
    if (share >= least) seen.set(fact, share);
  };
  if (reading.booleans > 0) note('boolean', reading.booleans, 0);
  noteShapes(note, shapes);
  const isQuarters = shapes.quarter >= 0.9;
  if (shapes.clock < 0.8 && shapes.span_clock < 0.8 && shapes.span_words < 0.8 && !isQuarters)
    noteCodes(note, shapes, sample);
  notePatterns(note, weigh);
  note('span', Math.max(shapes.span_words, 0));
  noteClock(note, shapes, weigh);
  const uppercase = shapes.signs >= 0.9 && weigh((text) => text.length >= 2) > 0.5;
  note('signs', uppercase && !isQuarters ? shapes.signs : 0);
  note('month_names', weigh((text) => isShape(shapes, 'month_name') && text.length > 0) * shapes.month_name, 0.9);
  note('weekday_names', shapes.weekday_name >= shapes.month_name ? shapes.weekday_name : 0, 0.9);
  note('boolean_pair', isPair(lower) ? 1 : 0);
  note('compass', texts.some((text) => text.length > 2) ? weigh(isCompass) : 0, 0.7);
  note(
    'small_letters',
    weigh((text) => /^\p{Ll}/u.test(text)),
    0.9,
  );
  note('sex_letters', isSexes(lower) ? 1 : 0);
  note('abbreviations', shapes.roman > 0.9 || weigh(isCycleWord) > 0.9 ? 0 : weigh(isAbbreviation));
  note('spelled_out', weigh(isSpelledOut));
  note('public_codes', sample.distinct >= 4 ? weigh(isPublicCode) : 0, 0.9);
  note('cycle_words', weigh(isCycleWord), 0.9);
  note('quarters', shapes.quarter, 0.9);
  note('scale', scaleShare(texts.map(inWords), counts, weight), 0.85);
  const hasSigns = texts.some((text) => /^[A-F][+-]$/.test(text));
  note('signed_grades', hasSigns ? shapes.letter_grade : 0, 0.9);
  note(
    'letter_grades',
    sample.distinct >= 3 && sample.distinct <= 8 && lower.includes('a') ? shapes.letter_grade : 0,
    0.95,
  );
  note(
    'fiscal_year',
    weigh((text) => /^(?:FY|HY|GJ|SY|AY|EX)[\s'-]?(?:\d{4}|\d{2})(?:[/-]\d{2,4})?$/i.test(text)),
    0.9,
  );
  noteNames(note, shapes);
  if (!isQuarters) noteSigns(note, shapes, sample);
  note(
    'digits_within',
    weigh((text) => /\d/.test(text)),
    0.9,
  );
  noteLength(note, sample, shapes);
  note('list_separators', listShare(sample), 0.25);
  return seen;
}

const PAIRS =
  's n|j n|o n|sim não|si no|oui non|ja nein|pass fail|passed failed|on off|enabled disabled|active inactive|present absent|t f|y n|true false|valid invalid|aktiv inaktiv|ein aus|activo inactivo|bestanden durchgefallen|detected undetected'
    .split('|')
    .map((pair) => pair.split(' '));

/** Whether exactly two words occur, one the denial of the other. */
function isPair(lower: readonly string[]): boolean {
  const words = new Set(lower);
  if (words.size !== 2) return false;
  if (PAIRS.some((pair) => pair.every((word) => words.has(word)))) return true;
  const [first = '', second = ''] = [...words].sort((a, b) => a.length - b.length);
  return new RegExp(`^(?:not|no|non|un|in|without|ohne|kein|nicht|sin|sans|senza|sem)[\\s_-]?${escaped(first)}$`).test(
    second,
  );
}

/** Text as a regular expression that matches it alone. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const COMPASS =
  /^(?:(?:mid|inner|outer|upper|lower)?[\s-]?(?:north|south|east|west|central|centre|center|nord|sud|süd|ost|west|est|ouest|norte|sur|este|oeste|oost|noord|zuid|nord|sør|syd|øst|mitte|centro|other|n|s|e|w|ne|nw|se|sw|nne|ene|ese|sse|ssw|wsw|wnw|nnw)[\s_-]?)+(?:ern|en)?$/i;

/** A part of a country or a direction by the compass. */
function isCompass(text: string): boolean {
  return text.length <= 20 && COMPASS.test(text);
}

/** Letters for male and female, perhaps one more for those unknown: `M`, `F`, `U`; `H`, `M` in Spanish and French; `W`, `M`, `D` in German. */
function isSexes(lower: readonly string[]): boolean {
  const letters = new Set(lower);
  if (letters.size < 2 || letters.size > 4 || !letters.has('m')) return false;
  return (
    ['f', 'h', 'w', 'k', 'v'].some((other) => letters.has(other)) &&
    [...letters].every((letter) => 'mfhwkvudxn?'.includes(letter))
  );
}

/** `StronglyAgree`, `strongly_agree` and `Strongly agree` are one step of a scale. */
function inWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

const ABBREVIATION = /^(?:\p{L}{1,2}|\p{Lu}{3,4}|[b-df-hj-np-tv-xz]{3,4})\d?$/u;

/** Too short, or without the vowels, to be a word; a digit may stand behind. */
function isAbbreviation(text: string): boolean {
  return text.length <= 5 && ABBREVIATION.test(text);
}

const VOWEL = '[aeiouyAEIOUYäöüÄÖÜáéíóúàèâêîôûãõåøæÅØÆаеёиоуыэюяАЕЁИОУЭЮЯ]';
const WORD = new RegExp(`(?:^|[^\\p{L}])(?=\\p{L}*${VOWEL})(?:\\p{Lu}\\p{Ll}{2,}|\\p{Ll}{4,})`, 'u');

/** A word as dictionaries have it, and no digit. */
function isSpelledOut(text: string): boolean {
  return !/\d/.test(text) && WORD.test(text);
}

type Note = (fact: FactName, share: number, least?: number) => void;

function isShape(shapes: Record<Shape, number>, shape: Shape): boolean {
  return shapes[shape] > 0;
}

function noteShapes(note: Note, shapes: Record<Shape, number>): void {
  note('email', shapes.email, 0.7);
  note('url', shapes.url, 0.7);
  note('coordinates', shapes.coordinates, 0.7);
  note('json', shapes.json);
  note('net_address', shapes.net_address, 0.9);
  note('hex', shapes.hex, 0.9);
  note('handle', shapes.handle);
  note('dialable', shapes.dialable, 0.9);
  note('ranges', shapes.range, 0.6);
}

function noteCodes(note: Note, shapes: Record<Shape, number>, { texts }: ValueSample): void {
  note('version', shapes.version, 0.9);
  note('code', shapes.code, 0.9);
  if (shapes.code < 0.9) note('loose_code', shapes.loose_code, 0.9);
  const first = texts[0]?.length ?? 0;
  const isEven = texts.every((text) => text.length === first && !/\s/.test(text));
  note(
    'digit_groups',
    shapes.range > 0.5 ? 0 : texts.filter((text) => /^\d{2,6}(?:[ -]\d{2,6})+$/.test(text)).length / texts.length,
    0.9,
  );
  note('even_length', isEven && first >= 2 && first <= 24 ? 1 : 0);
}

function notePatterns(note: Note, weigh: (test: (text: string) => boolean) => number): void {
  const share = (kind: string) => weigh((text) => text.length <= 60 && patternOf(text)?.kind === kind);
  note('pattern', share('identifier'), 0.9);
  note('phone', share('phone'), 0.8);
  note('post_code', share('code'), 0.5);
  note('two_years', share('year'), 0.9);
}

function noteClock(
  note: Note,
  shapes: Record<Shape, number>,
  weigh: (test: (text: string) => boolean) => number,
): void {
  note('clock', shapes.clock);
  note(
    'small_clock',
    weigh((text) => /^0?[0-5]:[0-5]\d(?::[0-5]\d)?$/.test(text)),
    0.97,
  );
  if (shapes.span_clock < 0.8) return;
  const isLong = shapes.clock < 0.97;
  note('long_span', isLong ? shapes.span_clock : 0);
  note(
    'span_seconds',
    weigh((text) => /^0?\d:[0-5]\d:[0-5]\d(?:\.\d+)?$/.test(text)),
  );
}

function noteNames(note: Note, shapes: Record<Shape, number>): void {
  note('names_of_people', Math.max(shapes.person_words, 0), 0.6);
  note('unknown_names', shapes.person_words >= 0.6 && shapes.given_name < 0.08 && shapes.family_name < 0.08 ? 1 : 0);
  note('given_names', shapes.given_name, 0.2);
  note('family_names', shapes.family_name, 0.25);
  note('things', shapes.thing, 0.2);
  note('city_states', shapes.city_state, 0.7);
  note('initials', shapes.initials, 0.4);
  note('titles', shapes.titled, 0.4);
  note('countries', shapes.country, 0.5);
  note('states', shapes.state, 0.4);
  note('cities', shapes.city, 0.25);
  note('addresses', shapes.address, 0.6);
  note('organisation_words', shapes.organisation_word, 0.3);
}

/** Signs too short for words. */
function noteSigns(note: Note, shapes: Record<Shape, number>, { texts, distinct }: ValueSample): void {
  if (distinct < 3) return;
  note('roman', texts.includes('II') || texts.includes('ii') ? shapes.roman : 0, 0.95);
  const digits = texts.some((text) => /\d/.test(text));
  note('short_codes', digits ? shapes.short_code : 0, 0.9);
  note('single_letters', shapes.letter, 0.95);
  note('consonants', shapes.consonants, 0.9);
  note('day_month', shapes.day_month, 0.95);
}

const LONG = 100;

function noteLength(note: Note, sample: ValueSample, shapes: Record<Shape, number>): void {
  const { texts, counts, weight, cells, distinct } = sample;
  let characters = 0;
  let words = 0;
  let oneWord = 0;
  let capitals = 0;
  for (const [i, text] of texts.entries()) {
    const count = counts[i] as number;
    const number = text.split(/\s+/).length;
    characters += text.length * count;
    words += number * count;
    if (number === 1) oneWord += count;
    if (/^\p{Lu}/u.test(text)) capitals += count;
  }
  const repeats = cells / Math.max(1, distinct);
  const isRepeating = repeats >= 2 || (distinct <= 50 && repeats >= 1.7 && cells >= 12);
  note('repeating_text', isRepeating ? 1 : 0);
  note('different_texts', isRepeating ? 0 : 1);
  note('long_text', characters / weight > LONG ? 1 : 0);
  note('several_sentences', shapes.sentences, 0.5);
  note('many_words', words / weight >= 4.5 ? 1 : 0);
  note('several_words', words / weight >= 2.5 ? 1 : 0);
  note('one_word', oneWord / weight, 0.9);
  note('capitalised', capitals / weight, 0.9);
  const uniqueness = distinct / Math.max(1, cells);
  note('all_texts_different', uniqueness > 0.95 && cells >= 5 ? 1 : 0);
  note('texts_repeat', uniqueness < 0.9 ? Math.min(1, (0.9 - uniqueness) * 5) : 0, 0.01);
}
