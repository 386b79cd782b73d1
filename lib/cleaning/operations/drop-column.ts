import { z } from 'zod';
import { defineOperation } from '@/lib/cleaning/operation';
import { targetEffects, targets } from '@/lib/cleaning/targets';
import { list, plural } from '@/lib/text/words';
import { dropColumns } from './remove-empty-column';

export const dropColumn = defineOperation({
  id: 'drop_column',
  phase: 'edit',
  origin: 'manual',
  label: 'Drop columns',
  description: 'Removes columns from the result. The change log keeps what they held.',
  lossy: true,
  params: z.strictObject({ columns: z.array(z.string()).min(1) }),
  columns: (params, heads) => {
    const effects = targetEffects(params, heads);
    return { ...effects, removes: effects.reads };
  },
  apply: (table, params) => dropColumns(table, targets(table, params), () => ({ code: 'dropped' })),
  sentence: (_params, { columns }) => `${plural(columns.length, 'column')} dropped (${list(columns)})`,
});
