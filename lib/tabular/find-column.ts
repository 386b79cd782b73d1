import { AppError } from '@/lib/errors';
import { distance } from '@/lib/text/edit-distance';
import type { Column, Table } from './table';

/** Longer names are compared by their beginning. */
const COMPARED_LENGTH = 80;

/** Just the head of a column is needed to find it. */
type Named = Pick<Column, 'id' | 'name'>;

/**
 * The columns somebody may mean: the one with this id, or else those with this name. Ids go first everywhere, so that what was
 * asked for by id never becomes another column because a file calls one of its columns `c1`.
 */
export function columnsCalled<C extends Named>(columns: readonly C[], idOrName: string): readonly C[] {
  const byId = columns.find(({ id }) => id === idOrName);
  return byId === undefined ? columns.filter(({ name }) => name === idOrName) : [byId];
}

/**
 * The one column somebody means by an id or a name.
 *
 * @param field names the input in the answer to whoever asked
 * @throws AppError `invalid_input` naming the nearest column there is, or saying that several have this name
 */
export function findColumn(table: Table, idOrName: string, field?: string): Column {
  const [column, another] = columnsCalled(table.columns, idOrName);
  if (column !== undefined && another === undefined) return column;
  const message =
    column === undefined
      ? noSuchColumn(table.columns, idOrName)
      : `Several columns are called “${shortened(idOrName)}”: give the id of the one you mean.`;
  throw new AppError('invalid_input', message, field === undefined ? {} : { fields: { [field]: message } });
}

/** As `findColumn`, for who only reads: a companion is found by its id, too. */
export function findReadable(table: Table, idOrName: string, field?: string): Column {
  return table.companions?.find(({ id }) => id === idOrName) ?? findColumn(table, idOrName, field);
}

/** The sentence that says that there is no such column, with the nearest by edit distance. */
export function noSuchColumn(columns: readonly Named[], idOrName: string): string {
  const nearest = nearestColumn(columns, idOrName);
  const hint = nearest === undefined ? '' : ` The nearest is ${nearest.id} (“${nearest.name}”).`;
  return `There is no column “${shortened(idOrName)}”.${hint}`;
}

const shortened = (text: string): string =>
  text.length > COMPARED_LENGTH ? `${text.slice(0, COMPARED_LENGTH)}…` : text;

function nearestColumn(columns: readonly Named[], text: string): Named | undefined {
  const wanted = folded(text);
  const far = (candidate: string) => distance(wanted, folded(candidate), COMPARED_LENGTH);
  let nearest: { column: Named; distance: number } | undefined;
  for (const column of columns) {
    const away = Math.min(far(column.id), far(column.name));
    if (nearest === undefined || away < nearest.distance) nearest = { column, distance: away };
  }
  return nearest?.column;
}

/** `Unit Price` and `unit_price` are the same to whoever types them. */
const folded = (text: string): string =>
  text
    .slice(0, COMPARED_LENGTH)
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
