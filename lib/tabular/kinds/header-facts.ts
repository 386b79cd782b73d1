import { nameWords } from '@/lib/tabular/values/name-words';
import { isBooleanName } from '@/lib/tabular/values/parse-boolean';
import { isDateName } from '@/lib/tabular/values/parse-date';
import { endingUnit, type HeaderUnit, headerUnit } from './header-units';
import type { ColumnKind } from './kind';
import { HEADER_WORDS, THINGS, UNSPACED_WORDS } from './words/header-words';
import { saysThings, spokenFor } from './words/spoken-for';

export interface HeaderFacts {
  /** For each kind how strongly a word of the header speaks for it, 0–1, and the word. */
  readonly words: ReadonlyMap<ColumnKind, { readonly strength: number; readonly word: string }>;
  /** A unit in brackets or behind a comma: `Weight (kg)`, `Umsatz, €`. */
  readonly unit: HeaderUnit | null;
  /** The header says rank or position. */
  readonly isRank: boolean;
  /** The last word is an English plural. */
  readonly isPlural: boolean;
  /** How clearly the header names things of which each has a number: a plot, a subject, a machine. 0–1. */
  readonly thing: number;
  /** The header says that the numbers were computed from others: a logarithm, a difference, a residual. */
  readonly isDerived: boolean;
  /** The last word is a unit of time or of measure, abbreviated as columns of exports do it: `wait_s`, `LengthMin`, `cons_m3`. */
  readonly endsInUnit: 'time' | 'other' | null;
  /** One thing by another: `kWh/100km`, `reviews_per_month`. */
  readonly isRatio: boolean;
  /** A place in a race or on a list, where the values are numbers. */
  readonly isPlacing: boolean;
  /** The header numbers what comes one after the other: a round, a visit, an attempt. */
  readonly isTurn: boolean;
  /** Letters of a pattern of dates, as the whole header. */
  readonly letters: 'date' | null;
  /** The first and last step of a scale, as the header states them: `(1-5)`, `0 to 10`, `[A–D]`. */
  readonly scale: readonly [first: string, last: string] | null;
  /** The header says sex or gender. */
  readonly isSex: boolean;
  /** A numbered question of a survey: `Q12`, `item_3`. */
  readonly isQuestion: boolean;
  /** What the header is about is time in the plural: hours, days, years. */
  readonly isSpan: boolean;
  /** Open, high, low or close: prices of a day where the values are. */
  readonly isQuote: boolean;
}

/** Behind one of these stands what the first word is about: `number of beds`, `price per night`. */
const PREPOSITIONS = new Set(
  'of per by for de du des da do del di für pro von je in at à a al en to from with'.split(' '),
);
const COUNTERS = new Set('num number nb n no count anzahl numero nombre nr cantidad'.split(' '));
const AVERAGES = new Set('avg average mean median std stdev sd min max'.split(' '));

/** Words for codes of public lists, which name things even where none repeats. */
const PUBLIC_CODES = new Set(
  'zip zipcode plz postleitzahl postcode postal cep iata icao iso iso2 iso3 fips icd naics hs currency wahrung'.split(
    ' ',
  ),
);
const RANKS = new Set('rank rang rango ranking position placing'.split(' '));

const MOST_KNOWN = 2_000;
const known = new Map<string, HeaderFacts>();

/** What a header says, in whatever language and spelling; remembered, as each step that changes a column asks again. */
export function headerFacts(name: string): HeaderFacts {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size === MOST_KNOWN) known.clear();
  const facts = readHeader(name);
  known.set(name, facts);
  return facts;
}

