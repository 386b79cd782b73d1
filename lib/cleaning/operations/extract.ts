import { z } from 'zod';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { derivedId, withNewColumn } from '@/lib/cleaning/kernels/new-column';
import { defineOperation } from '@/lib/cleaning/operation';
import { type Program, programSchema, runProgram } from '@/lib/shape/extract/program';
import { programWords } from '@/lib/shape/extract/words';
import { mapDictionary, numberVector } from '@/lib/tabular/columns';
import { columnById, type TextVector, type Vector } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';

export const extract = defineOperation({
  id: 'extract',
  phase: 'edit',
  origin: 'manual',
  label: 'Extract a part',
  description: 'Takes a part out of each text of a column into a new column, as a person showed by example.',
  lossy: false,
  params: z.strictObject({
    column: z.string(),
    name: z.string().trim().min(1).max(200),
    /** What is taken: places in the text, found from examples (`POST …/extract`). */
    program: programSchema,
  }),
  columns: ({ column, name }, heads) => ({
    reads: [column],
    adds: [{ id: derivedId(column, heads), name, type: 'text' }],
    removes: [],
  }),
  apply(table, { column: id, name, program }) {
    const column = columnById(table, id);
    if (column === undefined) return { table, changes: [], skipped: { code: 'columns_gone', columns: [id] } };
    const vector = extracted(asText(column.vector), program);
    const type = vector.kind === 'text' ? ('text' as const) : ('number' as const);
    const made = { id: derivedId(id, table.columns), name, vector, type };
    return withNewColumn(table, column, made, { code: 'extracted', column: column.name, program });
  },
  sentence: ({ program }, { columns }) => `Extracted into ${list(columns)}: ${programWords(program)}`,
});

/** Digits as people write a number: nothing that text would keep and a number lose, such as the zeros of `007`. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;

/** Numbers where everything that was taken is a plain number, written alike; else text. */
function extracted(cells: TextVector, program: Program): Vector {
  const { vector } = mapDictionary(cells, (text) => runProgram(program, text));
  const { codes, dictionary } = vector;
  if (dictionary.length === 0 || !dictionary.every((text) => PLAIN_NUMBER.test(text) && text !== '-0')) return vector;
  const decimals = new Set(dictionary.map((text) => text.split('.')[1]?.length ?? 0));
  if (decimals.size > 1) return vector;
  const [written = 0] = decimals;
  const numbers = dictionary.map(Number);
  return numberVector(
    Array.from(codes, (code) => (code < 0 ? null : (numbers[code] as number))),
    written,
  );
}
