import { currencyKey, currencySpelling } from './currencies';
import { scalePower } from './scales';
import { endsCode, knownSuffix, needsCompany } from './units';

/** What stands behind a number, taken apart. */
export interface Suffix {
  /** The unit as tables list it, or the word itself when they don't; '' when there is only a scale. */
  readonly unit: string;
  /** The power of ten of a scale word: 3 for `k`. */
  readonly power: number;
  readonly isUnknown: boolean;
  /** A letter that a code may end with: believed only beside another unit of its kind. */
  readonly needsCompany: boolean;
}

const WORD = /^\p{L}{2,12}\.?$/u;
const PER = /^(.*?)\s*(?:\/\s*|\bper\s+)(\p{L}{1,10}\d?)\.?$/u;
const SCALE_AND_UNIT = /^(\p{L}{1,10}\.?)\s+(.+)$/u;
const GLUED_SCALE = /^([kKmMbB]|mn|bn|Mio\.?|Mrd\.?)([$€£¥₹])$/u;

/** A column has few suffixes and many numbers; texts without end must not fill the memory. */
const known = new Map<string, Suffix | null>();
const MOST_KNOWN = 5_000;

const NOTHING: Suffix = { unit: '', power: 0, isUnknown: false, needsCompany: false };

/**
 * Takes `kg`, `k`, `million dollars`, `€/kg`, `stars` apart; null for what cannot stand behind a number.
 *
 * @param currency the currency before the number, or ''
 */
export function scanSuffix(text: string, isSpaced: boolean, currency: string): Suffix | null {
  const key = `${isSpaced ? ' ' : ''}${text}\n${currency}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const suffix = takeApart(text, isSpaced, currency);
  known.set(key, suffix);
  return suffix;
}

function takeApart(text: string, isSpaced: boolean, currency: string): Suffix | null {
  if (text === '') return { ...NOTHING, unit: currency };
  const power = scalePower(text, isSpaced, currency !== '');
  if (power !== null) return { ...NOTHING, unit: currency, power };
  if (currency !== '') return behindCurrency(text, currency);
  if (!isSpaced && endsCode(text)) return null;
  const known = knownSuffix(text);
  if (known !== null) return { ...NOTHING, unit: known, needsCompany: !isSpaced && needsCompany(text) };
  return scaled(text, isSpaced) ?? rate(text) ?? unknown(text, isSpaced);
}

/** `$5 USD` says it twice, `$5/kg` is a rate, `$5 k USD` a scale and a currency. */
function behindCurrency(text: string, currency: string): Suffix | null {
  const same = currencySpelling(text);
  if (same !== null) return currencyKey(same) === currencyKey(currency) ? { ...NOTHING, unit: currency } : null;
  const [, over = '', under = ''] = PER.exec(text) ?? [];
  if (under === '' || over !== '') {
    const both = scaled(text, true);
    return both !== null && currencyKey(both.unit) === currencyKey(currency) ? { ...both, unit: currency } : null;
  }
  return { ...NOTHING, unit: `${currency}/${knownSuffix(under) ?? under}` };
}

/** `k€`, `Mio. €`, `million dollars`, `lakh people`. */
function scaled(text: string, isSpaced: boolean): Suffix | null {
  const [, scale, unit] = GLUED_SCALE.exec(text) ?? SCALE_AND_UNIT.exec(text) ?? [];
  if (scale === undefined || unit === undefined) return null;
  const currency = currencySpelling(unit);
  const power = scalePower(scale, isSpaced, currency !== null);
  if (power === null) return null;
  const known = currency ?? knownSuffix(unit);
  if (known !== null) return { ...NOTHING, unit: known, power };
  return WORD.test(unit) ? { unit, power, isUnknown: true, needsCompany: false } : null;
}

/** `€/kg`, `USD per hour`. */
function rate(text: string): Suffix | null {
  const [, over = '', under = ''] = PER.exec(text) ?? [];
  const currency = currencySpelling(over);
  return currency === null ? null : { ...NOTHING, unit: `${currency}/${knownSuffix(under) ?? under}` };
}

function unknown(text: string, isSpaced: boolean): Suffix | null {
  return isSpaced && WORD.test(text) ? { unit: text, power: 0, isUnknown: true, needsCompany: false } : null;
}
