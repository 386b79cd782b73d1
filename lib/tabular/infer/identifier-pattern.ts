import { isMissingToken } from '@/lib/tabular/values/missing';
import { toleratedWeight, weightOfValues } from '@/lib/tabular/values/weigh';

interface Pattern {
  /** As it stands in a sentence: “… of the values are …”. */
  readonly label: string;
  /** What a column of such values is for. */
  readonly kind: 'identifier' | 'phone' | 'code' | 'year';
  readonly matches: (text: string) => boolean;
  /** Fewer different values than this are believed to be something else. */
  readonly fewest?: number;
}

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const HEX = /^(?:0x)?(?=[0-9a-f]*[a-f])(?=[a-f]*\d)[0-9a-f]{16,128}$/i;
const SSN = /^\d{3}-\d{2}-\d{4}$/;
const ZIP_PLUS_4 = /^\d{5}-\d{4}$/;
const LONG_DIGITS = /^\d{16,}$/;
const IBAN = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}$/;
const ISBN = /^(?:ISBN(?:-1[03])?:?\s*)?[\d][\d -]{8,16}[\dX]$/i;
const CARD = /^\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}$/;
const PHONE =
  /^(?:\+\d[\d\s().-]{7,18}\d|\(\d{2,5}\)\s?\d{3,4}[\s.-]?\d{3,4}|\d{3}([-.\s])\d{3}\1\d{4}|1-\d{3}-\d{3}-\d{4}|0\d{1,4}[\s/-]\d{3,}[\d\s-]*)$/;

/** `2003/04`: one alone is as likely April 2003, but several months are never each thirteen after the one before. */
const TWO_YEARS = /^(\d{4})[-/](\d\d)$/;

const PATTERNS: readonly Pattern[] = [
  { label: 'UUIDs', kind: 'identifier', matches: (text) => UUID.test(text) },
  { label: 'hashes', kind: 'identifier', matches: (text) => HEX.test(text) },
  { label: 'IBANs', kind: 'identifier', matches: (text) => IBAN.test(text) && isIban(text) },
  { label: 'ISBNs', kind: 'identifier', matches: (text) => ISBN.test(text) && isIsbn(text) },
  { label: 'social security numbers', kind: 'identifier', matches: (text) => SSN.test(text) },
  { label: 'post codes', kind: 'code', matches: (text) => ZIP_PLUS_4.test(text) },
  { label: 'card numbers', kind: 'identifier', matches: (text) => CARD.test(text) },
  { label: 'phone numbers', kind: 'phone', matches: (text) => PHONE.test(text) },
  { label: 'spans of two years', kind: 'year', matches: isTwoYears, fewest: 3 },
  { label: 'digits beyond a number’s precision', kind: 'identifier', matches: (text) => LONG_DIGITS.test(text) },
];

const PATTERN_SHARE = 0.95;

/** No identifier is longer, and on text without end some of the patterns would take time without end. */
const MAX_LENGTH = 200;

/**
 * The kind of identifier that at least 95 % of a column's values (by count) are written as, and their share; null when
 * none. Post codes with and without the four extra digits count together.
 */
export function identifierPattern(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
): { label: string; share: number } | null {
  const total = weightOfValues(dictionary, counts);
  const first = dictionary.findIndex((text, i) => (counts[i] as number) > 0 && !isMissingToken(text));
  if (first < 0) return null;
  for (const pattern of PATTERNS) {
    const share = shareMatching(dictionary, counts, total, pattern);
    if (share !== null) return { label: pattern.label, share };
  }
  return null;
}

/** The pattern one text is written in, if any. */
export function patternOf(text: string): Pattern | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  return PATTERNS.find(({ matches }) => matches(trimmed)) ?? null;
}

function shareMatching(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  total: number,
  { matches, fewest = 1 }: Pattern,
): number | null {
  const tolerated = toleratedWeight(total, PATTERN_SHARE);
  let failed = 0;
  let distinct = 0;
  for (let i = 0; i < dictionary.length; i++) {
    const count = counts[i] as number;
    const text = dictionary[i] as string;
    if (count <= 0 || isMissingToken(text)) continue;
    if (text.length <= MAX_LENGTH && matches(text.trim())) {
      distinct++;
      continue;
    }
    failed += count;
    if (failed > tolerated) return null;
  }
  return distinct < fewest ? null : (total - failed) / total;
}

/** A season, a school year, a fiscal year: a year and the last two digits of the next. */
function isTwoYears(text: string): boolean {
  const [, first, second] = TWO_YEARS.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

/** ISO 13616: rearranged, letters as 10–35, the number is 1 modulo 97. */
function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** ISO 2108: the check digit of ISBN-10 (modulo 11) or of a 978/979 ISBN-13 (modulo 10) is right. */
function isIsbn(text: string): boolean {
  const digits = text
    .replace(/^ISBN(-1[03])?:?/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (digits.length === 13) {
    if (!/^97[89]\d{10}$/.test(digits)) return false;
    let sum = 0;
    for (let i = 0; i < 13; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
    return sum % 10 === 0;
  }
  // Ten plain digits are as likely any other number: only the hyphens or the X of an ISBN-10 tell.
  if (!/^\d{9}[\dX]$/.test(digits) || /^\d+$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += (digits[i] === 'X' ? 10 : Number(digits[i])) * (10 - i);
  return sum % 11 === 0;
}
