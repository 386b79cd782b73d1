import { type Grouping, groupingOf, presentShare, type Usable } from '@/lib/charts/recommend/usable';
import { isMeasure, roleOf, spokenName } from '@/lib/charts/roles';
import { numberFacts, numbersOf, textFacts } from '@/lib/charts/values';
import { kindOf } from '@/lib/tabular/kinds';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { weakenOthers } from './competition';
import { headerWords } from './header-words';
import { linksTo } from './link';
import { linkInUse } from './link-in-use';
import { linkByKind } from './link-kinds';
import { rowWords } from './row-words';
import type { Sentence } from './sentence';
import { OF_ROWS, OUTCOMES, OUTRIGHT } from './weights';

/** A column that an answer may be about, and how surely each word of the goal speaks of it. */
export interface Field {
  readonly column: Column;
  readonly links: Float64Array;
  /** The strongest of them. */
  readonly strongest: number;
  readonly isMeasure: boolean;
  readonly grouping: Grouping | null;
  readonly isTime: boolean;
  /** A running number of years, weeks or rounds: no calendar, but an order in which things went. */
  readonly isSequence: boolean;
  /** Time, a running number, or years, months and hours as groups. */
  readonly isMoment: boolean;
  /** Its sum makes sense. */
  readonly isAdditive: boolean;
  /** How likely a table is about it, where nobody says. */
  readonly outcome: number;
}

/** From this strength on a goal speaks of a column that would otherwise take no part. */
const SPOKEN_OF = 0.55;
/** So much of a column has to be there when a goal asks for it. */
const LEAST_PRESENT = 0.05;
const SEQUENCES =
  /^(year|yr|quarter|month|week|wk|day|round|matchday|season|period|wave|episode|jahr|woche|monat|spieltag|semana|mes|ano|jornada|rodada|semaine|mois|annee|tour)s?$/;
/** Names of how long something took as well, unless the rows stand in this order. */
const CLOCKS = /^(time|day|t|step|trial|zeit|tiempo|temps|tempo)s?$/;
const FEWEST_STEPS = 4;

/** The columns that may take part, those a goal names outright although nothing remarkable is expected of them, too. */
export function fieldsOf(table: Table, usable: Usable, sentence: Sentence): Field[] {
  const groupings = new Map(usable.groupings.map((group) => [group.column, group]));
  const rows = rowCount(table);
  const all = table.columns.map((column) => linksTo(column, sentence));
  const names = table.columns.map((column) => areNames(column, rows));
  for (const [at, links] of all.entries()) if (names[at]) weakenNames(links, sentence);
  for (const word of rowWords(table.columns, sentence).numbered) {
    for (const links of all) links[word] = (links[word] ?? 0) * OF_ROWS;
  }
  linkKinds(table.columns, all, sentence);
  linkNames(table.columns, all, sentence);
  linkInUse(table.columns, all, sentence);
  weakenOthers(
    all.filter((_, at) => !names[at]),
    sentence.words.length,
  );
  return table.columns.flatMap((column, at): Field[] => {
    const links = all[at] ?? new Float64Array();
    const strongest = links.reduce((most, link) => Math.max(most, link), 0);
    const isSaid = strongest >= SPOKEN_OF && presentShare(column) >= LEAST_PRESENT;
    const isTime = usable.times.includes(column);
    const grouping = groupings.get(column) ?? (isSaid ? saidGrouping(column, rows, strongest) : null);
    const measured =
      usable.measures.includes(column) ||
      (isSaid &&
        (isMeasure(column) || isScale(column)) &&
        varies(column) &&
        !headerWords(spokenName(column)).some(({ text }) => CODES.test(text)));
    if (!measured && grouping === null && !isTime) return [];
    const own = headerWords(spokenName(column));
    return [
      {
        column,
        links,
        strongest,
        isMeasure: measured,
        grouping,
        isTime,
        isSequence: !isTime && isSequence(column),
        get isMoment() {
          return isTime || roleOf(column) === 'time' || isSequence(column) || MOMENTS.has(kindOf(column));
        },
        isAdditive:
          roleOf(column) === 'quantity' ||
          (measured && COUNTED.has(kindOf(column)) && !own.some(({ text }) => PER_ONE.has(text))),
        outcome: Math.max(
          0,
          ...own.flatMap(({ meanings, weight }) => [...meanings].map((one) => weight * (OUTCOMES[one] ?? 0))),
        ),
      },
    ];
  });
}

