import { z } from 'zod';
import { because, cellsBlock } from '@/lib/cleaning/changes/model';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import { defineOperation, type OperationResult, type Suggestion } from '@/lib/cleaning/operation';
import { changeColumns, isText, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { agreementOf } from '@/lib/cleaning/variants/context';
import { mergesTitle } from '@/lib/cleaning/variants/merges-title';
import { offeredMerges } from '@/lib/cleaning/variants/offered-merges';
import type { Method, RiskyMerge } from '@/lib/cleaning/variants/risky-merges';
import { safeMerges } from '@/lib/cleaning/variants/safe-merges';
import { type Merge, spelledValues } from '@/lib/cleaning/variants/values';
import { mapDictionary } from '@/lib/tabular/columns';
import { kindOf } from '@/lib/tabular/kinds';
import { type Column, columnById, type Table, type TextVector } from '@/lib/tabular/table';
import { list, plural } from '@/lib/text/words';

const METHOD_WORDS: Record<Method, string> = {
  fingerprint: 'the same words turned round a comma',
  ngram: 'the same letters but for spaces',
  nearest: 'a slip of the keyboard apart',
  phonetic: 'alike in sound',
};

const mergesSchema = z.array(z.strictObject({ from: z.array(z.string().min(1)).min(1), to: z.string().min(1) })).min(1);

export const mergeVariants = defineOperation({
  id: 'merge_variants',
  phase: 'standardise',
  origin: 'default',
  label: 'Merge spellings',
  description:
    'Replaces several spellings of one value by one of them: everywhere those that differ in case, blanks, punctuation, width or accents alone, or in one column those that are named.',
  lossy: false,
  params: z
    .strictObject({
      ...targetShape,
      /** The column in which `merges` are made; left out, safe ones are made everywhere. */
      column: z.string().optional(),
      merges: mergesSchema.optional(),
    })
    .refine(({ column, merges }) => (column === undefined) === (merges === undefined), {
      path: ['merges'],
      message: 'A column and what is merged in it belong together.',
    }),
  columns: (params, heads) =>
    params.column === undefined ? targetEffects(params, heads) : { reads: [params.column], adds: [], removes: [] },
  apply: (table, { column, merges, ...target }) =>
    column === undefined || merges === undefined
      ? mergeSafely(table, targets(table, target))
      : mergeNamed(table, column, merges),
  sentence: (_params, { cells, columns }) =>
    cells === 0 ? 'No spellings to merge' : `${plural(cells, 'cell')} respelled in ${list(columns)}`,
  suggest,
});

function mergeNamed(table: Table, id: string, merges: readonly Merge[]): OperationResult {
  const column = columnById(table, id);
  if (column === undefined || !isText(column)) return { table, changes: [], skipped: { code: 'no_text' } };
  return changeColumns(table, [column], () => merged(table, column, merges));
}

function mergeSafely(table: Table, columns: readonly Column[]): OperationResult {
  return changeColumns(table, columns, (column) => {
    if (!isText(column)) return undefined;
    const values = spelledValues(column);
    const merges = values && safeMerges(column, values);
    return merges && merges.length > 0 ? merged(table, column, merges) : undefined;
  });
}

function merged(table: Table, column: Column & { vector: TextVector }, merges: readonly Merge[]) {
  const target = new Map(merges.flatMap(({ from, to }) => from.map((text) => [text, to] as const)));
  const { vector, changedCodes } = mapDictionary(column.vector, (text) => target.get(text) ?? text);
  const positions = positionsOfCodes(column.vector, changedCodes);
  const block = cellsBlock(table, column, positions, vector, because({ code: 'same_spelling' }));
  return block && { column: { ...column, vector }, changes: [block] };
}

/** What is probably a slip, column by column; the safe ones are made by the recipe, or offered where it does not make them. */
function suggest(table: Table): Suggestion[] {
  return table.columns.flatMap((column): Suggestion[] => {
    if (!isText(column)) return [];
    const values = spelledValues(column);
    if (values === undefined) return [];
    const safe = safeMerges(column, values);
    const taken = new Set(safe.flatMap(({ from }) => from));
    const others = new Map([...values].filter(([text]) => !taken.has(text)));
    // People are called Meier and Meyer.
    const risky: readonly RiskyMerge[] =
      kindOf(column) === 'person' ? [] : offeredMerges(others, agreementOf(table.columns, column.id, column.vector));
    const merges = joined([...safe, ...risky]);
    if (merges.length === 0) return [];
    const cells = (texts: readonly string[]) => texts.reduce((sum, text) => sum + (values.get(text) ?? 0), 0);
    const worth = ({ from }: Merge) => cells(from);
    merges.sort((a, b) => worth(b) - worth(a));
    const methods = [...new Set(risky.map(({ method }) => METHOD_WORDS[method]))];
    const ways = [...(safe.length > 0 ? ['the same but for case, accents, blanks or punctuation'] : []), ...methods];
    return [
      {
        operation: 'merge_variants',
        params: { column: column.id, merges },
        title: mergesTitle(column.name, merges),
        reason: `They are ${ways.join('; ')}.`,
        affected: merges.reduce((sum, merge) => sum + worth(merge), 0),
      },
    ];
  });
}

/** One entry for each value, whatever found its spellings. */
function joined(merges: readonly Merge[]): { from: string[]; to: string }[] {
  const from = new Map<string, string[]>();
  for (const merge of merges) from.set(merge.to, [...(from.get(merge.to) ?? []), ...merge.from]);
  return Array.from(from, ([to, texts]) => ({ from: texts, to }));
}
