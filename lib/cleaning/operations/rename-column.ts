import { z } from 'zod';
import { defineOperation } from '@/lib/cleaning/operation';
import { renameColumn as renamed } from '@/lib/tabular/columns';
import { columnById } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';
import { uniqueName } from './normalize-column-name';

export const renameColumn = defineOperation({
  id: 'rename_column',
  phase: 'edit',
  origin: 'manual',
  label: 'Rename a column',
  description: 'Gives a column another name. A name another column has is numbered.',
  lossy: false,
  params: z.strictObject({ column: z.string(), name: z.string().trim().min(1).max(200) }),
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    if (column === undefined || column.name === params.name) return { table, changes: [] };
    const taken = new Set(table.columns.filter(({ id }) => id !== column.id).map(({ name }) => name));
    const after = uniqueName(params.name, taken);
    return {
      table: renamed(table, column.id, after),
      changes: [
        { kind: 'column_renamed', columnId: column.id, before: column.name, after, reason: { code: 'renamed' } },
      ],
    };
  },
  sentence: (params, { entries, columns }) =>
    entries === 0 ? `Already called ${params.name}` : `Column renamed to ${list(columns)}`,
});
