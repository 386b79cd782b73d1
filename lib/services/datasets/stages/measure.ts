import type { ChangeBlock } from '@/lib/cleaning/changes';
import { missingSpellings } from '@/lib/cleaning/kernels/blank-codes';
import { measureFacts, type QualityFacts } from '@/lib/cleaning/quality-facts';
import { type ColumnProfile, profileTable } from '@/lib/tabular/profile';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';

export interface Measured {
  readonly facts: QualityFacts;
  readonly profile: readonly ColumnProfile[];
}

/** A table that was measured before, and what was changed in it since. */
export interface Before extends Measured {
  readonly table: Table;
  readonly changes: readonly ChangeBlock[];
}

/** Counts and describes a table. After an edit, only the columns it touched are looked at again. */
export function measureTable(table: Table, before?: Before): Measured {
  if (!before) return { facts: measureFacts(table), profile: profileTable(table) };
  const unchanged = new Set(table.columns.filter((column) => before.table.columns.includes(column)));
  const ids = new Set([...unchanged].map(({ id }) => id));
  const facts = measureFacts(table, {
    duplicates: knownDuplicates(table, before, unchanged),
    columns: hasSameSpellings(before.table, table)
      ? new Map(before.facts.columns.filter(({ id }) => ids.has(id)).map((column) => [column.id, column]))
      : new Map(),
  });
  const changed = table.columns.filter((column) => !unchanged.has(column));
  const profiles = new Map(
    [...before.profile.filter(({ id }) => ids.has(id)), ...profileTable({ ...table, columns: changed })].map(
      (column) => [column.id, column],
    ),
  );
  return { facts, profile: table.columns.flatMap(({ id }) => profiles.get(id) ?? []) };
}

/** Whether both tables write missing cells in the same ways, which decides what is a blank in every column. */
function hasSameSpellings(before: Table, after: Table): boolean {
  const [a, b] = [missingSpellings(before), missingSpellings(after)];
  return a.size === b.size && [...a].every((spelling) => b.has(spelling));
}

/** How many rows repeat an earlier one, where that follows from what was counted before. */
function knownDuplicates(table: Table, before: Before, unchanged: ReadonlySet<Column>): number | undefined {
  const rows = rowCount(table);
  const isUnique = ({ id, missing, distinct }: ColumnProfile) =>
    missing === 0 && distinct === rows && [...unchanged].some((column) => column.id === id);
  // Rows that differ in one column are no duplicates.
  if (before.profile.some(isUnique)) return 0;
  const kinds = new Set(before.changes.map(({ kind }) => kind));
  if (!kinds.has('cells') && !kinds.has('column_removed')) {
    if (before.facts.duplicates === 0) return 0;
    if (!kinds.has('rows_removed') && !kinds.has('column_added')) return before.facts.duplicates;
  }
  return undefined;
}
