import { hasNumbers } from '@/lib/charts/choose';
import { roleOf } from '@/lib/charts/roles';
import type { Aggregate } from '@/lib/charts/spec';
import { chartType } from '@/lib/charts/types';
import type { Column } from '@/lib/tabular/table';
import { type Case, changed, type Problem, quoted } from './case';

const DONE: Record<Exclude<Aggregate, 'count' | 'distinct'>, string> = {
  sum: 'added up',
  mean: 'averaged',
  median: 'averaged',
  min: 'measured',
  max: 'measured',
};

/** What cannot be done with the values: text is counted, not added up. */
export function aggregateProblem(candidate: Case): Problem | null {
  const { spec, y } = candidate;
  const { aggregate } = spec;
  if (chartType(spec.type).isSingleValues) return null;
  if (aggregate === null || aggregate === 'count' || aggregate === 'distinct') return null;
  if (y.length === 0) {
    const message = `Without a column of values there is nothing to be ${DONE[aggregate]}: rows are counted.`;
    return { message, instead: changed(candidate, { aggregate: 'count' }) };
  }
  const odd = y.find((column) => !hasNumbers(column));
  if (odd === undefined) return null;
  const message = `${quoted(odd)} ${isWhat(odd)}: it can be counted, not ${DONE[aggregate]}.`;
  return { message, instead: changed(candidate, { aggregate: roleOf(odd) === 'identifier' ? 'distinct' : 'count' }) };
}

function isWhat(column: Column): string {
  switch (roleOf(column)) {
    case 'identifier':
      return 'names single rows';
    case 'time':
      return 'holds dates';
    case 'boolean':
      return 'holds yes and no';
    default:
      return 'is text';
  }
}
