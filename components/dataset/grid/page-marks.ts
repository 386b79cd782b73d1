import type { CellFlagsJson, MarkJson, RowsViewJson } from '@/lib/contract/rows';

/** What was done to the cells of a page, by source row and column id. */
export interface PageMarks {
  markOf(row: number, columnId: string): MarkJson | undefined;
  flagsOf(row: number, columnId: string): CellFlagsJson | undefined;
  /** The mark of a row that was removed. */
  removalOf(row: number): MarkJson | undefined;
}

const known = new WeakMap<RowsViewJson, PageMarks>();

/** The marks of a page, looked up; the same answer for the same page. */
export function pageMarks(page: RowsViewJson): PageMarks {
  const before = known.get(page);
  if (before) return before;
  const marks = new Map<string, MarkJson>();
  const removals = new Map<number, MarkJson>();
  for (const mark of page.marks ?? []) {
    if (mark.column_id === null) removals.set(mark.row_index, mark);
    else marks.set(key(mark.row_index, mark.column_id), mark);
  }
  const flags = new Map((page.flags ?? []).map((flag) => [key(flag.row_index, flag.column_id), flag]));
  const answer: PageMarks = {
    markOf: (row, columnId) => marks.get(key(row, columnId)),
    flagsOf: (row, columnId) => flags.get(key(row, columnId)),
    removalOf: (row) => removals.get(row),
  };
  known.set(page, answer);
  return answer;
}

const key = (row: number, columnId: string): string => `${row}:${columnId}`;

/** Whether the value became another one; a cell can also be marked because it was looked at. */
export const isChange = ({ original_value, new_value }: MarkJson): boolean => original_value !== new_value;
