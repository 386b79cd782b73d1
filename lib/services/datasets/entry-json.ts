import type { NamedEntry } from '@/lib/cleaning/changes';
import type { ChangeEntry } from '@/lib/cleaning/changes/entry';
import { cellReasonSentence } from '@/lib/cleaning/language';
import type { AuditEntryJson, ChangedCellJson } from '@/lib/contract/changes';
import type { CellChangeJson } from '@/lib/contract/rows';

/** An entry of the change log as the API answers it, with its facts where they are asked for. */
export function entryJson(entry: NamedEntry, withFacts: boolean): ChangedCellJson {
  const { kind, cells, reason } = entry;
  return {
    row_index: entry.row,
    column_name: entry.columnName,
    original_value: entry.original,
    new_value: entry.new,
    reason: cellReasonSentence(reason, entry.new),
    ...(withFacts && { facts: { kind, ...(cells && { cells: [...cells] }), reason: { ...reason } } }),
  };
}

/** The same as the audit trail tells it. */
export const auditEntryJson = (entry: NamedEntry, timestamp: string, withFacts: boolean): AuditEntryJson => ({
  ...entryJson(entry, withFacts),
  action: entry.operation,
  timestamp,
});

/** What was done, without where. */
export const cellChangeJson = ({ operation, original, new: after, reason }: ChangeEntry): CellChangeJson => ({
  operation,
  original_value: original,
  new_value: after,
  reason: cellReasonSentence(reason, after),
});
