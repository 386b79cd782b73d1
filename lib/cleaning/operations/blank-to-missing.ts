import { z } from 'zod';
import { because, cellsBlock } from '@/lib/cleaning/changes/model';
import { blankCodes, missingSpellings } from '@/lib/cleaning/kernels/blank-codes';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, isText, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { plural } from '@/lib/text/words';

export const blankToMissing = defineOperation({
  id: 'blank_to_missing',
  phase: 'structure',
  origin: 'default',
  label: 'Blanks to missing',
  description:
    'Cells that only say that there is no value (N/A, NA, null, none, -, --, ?, #N/A, nan, blanks) become missing. A name, a code or a level of a scale that is written so stays.',
  lossy: false,
  params: z.strictObject(targetShape),
  columns: targetEffects,
  apply(table, params) {
    const spellings = missingSpellings(table);
    return changeColumns(table, targets(table, params), (column) => {
      if (!isText(column)) return undefined;
      const { codes, dictionary } = column.vector;
      const blank = blankCodes(column, spellings);
      const positions = positionsOfCodes(column.vector, blank);
      if (positions.length === 0) return undefined;
      const cleared = codes.slice();
      for (const position of positions) cleared[position] = -1;
      const reasons = because({ code: 'blank' });
      return {
        column: { ...column, vector: { kind: 'text', codes: cleared, dictionary } },
        changes: [cellsBlock(table, column, positions, { kind: 'constant', text: null }, reasons)],
      };
    });
  },
  sentence: (_params, { cells }) =>
    cells === 0 ? 'No blanks written as text' : `${plural(cells, 'blank')} made missing`,
});
