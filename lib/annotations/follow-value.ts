import type { Bucket } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import { type Column, columnById, companionOf, type Table } from '@/lib/tabular/table';
import { followRows } from './follow-rows';
import { labelled } from './parts';
import type { Snapshot } from './snapshot';
import type { Move } from './standing';

/** What a value of a column is called now; or why there is none, with what most of its rows are called. */
export type FollowedValue =
  | { readonly label: string; readonly via: Move['via'] | null }
  | { readonly label: null; readonly why: 'rows_gone' | 'value_gone'; readonly nearest: string | null };

/**
 * Follows a category, or a span of time by its label.
 *
 * - As long as one of the rows that had it has it still, it is the same.
 * - When all of them have another, and more than half of them the same one, that is what became of it: a merge when other rows have
 *   this value, too, else a rename.
 * - When all its rows are gone, or are spread over others, it is gone, even if rows that never had it have that name now.
 * - Rows of another file cannot be followed: there the name alone counts.
 */
export function followValue(
  { table, before }: Snapshot,
  column: Column,
  value: string,
  bucket: Bucket | null,
): FollowedValue {
  const is = labelled(axisColumn(table, column, bucket), bucket);
  const isThere = is.codeOf(value) !== null;
  const old = before === null ? undefined : columnById(before, column.id);
  const rows =
    before === null || old === undefined
      ? undefined
      : followRows(before, labelled(axisColumn(before, old, bucket), bucket), value, table, is);
  if (rows === undefined) {
    return isThere ? { label: value, via: null } : { label: null, why: 'value_gone', nearest: null };
  }
  const [first] = rows.labels;
  if (rows.labels.some(({ label }) => label === value)) return { label: value, via: null };
  if (rows.present === 0) return { label: null, why: 'rows_gone', nearest: isThere ? value : null };
  if (first === undefined || first.rows * 2 <= rows.present) {
    return { label: null, why: 'value_gone', nearest: first?.label ?? null };
  }
  if (bucket !== null) return { label: first.label, via: 'edit' };
  return { label: first.label, via: rows.others > 0 ? 'merge' : 'rename' };
}

/** The column an axis of such spans is read from: what it said in full, where that was kept and is needed. */
function axisColumn(table: Table, column: Column, bucket: Bucket | null): Column {
  const full = bucket === null ? undefined : companionOf(table, column.id);
  if (full === undefined || bucket === null) return column;
  const time = timeColumn(column);
  const isCoarse =
    time === null || (time.resolution === 'month' && (bucket === 'day' || bucket === 'week' || bucket === 'hour'));
  return isCoarse && timeColumn(full) !== null ? full : column;
}
