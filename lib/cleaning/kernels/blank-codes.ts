import { distinctCounts } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import type { Column, Table, TextVector } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { trimText } from './trim-text';

/** Tokens that are words as well: a surname, a country, a level of a scale. The others (`N/A`, `-`, `?`) are nothing else. */
const WORDS: ReadonlySet<string> = new Set(['na', 'null', 'none', 'nan']);
const LONGEST_WORD = 4;

/** Kinds whose values name things: a word among them may be a name. */
const NAMING: ReadonlySet<ColumnKind> = new Set(['identifier', 'code', 'person', 'place', 'organisation', 'category']);
/** Kinds that may be names nobody knew for such. */
const WORDED: ReadonlySet<ColumnKind> = new Set(['text', 'sentence']);
const MOST_WORDS = 3;
/** Kinds whose values are the levels of a scale. */
const LEVELLED: ReadonlySet<ColumnKind> = new Set(['category', 'ordinal']);

/** So many other values must show how a column writes its names, or its levels. */
const NAMES_NEEDED = 10;
const LEVELS_NEEDED = 2;
const MOST_LEVELS = 20;
const CELLS_NEEDED = 20;
/** A level is hardly so many times rarer than the rarest of the others; where cells are left empty as well, not rarer at all. */
const RARER = 5;
/** Codes in capitals have so many letters at most, whatever their length: EMEA, APAC, NA. */
const LONGEST_CODE = 5;
/** Of the other cells, so many are written like the token: in as many capitals, in small letters. */
const ALIKE = 0.9;
/** A name is about as frequent as the others; what is left out is left out often. */
const FREQUENT = 3;

/** Whether a cell says "nothing here": white space alone, or one of the tokens people write for it. */
export function isBlank(text: string): boolean {
  return isMissingToken(trimText(text));
}

/**
 * The spellings (`NA`, `None`) that the table uses for missing cells where they can be nothing else: in columns of numbers
 * and dates. What a file does there it does everywhere.
 */
export function missingSpellings({ columns }: Pick<Table, 'columns'>): ReadonlySet<string> {
  const spellings = new Set<string>();
  for (const column of columns) {
    const words = wordCodes(column);
    if (words.length === 0 || column.vector.kind !== 'text') continue;
    const { type } = inferColumn(column);
    if (type !== 'number' && type !== 'integer' && type !== 'date' && type !== 'datetime') continue;
    for (const code of words) spellings.add(trimText(column.vector.dictionary[code] ?? ''));
  }
  return spellings;
}

/**
 * For each entry of the column's dictionary 1 when its cells say that there is no value. A token that is a word as well is a
 * value where the column says so: a name among names (each about as often, in the same capitals), `NA` among two-letter
 * codes, `none` among the levels of a scale written like it.
 *
 * @param spellings what the table writes for missing cells elsewhere (`missingSpellings`).
 */
export function blankCodes(column: Column & { vector: TextVector }, spellings: ReadonlySet<string>): Uint8Array {
  const { dictionary } = column.vector;
  const blank = new Uint8Array(dictionary.length);
  let seen = false;
  for (let code = 0; code < blank.length; code++) {
    if (!isBlank(dictionary[code] as string)) continue;
    blank[code] = 1;
    seen = true;
  }
  if (!seen) return blank;
  for (const code of wordCodes(column)) if (isValue(column, code, blank, spellings)) blank[code] = 0;
  return blank;
}

/** Entries that are such a word, and are used. */
function wordCodes({ vector }: Column): number[] {
  if (vector.kind !== 'text') return [];
  const found: number[] = [];
  for (let code = 0; code < vector.dictionary.length; code++) {
    const text = vector.dictionary[code] as string;
    if (text.length <= LONGEST_WORD * 2 && WORDS.has(trimText(text).toLowerCase())) found.push(code);
  }
  return found.length === 0 ? found : found.filter((code) => (distinctCounts(vector)[code] ?? 0) > 0);
}

function isValue(
  column: Column & { vector: TextVector },
  token: number,
  blank: Uint8Array,
  spellings: ReadonlySet<string>,
): boolean {
  const { dictionary } = column.vector;
  const text = trimText(dictionary[token] ?? '');
  if (spellings.has(text)) return false;
  const counts = distinctCounts(column.vector);
  const others: number[] = [];
  let cells = 0;
  let alike = 0;
  for (let code = 0; code < counts.length; code++) {
    if (counts[code] === 0 || blank[code] === 1) continue;
    others.push(code);
    cells += counts[code] as number;
    if (isWrittenLike(trimText(dictionary[code] as string), text)) alike += counts[code] as number;
  }
  const count = counts[token] as number;
  if (others.length === 0 || alike < ALIKE * cells) return false;
  const kind = kindOf(column);
  const isNaming = NAMING.has(kind) || (WORDED.has(kind) && areShort(dictionary, others));
  const isName = isNaming && others.length >= NAMES_NEEDED && count <= FREQUENT * (cells / others.length);
  if (isName) return true;
  const isFew = others.length >= LEVELS_NEEDED && others.length <= MOST_LEVELS;
  if (!isFew || cells + count < CELLS_NEEDED) return false;
  const rarest = Math.min(...others.map((code) => counts[code] as number));
  const isFull = cells + count === column.vector.codes.length;
  if (text.toLowerCase() === 'none') return LEVELLED.has(kind) && count >= (isFull ? rarest / RARER : rarest);
  // In a column that has a code in every row, the two letters are one of the codes.
  const areCodes = others.every((code) => /^\p{Lu}{2,5}$/u.test(trimText(dictionary[code] ?? '')));
  return (
    text === 'NA' && NAMING.has(kind) && isFull && areCodes && others.length > LEVELS_NEEDED && count >= rarest / RARER
  );
}

/** Whether nearly all are of three words at most, as names are. */
function areShort(dictionary: readonly string[], codes: readonly number[]): boolean {
  const short = codes.filter((code) => trimText(dictionary[code] ?? '').split(/\s+/).length <= MOST_WORDS);
  return short.length >= ALIKE * codes.length;
}

/** Whether the other value is written in the way of the token: all capitals (`NA` beside other codes), one capital first, or none. */
function isWrittenLike(other: string, token: string): boolean {
  const style = styleOf(token);
  if (styleOf(other) !== style) return false;
  return style !== 'upper' || other.length === token.length || token.length > 2 || other.length <= LONGEST_CODE;
}

function styleOf(text: string): 'upper' | 'capital' | 'lower' | 'other' {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return 'other';
  if (text === lower) return 'lower';
  if (text === upper) return 'upper';
  const [first = ''] = text;
  return first === first.toUpperCase() && first !== first.toLowerCase() ? 'capital' : 'other';
}