function readHeader(name: string): HeaderFacts {
  const bare = name.replace(/\s*[([][^)\]]*[)\]]?\s*$/, '');
  const words = nameWords(bare === '' ? name : bare)
    .map(fold)
    .filter((word) => !/^\d+$/.test(word));
  const found = new Map<ColumnKind, { strength: number; word: string }>();
  const note = (kind: ColumnKind, strength: number, word: string) => {
    if (strength > (found.get(kind)?.strength ?? 0)) found.set(kind, { strength, word });
  };
  const preposition = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  const head = preposition > 0 ? words.slice(0, preposition) : words;
  const tail = preposition > 0 ? words.slice(preposition + 1) : [];
  const counts = saysHowMany(words, preposition);
  if (counts || /^\s*#\s*\S/.test(name)) note('count', 1, words[0] ?? '#');
  const glued = /^(?:n|num|nb|no|tot|total|cnt)(\p{L}{3,})$/u.exec(head.at(-1) ?? '')?.[1];
  if (glued !== undefined && !HEADER_WORDS.has(head.at(-1) ?? '') && saysThings(glued)) note('count', 0.8, glued);
  if (words.some((word) => AVERAGES.has(word))) note('measure', 0.5, words.find((word) => AVERAGES.has(word)) ?? '');
  // What follows the last known word is a name or a qualifier: `precio unitario`, `cost_q3`.
  const last = head.findLastIndex((word) => spokenFor(word).length > 0 || THINGS.has(word));
  const isPair = (i: number) => HEADER_WORDS.has(`${head[i]}_${head[i + 1]}`);
  head.forEach((word, i) => {
    const position = i === head.length - 1 ? 1 : i === last ? 0.85 : i === 0 ? 0.7 : 0.5;
    // Words of a known pair mean what the pair does: a tax rate is no tax.
    const alone = isPair(i) || (i > 0 && isPair(i - 1)) ? 0.3 : 1;
    for (const [kind, strength] of spokenFor(word)) note(kind, alone * position * strength, word);
    const pair = i > 0 ? `${head[i - 1]}_${word}` : '';
    for (const kind of HEADER_WORDS.get(pair) ?? []) note(kind, position, pair.replace('_', ' '));
  });
  for (const kind of HEADER_WORDS.get(words.join('_')) ?? []) if (words.length > 2) note(kind, 1, words.join(' '));
  for (const word of tail) for (const [kind, strength] of spokenFor(word)) note(kind, 0.35 * strength, word);
  for (const [known, kinds] of spelledOut(bare))
    for (const kind of kinds) note(kind, kinds.length === 1 ? 1 : 0.75, known);
  for (const [part, kind] of UNSPACED_WORDS) if (name.includes(part)) note(kind, 0.9, part);
  const isNumbered =
    /(?:^|[\s_.-])(?:no|nr|num|number|nummer|numero|номер|n°|№|#|sn)\.?\s*$/i.test(bare) ||
    /\p{Ll}(?:No|Nr|Num|Nbr)\.?$/u.test(bare) ||
    /^n[°º]/i.test(name);
  if (isNumbered) {
    if (!counts) {
      note('identifier', 0.9, words.at(-1) ?? '#');
      note('code', 0.6, words.at(-1) ?? '#');
    }
  }
  const rank = words.find((word) => RANKS.has(word));
  const list = head.find((word) => PUBLIC_CODES.has(word));
  if (list !== undefined) note('code', 1.6, list);
  if (rank !== undefined) note('ordinal', 1, rank);
  if (isDateName(name)) note('date', 1, words.at(-1) ?? '');
  if (isBooleanName(name)) note('boolean', 1, words[0] ?? '');
  const ending = endingUnit(bare, found);
  // The unit at the end says what is given: `length_min` is no length, `picked_in_s` no number of picks.
  if (ending === 'time')
    for (const kind of ['measure', 'count'] as const) {
      const word = found.get(kind);
      if (word !== undefined) found.set(kind, { ...word, strength: word.strength * 0.3 });
    }
  return {
    words: found,
    unit: headerUnit(name),
    isRank: rank !== undefined,
    isPlural: /[aeiouy]\p{L}{0,2}[^su]s$/u.test(head.at(-1) ?? '') && (head.at(-1) ?? '').length >= 4,
    thing: THINGS.has(head.at(-1) ?? '') ? 1 : last >= 0 && THINGS.has(head[last] ?? '') ? 0.7 : 0,
    isDerived: DERIVED.test(head[0] ?? '') && !/^(?:lng|lnd|log(?:in|o|s|gin|istic|ging).*)$/.test(head[0] ?? ''),
    endsInUnit: ending,
    isRatio: /\p{L}{2,}\s*\/\s*\p{L}|(?:^|[\s_])(?:per|pro|je|por|par|al)[\s_]\p{L}/iu.test(name),
    isPlacing: /^(?:place|platz|pos|position|standing|finish|placement|plaats|posto|lugar)$/.test(head.at(-1) ?? ''),
    isTurn: TURNS.has(head.at(-1) ?? ''),
    letters: /^(?:yy|mm|dd|hh|mi|mn|ss|dow|doy)$/i.test(name.trim()) ? 'date' : null,
    scale: statedScale(name),
    isSex: words.some((word) => SEXES.has(word)),
    isQuestion: /^(?:q|item|frage|question|pregunta|statement|stmt)[\s_.-]*\d+/i.test(name.trim()),
    isSpan: SPANS.has(head.at(-1) ?? '') || SPANS.has(head[0] ?? ''),
    isQuote: words.some((word) => QUOTES.has(word)),
  };
}

/** What is known of a header as it is spelled: words with digits in them (`pm10`), and all of it (`days_on_market`, `iso_3166`). */
function spelledOut(name: string): (readonly [string, readonly ColumnKind[]])[] {
  const pieces = fold(name.toLowerCase())
    .split(/[^\p{L}\d]+/u)
    .filter((piece) => piece !== '');
  const spelled = [...pieces.filter((piece) => /\d/.test(piece) && /\D/.test(piece)), pieces.join('_')];
  return spelled.flatMap((word) => {
    const kinds = HEADER_WORDS.get(word);
    return kinds === undefined ? [] : [[word, kinds] as const];
  });
}

/** What is numbered as it comes. */
const TURNS = new Set(
  'attempt round wave period visit trial episode ep lap leg inning step generation session_no iteration epoch cycle game spieltag runde rodada jornada tour manche grp platz place pos position standing finish sprint line_no pass term stage'.split(
    ' ',
  ),
);

function statedScale(name: string): HeaderFacts['scale'] {
  const [, first, last] =
    /(?:^|[\s([_,;:])(?:(?:scale|skala|escala|echelle|from|von|de)\s*(?:of|from|von)?\s*)?(\d{1,2}|[A-F])\s*(?:-|–|—|\.\.|to|bis|a|à|through)\s*(\d{1,3}|[A-J])(?:$|[\s)\]?,;:])/i.exec(
      name,
    ) ?? [];
  return first === undefined || last === undefined ? null : [first.toUpperCase(), last.toUpperCase()];
}

/** `number of beds`, `num_ratings`, `n_patients`, `Anzahl Betten`; `n` alone before a unit is nitrogen. */
function saysHowMany(words: readonly string[], preposition: number): boolean {
  const [first = '', second = ''] = words;
  if (words.length < 2 || !COUNTERS.has(first)) return false;
  if (first.length > 2 || preposition === 1) return true;
  return words.length === 2 && (/[^su]s$/.test(second) || (HEADER_WORDS.get(second) ?? []).includes('count'));
}

const DERIVED = /^(?:ln|log\d*|sqrt|diff|delta|lag\d*|resid\w*|fitted|std|zscore)$|^ln[a-z]+$|^log[a-z]{3,}$/;
const SEXES = new Set('sex gender sexo sexe genero genre geschlecht sesso geslacht kon kjonn plec sx'.split(' '));
const SPANS = new Set(
  'years months weeks days hours minutes seconds hrs mins secs yrs mos wks jahre monate wochen tage stunden minuten anos meses semanas dias horas minutos mois semaines jours heures anni mesi giorni ore jaren maanden weken dagen uren'.split(
    ' ',
  ),
);
const QUOTES = new Set('open high low close'.split(' '));

/** Lower case without accents; `ß` as `ss`. */
function fold(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}
