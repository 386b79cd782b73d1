import { z } from 'zod';
import { defineOperation } from '@/lib/cleaning/operation';
import { withColumn } from '@/lib/tabular/columns';
import { COLUMN_KINDS } from '@/lib/tabular/kinds';
import { KIND_NAMES } from '@/lib/tabular/kinds/kind-names';
import { columnById } from '@/lib/tabular/table';

export const setKind = defineOperation({
  id: 'set_kind',
  phase: 'standardise',
  origin: 'manual',
  label: 'Say what a column is for',
  description:
    'Says what a column is for: whether its numbers are amounts or names, its texts people or places. No cell changes; what may be filled, tested for outliers, averaged and drawn does.',
  lossy: false,
  params: z.strictObject({ column: z.string(), kind: z.enum(COLUMN_KINDS) }),
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, { column: id, kind }) {
    const column = columnById(table, id);
    return { table: column === undefined ? table : withColumn(table, { ...column, kind }), changes: [] };
  },
  sentence: ({ kind }) => `Column taken for: ${KIND_NAMES[kind]}`,
});
