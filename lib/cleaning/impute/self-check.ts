import { checkImputers } from '@/lib/stats/impute/check';
import { type Feature, knownRows } from '@/lib/stats/impute/feature';
import { meanImputer, medianImputer } from '@/lib/stats/impute/simple';
import type { Steps } from '@/lib/stats/steps';
import { selectRows } from '@/lib/tabular/columns';
import { type Column, columnById, rowCount, type Table } from '@/lib/tabular/table';
import { bandOf, type ErrorBand } from './error-band';
import { goalOf } from './features';
import { IMPUTE_METHODS, type ImputeMethod, isImputeMethod } from './method-names';
import { type Prepared, prepare } from './methods';

/** What a fill may be: told from others, or one value for all. */
export type FillMethod = ImputeMethod | 'mean' | 'median' | 'mode';

export interface MethodCheck {
  readonly method: FillMethod;
  /** Ids of the columns it would be told from, where they were chosen. */
  readonly columns: readonly string[];
  /** Names of all it is told from. */
  readonly from: readonly string[];
  /** See `Checked`: for numbers 1 is what the mean gets; for texts the share that is wrong, 0–1. */
  readonly error: number;
  /** Share of the hidden cells that it had an answer for, 0–1. */
  readonly answered: number;
  readonly band: ErrorBand;
}

export interface FillCheck {
  /** Known cells of the column; those that were filled in are not. */
  readonly known: number;
  readonly missing: number;
  /** The most exact first. */
  readonly methods: readonly MethodCheck[];
  /** What is proposed; null to leave the cells missing, since nothing is better than one value for all. */
  readonly proposed: ImputeMethod | null;
}

/** Rows looked at: enough for two digits of the error, few enough to answer at once. */
const MOST_ROWS = 4000;
const FEWEST_KNOWN = 20;
/** A method has to be better than one value for all by this share. */
const BETTER_BY = 0.05;
/** A method that has an answer for fewer of the hidden cells is not proposed. */
const FEWEST_ANSWERED = 0.5;

/**
 * Hides known cells of a column and tells how far off each way to fill it is. Groups and orders are tried by the columns that make them
 * most exact, one at a time.
 *
 * @returns undefined for a column nothing can be told of: dates, identifiers, free text, fewer than 20 known values.
 */
export function* checkFill(whole: Table, columnId: string): Steps<FillCheck | undefined> {
  const table = rowCount(whole) <= MOST_ROWS ? whole : selectRows(whole, everyNth(rowCount(whole), MOST_ROWS));
  const column = columnById(table, columnId);
  const prepared = column === undefined ? undefined : prepare(table, column, 'previous', undefined);
  const goal = prepared?.features[0];
  if (column === undefined || goal === undefined) return undefined;
  const known = knownRows(goal);
  if (known.length < FEWEST_KNOWN) return undefined;
  const methods: MethodCheck[] = [];
  const plain = goal.kind === 'number' ? (['mean', 'median'] as const) : (['mode'] as const);
  for (const method of plain) {
    const imputer = method === 'median' ? medianImputer : meanImputer;
    methods.push(checked({ features: [goal], imputer, from: [] }, known, method, []));
    yield;
  }
  for (const method of IMPUTE_METHODS) {
    let best: MethodCheck | undefined;
    for (const columns of choicesOf(table, column, method)) {
      const ready = prepare(table, column, method, columns);
      if (ready === undefined) continue;
      const check = checked(ready, known, method, columns?.map(({ id }) => id) ?? []);
      if (best === undefined || check.error < best.error) best = check;
      yield;
    }
    if (best !== undefined) methods.push(best);
  }
  methods.sort((a, b) => a.error - b.error);
  const baseline = Math.min(
    ...methods.filter(({ method }) => plain.some((name) => name === method)).map(({ error }) => error),
  );
  const best = methods.find(({ answered }) => answered >= FEWEST_ANSWERED);
  const isBetter = best !== undefined && best.error <= (1 - BETTER_BY) * baseline;
  const all = knownCount(whole, columnId);
  const proposed = isBetter && isImputeMethod(best.method) ? best.method : null;
  return { known: all, missing: rowCount(whole) - all, methods, proposed };
}

function checked(
  { features, imputer, from }: Pick<Prepared, 'features' | 'imputer' | 'from'>,
  known: Uint32Array,
  method: FillMethod,
  columns: string[],
): MethodCheck {
  const { own } = checkImputers(features, 0, known, { own: imputer }, meanImputer);
  return {
    method,
    columns,
    from,
    error: own.error,
    answered: own.hidden === 0 ? 0 : own.answered / own.hidden,
    band: bandOf(features[0] as Feature, own),
  };
}

/** Which columns a method is tried with: one at a time where it takes groups or an order. */
function choicesOf(table: Table, target: Column, method: ImputeMethod): (Column[] | undefined)[] {
  const others = table.columns.filter(({ id }) => id !== target.id);
  const groups = others.filter(
    ({ vector, type }) => vector.kind === 'text' && (type === 'category' || type === 'boolean'),
  );
  const dates = others.filter(({ type }) => type === 'date' || type === 'datetime');
  switch (method) {
    case 'group_mean':
    case 'group_median':
      return groups.map((column) => [column]);
    case 'interpolation':
    case 'previous':
      return [undefined, ...dates.flatMap((date) => [[date], ...groups.map((group) => [date, group])])];
    default:
      return [undefined];
  }
}

function knownCount(table: Table, columnId: string): number {
  const column = columnById(table, columnId);
  const goal = column === undefined ? undefined : goalOf(column);
  return goal === undefined ? 0 : knownRows(goal).length;
}

function everyNth(rows: number, wanted: number): Uint32Array {
  return Uint32Array.from({ length: wanted }, (_, i) => Math.floor((i * rows) / wanted));
}
