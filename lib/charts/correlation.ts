import { completed, type Steps } from '@/lib/stats/steps';
import { kindOf } from '@/lib/tabular/kinds';
import { KIND_NAMES } from '@/lib/tabular/kinds/kind-names';
import { type Column, columnById, type Table } from '@/lib/tabular/table';
import { type CorrelationMatrix, pearsonSteps } from './correlation/matrix';
import { spearmanSteps } from './correlation/rank-matrix';
import { isMeasure, roleOf } from './roles';
import { measuredNumbersOf, numberFacts } from './values';

/** How the numeric columns of a table go together. Matrices are square, in the order of `columns`. */
export interface Correlations extends CorrelationMatrix {
  readonly columns: { id: string; name: string }[];
  /** Numeric columns that take no part, and why. */
  readonly left_out: { column: string; reason: string }[];
}

export interface CorrelateOptions {
  readonly method: 'pearson' | 'spearman';
  /** Ids of the columns that may take part; all when left out. Ids that the table does not have are ignored. */
  readonly columns?: readonly string[] | undefined;
}

/** The work and the answer grow with the square of the columns. */
const MOST_COLUMNS = 300;
const ONE_TOO_MANY = `Only the first ${MOST_COLUMNS} numeric columns are compared at a time.`;

/**
 * Correlates every two numeric columns over the rows where both have a value, as pandas `DataFrame.corr()`. Identifiers take no
 * part; columns of numbers that cannot be correlated, and those beyond 300, are named with the reason. What was filled in takes no part: it
 * says nothing that the other values do not.
 */
export function correlate(table: Table, options: CorrelateOptions): Correlations {
  return completed(correlateSteps(table, options));
}

/** `correlate` in steps, none of which takes long: of a million rows less than 0.1 s. */
export function* correlateSteps(table: Table, { method, columns: wanted }: CorrelateOptions): Steps<Correlations> {
  const asked = wanted?.flatMap((id) => columnById(table, id) ?? []) ?? table.columns;
  const taken: { column: Column; values: Float64Array }[] = [];
  const leftOut: Correlations['left_out'] = [];
  for (const column of asked) {
    const values = measuredNumbersOf(column);
    yield;
    const reason = reasonToLeaveOut(column, values);
    if (reason !== null) leftOut.push({ column: column.name, reason });
    else if (values === null) continue;
    else if (taken.length === MOST_COLUMNS) leftOut.push({ column: column.name, reason: ONE_TOO_MANY });
    else taken.push({ column, values });
  }
  const all = taken.map(({ values }) => values);
  const found = yield* method === 'spearman' ? spearmanSteps(all) : pearsonSteps(all);
  return {
    columns: taken.map(({ column: { id, name } }) => ({ id, name })),
    ...found,
    left_out: leftOut,
  };
}

function reasonToLeaveOut(column: Column, values: Float64Array | null): string | null {
  if (roleOf(column) === 'identifier') {
    return column.vector.kind === 'number' ? 'It identifies rows.' : null;
  }
  if (values === null) return null;
  const { count, min, max } = numberFacts(values);
  if (count === 0) return 'It has no values.';
  if (count === 1) return 'It has a single value.';
  if (min === max) return 'All its values are the same.';
  return isMeasure(column) ? null : `Its numbers are no amounts: ${KIND_NAMES[kindOf(column)]}.`;
}
