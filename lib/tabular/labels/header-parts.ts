import { knownSuffix, unitMeaning } from '@/lib/tabular/values/units';

/** A header taken apart into what it calls the column and the unit it names beside that. */
export interface HeaderParts {
  /** The header without its unit, in the author's capitals; blanks for underscores. Empty only when the header is. */
  readonly label: string;
  /** As the author wrote it: `USD`, `kg`, `$M`, `thousands`; null when there is none. */
  readonly unit: string | null;
}

const BRACKETS = /^(.*\S)(\s*)[([{]\s*([^()[\]{}]{1,24}?)\s*[)\]}]$/s;
const AFTER_COMMA = /^(.*\S)\s*[,;]\s*(?:in\s+)?(\S{1,12}(?:\s\S{1,12})?)$/is;
const IN_UNIT = /^(.*\S)\s+in\s+(\S{1,16})$/is;
const SIGN_AT_END = /^(.*[\p{L}\p{N})\]])\s+(%|‰|\$|€|£|¥|₹|°C|°F)$/su;
/** What is no unit but says how the values are written or how far they go: `(1–5)`, `(out of 10)`, `(Y/N)`, `(dd/mm/yyyy)`. */
const FORMAT =
  /^(?:[-−]?\d+(?:[.,]\d+)?\s*(?:-|–|—|−|to|\.\.\.?|bis|\/)\s*\d+(?:[.,]\d+)?|out of \d+|\/\s?\d+|y\/n|yes\/no|true\/false|#|no\.|[dmyhs]{1,4}(?:[-/.: ][dmyhs]{1,4}){1,5})$/i;
const SCALES = /^(?:in )?(?:'?0{3}s?|'000s|thousands?|millions?|billions?|lakhs?|crores?|mio\.?|mrd\.?|tsd\.?|mn|bn)$/i;
const CURRENCY_SCALE =
  /^([$€£¥₹]|US\$|[A-Z]{3})\s?('?000s?|k|K|m|M|mn|bn|B|mio\.?|mrd\.?|thousands?|millions?|billions?)$/;
const SCALE_CURRENCY =
  /^(k|K|M|m|mn|bn|mio\.?|mrd\.?|thousands?|millions?|billions?)(?:\s|\sof\s)?([$€£¥₹]|US\$|[A-Z]{3}|dollars|euros)$/i;

/** Unit words that stand at the end of names such as `weight_kg` and can mean nothing else there. */
const ENDINGS = new Set(
  'kg kgs lb lbs km kms cm mm kwh mwh kw mph kmh kph usd eur gbp jpy cny inr chf aud cad nzd sek nok dkk pln pct secs hrs ml sqft sqm m2 km2 m3 ft2 ms ppm ghz mhz hz gb mb kb tb'.split(
    ' ',
  ),
);

/** Takes `Price (USD)`, `weight_kg`, `Rating (1–5)`, `Weight in lbs`, `Discount %` apart. */
export function headerParts(header: string): HeaderParts {
  const text = spaced(header);
  return fromBrackets(text) ?? fromEnding(text) ?? { label: text, unit: null };
}

/** One line, blanks for underscores, and a blank before a capital in names like `unitPrice`. */
function spaced(header: string): string {
  const isCamel = /^\p{Ll}{2,}[\p{L}\d]*$/u.test(header.trim());
  const words = isCamel
    ? header.replace(/(\p{Ll})(\p{Lu})/gu, (_, end, start) => `${end} ${lowerAlone(start)}`)
    : header;
  return words.replace(/[_\s]+/g, ' ').trim();
}

function lowerAlone(letter: string): string {
  return letter.toLowerCase();
}

function fromBrackets(text: string): HeaderParts | null {
  const [, label = '', gap = '', inside = ''] = BRACKETS.exec(text) ?? [];
  if (label === '') return null;
  if (FORMAT.test(inside)) return { ...headerParts(label), ...(/\S/.test(label) ? {} : { label: text }) };
  const unit = unitWritten(inside);
  if (unit === null) return null;
  // `Author(s)` is a plural, `Class (A)` a name.
  if (/^\p{L}$/u.test(unit) && (gap === '' ? !/^[gmhl]$/.test(unit) : !/^\p{Ll}$/u.test(unit))) return null;
  return { label, unit };
}

function fromEnding(text: string): HeaderParts | null {
  const sign = SIGN_AT_END.exec(text);
  if (sign !== null) return { label: sign[1] ?? text, unit: sign[2] ?? null };
  const [, label = '', words = ''] = IN_UNIT.exec(text) ?? AFTER_COMMA.exec(text) ?? [];
  if (label !== '' && words.length > 1 && unitWritten(words) !== null) return { label, unit: unitWritten(words) };
  const blank = text.lastIndexOf(' ');
  const last = text.slice(blank + 1);
  if (blank > 0 && ENDINGS.has(last.toLowerCase())) {
    const unit = /^[a-z]{3}$/.test(last) && unitMeaning(last.toUpperCase()).isCurrency ? last.toUpperCase() : last;
    return { label: text.slice(0, blank), unit: last.toLowerCase() === 'pct' ? '%' : unit };
  }
  const temperature = /^(.*\btemp(?:erature)?s?(?:\s(?:min|max|mean|avg))?)\s([cf])$/i.exec(text);
  return temperature === null
    ? null
    : { label: temperature[1] ?? text, unit: `°${(temperature[2] ?? '').toUpperCase()}` };
}

/** The text if it is a unit, a currency, a scale, or a quotient of such; without a leading “in”. */
function unitWritten(text: string): string | null {
  const bare = text.replace(/^in\s+/i, '');
  if (SCALES.test(bare) || CURRENCY_SCALE.test(bare) || SCALE_CURRENCY.test(bare)) return bare;
  if (isUnit(bare)) return bare;
  const parts = bare.split(/\s*\/\s*|\s+per\s+/);
  return parts.length === 2 && parts.every((part) => isUnit(part)) ? bare : null;
}

function isUnit(text: string): boolean {
  const known = knownSuffix(text);
  return known !== null && unitMeaning(known).isKnown;
}
