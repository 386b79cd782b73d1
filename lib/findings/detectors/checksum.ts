import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import type { FindingFacts } from '@/lib/findings/finding';
import { positionsByCode } from '@/lib/findings/positions';

type Scheme = FindingFacts['checksum']['scheme'];

/** One in ten random digits fits by chance, one in 97 for an IBAN; of so many values that fit, none does by chance. */
const FEWEST = 15;
const SHARE = 0.85;
const CERTAIN = 0.97;
/** With blanks between its groups the longest is an IBAN. */
const SHORTEST = 8;
const LONGEST = 42;

/** Numbers with a wrong check digit in columns whose values carry one: EAN and ISBN-13, ISBN-10, ISSN, IBAN, Luhn. */
export const findBadChecksums: Detector = ({ views }) => views.flatMap((view) => findIn(view));

function findIn(view: ColumnView): Draft[] {
  // Payment cards and article numbers are text in a table; as numbers they would have lost their zeros.
  if (view.isNumeric && !looksLong(view.numbers)) return [];
  const { dictionary } = view.text;
  const { counts } = view;
  let used = 0;
  let formable = 0;
  const plains = dictionary.map((text, code) => {
    if (counts[code] === 0) return '';
    used++;
    if (text.length < SHORTEST || text.length > LONGEST || !/\d{3}/.test(text)) return '';
    formable++;
    return text.replace(/[\s-]/g, '').toUpperCase();
  });
  if (formable < SHARE * used) return [];
  for (const [scheme, { form, holds }] of Object.entries(SCHEMES) as [Scheme, (typeof SCHEMES)[Scheme]][]) {
    let formed = 0;
    let distinct = 0;
    let right = 0;
    const bad = new Set<number>();
    for (const [code, plain] of plains.entries()) {
      if (counts[code] === 0) continue;
      distinct++;
      if (!form.test(plain)) continue;
      formed++;
      if (holds(plain)) right++;
      else bad.add(code);
    }
    if (right < FEWEST || formed < SHARE * distinct || right < SHARE * formed) continue;
    const positions = positionsByCode(view, bad);
    return [...bad].map((code) => ({
      kind: 'checksum',
      view,
      positions: positions.get(code) ?? [],
      value: dictionary[code] as string,
      certainty: CERTAIN,
      reason: { scheme, share: right / formed },
      about: [],
    }));
  }
  return [];
}

function looksLong(numbers: Float64Array | null): boolean {
  const first = numbers?.find((value) => !Number.isNaN(value));
  return first !== undefined && first >= 1e9 && Number.isInteger(first);
}

const SCHEMES: Record<Scheme, { form: RegExp; holds: (plain: string) => boolean }> = {
  iban: { form: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/, holds: ibanHolds },
  isbn10: { form: /^\d{9}[\dX]$/, holds: (plain) => weighted(plain, 10) },
  issn: { form: /^\d{7}[\dX]$/, holds: (plain) => weighted(plain, 8) },
  ean: { form: /^(?:\d{8}|\d{12,14})$/, holds: eanHolds },
  luhn: { form: /^\d{12,19}$/, holds: luhnHolds },
};

/** ISO 13616: the first four characters moved to the end, letters as 10–35, give 1 modulo 97. */
function ibanHolds(plain: string): boolean {
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Weights from `first` down to 1, X is ten, modulo 11 (ISO 2108 before 2007, ISO 3297). */
function weighted(plain: string, first: number): boolean {
  let sum = 0;
  for (let i = 0; i < plain.length; i++) sum += (plain[i] === 'X' ? 10 : Number(plain[i])) * (first - i);
  return sum % 11 === 0;
}

/** Weights 1 and 3 from the right, modulo 10 (GS1). */
function eanHolds(plain: string): boolean {
  let sum = 0;
  for (let i = 0; i < plain.length; i++) sum += Number(plain[plain.length - 1 - i]) * (i % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

/** ISO/IEC 7812: every second digit from the right doubled. */
function luhnHolds(plain: string): boolean {
  let sum = 0;
  for (let i = 0; i < plain.length; i++) {
    const digit = Number(plain[plain.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
