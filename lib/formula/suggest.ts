import { selectRows, vectorCells } from '@/lib/tabular/columns';
import { kindOf } from '@/lib/tabular/kinds';
import { labelOf, unitOf } from '@/lib/tabular/labels';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { checkFormula } from './check';
import { columnText } from './print';
import { computeColumn } from './result';
import { areAlike, isMoney, isPercent } from './units';

/** A formula that is probably useful for these columns. */
export interface FormulaSuggestion {
  /** What the new column would be called. */
  readonly name: string;
  readonly formula: string;
}

const MOST = 12;
/** Whether a formula fits the values is looked at in so many rows, spread over the table. */
const SAMPLE = 2000;
/** Of these rows so many must agree before a relation between two columns counts as one. */
const MOSTLY = 0.95;
/** Columns of one sort that are tried with each other. */
const MOST_TRIED = 4;

interface Sorted {
  readonly money: readonly Column[];
  readonly counts: readonly Column[];
  readonly percents: readonly Column[];
  readonly amounts: readonly Column[];
  readonly dates: readonly Column[];
  readonly groups: readonly Column[];
}

/**
 * The most useful formulas for these columns, at most twelve, a few of each sort: what an amount and a price make, what lies between two
 * dates, the parts of a date, what is left of an amount, shares. Decided by kinds, units and values; a name only names the result.
 */
export function suggestFormulas(table: Table): FormulaSuggestion[] {
  const sample = sampleOf(table);
  const sorted = sortColumns(sample);
  const families = [
    products(sample, sorted),
    spans(sample, sorted),
    dateParts(sample, sorted),
    remainders(sample, sorted),
    shares(sample, sorted),
    perGroup(sample, sorted),
  ];
  const chosen: FormulaSuggestion[] = [];
  const taken = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  for (let round = 0; families.some((family) => family.length > round); round++) {
    for (const family of families) {
      const offer = family[round];
      if (offer === undefined || chosen.length === MOST || taken.has(offer.name.toLowerCase())) continue;
      const found = checkFormula(offer.formula, table);
      if (found.checked === undefined || found.warnings.length > 0) continue;
      taken.add(offer.name.toLowerCase());
      chosen.push(offer);
    }
  }
  return chosen;
}

function sampleOf(table: Table): Table {
  const rows = rowCount(table);
  if (rows <= SAMPLE) return table;
  return selectRows(
    table,
    Uint32Array.from({ length: SAMPLE }, (_, i) => Math.floor((i * rows) / SAMPLE)),
  );
}

function sortColumns({ columns }: Table): Sorted {
  const numeric = columns.filter(({ type }) => type === 'number' || type === 'integer');
  const kinds = new Map(columns.map((column) => [column, kindOf(column)]));
  const isKind =
    (...wanted: readonly string[]) =>
    (column: Column) =>
      wanted.includes(kinds.get(column) ?? '');
  const percents = numeric.filter((column) => isPercent(unitOf(column)));
  const money = numeric.filter((column) => isKind('money')(column) || isMoney(unitOf(column)));
  const counts = numeric.filter(isKind('count')).filter((column) => !money.includes(column));
  return {
    money: money.slice(0, MOST_TRIED),
    counts: counts.slice(0, MOST_TRIED),
    percents: percents.slice(0, MOST_TRIED),
    amounts: [...money, ...counts, ...numeric.filter(isKind('measure', 'duration'))].slice(0, MOST_TRIED),
    dates: columns.filter(({ type }) => type === 'date' || type === 'datetime').slice(0, MOST_TRIED),
    groups: columns.filter(isKind('category', 'place', 'organisation')).slice(0, MOST_TRIED),
  };
}

const written = ({ name }: Column): string => columnText(name);
const label = (column: Column): string => labelOf(column).toLowerCase();

/** An amount of things at a price, unless a column holds it already. */
function products(table: Table, { money, counts, percents }: Sorted): FormulaSuggestion[] {
  const pairs = money.flatMap((price) => counts.map((count) => ({ price, count })));
  const totals = pairs.flatMap(({ price, count }): FormulaSuggestion[] => {
    const formula = `${written(count)} * ${written(price)}`;
    // A price that is a total already would be multiplied twice: then it divides by the count to few different values.
    const isKnown = money.some(
      (other) => other !== price && isMostly(table, `abs(${written(other)} - ${formula}) <= 0.01`),
    );
    return isKnown || isTotal(table, price, count) ? [] : [{ name: totalName(price), formula }];
  });
  const reduced = money.flatMap((amount) =>
    percents.map((percent) => ({
      name: `${label(amount)} after ${label(percent)}`,
      formula: `${written(amount)} * (100 - ${written(percent)}) / 100`,
    })),
  );
  const each = pairs
    .filter(({ price, count }) => isTotal(table, price, count))
    .map(({ price, count }) => ({
      name: `${label(price)} per ${label(count)}`,
      formula: `${written(price)} / ${written(count)}`,
    }));
  return [...totals, ...each, ...reduced];
}

/** Whether the money grows with the count: of rows with more, those have more. */
function isTotal(table: Table, price: Column, count: Column): boolean {
  const both = pairsOf(table, price, count);
  if (both.length < 8) return false;
  const ordered = [...both].sort(([, a], [, b]) => a - b);
  const third = Math.floor(ordered.length / 3);
  const middle = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([amount]) => amount).sort((a, b) => a - b)[Math.floor(pairs.length / 2)] ?? 0;
  const [few, many] = [ordered.slice(0, third), ordered.slice(-third)];
  const [fewest, most] = [few.at(-1)?.[1] ?? 0, many[0]?.[1] ?? 0];
  return most > fewest * 1.5 && middle(many) > middle(few) * 1.5;
}

