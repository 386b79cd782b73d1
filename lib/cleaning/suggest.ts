import type { Table } from '@/lib/tabular/table';
import type { Suggestion } from './operation';
import { OPERATION_IDS, OPERATIONS } from './registry';

/** What a person may want to do next to the cleaned table, the most cells first. Nothing is done by itself. */
export function suggestOperations(table: Table): Suggestion[] {
  return OPERATION_IDS.flatMap((id) => OPERATIONS[id].suggest(table)).sort((a, b) => b.affected - a.affected);
}
