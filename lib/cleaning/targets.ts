import { z } from 'zod';
import type { Column, Companion, Table, TextVector } from '@/lib/tabular/table';
import type { ChangeBlock } from './changes/model';
import { withCompanions } from './companions';
import type { ColumnEffects, ColumnHead } from './operation';

/** Parameters of every operation that by itself looks at all columns: limit it to some, or keep it off some. */
export const targetShape = {
  /** Ids of the only columns to work on. */
  columns: z.array(z.string()).min(1).optional(),
  /** Ids of columns to leave alone. */
  except: z.array(z.string()).optional(),
};

/**
 * What is done with a column of which some values cannot be read, or only on an assumption: it is converted, and what cannot be
 * read becomes missing; or it is left as it is.
 */
export const unsureShape = z.enum(['convert', 'leave']).default('convert');

export interface Target {
  readonly columns?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

/** Whether the column is meant. */
export function isTarget(id: string, { columns, except }: Target): boolean {
  return (columns === undefined || columns.includes(id)) && !except?.includes(id);
}

/** The columns that are meant and eligible. */
export function targets(table: Table, target: Target, eligible: (column: Column) => boolean = () => true): Column[] {
  return table.columns.filter((column) => isTarget(column.id, target) && eligible(column));
}

/**
 * An operation limited to columns needs at least one of them; when some are gone it works on the rest.
 * Reads all of them only if none is left, which is how its step comes to be skipped.
 */
export function targetEffects({ columns = [] }: Target, heads: readonly ColumnHead[]): ColumnEffects {
  const left = columns.filter((id) => heads.some((head) => head.id === id));
  return { reads: left.length > 0 ? left : columns, adds: [], removes: [] };
}

export interface ChangedColumn {
  readonly column: Column;
  readonly changes: readonly (ChangeBlock | undefined)[];
  /** What the column said before, where it says less now. */
  readonly companion?: Companion | undefined;
}

/** Replaces each target for which `change` gives another column, and collects what was logged. */
export function changeColumns(
  table: Table,
  columns: readonly Column[],
  change: (column: Column) => ChangedColumn | undefined,
): { table: Table; changes: ChangeBlock[] } {
  const replaced = new Map<string, Column>();
  const changes: ChangeBlock[] = [];
  const companions: Companion[] = [];
  for (const column of columns) {
    const result = change(column);
    if (result === undefined) continue;
    replaced.set(column.id, result.column);
    if (result.companion !== undefined) companions.push(result.companion);
    for (const block of result.changes) if (block !== undefined) changes.push(block);
  }
  if (replaced.size === 0) return { table, changes };
  const changed = { ...table, columns: table.columns.map((column) => replaced.get(column.id) ?? column) };
  return { table: withCompanions(changed, companions), changes };
}

/** Whether the column is stored as text. */
export function isText(column: Column): column is Column & { vector: TextVector } {
  return column.vector.kind === 'text';
}
