import type { ChangeLog } from './model';

/** What the columns in change logs are and were called. */
export interface ColumnNames {
  /** Column id → the last name it had. */
  readonly last: ReadonlyMap<string, string>;
  /** Ids of the columns that bear this name in the end; of those that ever bore it, if none does. */
  idsOf(name: string): ReadonlySet<string>;
}

/** Follows the names of all columns the logs speak of. The logs must be in recipe order. */
export function columnNames(logs: readonly ChangeLog[]): ColumnNames {
  const last = new Map<string, string>();
  const ever = new Map<string, Set<string>>();
  const note = (name: string, id: string) => {
    last.set(id, name);
    const ids = ever.get(name) ?? new Set();
    ever.set(name, ids.add(id));
  };
  for (const { blocks } of logs) {
    for (const block of blocks) {
      if (block.kind === 'rows_removed') for (const { id, name } of block.columns) note(name, id);
      else if (block.kind === 'rows_reordered') continue;
      else if (block.kind === 'column_renamed') {
        note(block.before, block.columnId);
        note(block.after, block.columnId);
      } else note(block.columnName, block.columnId);
    }
  }
  return {
    last,
    idsOf(name) {
      const current = [...last].filter(([, lastName]) => lastName === name).map(([id]) => id);
      return current.length > 0 ? new Set(current) : (ever.get(name) ?? new Set());
    },
  };
}
