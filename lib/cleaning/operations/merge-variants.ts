import { z } from 'zod';
import { because, cellsBlock } from '@/lib/cleaning/changes/model';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import { defineOperation, type Suggestion } from '@/lib/cleaning/operation';
import { type Cluster, clusterSpellings } from '@/lib/cleaning/suggestions/clusters';
import { isText } from '@/lib/cleaning/targets';
import { distinctCounts, mapDictionary, withColumn } from '@/lib/tabular/columns';
import { columnById, type Table } from '@/lib/tabular/table';
import { list, plural } from '@/lib/text/words';

/** Beyond this many distinct values a column is text, not a category with spellings. */
const MOST_VALUES = 50_000;

const METHOD_WORDS: Record<Cluster['method'], string> = {
  fingerprint: 'The same words but for case, accents, punctuation or order',
  ngram: 'The same letters but for spaces and punctuation',
  nearest: 'One or two letters apart',
};

export const mergeVariants = defineOperation({
  id: 'merge_variants',
  phase: 'standardise',
  origin: 'suggested',
  label: 'Merge spellings',
  description: 'Replaces several spellings of one value by one of them.',
  lossy: true,
  params: z.strictObject({
    column: z.string(),
    merges: z.array(z.strictObject({ from: z.array(z.string().min(1)).min(1), to: z.string().min(1) })).min(1),
  }),
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    if (column === undefined || !isText(column)) return { table, changes: [], skipped: { code: 'no_text' } };
    const target = new Map(params.merges.flatMap(({ from, to }) => from.map((text) => [text, to] as const)));
    const mapped = mapDictionary(column.vector, (text) => target.get(text) ?? text);
    const positions = positionsOfCodes(column.vector, mapped.changedCodes);
    const block = cellsBlock(table, column, positions, mapped.vector, because({ code: 'same_spelling' }));
    if (block === undefined) return { table, changes: [] };
    return { table: withColumn(table, { ...column, vector: mapped.vector }), changes: [block] };
  },
  sentence: (_params, { cells, columns }) =>
    cells === 0 ? 'No spellings to merge' : `${plural(cells, 'cell')} respelled in ${columns.join(', ')}`,
  suggest,
});

function suggest(table: Table): Suggestion[] {
  return table.columns.flatMap((column): Suggestion[] => {
    if (!isText(column) || (column.type !== 'category' && column.type !== 'text')) return [];
    const counts = distinctCounts(column.vector);
    const values = new Map<string, number>();
    for (const [code, text] of column.vector.dictionary.entries())
      if (counts[code]) values.set(text, counts[code] as number);
    if (values.size > MOST_VALUES) return [];
    return clusterSpellings(values).map(({ texts, method }) => {
      const [to = '', ...from] = texts;
      return {
        operation: 'merge_variants',
        params: { column: column.id, merges: [{ from, to }] },
        title: `Merge ${plural(texts.length, 'spelling')} of “${to}” in ${column.name}`,
        reason: `${METHOD_WORDS[method]}: ${list(
          texts.map((text) => `“${text}”`),
          5,
        )}.`,
        affected: from.reduce((sum, text) => sum + (values.get(text) ?? 0), 0),
      };
    });
  });
}
