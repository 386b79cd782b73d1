import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { jaroWinkler } from '@/lib/text/jaro-winkler';
import { isOneEditApart, wordOverlap } from './similarity';

/** How two values of one column compare: 3 the same, 2 nearly so, 1 alike, 0 different, −1 one of them is missing. */
export type Level = -1 | 0 | 1 | 2 | 3;

/** Levels that say something, 0 … 3. */
export const LEVELS = 4;

/** What is compared, decided by the column's kind. */
export type ComparisonMethod = 'words' | 'code' | 'number' | 'date' | 'exact';

const METHODS: Partial<Record<ColumnKind, ComparisonMethod>> = {
  person: 'words',
  organisation: 'words',
  place: 'words',
  sentence: 'words',
  text: 'words',
  category: 'words',
  email: 'code',
  url: 'code',
  phone: 'code',
  identifier: 'code',
  code: 'code',
  year: 'exact',
  measure: 'number',
  money: 'number',
  count: 'number',
  date: 'date',
  ordinal: 'exact',
  boolean: 'exact',
};

/** A column made ready to be compared: each distinct value has a code, its form without notation, and its frequency. */
export interface ComparedColumn {
  readonly id: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly method: ComparisonMethod;
  /** Code of each row, −1 missing. Equal codes are values that mean the same once notation is taken off. */
  readonly codes: Int32Array;
  /** Normalised value of each code. */
  readonly forms: readonly string[];
  /** Words of each code's form, in order. */
  readonly words: readonly (readonly string[])[];
  /** Rows that hold each code. */
  readonly counts: Uint32Array;
  /** Rows that hold any value. */
  readonly present: number;
}

/** The column made ready; null when values of its kind tell nothing about who a record is. */
export function comparedColumn(column: Column): ComparedColumn | null {
  const kind = kindOf(column);
  const method = column.vector.kind === 'number' && METHODS[kind] !== undefined ? numberMethod(kind) : METHODS[kind];
  if (method === undefined) return null;
  const { codes, forms } = codesOf(column, method);
  const counts = new Uint32Array(forms.length);
  let present = 0;
  for (const code of codes) {
    if (code < 0) continue;
    counts[code] = (counts[code] ?? 0) + 1;
    present++;
  }
  const words = method === 'words' ? forms.map((form) => form.split(' ')) : forms.map((form) => [form]);
  return { id: column.id, name: column.name, kind, method, codes, forms, words, counts, present };
}

function numberMethod(kind: ColumnKind): ComparisonMethod {
  return METHODS[kind] === 'number' ? 'number' : METHODS[kind] === 'exact' ? 'exact' : 'code';
}

function codesOf(column: Column, method: ComparisonMethod): { codes: Int32Array; forms: string[] } {
  const { vector } = column;
  const forms: string[] = [];
  const codeOf = new Map<string, number>();
  const intern = (form: string): number => {
    if (form === '') return -1;
    const known = codeOf.get(form);
    if (known !== undefined) return known;
    codeOf.set(form, forms.length);
    return forms.push(form) - 1;
  };
  if (vector.kind === 'number') {
    const codes = new Int32Array(vector.values.length);
    for (let row = 0; row < codes.length; row++) {
      const value = vector.values[row] ?? Number.NaN;
      codes[row] = Number.isNaN(value) ? -1 : intern(String(value));
    }
    return { codes, forms };
  }
  const normalise = method === 'code' ? codeForm : method === 'words' ? wordForm : (text: string) => text.trim();
  const target = Int32Array.from(vector.dictionary, (text) => intern(normalise(text)));
  return { codes: vector.codes.map((code) => (code < 0 ? -1 : (target[code] ?? -1))), forms };
}

/** Lower case, without accents and punctuation, words parted by one blank. */
export function wordForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters, digits and `@`, lower case: `+49 (0)30 123` and `0049 30123` stay apart, `030-123` and `030 123` do not. */
function codeForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, '');
}

/** Compares values of one column by their codes; remembers what was compared. */
export function levelOf(column: ComparedColumn): (a: number, b: number) => Level {
  const { method, forms, words } = column;
  const size = forms.length;
  const known = new Map<number, Level>();
  const compare = (a: number, b: number): Level => {
    const left = forms[a] ?? '';
    const right = forms[b] ?? '';
    switch (method) {
      case 'exact':
        return 0;
      case 'number':
        return numberLevel(Number(left), Number(right));
      case 'date':
        return dateLevel(left, right);
      case 'code':
        return codeLevel(left, right);
      case 'words':
        return wordLevel(left, right, words[a] ?? [], words[b] ?? []);
    }
  };
  return (a, b) => {
    if (a < 0 || b < 0) return -1;
    if (a === b) return 3;
    const key = a < b ? a * size + b : b * size + a;
    const before = known.get(key);
    if (before !== undefined) return before;
    const level = compare(a, b);
    if (known.size < MOST_REMEMBERED) known.set(key, level);
    return level;
  };
}

/** Where most pairs are met once, remembering costs more than comparing. */
const MOST_REMEMBERED = 300_000;

const CLOSE_SHARE = 0.01;
const NEAR_SHARE = 0.05;

function numberLevel(a: number, b: number): Level {
  const gap = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
  return gap <= CLOSE_SHARE ? 2 : gap <= NEAR_SHARE ? 1 : 0;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** A digit mistyped or day and month exchanged is nearly the same day; the same year is alike. */
function dateLevel(a: string, b: string): Level {
  if (isOneEditApart(a, b)) return 2;
  const left = ISO_DAY.exec(a);
  const right = ISO_DAY.exec(b);
  if (left !== null && right !== null && left[1] === right[1] && left[2] === right[3] && left[3] === right[2]) return 2;
  return a.slice(0, 4) === b.slice(0, 4) ? 1 : 0;
}

const SHORTEST_FUZZY_CODE = 6;

function codeLevel(a: string, b: string): Level {
  const at = a.indexOf('@');
  if (at > 2 && b.startsWith(a.slice(0, at + 1))) return 2;
  if (Math.min(a.length, b.length) < SHORTEST_FUZZY_CODE) return 0;
  if (isOneEditApart(a, b)) return 2;
  // A phone number with and without its country: the shorter one is the end of the longer.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const end = short.replace(/^0+/, '');
  return /^\d{7,}$/.test(end) && long.endsWith(end) ? 2 : 0;
}

const MOST_WORDS_BY_LETTER = 4;
const NEARLY_SAME = 0.92;
const ALIKE = 0.84;
const MANY_WORDS_SHARED = 0.7;
const SOME_WORDS_SHARED = 0.5;

function wordLevel(a: string, b: string, wordsA: readonly string[], wordsB: readonly string[]): Level {
  const overlap = wordOverlap(wordsA, wordsB);
  // Of long texts the words tell enough, and letter by letter they would cost the most.
  const whole = Math.min(wordsA.length, wordsB.length) > MOST_WORDS_BY_LETTER ? 0 : jaroWinkler(a, b);
  const level =
    whole >= NEARLY_SAME || overlap >= MANY_WORDS_SHARED ? 2 : whole >= ALIKE || overlap >= SOME_WORDS_SHARED ? 1 : 0;
  // `12 Main Street` is not `14 Main Street`, nor `Part 1` `Part 2`.
  return level === 2 && digitsOf(a) !== digitsOf(b) ? 1 : level;
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}
