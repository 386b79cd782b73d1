import { nameWords } from './name-words';

const DATE_WORDS = new Set(
  'date dates datetime timestamp day dob datum tag jour fecha data giorno dia birthday geburtstag when since'.split(
    ' ',
  ),
);
/** Words that promise a date at the end of a name: `created`, `last updated`. */
const LAST_WORDS = new Set('created updated modified deleted closed opened signed born'.split(' '));
/** Endings of names of several words: `created_at`, `sold_on`. */
const SHORT_ENDINGS = new Set('at on dt ts'.split(' '));
const GLUED =
  /^(?:order|start|end|due|birth|ship|sales?|trans|invoice|hire|join|death|release|post|expiry|payment|purchase|delivery|event|report|value|close|open|flight)date$|\p{L}datum$/u;

/** Names such as `data`, `day` or `tag` mean a date in one language and something else in another. */
const DOUBTFUL_NAME = /^(data|day|tag|dia|jour|since|when)$/i;

/** Whether a header promises a date: `Enrolment Date`, `created_at`, `Geburtsdatum`. */
export function isDateName(name: string): boolean {
  const words = nameWords(name);
  const last = words.at(-1) ?? '';
  if (LAST_WORDS.has(last) || (words.length > 1 && SHORT_ENDINGS.has(last))) return true;
  return words.some((word) => DATE_WORDS.has(word) || GLUED.test(word));
}

/** Whether the header's promise of a date is too weak to take plain numbers for dates. */
export function isDoubtfulDateName(name: string): boolean {
  return DOUBTFUL_NAME.test(name.trim());
}
