import { AppError } from '@/lib/errors';
import { type Column, columnById, columnByName, type Table } from '@/lib/tabular/table';
import { distance } from '@/lib/text/edit-distance';
import type { ChartSpec } from './spec';

/** Longer names are compared by their beginning. */
const COMPARED_LENGTH = 80;

/**
 * The column with this id, or else this name.
 *
 * @throws AppError `invalid_input` naming the nearest column, under `field`.
 */
export function columnFor(table: Table, idOrName: string, field: string): Column {
  const column = columnById(table, idOrName) ?? columnByName(table, idOrName);
  if (column !== undefined) return column;
  const message = noSuchColumn(table, idOrName);
  throw new AppError('invalid_input', message, { fields: { [field]: message } });
}

function noSuchColumn({ columns }: Table, wanted: string): string {
  const shown = wanted.length > COMPARED_LENGTH ? `${wanted.slice(0, COMPARED_LENGTH)}…` : wanted;
  const nearest = nearestName(
    columns.map(({ name }) => name),
    wanted,
  );
  return `There is no column called “${shown}”.${nearest === null ? '' : ` Did you mean “${nearest}”?`}`;
}

function nearestName(names: readonly string[], wanted: string): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const away = distance(folded(wanted), folded(name), COMPARED_LENGTH);
    if (away >= least) continue;
    nearest = name;
    least = away;
  }
  return nearest;
}

/** `Unit Price` and `unit_price` are the same to whoever types them. */
function folded(name: string): string {
  return name
    .slice(0, COMPARED_LENGTH)
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

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
