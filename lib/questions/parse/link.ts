import { headerWords } from '@/lib/charts/recommend/answers/header-words';
import { likeness } from '@/lib/charts/recommend/answers/likeness';
import { isSameRoot } from '@/lib/charts/recommend/answers/same-root';
import { meaningsOf } from '@/lib/charts/recommend/vocabulary';
import { stem } from '@/lib/charts/recommend/words';
import { spokenName } from '@/lib/charts/roles';
import { timeColumn } from '@/lib/charts/time-column';
import { numbersOf } from '@/lib/charts/values';
import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import { labelOf, unitOf } from '@/lib/tabular/labels';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import { parseBoolean } from '@/lib/tabular/values/parse-boolean';
import { distinctCounts } from '@/lib/tabular/vectors';
import { distance } from '@/lib/text/edit-distance';
import { openLexicon } from '@/lib/text/lexicon';
import { folded, type Token } from './tokens';
import { DEMONYMS, NO_LINK, SEXES, STOPS_ADJECTIVES, SUPERLATIVES } from './words';

/** What is known of a column before a question is read. */
export interface Linked {
  readonly column: Column;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly isNumber: boolean;
  readonly isTime: boolean;
  readonly isBoolean: boolean;
  /** Every row has its own. */
  readonly isUnique: boolean;
  /** Stems of each value's words, joined, to the values that are written so. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly distinct: number;
}

const MOST_VALUES = 50_000;
const known = new WeakMap<Table, readonly Linked[]>();

/** The columns of a table with what questions may call their values; remembered as long as the table lives. */
export function linkedColumns(table: Table): readonly Linked[] {
  const before = known.get(table);
  if (before !== undefined) return before;
  const found = table.columns.map((column) => linkedColumn(column, rowCount(table)));
  known.set(table, found);
  return found;
}

const keyOf = (text: string): string => nameWords(folded(text)).map(stem).join(' ');

function linkedColumn(column: Column, rows: number): Linked {
  const values = new Map<string, string[]>();
  const { vector } = column;
  const kind = kindOf(column);
  let distinct = 0;
  if (vector.kind === 'text') {
    const counts = distinctCounts(vector);
    for (const count of counts) if (count > 0) distinct++;
    const isTold =
      column.type !== 'date' && column.type !== 'datetime' && column.type !== 'boolean' && distinct <= MOST_VALUES;
    if (isTold) {
      for (const [code, text] of vector.dictionary.entries()) {
        if (counts[code] === 0 || text.length > 80) continue;
        const key = keyOf(text);
        if (key !== '') values.set(key, [...(values.get(key) ?? []), text]);
      }
    }
  }
  const isBoolean = column.type === 'boolean';
  return {
    column,
    label: labelOf(column),
    kind,
    isNumber: numbersOf(column) !== null && kind !== 'identifier' && !isBoolean,
    isTime: column.type === 'date' || column.type === 'datetime' || (kind === 'year' && timeOrYear(column)),
    isBoolean,
    isUnique: vector.kind === 'text' && distinct === rows && rows > 1,
    values,
    distinct,
  };
}

const timeOrYear = (column: Column) => timeColumn(column) !== null || numbersOf(column) !== null;

/** A run of words that may speak of a column, or of values of one. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly of: Linked;
  readonly values: readonly string[] | null;
  /** How surely, 0–1. */
  readonly score: number;
}

const LONGEST = 5;

/** Everything the words may speak of, the surest and longest first. */
export function mentionsIn(tokens: readonly Token[], columns: readonly Linked[]): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = Math.min(tokens.length, from + LONGEST); to > from; to--) {
      const run = tokens.slice(from, to);
      if (run.some(({ word }) => /^[,:?]$/.test(word))) continue;
      for (const of of columns) {
        const values = valuesNamed(run, of);
        if (values !== null) found.push({ from, to, of, ...values });
        const score = columnScore(run, of);
        if (score > 0) found.push({ from, to, of, values: null, score });
      }
    }
  }
  const weight = ({ from, to, score }: Mention) => score * (1 + 0.6 * (to - from - 1));
  return found.sort((a, b) => weight(b) - weight(a) || a.from - b.from);
}

