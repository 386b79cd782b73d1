import { z } from 'zod';
import { defineOperation } from '@/lib/cleaning/operation';
import { sortKeysSchema } from '@/lib/cleaning/row-conditions';
import { selectRows } from '@/lib/tabular/columns';
import { allPositions, type SortKey, sortRows } from '@/lib/tabular/query';
import { columnById, type Table } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';

export const sort = defineOperation({
  id: 'sort',
  phase: 'edit',
  origin: 'manual',
  label: 'Sort rows',
  description:
    'Puts the rows in the order of one or several columns. Rows that are equal in all of them keep their order, missing values come last.',
  lossy: false,
  params: z.strictObject({ by: sortKeysSchema }),
  columns: ({ by }) => ({ reads: by.map(({ column }) => column), adds: [], removes: [] }),
  apply(table, { by }) {
    const order = sortRows(table, allPositions(table), by);
    if (order.every((position, i) => position === i)) return { table, changes: [] };
    const sorted = selectRows(table, order);
    return {
      table: sorted,
      changes: [
        {
          kind: 'rows_reordered',
          before: table.rowIndex,
          after: sorted.rowIndex,
          reason: { code: 'sorted', by: named(table, by) },
        },
      ],
    };
  },
  sentence: (_params, { entries, columns }) =>
    entries === 0 ? 'The rows stand in this order already' : `Rows sorted by ${list(columns)}`,
});

function named(table: Table, keys: readonly SortKey[]): { name: string; descending: boolean }[] {
  return keys.map(({ column, descending = false }) => ({
    name: columnById(table, column)?.name ?? column,
    descending,
  }));
}