/** Whether hardly two rows have the same text: names or numbers of what the rows are. */
function areNames(column: Column, rows: number): boolean {
  const { vector } = column;
  return vector.kind === 'text' && roleOf(column) !== 'time' && 2 * textFacts(vector).distinct > rows;
}

/** A word for what the rows are asks for none of their names, unless the names are set beside one another. */
function weakenNames(links: Float64Array, { words }: Sentence): void {
  for (const [i, { role }] of words.entries()) if (role !== 'group') links[i] = (links[i] ?? 0) * OF_ROWS;
}

const MOMENTS: ReadonlySet<string> = new Set(['year', 'date', 'date_part', 'time']);
const COUNTED: ReadonlySet<string> = new Set(['count', 'money']);
const PER_ONE = new Set('unit per price avg average mean rate cost max min list median age score'.split(' '));

/** Points on a scale of some steps: their mean is what is asked for, though they make groups, too. */
function isScale(column: Column): boolean {
  const values = numbersOf(column);
  if (values === null || kindOf(column) !== 'ordinal') return false;
  const { isWhole, distinct } = numberFacts(values);
  return isWhole && distinct >= FEWEST_POINTS;
}

const FEWEST_POINTS = 5;

function varies(column: Column): boolean {
  const values = numbersOf(column);
  if (values === null) return false;
  const { min, max } = numberFacts(values);
  return max > min;
}

/** Where no header says a word clearly, the kind of the values may tell. */
function linkKinds(columns: readonly Column[], all: readonly Float64Array[], { words }: Sentence): void {
  for (const [i, word] of words.entries()) {
    if (all.some((links) => (links[i] ?? 0) >= DOUBTFUL)) continue;
    for (const [at, column] of columns.entries()) {
      const links = all[at];
      if (links !== undefined) links[i] = Math.max(links[i] ?? 0, linkByKind(word, column));
    }
  }
}

/** “Which company”: if no column says company, the names are those of companies. */
function linkNames(columns: readonly Column[], all: readonly Float64Array[], { words }: Sentence): void {
  for (const [i, { role, asks }] of words.entries()) {
    const isSaidNext = all.some((links) => Math.max(links[i] ?? 0, links[i + 1] ?? 0) >= DOUBTFUL);
    if (role !== 'group' || asks !== null || isSaidNext) continue;
    for (const [at, column] of columns.entries()) {
      const links = all[at];
      if (
        links !== undefined &&
        column.vector.kind === 'text' &&
        headerWords(spokenName(column)).some(({ text }) => NAMES.test(text))
      ) {
        links[i] = BY_NAME;
      }
    }
  }
}

const CODES = /^(cd|code|codes|id|ids|no|nr|nbr|zip|postcode|phone|key)$/;
const DOUBTFUL = 0.5;
const BY_NAME = 0.58;
const NAMES =
  /^(category|type|group|class|kind|mode|method|sector|name|title|names|nombre|nome|nom|bezeichnung|titel|titulo|titre)$/;
const LONGEST_NAME = 40;
const MOST_NAMES = 2000;

/** Codes that repeat, and names, are groups when a goal names them. */
function saidGrouping(column: Column, rows: number, strongest: number): Grouping | null {
  if (roleOf(column) === 'text' && column.vector.kind === 'text') {
    const { distinct, meanLength } = textFacts(column.vector);
    return meanLength > LONGEST_NAME || distinct > MOST_NAMES ? null : groupingOf(column, 0);
  }
  if (roleOf(column) !== 'identifier' && roleOf(column) !== 'category' && roleOf(column) !== 'boolean') return null;
  // Names of single rows are compared only when somebody asks for them outright.
  const isNamed = roleOf(column) === 'category' && strongest >= OUTRIGHT;
  const found = groupingOf(column, isNamed ? 0 : rows);
  return found === null || (roleOf(column) === 'identifier' && 2 * found.distinct > found.rows) ? null : found;
}

function isSequence(column: Column): boolean {
  const values = numbersOf(column);
  if (values === null) return false;
  const own = headerWords(spokenName(column));
  const isNamed = (names: RegExp) => own.some(({ text, weight }) => weight === 1 && names.test(text));
  if (!isNamed(SEQUENCES) && !(isNamed(CLOCKS) && isRising(values))) return false;
  const { isWhole, distinct, min } = numberFacts(values);
  return isWhole && min >= 0 && distinct >= FEWEST_STEPS;
}

function isRising(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if ((values[i] as number) < (values[i - 1] as number)) return false;
  return true;
}
