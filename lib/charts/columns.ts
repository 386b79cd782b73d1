import { AppError } from '@/lib/errors';
import { type Column, columnById, companionOf, type Table } from '@/lib/tabular/table';
import { isFiner } from './buckets';
import type { Bucket, ChartSpec } from './spec';
import { timeColumn } from './time-column';

/** The columns a spec draws. */
export interface SpecColumns {
  readonly x: Column;
  readonly y: readonly Column[];
  readonly group: Column | null;
}

/**
 * The columns of a spec as the table has them now. Months that are to be divided into days are read from the full dates, where
 * those were kept.
 *
 * @throws AppError `wrong_state` when one is no longer there.
 */
export function columnsOf(
  table: Table,
  spec: Pick<ChartSpec, 'x' | 'y' | 'group' | 'bucket' | 'filters'>,
): SpecColumns {
  const find = (id: string): Column => {
    const column = columnById(table, id);
    if (column === undefined) throw new AppError('wrong_state', `The column ${id} is no longer in the data.`);
    return column;
  };
  for (const { column } of spec.filters) if (column !== undefined) find(column);
  return {
    x: fineEnough(table, find(spec.x), spec.bucket),
    y: spec.y.map(find),
    group: spec.group === null ? null : find(spec.group),
  };
}

/** The column, or its companion where only that is written as finely as the spans. */
function fineEnough(table: Table, column: Column, bucket: Bucket | null): Column {
  const full = companionOf(table, column.id);
  if (bucket === null || full === undefined) return column;
  const [time, fullTime] = [timeColumn(column), timeColumn(full)];
  return time !== null && fullTime !== null && isFiner(bucket, time.resolution) ? full : column;
}
