import { AppError } from '@/lib/errors';
import { type Column, columnById, type Table } from '@/lib/tabular/table';
import type { ChartSpec } from './spec';

/** The columns a spec draws. */
export interface SpecColumns {
  readonly x: Column;
  readonly y: readonly Column[];
  readonly group: Column | null;
}

/**
 * The columns of a spec as the table has them now.
 *
 * @throws AppError `wrong_state` when one is no longer there.
 */
export function columnsOf(table: Table, spec: Pick<ChartSpec, 'x' | 'y' | 'group' | 'filters'>): SpecColumns {
  const find = (id: string): Column => {
    const column = columnById(table, id);
    if (column === undefined) throw new AppError('wrong_state', `The column ${id} is no longer in the data.`);
    return column;
  };
  for (const { column } of spec.filters) if (column !== undefined) find(column);
  return { x: find(spec.x), y: spec.y.map(find), group: spec.group === null ? null : find(spec.group) };
}
