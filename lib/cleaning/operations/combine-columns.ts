import { z } from 'zod';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { derivedId, withNewColumn } from '@/lib/cleaning/kernels/new-column';
import { defineOperation } from '@/lib/cleaning/operation';
import { textVector } from '@/lib/tabular/columns';
import { columnById, rowCount } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';

export const combineColumns = defineOperation({
  id: 'combine_columns',
  phase: 'edit',
  origin: 'manual',
  label: 'Combine columns',
  description:
    'Puts the values of several columns into one new column, with a separator between them; missing ones are left out.',
  lossy: false,
  params: z.strictObject({
    columns: z.array(z.string()).min(2).max(20),
    separator: z.string().max(20).default(' '),
    name: z.string().trim().min(1).max(200),
  }),
  columns: ({ columns, name }, heads) => ({
    reads: [...new Set(columns)],
    adds: [{ id: derivedId(columns[0] as string, heads), name, type: 'text' }],
    removes: [],
  }),
  apply(table, { columns: ids, separator, name }) {
    const columns = ids.flatMap((id) => columnById(table, id) ?? []);
    const [first] = columns;
    const gone = [...new Set(ids)].filter((id) => columnById(table, id) === undefined);
    if (first === undefined || gone.length > 0)
      return { table, changes: [], skipped: { code: 'columns_gone', columns: gone } };
    const parts = columns.map(({ vector }) => asText(vector));
    const texts = Array.from({ length: rowCount(table) }, (_, row) =>
      parts
        .flatMap(({ codes, dictionary }) =>
          (codes[row] as number) < 0 ? [] : (dictionary[codes[row] as number] ?? []),
        )
        .join(separator),
    );
    const made = { id: derivedId(first.id, table.columns), name, vector: textVector(texts), type: 'text' as const };
    return withNewColumn(table, first, made, {
      code: 'combined',
      columns: columns.map((column) => column.name),
      separator,
    });
  },
  sentence: ({ separator }, { columns }) => `Columns combined with “${separator}” into ${list(columns)}`,
});
