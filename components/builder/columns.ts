import type { ColumnRole } from '@/lib/charts/roles';
import { columnsCalled } from '@/lib/tabular/find-column';

/** A column as the builder offers it. */
export interface BuilderColumn {
  readonly id: string;
  readonly name: string;
  readonly role: ColumnRole;
  /** Whether its values are numbers, whatever they are for. */
  readonly isNumber: boolean;
}

/** What a column is, in a word. */
export const ROLE_LABELS: Record<ColumnRole, string> = {
  time: 'time',
  category: 'category',
  boolean: 'yes or no',
  quantity: 'quantity',
  rate: 'measure',
  text: 'text',
  identifier: 'identifier',
};

/** Identifiers last: they name rows, and are hardly ever what is to be seen. */
export function inOrder(columns: readonly BuilderColumn[]): BuilderColumn[] {
  const isLast = ({ role }: BuilderColumn) => role === 'identifier';
  return [...columns.filter((column) => !isLast(column)), ...columns.filter(isLast)];
}

/** The column with this id, or else this name. */
export function findColumn(columns: readonly BuilderColumn[], idOrName: string): BuilderColumn | undefined {
  return columnsCalled(columns, idOrName)[0];
}

/** How a column is called; a nameless one by its place. */
export function nameOf({ name, id }: BuilderColumn): string {
  return name.trim() === '' ? `Column ${Number(id.slice(1)) + 1}` : name;
}