function valuesNamed(
  run: readonly Token[],
  { values, kind, distinct }: Linked,
): Pick<Mention, 'values' | 'score'> | null {
  if (values.size === 0) return null;
  const words = run.flatMap(({ word }) => nameWords(word));
  const isPlain = run.length === 1 && NO_LINK.has(run[0]?.word ?? '');
  if (isPlain) return null;
  const exact = values.get(words.map(stem).join(' '));
  if (exact !== undefined) return { values: exact, score: 1 };
  const [only] = words;
  if (run.length > 1 || only === undefined) return null;
  const sex = SEXES[only];
  if (sex !== undefined) {
    const meant = [...values.entries()].filter(([key]) => sex.test(key)).flatMap(([, all]) => all);
    if (meant.length > 0 && distinct <= 6) return { values: meant, score: 0.95 };
  }
  const place = DEMONYMS[only];
  const country = place === undefined ? undefined : values.get(stem(place));
  if (country !== undefined) return { values: country, score: 0.9 };
  if (only.length < 4 || distinct > 500 || kind === 'identifier') return null;
  const near = [...values.entries()].filter(([key]) => !key.includes(' ') && isSameRoot(key, only) && key.length >= 3);
  if (near.length === 1 && near[0] !== undefined) return { values: near[0][1], score: 0.8 };
  const bare = only.replace(/(ny|gy|y)$/, '');
  const weather = bare.length >= 3 && bare !== only ? values.get(bare) : undefined;
  if (weather !== undefined) return { values: weather, score: 0.8 };
  // A word of the language is no slip of another.
  if (only.length < 5 || openLexicon()?.has(only) === true) return null;
  const typed = [...values.entries()].filter(
    ([key]) => key.length >= 5 && key[0] === only[0] && distance(key, stem(only), 1) <= 1,
  );
  return typed.length === 1 && typed[0] !== undefined ? { values: typed[0][1], score: 0.75 } : null;
}

const LEAST = 0.44;

/** Words that compare or ask name no column by themselves. */
const isOfGrammar = (word: string): boolean =>
  NO_LINK.has(word) || SUPERLATIVES[word] !== undefined || STOPS_ADJECTIVES[word] !== undefined;

/** How surely all words of a run speak of one column, each of another of its words. */
function columnScore(run: readonly Token[], { column }: Linked): number {
  if (run.length > 3 || run.some(({ value }) => value !== undefined)) return 0;
  const own = headerWords(spokenName(column));
  const isSaid = (word: string) => run.length > 1 && own.some(({ text }) => text === word);
  if (run.some(({ word }) => isOfGrammar(word) && !isSaid(word))) return 0;
  const taken = new Set<number>();
  let sum = 0;
  for (const { word } of run) {
    let best = 0;
    let at = -1;
    for (const [i, header] of own.entries()) {
      if (taken.has(i)) continue;
      const score = (0.4 + 0.6 * header.weight) * alike(word, header);
      if (score > best) [best, at] = [score, i];
    }
    if (best < LEAST) return 0;
    taken.add(at);
    sum += best;
  }
  return (sum / run.length) * (1 - 0.02 * Math.max(0, own.length - run.length));
}

function alike(word: string, header: ReturnType<typeof headerWords>[number]): number {
  const spoken = {
    text: word,
    stem: stem(word),
    meanings: meaningsOf(word),
    place: 0,
    asks: null,
    role: 'any' as const,
  };
  const said = likeness(spoken, header);
  if (said >= 0.5) return said;
  const lexicon = openLexicon();
  const near = lexicon === null || word.length < 4 ? 0 : lexicon.likeness(word, header.text);
  return Math.max(said, near >= 0.65 ? 0.9 * near : 0);
}

/** How alike a word and a column are, whatever else is said. */
export function likenessTo(word: string, { column }: Linked): number {
  const words = headerWords(spokenName(column));
  const unit = unitOf(column);
  const byUnit = unit !== null && stem(unit.toLowerCase()) === stem(word) ? 0.9 : 0;
  return Math.max(byUnit, ...words.map((header) => alike(word, header)));
}

/** What the columns write for yes and no. */
export function booleanValue({ column }: Linked, wanted: boolean): string | number {
  const { vector } = column;
  if (vector.kind === 'number') return wanted ? 1 : 0;
  return vector.dictionary.find((text) => parseBoolean(text, { digits: true }) === wanted) ?? String(wanted);
}
