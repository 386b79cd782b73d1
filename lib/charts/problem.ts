import type { Table } from '@/lib/tabular/table';
import { columnsOf } from './columns';
import { findProblem } from './problems/find';
import { requestOf } from './request';
import { resolveRequest } from './resolve';
import type { ChartSpec, ChartType } from './spec';
import { CHART_TYPES } from './types';

/** Why a chart makes no sense, as a sentence, and the nearest one that does. */
export interface ChartProblem {
  readonly message: string;
  readonly instead: ChartSpec | null;
}

/** Corrections may follow one another: an area of ages by name becomes bars, and these count. */
const MOST_CORRECTIONS = 5;

/**
 * Why the combination of a spec makes no sense on this table; null when it does.
 *
 * @throws AppError `wrong_state` when a column is gone.
 */
export function chartProblem(table: Table, spec: ChartSpec): ChartProblem | null {
  const problem = findProblem(table, spec, columnsOf(table, spec));
  if (problem === null) return null;
  let instead = problem.instead;
  for (let i = 0; i < MOST_CORRECTIONS && instead !== null; i++) {
    const next = findProblem(table, instead, columnsOf(table, instead));
    if (next === null) return { message: problem.message, instead };
    instead = next.instead;
  }
  return { message: problem.message, instead: null };
}

/** Whether a type of chart can show what a spec shows. */
export interface PossibleType {
  readonly chart_type: ChartType;
  readonly is_possible: boolean;
  readonly reason: string | null;
}

/** Every type of chart, and why it cannot show these columns if it cannot. */
export function possibleTypes(table: Table, spec: ChartSpec): PossibleType[] {
  const { sort: _sort, stack: _stack, bucket: _bucket, ...request } = requestOf(spec);
  return CHART_TYPES.map((type) => {
    const candidate = type === spec.type ? spec : resolveRequest(table, { ...request, chart_type: type });
    const problem = findProblem(table, candidate, columnsOf(table, candidate));
    return { chart_type: type, is_possible: problem === null, reason: problem?.message ?? null };
  });
}
