import type { AuditEntryJson } from '@/lib/contract/datasets';

/** What an entry of the audit trail shows: a value that became another, a row that went, or a value that was only marked. */
export type DescribedChange =
  | { kind: 'replaced'; before: string | null; after: string | null }
  | { kind: 'row_removed'; cells: (string | null)[] }
  | { kind: 'marked'; value: string | null };

/** The part of an entry that tells what became of what. */
export type ChangedValue = Pick<AuditEntryJson, 'column_name' | 'original_value' | 'new_value'> &
  Partial<AuditEntryJson>;

/** Reads an entry. A removed row is logged as a JSON list of its cells. */
export function describeChange(entry: ChangedValue): DescribedChange {
  const { original_value: before, new_value: after } = entry;
  if (entry.column_name === null && after === null && before !== null) {
    const cells = parseCells(before);
    if (cells) return { kind: 'row_removed', cells };
  }
  if (before === after) return { kind: 'marked', value: before };
  return { kind: 'replaced', before, after };
}

function parseCells(text: string): (string | null)[] | undefined {
  try {
    const cells: unknown = JSON.parse(text);
    return Array.isArray(cells) ? cells.map((cell) => (cell === null ? null : String(cell))) : undefined;
  } catch {
    // Then it is shown as the text it is.
    return undefined;
  }
}
