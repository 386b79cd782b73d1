import { categoriesOf } from '@/lib/charts/categories';
import { folded } from '@/lib/charts/recommend/vocabulary';
import { isSameWord, stem } from '@/lib/charts/recommend/words';
import { isMeasure, roleOf, spokenName } from '@/lib/charts/roles';
import { kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import { type HeaderWord, headerWords } from './header-words';
import type { Asked, Sentence, SpokenWord } from './sentence';

/** Columns with more values than this are not searched for words of the goal. */
const MOST_VALUES = 2000;

/** How surely a word of a goal speaks of a word of a header, 0–1. */
const SURE = {
  /** The same word, its endings aside. */
  name: 1,
  /** A shortened word that everybody writes: `qty`. */
  abbreviation: 0.9,
  /** First letters of several words: `bp` and “blood pressure”. */
  initials: 0.75,
  beginning: 0.8,
  /** The last part of a compound is what it is, the first what it is about. */
  lastPart: 0.75,
  firstPart: 0.55,
  /** First and last letter and consonants between: `mgmt`. */
  skeleton: 0.7,
  meaning: 0.6,
  /** What is spoken of is a kind of what the header says: a price is an amount. */
  related: 0.42,
  /** A value of the column. */
  value: 0.8,
  /** “where” and a place, “when” and a time. */
  asked: 0.75,
  /** “who” and a person: as often, who somebody is. */
  who: 0.5,
  /** Only the kind of the column's values has to do with the word. */
  kind: 0.45,
} as const;

/** A weaker link is chance. */
const LEAST = 0.2;
/** Who does something is rarely what is measured: a word for people speaks of a number of people only when nothing else is said. */
const ACTOR = 0.5;
/** After these, people are counted, or have something. */
const COUNTED = /^(more|most|fewer|fewest|less|many|with|of|mehr|mas|plus|mais)$/;
const ACTORS = new Set(['customer', 'people', 'staff', 'student', 'patient', 'passenger']);
/** Each further word of a header is one that nobody said. */
const LESS_SPECIFIC = 0.02;
/** What a date is of is no word for when. */
const DATED = 0.4;

/** For each word of the sentence how surely it speaks of the column, 0–1. */
export function linksTo(column: Column, sentence: Sentence): Float64Array {
  const own = headerWords(spokenName(column));
  const values = valuesOf(column);
  const initials = initialsIn(own, sentence);
  const isOnMap = isMeasure(column) && kindOf(column) === 'coordinate';
  const specific = 1 - LESS_SPECIFIC * (own.length - 1);
  return Float64Array.from(sentence.words, (word) => {
    if (isOnMap) return own.some(({ stem }) => stem === word.stem) ? SURE.name : 0;
    const found = Math.max(
      word.asks === null ? byName(word, own, column, sentence) : byQuestion(word.asks, own, column),
      initials.has(word.place) ? SURE.initials : 0,
      joined(word, own, sentence),
      word.asks === null
        ? (values.get(IRREGULAR[word.text] ?? word.stem) ?? values.get(word.stem) ?? 0) * SURE.value
        : 0,
      SEASONAL.test(word.text) ? bySeason(column) : 0,
    );
    return found < LEAST ? 0 : found * specific;
  });
}

function byName(word: SpokenWord, own: readonly HeaderWord[], column: Column, { all }: Sentence): number {
  const isDate = roleOf(column) === 'time';
  const isActor =
    word.role === 'any' &&
    !COUNTED.test(all[word.place - 1] ?? '') &&
    [...word.meanings].some((one) => ACTORS.has(one));
  let best = 0;
  for (const header of own) {
    const weight = header.weight * (isDate && own.length > 1 && !isMoment(header) ? DATED : 1);
    best = Math.max(best, weight * likeness(word, header));
  }
  return best * (isActor ? ACTOR : 1);
}

function likeness(word: SpokenWord, header: HeaderWord): number {
  if (isSameWord(word.stem, header.stem)) return SURE.name;
  if (header.long.some((long) => isSameWord(long.stem, word.stem))) return SURE.abbreviation;
  if (isBeginning(header.text, word.text, header.meanings.size > 0)) return SURE.beginning;
  const shared = meets(word.meanings, header.meanings);
  const long = header.long.reduce((most, { meanings }) => Math.max(most, meets(word.meanings, meanings)), 0);
  return Math.max(shared, long, partOf(word.text, header.text), isSkeleton(header, word.text) ? SURE.skeleton : 0);
}

const MOMENTS =
  /^(date|datetime|day|week|month|quarter|year|time|dt|wk|yr|datum|jahr|monat|woche|tag|fecha|ano|mes|semana|data|annee|mois|jour)s?$/;

function isMoment({ text }: HeaderWord): boolean {
  return MOMENTS.test(text);
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
  return found === undefined ? 0 : found.weight * SURE.name;
}

const PLACES = new Set(['country', 'city', 'region', 'site', 'street', 'destination', 'origin']);
const PERSONS = new Set([
  'people',
  'staff',
  'customer',
  'student',
  'patient',
  'passenger',
  'player',
  'team',
  'party',
  'gender',
  'manager',
  'agent',
  'doctor',
  'teacher',
  'age',
  'company',
]);
const PERSON_KINDS: ReadonlySet<string> = new Set(['person', 'organisation']);
const MOMENT_KINDS: ReadonlySet<string> = new Set(['date_part', 'time']);
const REASONS = new Set(['cause']);

function byQuestion(asks: Asked, own: readonly HeaderWord[], column: Column): number {
  const means = (concepts: ReadonlySet<string>) =>
    own.some(
      ({ meanings, long, weight }) =>
        weight === 1 && (intersects(meanings, concepts) || long.some((one) => intersects(one.meanings, concepts))),
    );
  switch (asks) {
    case 'place':
      if (isMeasure(column)) return 0;
      return kindOf(column) === 'place' ? SURE.asked : means(PLACES) ? 0.9 * SURE.asked : 0;
    case 'person':
      if (isMeasure(column)) return 0;
      return means(PERSONS) || PERSON_KINDS.has(kindOf(column)) ? SURE.who : 0;
    case 'year':
      return roleOf(column) === 'time' ? SURE.value : 0;
    case 'moment':
      if (roleOf(column) === 'time') return 0.8 * SURE.asked;
      return MOMENT_KINDS.has(kindOf(column)) ? SURE.asked : 0;
    case 'reason':
      return isMeasure(column) ? 0 : means(REASONS) ? SURE.asked : 0;
  }
}

/** What a word may be a kind of, or go by, in a header that speaks more widely. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  budget: ['cost', 'amount'],
  size: ['staff', 'people', 'occupancy', 'volume', 'power', 'dimension', 'weight', 'bedroom'],
  price: ['amount', 'cost', 'revenue'],
  cost: ['amount', 'price', 'budget'],
  family: ['people'],
  people: ['family'],
  food: ['product', 'category'],
  company: ['industry', 'customer', 'supplier', 'name'],
  film: ['name'],
  category: ['industry', 'product', 'species'],
  leave: ['status'],
  death: ['survival', 'health'],
  survival: ['death', 'life', 'status'],
  life: ['survival', 'age', 'duration'],
  pay: ['amount', 'revenue'],
  revenue: ['amount', 'quantity', 'price'],
  profit: ['amount', 'revenue'],
  wait: ['duration', 'delay'],
  delay: ['duration', 'wait'],
  stay: ['duration'],
  resolve: ['duration'],
  delivery: ['duration', 'delay'],
  speed: ['duration', 'delay'],
  tenure: ['duration', 'age'],
  satisfaction: ['score', 'opinion'],
  quality: ['score'],
  success: ['score', 'win', 'status'],
  stock: ['quantity'],
  order: ['quantity', 'amount'],
  attendance: ['people', 'occupancy', 'passenger'],
  passenger: ['people', 'occupancy'],
  crop: ['weight', 'quantity'],
  fine: ['amount'],
  donation: ['amount'],
  debt: ['amount'],
  risk: ['score', 'severity'],
  damage: ['amount', 'severity'],
  health: ['score', 'status'],
  popular: ['score', 'quantity', 'click', 'attendance'],
  rain: ['water', 'weather'],
  country: ['region'],
  city: ['region', 'site'],
  region: ['city', 'site'],
  site: ['city', 'region'],
};

/** What values are of says something of what they are called. */
const KIND_MEANS = {
  duration: new Set(['duration', 'wait', 'delay']),
  money: new Set(['amount', 'price', 'cost', 'pay', 'revenue']),
  person: new Set(['people']),
  place: PLACES,
  organisation: new Set(['company']),
} as const satisfies Record<string, ReadonlySet<string>>;
const NUMBER_KINDS = ['duration', 'money'] as const;
const TEXT_KINDS = ['person', 'place', 'organisation'] as const;

const SEASONAL =
  /^(summer|winter|spring|autumn|season|sommer|fruhling|herbst|saison|verano|invierno|primavera|otono|temporada|ete|hiver|printemps|automne|verao|inverno|outono)$/;

function bySeason(column: Column): number {
  return roleOf(column) === 'time' || kindOf(column) === 'date_part' ? SURE.asked : 0;
}

/**
 * How surely a word that no header says speaks of a column by the kind of its values: “cities” of places, “money” of amounts. That looks
 * at the values, so it is asked only where a word might mean such a kind.
 */
export function linkByKind({ meanings, asks }: SpokenWord, column: Column): number {
  if (asks !== null) return 0;
  const possible = isMeasure(column) ? NUMBER_KINDS : TEXT_KINDS;
  if (!possible.some((kind) => intersects(meanings, KIND_MEANS[kind]))) return 0;
  const kind = possible.find((one) => one === kindOf(column));
  return kind !== undefined && intersects(meanings, KIND_MEANS[kind]) ? SURE.kind : 0;
}

function meets(word: ReadonlySet<string>, header: ReadonlySet<string>): number {
  if (intersects(word, header)) return SURE.meaning;
  return [...word].some((one) => RELATED[one]?.some((other) => header.has(other))) ? SURE.related : 0;
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Plurals that no ending tells. */
const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  people: 'person',
};

/** Stems of the values of a column that divides the rows into groups, and how much of a value each is. */
function valuesOf(column: Column): ReadonlyMap<string, number> {
  const role = roleOf(column);
  if ((role !== 'category' && role !== 'boolean') || column.vector.kind !== 'text') return new Map();
  const { labels } = categoriesOf(column);
  if (labels.length > MOST_VALUES) return new Map();
  const found = new Map<string, number>();
  for (const label of labels) {
    const words = nameWords(label).map((word) => stem(folded(word)));
    for (const word of words) {
      if (word.length < FEW_LETTERS) continue;
      found.set(word, Math.max(found.get(word) ?? 0, 1 / words.length));
    }
  }
  return found;
}
