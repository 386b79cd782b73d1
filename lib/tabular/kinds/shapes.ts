import { isMonthName, isWeekdayName } from './words/calendar';
import { isGivenName } from './words/given-names';
import { hasOrganisationWord } from './words/organisations';
import { isCityName, isCountryName, isStateName } from './words/places';
import { hasFamilyName } from './words/surnames';
import { namesThing } from './words/things';

/** What a single text may look like. One text can have several shapes. */
export type Shape = keyof typeof SHAPES;

const URL =
  /^(?:(?:https?|ftp|sftp|s3|file):\/\/\S+|www\.[^\s.]+\.\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|info|biz|eu|de|uk|fr|es|it|nl|pl|ch|at|be|se|no|dk|fi|pt|br|mx|ca|au|nz|jp|cn|in|ru|tv|app|dev|co|ie|us|example)(?:\.[a-z]{2})?(?:[/?#]\S*)?)$/i;
const EMAIL = /^(?:mailto:)?[^\s@<>",;]+@[^\s@<>",;]+\.[\p{L}]{2,}$/u;
const NAMED_EMAIL = /^[^<>@]*<[^\s@<>]+@[^\s@<>]+\.\p{L}{2,}>$/u;
const PHONE =
  /^(?:\+\d{1,3}[\s./()-]*(?:\(?\d{1,5}\)?[\s./-]*){2,6}|\(0?\d{1,5}\)[\s./-]*\d{3,5}[\s./-]*\d{2,6}|0\d{1,5}\s?[\s/-]\s?\d{2,}[\d\s-]*|\d{3}([-. ])\d{3}\1\d{4}|1[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}|00\d[\d\s-]{7,})(?:\s*(?:x|ext\.?)\s*\d{1,5})?$/i;
const NUMBER = String.raw`[-+]?\d{1,3}(?:\.\d+)?`;
const COORDINATES = new RegExp(
  String.raw`^\(?\[?\s*${NUMBER}\s*°?\s*[NS]?\s*[,;\s]\s*${NUMBER}\s*°?\s*[EWO]?\s*\]?\)?$`,
  'i',
);
const POINT = /^POINT\s*Z?\s*\(\s*-?\d+(?:\.\d+)?\s+-?\d+(?:\.\d+)?/i;
const DEGREES =
  /^[NSEWO]?\s*\d{1,3}\s*[°º]\s*(?:\d{1,2}(?:\.\d+)?\s*['’′]\s*)?(?:\d{1,2}(?:\.\d+)?\s*(?:"|”|″|'')\s*)?[NSEWO]?$/i;
const CLOCK =
  /^(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:[:.][0-5]\d(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?|uhr|h)?(?:\s?(?:Z|[+-]\d\d:?\d\d|UTC|[A-Z]{3,4}))?$/i;
const HOUR_NAMED = /^(?:1[0-2]|0?[1-9])\s*[ap]\.?m\.?$/i;
const SPAN_CLOCK = /^-?\d{1,3}:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?$/;
const TIME_UNIT = String.raw`(?:years?|yrs?|y|months?|mos?|weeks?|wks?|w|days?|d|hours?|hrs?|h|std\.?|stunden?|minutes?|mins?|min\.?|m|seconds?|secs?|s|ms|tage?|wochen?|monate?|jahre?|jours?|heures?|semaines?|mois|ans?|dias?|días?|horas?|minutos?|semanas?|meses|años?|giorni|ore|minuti)`;
const SPAN = String.raw`\d+(?:[.,]\d+)?\s*${TIME_UNIT}`;
const SPAN_WORDS = new RegExp(String.raw`^${SPAN}(?:[\s,]*${SPAN})*(?:\s*\d{1,2})?$`, 'i');
const ISO_SPAN = /^P(?=\d|T)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d+)?$|^(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}$/i;
const MAC = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/i;
const VERSION = /^v?\d+(?:\.\d+){2,3}(?:[-+][\w.]+)?$/i;
const HEX = /^(?:0x[\da-f]+|#[\da-f]{3}(?:[\da-f]{3})?)$/i;
/** Letters and digits in one word, perhaps hyphenated: `A12`, `ORD-00123`, `7F-22`, `LS1 4AB`. */
const CODE = /^(?=.*\d)(?=.{2,32}$)[\p{Lu}\d]+(?:[-_/.:#+ ][\p{Lu}\d]+){0,5}$/u;
const LOOSE_CODE = /^(?=\S*\d)(?=.{2,40}$)[\p{L}\d]+(?:[-_/.:#][\p{L}\d]+)*$/u;
const SIGNS = /^\p{Lu}[\p{Lu}\d]{0,4}$/u;
const HANDLE = /^@\w{2,30}$/;
const RANGE =
  /^(?:[$€£]?\s?\d[\d.,]*\s?[kKmM%]?\s*(?:-|–|—|to|bis|a|à|bis unter)\s*[$€£]?\s?\d[\d.,]*\s?[kKmM%+]?(?:\s*\p{L}{1,10}\.?)?|(?:>=?|≥|<=?|≤|over|above|under|below|up to|less than|more than|unter|über|ab|bis|hasta|até|acima de|más de|menos de|moins de|plus de)\s*[$€£]?\s?\d[\d.,]*\s?[kKmM%]?(?:\s*\p{L}{1,10}\.?)?|[$€£]?\d[\d.,]*\s?[kKmM%]?\s*(?:\+|and (?:over|above|older|under|younger)|or (?:more|less)|und (?:älter|mehr))(?:\s*\p{L}{1,10})?)$/iu;
const QUARTER = /^(?:[QT][1-4]|[1-4]\.?\s?(?:quarter|quartal|trimestre)|H[12])$/i;
const INITIALS = /^(?:\p{Lu}\.[\s-]?){1,3}\s?(?:(?:von|van|de|der|den|del|di|da|dos|la|le|al)\s)*\p{Lu}[\p{L}'’-]+$/u;
const TITLED = /^(?:Dr|Prof|Mr|Mrs|Ms|Miss|Mme|M|Mlle|Sr|Sra|Herr|Frau|Sir|Hon|Rev|Capt|Lt|Sgt)\.?\s+\p{Lu}/u;
const NAME_WORD = String.raw`(?:(?:\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}]+(?:(?:['’-]\p{Lu}?|\p{Lu})[\p{Ll}\p{M}]+)*|\p{Lu}\.)`;
const PARTICLE = `(?:von|van|van der|van den|de|de la|der|del|della|di|da|dos|das|la|le|al|bin|ibn|el|ter|zu|e|y)`;
const PERSON = new RegExp(String.raw`^${NAME_WORD}(?:\s+(?:${PARTICLE}\s+)?${NAME_WORD}){1,3}$`, 'u');
const LAST_FIRST = /^[\p{Lu}][\p{L}'’ -]+,\s*[\p{Lu}][\p{L}.'’ -]+$/u;
const ADDRESS =
  /^(?:\d{1,6}[a-z]?,?\s+(?:[NSEW]\.?\s+)?(?:\p{L}|\d+(?:st|nd|rd|th))[\p{L}\d.'’ -]+|\p{L}[\p{L}.'’ -]*(?:str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|laan|straat|gatan|vej)\.?(?:\s+\d{1,4}\s?[a-z]?)?|(?:rue|avenue|av\.|boulevard|bd|place|chemin|calle|c\/|avenida|paseo|plaza|via|viale|piazza|corso|rua|ul\.|ulica|ул\.)\s+[\p{L}\d].*|.*\b(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|hwy|highway|pkwy|sq|square|ct|court|pl|terrace|way)\.?(?:\s+(?:n|s|e|w|ne|nw|se|sw))?(?:,.*|\s+\d+)?)$/iu;
const LETTER_GRADE = /^(?:[A-F][+-]?|[A-G])$/;
const ROMAN = /^(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})[ab]?$/;
const CITY_STATE = /^\p{Lu}[\p{L} .'’-]+,\s*(?:\p{Lu}{2}|\p{Lu}\p{Ll}[\p{L} ]+)(?:\s+\d{5})?$/u;
const SHORT_CODE = /^(?:\p{L}{0,2}\d{1,3}\p{L}{0,2}|\p{Lu}{1,2})$/u;
const CONSONANTS = /^[b-df-hj-np-tv-xz]{2,4}$/i;
const DAY_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.$/;
const SENTENCES = /[.!?…]["')]?\s+\p{Lu}/u;

/** Tests of single texts, trimmed and no longer than `LONGEST`. */
export const SHAPES = {
  email: (text: string) => text.includes('@') && (EMAIL.test(text) || NAMED_EMAIL.test(text)),
  url: (text: string) => text.includes('.') && !text.includes('@') && URL.test(text),
  phone: (text: string) =>
    text.length <= 30 && /\d/.test(text) && digitsIn(text) >= 7 && digitsIn(text) <= 16 && PHONE.test(text),
  coordinates: (text: string) =>
    (COORDINATES.test(text) && /\.\d{2,}/.test(text)) ||
    POINT.test(text) ||
    (/[°º]/.test(text) &&
      /[NSEWO]/i.test(text) &&
      text.split(/[,;]|(?<=[NS])\s+/i).every((part) => DEGREES.test(part.trim()))),
  dialable: (text: string) =>
    text.length <= 24 && /^[+(]?\d[\d\s()./-]{5,}$/.test(text) && /\D/.test(text) && digitsIn(text) >= 7,
  json: isJson,
  clock: (text: string) => CLOCK.test(text) || HOUR_NAMED.test(text),
  span_clock: (text: string) => SPAN_CLOCK.test(text),
  span_words: (text: string) => SPAN_WORDS.test(text) || ISO_SPAN.test(text),
  net_address: (text: string) => IP.test(text) || MAC.test(text),
  version: (text: string) => VERSION.test(text),
  hex: (text: string) => HEX.test(text),
  code: (text: string) => CODE.test(text) && !/^[\d.,]+[KMB]$/.test(text),
  loose_code: (text: string) => LOOSE_CODE.test(text),
  signs: (text: string) => SIGNS.test(text),
  handle: (text: string) => HANDLE.test(text),
  range: (text: string) => /\d/.test(text) && RANGE.test(text),
  letter_grade: (text: string) => LETTER_GRADE.test(text),
  month_name: isMonthName,
  weekday_name: isWeekdayName,
  quarter: (text: string) => QUARTER.test(text),
  initials: (text: string) => INITIALS.test(text),
  family_name: hasFamilyName,
  thing: namesThing,
  roman: (text: string) => ROMAN.test(text) && text !== '',
  city_state: (text: string) => text.includes(',') && text.length <= 50 && CITY_STATE.test(text),
  short_code: (text: string) => text.length <= 5 && SHORT_CODE.test(text),
  letter: (text: string) => text.length === 1 && /\p{L}/u.test(text),
  consonants: (text: string) => text.length <= 4 && CONSONANTS.test(text),
  day_month: (text: string) => text.length <= 7 && DAY_MONTH.test(text),
  titled: (text: string) => TITLED.test(text),
  person_words: (text: string) => PERSON.test(text) || (LAST_FIRST.test(text) && text.split(/\s+/).length <= 5),
  given_name: (text: string) => isGivenName(text),
  country: isCountryName,
  state: isStateName,
  city: isCityName,
  address: (text: string) => ADDRESS.test(text) && /\s|\d|str/i.test(text),
  organisation_word: hasOrganisationWord,
  sentences: (text: string) => SENTENCES.test(text),
  digits: (text: string) => /^\d+$/.test(text),
  lower_words: (text: string) => /^\p{Ll}+$/u.test(text),
} as const;

/** Longer texts are read up to here. */
const LONGEST = 300;

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

function isJson(text: string): boolean {
  const first = text.charAt(0);
  if (first !== '{' && first !== '[') return false;
  const last = text.at(-1);
  if (!((first === '{' && last === '}') || (first === '[' && last === ']'))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // As Python and JavaScript print their objects.
    return (
      /^\{\s*['"]?[\w-]+['"]?\s*:/.test(text) || /^\[\s*(?:'[^']*'|u'[^']*')(?:\s*,\s*u?'[^']*')*\s*\]$/.test(text)
    );
  }
}

/** Shapes of names, which some files write in capitals throughout. */
const NAMES: ReadonlySet<Shape> = new Set(['person_words', 'given_name', 'family_name', 'initials', 'titled'] as const);

/** `SMITH, JESSE T.` as `Smith, Jesse T.`; what has small letters, or is one word, stays. */
function inTitleCase(text: string): string {
  if (!/^\p{Lu}[\p{Lu}\s.,'’-]+$/u.test(text) || !/\s/.test(text)) return text;
  return text.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** Shapes that no text without a digit has. */
const OF_DIGITS: ReadonlySet<Shape> = new Set([
  'phone',
  'coordinates',
  'dialable',
  'clock',
  'span_clock',
  'version',
  'code',
  'loose_code',
  'range',
  'digits',
  'day_month',
] as const);

/** Shapes that no text with a digit is asked for. */
const OF_LETTERS: ReadonlySet<Shape> = new Set([
  'given_name',
  'family_name',
  'person_words',
  'initials',
  'titled',
  'country',
  'state',
  'city',
  'month_name',
  'weekday_name',
  'consonants',
  'letter_grade',
  'roman',
] as const);

/** Share of the sampled cells, 0–1, that have each shape. */
export function shapeShares(
  texts: readonly string[],
  counts: readonly number[],
  weight: number,
): Record<Shape, number> {
  const shares = Object.fromEntries(Object.keys(SHAPES).map((shape) => [shape, 0])) as Record<Shape, number>;
  const tests = Object.entries(SHAPES) as [Shape, (text: string) => boolean][];
  for (const [i, text] of texts.entries()) {
    const seen = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    const spoken = inTitleCase(seen);
    const skipped = /\d/.test(seen) ? OF_LETTERS : OF_DIGITS;
    for (const [shape, test] of tests) {
      if (skipped.has(shape)) continue;
      if (test(shape === 'json' ? text : NAMES.has(shape) ? spoken : seen)) shares[shape] += counts[i] as number;
    }
  }
  // Divided once, so that the order of the texts does not show in the last digits.
  for (const [shape] of tests) shares[shape] /= weight;
  return shares;
}
