import { type RowsView, type SortKey, type TableVersion, viewQuery } from '@/components/dataset/grid/rows-api';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import type { FilterJson } from '@/lib/contract/filters';

/** The cleaned table, the file as it was written, or only the cleaned rows in which something changed. */
export type ViewName = 'cleaned' | 'source' | 'changes';

export const versionOf = (name: ViewName): TableVersion => (name === 'source' ? 'source' : 'cleaned');

/** What a person asked of a table; each version has its own, since its values differ. */
export interface Conditions {
  sort: readonly SortKey[];
  filters: readonly FilterJson[];
}

export const NO_CONDITIONS: Conditions = { sort: [], filters: [] };

/** What a condition is about: a second one about the same replaces the first. */
export function slotOf({ op, column = '*' }: FilterJson): string {
  const group = op === 'in' || op === 'equals' ? 'values' : op === 'missing' || op === 'present' ? 'presence' : op;
  return `${column}/${group}`;
}

export function withFilter(filters: readonly FilterJson[], filter: FilterJson): FilterJson[] {
  const slot = slotOf(filter);
  const at = filters.findIndex((other) => slotOf(other) === slot);
  return at < 0 ? [...filters, filter] : filters.with(at, filter);
}

export const withoutSlot = (filters: readonly FilterJson[], slot: string): FilterJson[] =>
  filters.filter((filter) => slotOf(filter) !== slot);

/** The conditions that can still be asked for: a column may have gone since. */
export function possible({ sort, filters }: Conditions, columnIds: ReadonlySet<string>): Conditions {
  return {
    sort: sort.filter(({ column }) => columnIds.has(column)),
    filters: filters.filter(({ column }) => column === undefined || columnIds.has(column)),
  };
}

/**
 * The rows to ask for. Rows an operation changed need not be asked for as changed ones: that would leave out those in which it
 * only flagged a value.
 */
export function rowsView(name: ViewName, conditions: Conditions, operation: string | null): RowsView {
  const { sort, filters } = conditions;
  if (operation === null) return { onlyChanges: name === 'changes', sort, filters };
  return { onlyChanges: false, sort, filters: [...filters, { op: 'changed', operation }] };
}

/** The same for tables that show the same rows in the same order, in whichever version of the dataset. */
export const viewKey = ({ version, view }: Pick<TableRef, 'version' | 'view'>): string => version + viewQuery(view);

/** Whether rows may be missing from the view that are in the table. */
export const isFiltered = ({ onlyChanges, filters }: RowsView): boolean => onlyChanges || filters.length > 0;

const ROW_REMOVERS: readonly string[] = ['remove_duplicate', 'remove_rows'];

/** Where what an operation did can be seen: the rows it removed are only in the file. */
export const viewOfOperation = (operation: string): ViewName =>
  ROW_REMOVERS.includes(operation) ? 'source' : 'changes';
