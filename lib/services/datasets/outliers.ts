import type { ChangeLog } from '@/lib/cleaning/changes';
import { valueText } from '@/lib/cleaning/changes';
import { lowerBound, positionsWhere } from '@/lib/cleaning/kernels/positions';
import type { OutlierJson } from '@/lib/contract/work-list';
import { CellFlag, type Column, cellText, type Table } from '@/lib/tabular/table';

export interface OutlierFilter {
  readonly limit: number;
  readonly offset: number;
  readonly status?: OutlierJson['status'] | undefined;
  readonly column?: string | undefined;
}

/**
 * Outliers column by column and in each by row, those a person removed with their row last. `expected_range` is null where
 * the column is no longer in the table.
 */
export function listOutliers(
  table: Table,
  logs: readonly ChangeLog[],
  filter: OutlierFilter,
): { total: number; outliers: OutlierJson[] } {
  const outliers: OutlierJson[] = [];
  let total = 0;
  const page = (count: number, outlierAt: (index: number) => OutlierJson) => {
    const first = Math.max(filter.offset - total, 0);
    const last = Math.min(filter.offset + filter.limit - total, count);
    for (let index = first; index < last; index++) outliers.push(outlierAt(index));
    total += count;
  };
  for (const column of table.columns) {
    if (filter.column !== undefined && filter.column !== column.name) continue;
    const positions = flaggedPositions(column, filter.status);
    page(positions.length, (index) => flaggedOutlier(table, column, positions[index] as number));
  }
  if (filter.status === undefined || filter.status === 'removed') {
    const removed = removedOutliers(table, logs).filter(({ column }) => !filter.column || filter.column === column);
    page(removed.length, (index) => removed[index] as OutlierJson);
  }
  return { total, outliers };
}

function flaggedPositions({ flags }: Column, status: OutlierFilter['status']): Uint32Array {
  if (!flags || status === 'removed') return new Uint32Array(0);
  return positionsWhere(flags.length, (position) => {
    const flag = flags[position] as number;
    if ((flag & CellFlag.Outlier) === 0) return false;
    return status === undefined || ((flag & CellFlag.Kept) !== 0 ? 'kept' : 'open') === status;
  });
}

function flaggedOutlier({ rowIndex }: Table, column: Column, position: number): OutlierJson {
  return {
    row_index: rowIndex[position] as number,
    column: column.name,
    value: outlierValue(cellText(column.vector, position)),
    expected_range: rangeOf(column),
    status: ((column.flags?.[position] ?? 0) & CellFlag.Kept) === 0 ? 'open' : 'kept',
  };
}

function removedOutliers(table: Table, logs: readonly ChangeLog[]): OutlierJson[] {
  const blocks = logs.flatMap((log) => log.blocks);
  const rows = blocks.flatMap((block) =>
    block.kind === 'rows_removed' && block.operation === 'remove_rows' ? [...block.rows] : [],
  );
  const removed: OutlierJson[] = [];
  for (const block of blocks) {
    if (block.kind !== 'flags' || block.operation === 'keep_outlier') continue;
    const column = table.columns.find(({ id }) => id === block.columnId);
    for (const row of rows) {
      const index = lowerBound(block.rows, row);
      if (block.rows[index] !== row) continue;
      removed.push({
        row_index: row,
        column: column?.name ?? block.columnName,
        value: outlierValue(valueText(block.values, index)),
        expected_range: column ? rangeOf(column) : null,
        status: 'removed',
      });
    }
  }
  return removed;
}

/** A number where the cell is one; an age that is none stands as text among the groups of its column. */
function outlierValue(text: string | null): string | number | null {
  return text !== null && Number.isFinite(Number(text)) ? Number(text) : text;
}

function rangeOf({ expectedRange }: Column): [number, number] | null {
  return expectedRange ? [expectedRange[0], expectedRange[1]] : null;
}
