import { z } from 'zod';
import { because, cellsBlock } from '@/lib/cleaning/changes/model';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { plural } from '@/lib/text/words';
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
      const { codes, dictionary } = column.vector;
      const blank = new Uint8Array(dictionary.length);
      for (let code = 0; code < blank.length; code++) if (isBlank(dictionary[code] as string)) blank[code] = 1;
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
