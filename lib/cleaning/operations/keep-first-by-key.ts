import { z } from 'zod';
import { findDuplicates } from '@/lib/cleaning/kernels/duplicates';
import { positionsWhere } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { sortKeysSchema } from '@/lib/cleaning/row-conditions';
import { selectRows } from '@/lib/tabular/columns';
import { allPositions, sortRows } from '@/lib/tabular/query';
import { type Column, columnById, isMissing, rowCount, type Table } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { dropRows } from './remove-duplicate';

export const keepFirstByKey = defineOperation({
  id: 'keep_first_by_key',
  phase: 'edit',
  origin: 'manual',
  label: 'Keep the first row of each key',
  description:
    'Of rows with the same key the first stays, in the order of the table or of the columns chosen: the latest order of each customer, say. Rows without a value in all of the key stay.',
  lossy: true,
  params: z.strictObject({ columns: z.array(z.string()).min(1), by: sortKeysSchema.optional() }),
  columns: ({ columns, by = [] }) => ({
    reads: [...new Set([...columns, ...by.map(({ column }) => column)])],
    adds: [],
    removes: [],
  }),
  apply(table, { columns, by }) {
    const key = columns.flatMap((id) => columnById(table, id) ?? []);
    const order = by === undefined ? allPositions(table) : sortRows(table, allPositions(table), by);
    const { repeats, firsts } = repeated(table, key, order);
    return dropRows(table, repeats, {
      facts: [{ code: 'not_first', columns: key.map(({ name }) => name) }],
      numbers: firsts.map((position) => table.rowIndex[position] as number),
    });
  },
  sentence: (_params, { rowsRemoved }) =>
    rowsRemoved === 0 ? 'No key is there twice' : `${plural(rowsRemoved, 'row')} after the first of a key removed`,
});

/** The positions of rows whose key another row before them in this order has, ascending, and the position of that row for each. */
function repeated(
  table: Table,
  key: readonly Column[],
  order: Uint32Array,
): { repeats: Uint32Array; firsts: Uint32Array } {
  const keyed = selectRows({ columns: key, rowIndex: table.rowIndex }, order);
  const found = findDuplicates(keyed.columns, rowCount(table));
  const firstOf = new Map<number, number>();
  for (let i = 0; i < found.positions.length; i++) {
    const position = order[found.positions[i] as number] as number;
    if (key.some(({ vector }) => !isMissing(vector, position)))
      firstOf.set(position, order[found.firsts[i] as number] as number);
  }
  const repeats = positionsWhere(rowCount(table), (position) => firstOf.has(position));
  return { repeats, firsts: repeats.map((position) => firstOf.get(position) ?? position) };
}
