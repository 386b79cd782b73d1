import { z } from 'zod';
import type { Note } from '@/lib/cleaning/changes/reason';
import { convertToNumber } from '@/lib/cleaning/conversions/to-number';
import { countOfCodes } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, isText, targetEffects, targetShape, targets, unsureShape } from '@/lib/cleaning/targets';
import { distinctCounts } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import type { Column, TextVector } from '@/lib/tabular/table';
import { decideNumberConvention, NUMBER_SHARE } from '@/lib/tabular/values/decide-number';
import { isErrorToken } from '@/lib/tabular/values/missing';
import type { NumberChoice } from '@/lib/tabular/values/number-choice';
import { type NumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';
import { plural } from '@/lib/text/words';
import { numberChoice, numberShape } from './number-params';

export const convertNumber = defineOperation({
  id: 'convert_number',
  phase: 'standardise',
  origin: 'default',
  label: 'Convert numbers',
  description:
    'A text column becomes numeric when at least 95 % of its values are numbers as people write them ($1,234.50, 12%, (5)). The rest become missing.',
  lossy: false,
  params: z.strictObject({
    ...targetShape,
    /** Share of the values that must be numbers. */
    min_share: z.number().min(0).max(1).default(NUMBER_SHARE),
    unsure: unsureShape,
    ...numberShape,
  }),
  columns: targetEffects,
  apply(table, params) {
    const notes: Note[] = [];
    const result = changeColumns(table, targets(table, params), (column) => {
      if (!isText(column)) return undefined;
      const convention = conventionOf(column, params.min_share, params.columns !== undefined, numberChoice(params));
      if (!convention) {
        const doubts = inferColumn(column).undecided?.doubts ?? [];
        if (doubts.length > 0) notes.push({ code: 'needs_choice', columnId: column.id, column: column.name, doubts });
        return undefined;
      }
      if (params.unsure === 'convert') notes.push(...boundsUnread(column, convention));
      const unread = params.unsure === 'leave' ? countUnread(column, convention) : 0;
      if (unread === 0) return convertToNumber(table, column, convention);
      notes.push({ code: 'not_converted', columnId: column.id, column: column.name, type: 'number', cells: unread });
      return undefined;
    });
    return notes.length === 0 ? result : { ...result, notes };
  },
  sentence: (_params, { cells, columns }) =>
    cells === 0
      ? 'No numbers to rewrite'
      : `${plural(cells, 'number')} rewritten in ${plural(columns.length, 'column')}`,
});

/** The ranges and bounds among the cells that become missing, which a person may read otherwise. */
function boundsUnread({ id: columnId, name: column }: Column, { unread }: NumberConvention): Note[] {
  return unread.flatMap((doubt): Note[] =>
    doubt.kind === 'ranges'
      ? [{ code: 'bounds_unread', columnId, column, cells: doubt.ranges + doubt.bounds, example: doubt.example }]
      : [],
  );
}

/** Cells that are neither numbers nor a spreadsheet's error: text of which converting would leave nothing. */
function countUnread({ vector }: { vector: TextVector }, convention: NumberConvention): number {
  const lost = Uint8Array.from(vector.dictionary, (text) =>
    !isErrorToken(text) && Number.isNaN(parseNumber(text, convention)) ? 1 : 0,
  );
  return countOfCodes(vector, lost);
}

/**
 * How to read the column as numbers, if it is to be: what a person chose is not second-guessed, what looks like an
 * identifier else is. A column of which only a person can say how it reads stays as it is until one does.
 */
function conventionOf(
  column: Column & { vector: TextVector },
  minShare: number,
  isChosen: boolean,
  choice: NumberChoice | undefined,
): NumberConvention | null {
  const { vector, sourceName: name = column.name, decimal } = column;
  const decide = (settled: NumberChoice) => {
    const options = { name, choice: { ...settled, decimal: settled.decimal ?? decimal } };
    const found = decideNumberConvention(vector.dictionary, distinctCounts(vector), minShare, options);
    return found === null || found.doubts.length > 0 ? null : found;
  };
  if (isChosen) return decide({ letters: true, ...choice });
  const { type, number, undecided } = inferColumn(column);
  if (choice !== undefined && undecided !== undefined) return decide(choice);
  if (minShare === NUMBER_SHARE || number !== undefined) return number && number.share >= minShare ? number : null;
  return type === 'text' || type === 'category' ? decide({}) : null;
}
