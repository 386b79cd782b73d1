import { z } from 'zod';
import { columnAdded } from '@/lib/cleaning/kernels/column-added';
import { defineOperation } from '@/lib/cleaning/operation';
import { columnById, companionId, companionOf } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';
import { uniqueName } from './normalize-column-name';

const nameOf = (column: string) => `${column}_full`;

export const showCompanion = defineOperation({
  id: 'show_companion',
  phase: 'edit',
  origin: 'manual',
  label: 'Show full values',
  description:
    'Puts what a column said before it was cut (the days of months, the years of age groups) beside it as a column of its own.',
  lossy: false,
  params: z.strictObject({ column: z.string() }),
  columns: ({ column }, heads) => {
    const shortened = heads.find(({ id }) => id === column);
    return {
      reads: [column],
      adds: shortened === undefined ? [] : [{ id: companionId(column), name: nameOf(shortened.name) }],
      removes: [],
    };
  },
  apply(table, params) {
    const column = columnById(table, params.column);
    const companion = companionOf(table, params.column);
    if (column === undefined || companion === undefined) {
      return { table, changes: [], skipped: { code: 'no_companion', column: column?.name ?? params.column } };
    }
    const { of: _shortened, ...full } = companion;
    const { companions = [], ...rest } = table;
    const others = companions.filter((other) => other !== companion);
    const name = uniqueName(nameOf(column.name), new Set(table.columns.map((other) => other.name)));
    const position = table.columns.indexOf(column) + 1;
    return {
      table: {
        ...rest,
        columns: table.columns.toSpliced(position, 0, { ...full, name }),
        ...(others.length > 0 && { companions: others }),
      },
      changes: [columnAdded(table, { ...full, name }, position, { code: 'full_values', column: column.name })],
    };
  },
  sentence: (_params, { columns }) => `Full values shown as a column: ${list(columns)}`,
});
