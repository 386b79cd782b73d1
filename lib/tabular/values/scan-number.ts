import { currencySpelling } from './currencies';
import { scanSuffix } from './scan-suffix';

/** A number's text taken apart, before it is known which of its separators is the decimal one. */
export interface NumberParts {
  readonly negative: boolean;
  /** Digits and separators only; every kind of space is `' '`, every apostrophe `'`. */
  readonly body: string;
  /** What follows `e`, or ''. */
  readonly exponent: string;
  /** The power of ten of a scale word behind the number: 3 for `k`, 5 for `lakh`. */
  readonly power: number;
  /** The unit as tables list it, or ''. */
  readonly unit: string;
  /** The unit is a word that is in no list: believable only when several different numbers carry it. */
  readonly unknownUnit: boolean;
  /** The unit is a letter that a code may end with (`7B`): believable only beside another unit of its kind. */
  readonly needsCompany: boolean;
  /** The unit is written behind the number. */
  readonly trailingUnit: boolean;
  /** A single letter stands right behind the digits, as in `12k` and `14b`. */
  readonly tightLetter: boolean;
}

/** Longer text is no number a person writes; the bound also keeps the pattern below from running long. */
const MAX_LENGTH = 64;

// The everyday shapes, told apart without the long pattern.
const PLAIN = /^[+-]?(?:\d|[.,]\d)[\d.,]*$/;
const PREFIXED = /^[$€£¥₹](?:\d|[.,]\d)[\d.,]*$/;
const PERCENT = /^(?:\d|[.,]\d)[\d.,]*%$/;
const SHAPE =
  /^(\()?([+\-−])?([^\d\s.,'’()+\-−][^\d\s,'’()+\-−]{0,3})?\s*(\()?([+\-−])?((?:\d|[.,]\d)[\d.,'’\s]*)(?:[eE]([+-]?\d{1,3}))?(\s*)([^\d\s.,'’()+\-−][^\s()]{0,14}(?:\s[^\d\s()][^\s()]{0,11}){0,2})?(\))?$/;
const WHITE = /\s/g;
const LETTER = /^\p{L}$/u;
/** What a body may hold besides digits, points and commas. */
const UNUSUAL = /[^\d.,]/;
const FIRST_PLAUSIBLE = /^[\d(+\-−.,\p{Sc}\p{L}]/u;

/**
 * Takes `−$1,234.50`, `(12 kg)`, `1e5`, `USD 5`, `1.2k` apart. Returns null for text that is no number in any convention.
 * `text` must be trimmed.
 */
export function scanNumber(text: string): NumberParts | null {
  if (text.length === 0 || text.length > MAX_LENGTH) return null;
  if (PLAIN.test(text)) {
    const first = text.charCodeAt(0);
    return plainParts(first === 45 || first === 43 ? text.slice(1) : text, first === 45, '', false);
  }
  if (PREFIXED.test(text)) return plainParts(text.slice(1), false, text.charAt(0), false);
  if (PERCENT.test(text)) return plainParts(text.slice(0, -1), false, '%', true);
  if (!/\d/.test(text) || !FIRST_PLAUSIBLE.test(text)) return null;
  const match = SHAPE.exec(text);
  return match === null ? null : fromMatch(match);
}

function plainParts(body: string, negative: boolean, unit: string, trailingUnit: boolean): NumberParts {
  return {
    negative,
    body,
    exponent: '',
    power: 0,
    unit,
    unknownUnit: false,
    needsCompany: false,
    trailingUnit,
    tightLetter: false,
  };
}

function fromMatch(match: RegExpExecArray): NumberParts | null {
  const [
    ,
    outer,
    outerSign,
    prefix = '',
    inner,
    innerSign,
    rawBody = '',
    exponent = '',
    gap = '',
    rawSuffix = '',
    closing,
  ] = match;
  const opened = (outer === undefined ? 0 : 1) + (inner === undefined ? 0 : 1);
  const signs = (outerSign === undefined ? 0 : 1) + (innerSign === undefined ? 0 : 1);
  if (opened > 1 || signs > 1 || (opened === 1) !== (closing !== undefined)) return null;
  // An accountant's parentheses are the sign; `(-5)` says it twice.
  if (opened === 1 && signs === 1) return null;

  const currency = prefix === '' ? '' : currencySpelling(prefix);
  if (currency === null) return null;
  const isSpaced = gap !== '' || rawBody.trimEnd().length < rawBody.length;
  const suffix = scanSuffix(rawSuffix.replace(WHITE, ' '), isSpaced, currency);
  if (suffix === null) return null;
  // `1e5` is an exponent; `1e5 kg` is not how a person writes.
  if (exponent !== '' && rawSuffix !== '') return null;

  const sign = outerSign ?? innerSign;
  return {
    negative: opened === 1 || sign === '-' || sign === '−',
    body: normalizeBody(rawBody),
    exponent,
    power: suffix.power,
    unit: suffix.unit,
    unknownUnit: suffix.isUnknown,
    needsCompany: suffix.needsCompany,
    trailingUnit: currency === '' && suffix.unit !== '',
    tightLetter: !isSpaced && rawSuffix.length === 1 && LETTER.test(rawSuffix),
  };
}

function normalizeBody(body: string): string {
  const trimmed = body.trim();
  return UNUSUAL.test(trimmed) ? trimmed.replace(WHITE, ' ').replace(/’/g, "'") : trimmed;
}
