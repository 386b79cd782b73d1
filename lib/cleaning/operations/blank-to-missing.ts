import { z } from 'zod';
import { because, cellsBlock } from '@/lib/cleaning/changes/model';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { plural } from '@/lib/cleaning/words';
import { mapDictionary } from '@/lib/tabular/columns';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { trimText } from './trim-whitespace';

/** Whether a cell says "nothing here": white space alone, or one of the tokens people write for it. */
export function isBlank(text: string): boolean {
  return isMissingToken(trimText(text));
}

export const blankToMissing = defineOperation({
  id: 'blank_to_missing',
  phase: 'structure',
  origin: 'default',
  label: 'Blanks to missing',
  description:
    'Cells that only say that there is no value (N/A, NA, null, none, -, --, ?, #N/A, nan, blanks) become missing.',
  lossy: false,
  params: z.strictObject(targetShape),
  columns: targetEffects,
  apply(table, params) {
    return changeColumns(table, targets(table, params), (column) => {
      if (column.vector.kind !== 'text') return undefined;
      const mapped = mapDictionary(column.vector, (text) => (isBlank(text) ? null : text));
      if (mapped.changedCells === 0) return undefined;
      const positions = positionsOfCodes(column.vector.codes, mapped.changedCodes);
      const reasons = because('The text stands for “no value”.');
      return {
        column: { ...column, vector: mapped.vector },
        changes: [cellsBlock(table, column, positions, { kind: 'constant', text: null }, reasons)],
      };
    });
  },
  sentence: (_params, { cells }) =>
    cells === 0 ? 'No blanks written as text' : `${plural(cells, 'blank')} made missing`,
});
