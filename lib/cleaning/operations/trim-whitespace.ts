import { z } from 'zod';
import { because, cellsBlock } from '@/lib/cleaning/changes/model';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import { mayNeedTrimming, trimText } from '@/lib/cleaning/kernels/trim-text';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { mapDictionary } from '@/lib/tabular/columns';
import { plural } from '@/lib/text/words';

export const trimWhitespace = defineOperation({
  id: 'trim_whitespace',
  phase: 'structure',
  origin: 'default',
  label: 'Trim white space',
  description:
    'Removes spaces, tabs and other invisible characters at the ends of text cells. Inside, nothing changes.',
  lossy: false,
  params: z.strictObject(targetShape),
  columns: targetEffects,
  apply(table, params) {
    return changeColumns(table, targets(table, params), (column) => {
      if (column.vector.kind !== 'text') return undefined;
      if (!column.vector.dictionary.some(mayNeedTrimming)) return undefined;
      // A cell of nothing but white space is for `blank_to_missing` to judge.
      const mapped = mapDictionary(column.vector, (text) => trimText(text) || text);
      if (mapped.changedCells === 0) return undefined;
      const positions = positionsOfCodes(column.vector, mapped.changedCodes);
      const reasons = because({ code: 'trimmed' });
      return {
        column: { ...column, vector: mapped.vector },
        changes: [cellsBlock(table, column, positions, mapped.vector, reasons)],
      };
    });
  },
  sentence: (_params, { cells }) =>
    cells === 0 ? 'No white space to trim' : `White space trimmed in ${plural(cells, 'cell')}`,
});
