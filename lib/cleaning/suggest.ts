import { completed, type Steps } from '@/lib/stats/steps';
import type { Table } from '@/lib/tabular/table';
import type { Suggestion } from './operation';
import { OPERATION_IDS, OPERATIONS } from './registry';

/** What a person may want to do next to the cleaned table, the most cells first. Nothing is done by itself. */
export function suggestOperations(table: Table): Suggestion[] {
  return completed(suggestSteps(table));
}

/** As `suggestOperations`, an operation a step. */
export function* suggestSteps(table: Table): Steps<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const id of OPERATION_IDS) {
    found.push(...OPERATIONS[id].suggest(table));
    yield;
  }
  return found.sort((a, b) => b.affected - a.affected);
}
