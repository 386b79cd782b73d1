import type { AuditEntryJson } from '@/lib/contract/changes';

/** What an entry of the audit trail shows: a value that became another, a row that went, or a value that was only marked. */
export type DescribedChange =
  | { kind: 'replaced'; before: string | null; after: string | null }
  | { kind: 'row_removed'; cells: readonly (string | null)[] }
  | { kind: 'marked'; value: string | null };

/** The part of an entry that tells what became of what. */
export type ChangedValue = Pick<AuditEntryJson, 'original_value' | 'new_value'> &
  Partial<Pick<AuditEntryJson, 'facts'>>;

/** Reads an entry. */
export function describeChange({ original_value: before, new_value: after, facts }: ChangedValue): DescribedChange {
  if (facts?.kind === 'row') return { kind: 'row_removed', cells: facts.cells ?? [] };
  return before === after ? { kind: 'marked', value: before } : { kind: 'replaced', before, after };
}
