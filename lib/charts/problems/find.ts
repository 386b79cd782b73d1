import type { SpecColumns } from '@/lib/charts/columns';
import type { ChartSpec } from '@/lib/charts/spec';
import { chartType } from '@/lib/charts/types';
import type { Table } from '@/lib/tabular/table';
import { aggregateProblem } from './aggregate';
import { askedOf } from './asked';
import { type Case, type Check, changed, type Problem } from './case';
import { columnProblem } from './columns';
import { timeProblem } from './time';

/** In this order: the columns whatever the type, the type, what is done with the values, and time. */
const CHECKS: readonly Check[] = [columnProblem, typeProblem, aggregateProblem, timeProblem];

/** The first thing that makes no sense about a spec. */
export function findProblem(table: Table, spec: ChartSpec, columns: SpecColumns): Problem | null {
  const candidate = { table, spec, ...columns };
  for (const check of CHECKS) {
    const problem = check(candidate);
    if (problem !== null) return problem;
  }
  return null;
}

/** What the type asks of its columns, besides what all do. */
function typeProblem(candidate: Case): Problem | null {
  const objection = chartType(candidate.spec.type).check(askedOf(candidate));
  if (objection === null) return null;
  const { message, change } = objection;
  return { message, instead: change === null ? null : changed(candidate, change) };
}
