import { z } from 'zod';
import type { Reason } from '@/lib/cleaning/changes/reason';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { columnAdded } from '@/lib/cleaning/kernels/column-added';
import { trimText } from '@/lib/cleaning/kernels/trim-text';
import { type ColumnHead, defineOperation, type OperationResult } from '@/lib/cleaning/operation';
import { suggestSplits } from '@/lib/cleaning/suggestions/splits';
import { textVector, withoutColumns } from '@/lib/tabular/columns';
import { type Column, columnById, type Table, type TextVector } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';
import { uniqueName } from './normalize-column-name';
import { dropColumns } from './remove-empty-column';

const paramsSchema = z.strictObject({
  column: z.string(),
  separator: z.string().min(1).max(20),
  /** Names of the new columns; the last one gets whatever is left. */
  names: z.array(z.string().trim().min(1).max(200)).min(2).max(20),
  /** Whether the column that is split stays, too. */
  keep: z.boolean().default(false),
});

export const splitColumn = defineOperation({
  id: 'split_column',
  phase: 'standardise',
  origin: 'suggested',
  label: 'Split a column',
  description: 'Splits text at a separator into several columns.',
  lossy: false,
  params: paramsSchema,
  columns: ({ column, names, keep }, heads) => ({
    reads: [column],
    adds: newIds(column, names.length, heads).map((id, i) => ({ id, name: names[i] as string, type: 'text' })),
    removes: keep ? [] : [column],
  }),
  apply(table, params) {
    const column = columnById(table, params.column);
    return column
      ? split(table, column, params)
      : { table, changes: [], skipped: { code: 'columns_gone', columns: [params.column] } };
  },
  sentence: (params, { columns }) =>
    `Column split at “${params.separator}” into ${list(columns.slice(0, params.names.length), 20)}`,
  suggest: suggestSplits,
});

/** `c3_1`, `c3_2`, …: ids that follow from the column that is split, so that running again gives the same. */
function newIds(column: string, count: number, heads: readonly ColumnHead[]): string[] {
  const taken = new Set(heads.map(({ id }) => id));
  const ids: string[] = [];
  for (let n = 1; ids.length < count; n++) if (!taken.has(`${column}_${n}`)) ids.push(`${column}_${n}`);
  return ids;
}

function split(table: Table, column: Column, params: z.output<typeof paramsSchema>): OperationResult {
  const cells = asText(column.vector);
  const parts = cells.dictionary.map((text) => splitText(text, params.separator, params.names.length));
  const taken = new Set(table.columns.filter(({ id }) => params.keep || id !== column.id).map(({ name }) => name));
  const ids = newIds(column.id, params.names.length, table.columns);
  const position = table.columns.indexOf(column) + 1;
  const added = params.names.map((name, part): Column => {
    const vector = partVector(cells, parts, part);
    return { id: ids[part] as string, name: uniqueName(name, taken), vector, type: 'text' };
  });
  const changes = added.map((part, i) => {
    const reason: Reason = { code: 'split_part', part: i + 1, column: column.name, separator: params.separator };
    return columnAdded(table, part, position + i, reason);
  });
  const columns = [...table.columns.slice(0, position), ...added, ...table.columns.slice(position)];
  const wider = { ...table, columns };
  if (params.keep) return { table: wider, changes };
  const { separator, names } = params;
  const dropped = dropColumns(wider, [column], () => ({ code: 'split_away', parts: names.length, separator }));
  return { table: withoutColumns(wider, [column.id]), changes: [...changes, ...dropped.changes] };
}

/** At most `count` parts, trimmed; the last holds the rest of the text. */
function splitText(text: string, separator: string, count: number): (string | null)[] {
  const pieces = text.split(separator);
  const parts =
    pieces.length <= count ? pieces : [...pieces.slice(0, count - 1), pieces.slice(count - 1).join(separator)];
  return parts.map((part) => trimText(part) || null);
}

function partVector(cells: TextVector, parts: (string | null)[][], part: number): TextVector {
  const { codes, dictionary } = textVector(parts.map((pieces) => pieces[part] ?? null));
  return { kind: 'text', dictionary, codes: cells.codes.map((code) => (code < 0 ? -1 : (codes[code] as number))) };
}
