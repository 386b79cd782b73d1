import { z } from 'zod';
import { convertToNumber } from '@/lib/cleaning/conversions/to-number';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { columnAdded } from '@/lib/cleaning/kernels/column-added';
import { type ColumnHead, defineOperation, type OperationResult } from '@/lib/cleaning/operation';
import { countMissing, distinctCounts, textVector } from '@/lib/tabular/columns';
import { type Column, columnById, type Table, type TextVector } from '@/lib/tabular/table';
import { decideNumberConvention } from '@/lib/tabular/values/decide-number';
import { parseNumber } from '@/lib/tabular/values/parse-number';
import { scanNumber } from '@/lib/tabular/values/scan-number';
import { uniqueName } from './normalize-column-name';

export const splitUnit = defineOperation({
  id: 'split_unit',
  phase: 'standardise',
  origin: 'suggested',
  label: 'Split off units',
  description:
    'The numbers of a column that mixes currencies or units stay in it; the unit of each goes into a column of its own. Nothing is converted.',
  lossy: false,
  params: z.strictObject({ column: z.string() }),
  columns: ({ column }, heads) => ({
    reads: [column],
    adds: [
      { id: newId(column, heads), name: `${heads.find(({ id }) => id === column)?.name ?? ''}_unit`, type: 'category' },
    ],
    removes: [],
  }),
  apply(table, params) {
    const column = columnById(table, params.column);
    const split = column && splitOff(table, column);
    return split ?? { table, changes: [], skipped: { code: 'no_units' } };
  },
  sentence: (_params, { columns }) => `Units put into a column of their own: ${columns[0] ?? 'none'}`,
});

/** `c3_unit`: an id that follows from the column that is split, so that running again gives the same. */
function newId(column: string, heads: readonly Pick<ColumnHead, 'id'>[]): string {
  const taken = new Set(heads.map(({ id }) => id));
  let id = `${column}_unit`;
  for (let n = 2; taken.has(id); n++) id = `${column}_unit${n}`;
  return id;
}

function splitOff(table: Table, column: Column): OperationResult | undefined {
  const cells = asText(column.vector);
  const choice = { apart: true, letters: true } as const;
  const convention = decideNumberConvention(cells.dictionary, distinctCounts(cells), 0, { choice });
  if (convention === null || convention.doubts.length > 0) return undefined;
  const units = unitVector(
    cells,
    cells.dictionary.map((text) =>
      Number.isNaN(parseNumber(text, convention)) ? null : scanNumber(text.trim())?.unit || null,
    ),
  );
  if (countMissing(units) === units.codes.length) return undefined;
  const position = table.columns.indexOf(column) + 1;
  const name = uniqueName(`${column.name}_unit`, new Set(table.columns.map(({ name }) => name)));
  const added: Column = { id: newId(column.id, table.columns), name, vector: units, type: 'category' };
  const numbers = convertToNumber(table, { ...column, vector: cells }, convention);
  const block = columnAdded(table, added, position, { code: 'unit_of', column: column.name });
  const columns = table.columns
    .map((other) => (other === column ? numbers.column : other))
    .toSpliced(position, 0, added);
  return {
    table: { ...table, columns },
    changes: [block, ...numbers.changes.filter((change) => change !== undefined)],
  };
}

function unitVector(cells: TextVector, units: readonly (string | null)[]): TextVector {
  const { codes, dictionary } = textVector(units);
  return { kind: 'text', dictionary, codes: cells.codes.map((code) => (code < 0 ? -1 : (codes[code] ?? -1))) };
}
