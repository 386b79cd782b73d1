import { AppError } from '@/lib/errors';
import { type Column, columnById, columnByName, type Table } from '@/lib/tabular/table';
import { distance } from '@/lib/text/edit-distance';

/** Longer names are compared by their beginning. */
const COMPARED_LENGTH = 80;

/** The column of this id, or else of this name. Throws `invalid_input` naming the nearest column there is. */
export function requireColumn(table: Table, idOrName: string): Column {
  const column = columnById(table, idOrName) ?? columnByName(table, idOrName);
  if (column === undefined) throw new AppError('invalid_input', noSuchColumn(table, idOrName));
  return column;
}

/** The sentence that says so. */
export function noSuchColumn(table: Table, idOrName: string): string {
  const nearest = nearestColumn(table, idOrName);
  const shown = idOrName.length > COMPARED_LENGTH ? `${idOrName.slice(0, COMPARED_LENGTH)}…` : idOrName;
  const hint = nearest === undefined ? '' : ` The nearest is ${nearest.id} (“${nearest.name}”).`;
  return `There is no column “${shown}”.${hint}`;
}

function nearestColumn({ columns }: Table, text: string): Column | undefined {
  const wanted = folded(text);
  const far = (candidate: string) => distance(wanted, folded(candidate), COMPARED_LENGTH);
  let nearest: { column: Column; distance: number } | undefined;
  for (const column of columns) {
    const away = Math.min(far(column.id), far(column.name));
    if (nearest === undefined || away < nearest.distance) nearest = { column, distance: away };
  }
  return nearest?.column;
}

const folded = (text: string): string => text.slice(0, COMPARED_LENGTH).trim().toLowerCase();