function pairsOf(table: Table, first: Column, second: Column): [number, number][] {
  const [a, b] = [first, second].map((column) => cellsOf(table, written(column)));
  return Array.from({ length: rowCount(table) }, (_, i): [unknown, unknown] => [a?.[i], b?.[i]]).filter(
    (pair): pair is [number, number] => typeof pair[0] === 'number' && typeof pair[1] === 'number',
  );
}

/** `unit price` makes a revenue, `cost per item` a total cost; anything else a total. */
function totalName(price: Column): string {
  const words = label(price)
    .split(' ')
    .filter((word) => word === 'price' || word === 'rate' || !OF_ONE.includes(word));
  return words.at(-1) === 'price' ? 'revenue' : `total ${words.join(' ')}`;
}

/** Days from one date to another that is not before it. */
function spans(table: Table, { dates }: Sorted): FormulaSuggestion[] {
  return dates.flatMap((from) =>
    dates.flatMap((to): FormulaSuggestion[] => {
      if (from === to || !isMostly(table, `${written(to)} >= ${written(from)}`)) return [];
      if (isMostly(table, `${written(to)} = ${written(from)}`)) return [];
      return [
        {
          name: `days from ${label(from)} to ${label(to)}`,
          formula: `days_between(${written(from)}, ${written(to)})`,
        },
      ];
    }),
  );
}

/** The parts of a date that tell rows apart. */
function dateParts(table: Table, { dates }: Sorted): FormulaSuggestion[] {
  return dates.flatMap((date) => {
    const name = written(date);
    const parts: readonly FormulaSuggestion[] = [
      { name: `month of ${label(date)}`, formula: `start_of(${name}, "month")` },
      { name: `year of ${label(date)}`, formula: `year(${name})` },
      { name: `weekday of ${label(date)}`, formula: `weekday_name(${name})` },
      { name: `quarter of ${label(date)}`, formula: `quarter(${name})` },
    ];
    const all = distinct(table, name);
    return parts.filter(({ formula }) => {
      const values = distinct(table, formula);
      return values > 1 && (values < all || date.type === 'datetime');
    });
  });
}

/** What is left of one amount of money after another that is mostly a part of it. */
function remainders(table: Table, { money }: Sorted): FormulaSuggestion[] {
  return money.flatMap((whole) =>
    money.flatMap((part): FormulaSuggestion[] => {
      if (whole === part || !areAlike(unitOf(whole), unitOf(part))) return [];
      const [a, b] = [written(whole), written(part)];
      if (!isMostly(table, `${a} >= ${b} and ${b} >= 0`) || isMostly(table, `${a} = ${b}`)) return [];
      return [
        { name: `${label(whole)} less ${label(part)}`, formula: `${a} - ${b}` },
        { name: `${label(part)} as a share of ${label(whole)}`, formula: `${b} / ${a}` },
      ];
    }),
  );
}

/** Words of what one thing costs. */
const OF_ONE = ['unit', 'per', 'each', 'item', 'single', 'piece', 'price', 'rate'];

/**
 * Whether sums of it mean something: of what is counted, and of money that grows with a count. Prices of one thing, rates and measures
 * add up to nothing; where there is no count, the name tells.
 */
function addsUp(table: Table, amount: Column, { money, counts }: Sorted): boolean {
  if (counts.includes(amount)) return true;
  if (!money.includes(amount)) return false;
  if (counts.length > 0) return counts.some((count) => isTotal(table, amount, count));
  return !label(amount)
    .split(' ')
    .some((word) => OF_ONE.includes(word));
}

/** Shares of the whole, of what can be summed. */
function shares(table: Table, sorted: Sorted): FormulaSuggestion[] {
  const { money, counts, groups } = sorted;
  const [group] = groups;
  return [...money, ...counts]
    .filter((amount) => addsUp(table, amount, sorted))
    .filter((amount) => isMostly(table, `${written(amount)} >= 0`))
    .flatMap((amount) => [
      { name: `share of ${label(amount)}`, formula: `share of(${written(amount)})` },
      ...(group === undefined
        ? []
        : [
            {
              name: `share of ${label(amount)} in ${label(group)}`,
              formula: `share of(${written(amount)}) by ${written(group)}`,
            },
          ]),
    ]);
}

/** An amount beside what is usual in its group. */
function perGroup(table: Table, sorted: Sorted): FormulaSuggestion[] {
  const { amounts, groups, dates } = sorted;
  const [group] = groups;
  const [date] = dates;
  if (group === undefined) return [];
  return amounts.flatMap((amount) => [
    {
      name: `${label(amount)} against the ${label(group)}`,
      formula: `${written(amount)} / (mean(${written(amount)}) by ${written(group)})`,
    },
    ...(date === undefined || !addsUp(table, amount, sorted)
      ? []
      : [
          {
            name: `running total of ${label(amount)}`,
            formula: `running sum(${written(amount)}) by ${written(group)} order by ${written(date)}`,
          },
        ]),
  ]);
}

/** Whether the condition is true of nearly all rows of which it is true or false. */
function isMostly(table: Table, condition: string): boolean {
  const cells = cellsOf(table, condition).filter((cell) => cell !== null);
  const fulfilled = cells.filter((cell) => cell === 'true').length;
  return cells.length > 0 && fulfilled >= cells.length * MOSTLY;
}

function distinct(table: Table, formula: string): number {
  return new Set(cellsOf(table, formula).filter((cell) => cell !== null)).size;
}

function cellsOf(table: Table, formula: string): readonly (string | number | null)[] {
  const { checked } = checkFormula(formula, table);
  return checked === undefined ? [] : vectorCells(computeColumn(checked, table).vector);
}
