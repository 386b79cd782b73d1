import { z } from 'zod';
import { because } from '@/lib/cleaning/changes/model';
import { positionsOfRows } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { plural } from '@/lib/text/words';
import { dropRows } from './remove-duplicate';
import { rowNumbers } from './row-params';

export const removeRows = defineOperation({
  id: 'remove_rows',
  phase: 'edit',
  origin: 'manual',
  label: 'Remove rows',
  description: 'Removes rows from the result. The change log keeps what they held.',
  lossy: true,
  rowBound: true,
  params: z.strictObject({ rows: rowNumbers, reason: z.string().min(1).max(500).optional() }),
  columns: () => ({ reads: [], adds: [], removes: [] }),
  apply: (table, params) =>
    dropRows(
      table,
      positionsOfRows(table, params.rows),
      because(params.reason === undefined ? { code: 'dropped' } : { code: 'said', text: params.reason }),
    ),
  sentence: (_params, { rowsRemoved }) =>
    rowsRemoved === 0 ? 'The rows are no longer there' : `${plural(rowsRemoved, 'row')} removed`,
});
