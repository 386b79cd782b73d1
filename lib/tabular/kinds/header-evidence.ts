import { nameWords } from '@/lib/tabular/values/name-words';
import { isBooleanName } from '@/lib/tabular/values/parse-boolean';
import { isDateName } from '@/lib/tabular/values/parse-date';
import { isCurrency, knownSuffix } from '@/lib/tabular/values/units';
import type { ColumnKind } from './kind';
import { COMPOUND_ENDINGS, HEADER_WORDS, UNSPACED_WORDS } from './words/header-words';

export interface HeaderFacts {
  /** For each kind how strongly a word of the header speaks for it, 0–1, and the word. */
  readonly words: ReadonlyMap<ColumnKind, { readonly strength: number; readonly word: string }>;
  /** A unit in brackets or behind a comma: `Weight (kg)`, `Umsatz, €`. */
  readonly unit: 'currency' | 'percent' | 'time' | 'other' | null;
  /** The header says rank or position. */
  readonly isRank: boolean;
  /** The last word is an English plural. */
  readonly isPlural: boolean;
}

const UNIT = /[([,]\s*([^()[\]]{1,14})\s*[)\]]?\s*$/;
const TRAILING_SIGN =
  /[\s_]([%$€£¥]|pct|kg|lbs|cm|mm|km|ml|s|ms|secs?|seconds|mins|minutes|hours|hrs|days|usd|eur|gbp|chf|kwh|mph|kmh|psi|hpa|sqft|sqm)\s*$/i;
const TRAILING_CURRENCY = /[\s_(]([A-Za-z]{3})\)?$/;
const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'TEUR', 'KEUR', 'RUB']);
const LEADING_SIGN = /^\s*([%$€£¥])\s/;
export const TIME_UNITS: ReadonlySet<string> = new Set(
  's sec secs second seconds ms min mins minute minutes h hr hrs hour hours d day days week weeks wk month months std stunden minuten sekunden tage jours heures dias días horas minutos wochen'.split(
    ' ',
  ),
);
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

/** What a header says, in whatever language and spelling. */
export function headerFacts(name: string): HeaderFacts {
  const unitText = (UNIT.exec(name)?.[1] ?? TRAILING_SIGN.exec(name)?.[1] ?? LEADING_SIGN.exec(name)?.[1])?.trim();
  const currency = TRAILING_CURRENCY.exec(name)?.[1];
  const isCurrencyName =
    currency !== undefined &&
    CURRENCIES.has(currency.toUpperCase()) &&
    !/^(?:all|top|try|mop|gel|ern|bob|pen)$/i.test(currency);
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
  if (words.some((word) => AVERAGES.has(word))) note('measure', 0.5, words.find((word) => AVERAGES.has(word)) ?? '');
  head.forEach((word, i) => {
    const position = i === head.length - 1 ? 1 : i === 0 ? 0.7 : 0.5;
    for (const [kind, strength] of spokenFor(word)) note(kind, position * strength, word);
    const pair = i > 0 ? `${head[i - 1]}_${word}` : '';
    for (const kind of HEADER_WORDS.get(pair) ?? []) note(kind, 1, pair.replace('_', ' '));
  });
  for (const word of tail) for (const [kind, strength] of spokenFor(word)) note(kind, 0.35 * strength, word);
  for (const [part, kind] of UNSPACED_WORDS) if (name.includes(part)) note(kind, 0.9, part);
  if (/(?:^|[\s_.-])(?:no|nr|num|number|nummer|numero|номер|n°|№|#)\.?\s*$/i.test(bare) || /^n[°º]/i.test(name)) {
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
  return {
    words: found,
    unit: unitOf(unitText) ?? (isCurrencyName ? 'currency' : null),
    isRank: rank !== undefined,
    isPlural: /[^su]s$/.test(head.at(-1) ?? ''),
  };
}

/** `number of beds`, `num_ratings`, `n_patients`, `Anzahl Betten`; `n` alone before a unit is nitrogen. */
function saysHowMany(words: readonly string[], preposition: number): boolean {
  const [first = '', second = ''] = words;
  if (words.length < 2 || !COUNTERS.has(first)) return false;
  if (first.length > 2 || preposition === 1) return true;
  return words.length === 2 && (/[^su]s$/.test(second) || (HEADER_WORDS.get(second) ?? []).includes('count'));
}

function spokenFor(word: string): readonly (readonly [ColumnKind, number])[] {
  const kinds = HEADER_WORDS.get(word);
  // A word that may mean several things says less about each.
  if (kinds !== undefined) return kinds.map((kind) => [kind, kinds.length === 1 ? 1 : 0.75] as const);
  if (word.length < 5) return [];
  const compound = COMPOUND_ENDINGS.find(([ending]) => word.endsWith(ending) && word.length > ending.length);
  return compound === undefined ? [] : [[compound[1], 0.8]];
}

/** Lower case without accents; `ß` as `ss`. */
function fold(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

function unitOf(text: string | undefined): HeaderFacts['unit'] {
  if (text === undefined) return null;
  if (/^(?:%|pct|percent|prozent|in %)$/i.test(text)) return 'percent';
  const unit = knownSuffix(text) ?? knownSuffix(text.toLowerCase());
  if (TIME_UNITS.has(text.toLowerCase())) return 'time';
  if (
    /[$€£¥]/.test(text) ||
    (unit !== null && isCurrency(unit)) ||
    /^(?:usd|eur|gbp|chf|руб\.?|zł|t?€|teur)$/i.test(text)
  )
    return 'currency';
  if (CURRENCIES.has(text.toUpperCase())) return 'currency';
  return unit !== null ||
    /^(?:lbs?|µm|um|mm|cm|nm|kg|ha|kcal|g\/.+|mg\/.+|.+\/(?:m[²³23]?|l|h|s|ha|kwh|day))$/i.test(text)
    ? 'other'
    : null;
}
