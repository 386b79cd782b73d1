import type { NamedEntry } from '@/lib/cleaning/changes';
import { reasonSentence } from '@/lib/cleaning/language';
import type { AuditEntryJson } from '@/lib/contract/datasets';

/** An entry of the change log as the API answers it, with its facts where they are asked for. */
export function entryJson(entry: NamedEntry, withFacts: boolean): Omit<AuditEntryJson, 'action' | 'timestamp'> {
  const { kind, cells, reason } = entry;
  return {
    row_index: entry.row,
    column_name: entry.columnName,
    original_value: entry.original,
    new_value: entry.new,
    reason: reasonSentence(reason),
    ...(withFacts && { facts: { kind, ...(cells && { cells: [...cells] }), reason: { ...reason } } }),
  };
}
