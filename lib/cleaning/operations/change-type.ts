import { z } from 'zod';
import { withCompanions } from '@/lib/cleaning/companions';
import { convertToBoolean } from '@/lib/cleaning/conversions/to-boolean';
import { convertToDate, DATE_PRECISIONS } from '@/lib/cleaning/conversions/to-date';
import { convertToNumber } from '@/lib/cleaning/conversions/to-number';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { presentPositions } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { suggestReadings } from '@/lib/cleaning/suggestions/number-readings';
import type { ChangedColumn } from '@/lib/cleaning/targets';
import { distinctCounts, withColumn } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import { type Column, columnById, type Table } from '@/lib/tabular/table';
import { decideNumberConvention } from '@/lib/tabular/values/decide-number';
import type { NumberDoubt } from '@/lib/tabular/values/number-choice';
import { decideBooleanConvention } from '@/lib/tabular/values/parse-boolean';
import { decideDateConvention } from '@/lib/tabular/values/parse-date';
import { list, plural } from '@/lib/text/words';
import { numberChoice, numberShape } from './number-params';

const TYPES = ['number', 'date', 'boolean', 'category', 'text', 'identifier'] as const;

const paramsSchema = z.strictObject({
  column: z.string(),
  type: z.enum(TYPES),
  /** For dates. */
  precision: z.enum(DATE_PRECISIONS).default('datetime'),
  ...numberShape,
});

export const changeType = defineOperation({
  id: 'change_type',
  phase: 'standardise',
  origin: 'suggested',
  label: 'Change a column’s type',
  description:
    'Reads a column as what a person says it is. What does not fit becomes missing; text, category and identifier fit everything.',
  lossy: true,
  params: paramsSchema,
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    const changed = column && change(table, column, params);
    if (changed && 'doubts' in changed) {
      return { table, changes: [], skipped: { code: 'needs_choice', doubts: changed.doubts } };
    }
    if (!changed) return { table, changes: [], skipped: { code: 'unreadable', type: params.type } };
    return {
      table: withCompanions(withColumn(table, changed.column), changed.companion ? [changed.companion] : []),
      changes: changed.changes.filter((block) => block !== undefined),
    };
  },
  sentence: (params, { cells, columns }) =>
    cells === 0
      ? `Column read as ${params.type}`
      : `${list(columns)} read as ${params.type}, ${plural(cells, 'cell')} rewritten`,
  suggest: (table) =>
    table.columns.flatMap((column) => {
      const { type, share, evidence, number, undecided } = inferColumn(column);
      if (undecided !== undefined && column.vector.kind === 'text') return suggestReadings(column, undecided.doubts);
      if (number !== undefined && number.unread.length > 0) return suggestReadings(column, number.unread);
      if (column.vector.kind === 'number' || (type !== 'number' && type !== 'integer')) return [];
      return [
        {
          operation: 'change_type',
          params: { column: column.id, type: 'number' },
          title: `Read ${column.name} as numbers`,
          reason: evidence,
          affected: Math.round(share * presentPositions(column.vector).length),
        },
      ];
    }),
});

type Changed = ChangedColumn | { doubts: readonly NumberDoubt[] } | undefined;

function change(table: Table, column: Column, params: z.output<typeof paramsSchema>): Changed {
  const { type, precision } = params;
  const cells = asText(column.vector);
  const counts = distinctCounts(cells);
  switch (type) {
    case 'number': {
      if (column.vector.kind === 'number') return { column: { ...column, type: 'number' }, changes: [] };
      const chosen = numberChoice(params);
      const choice = { letters: true, ...chosen, decimal: chosen?.decimal ?? column.decimal };
      const name = column.sourceName ?? column.name;
      const convention = decideNumberConvention(cells.dictionary, counts, 0, { name, choice });
      // Half a reading would empty cells that a person can read.
      if (convention && convention.doubts.length > 0) return { doubts: convention.doubts };
      return convention ? convertToNumber(table, { ...column, vector: cells }, convention) : undefined;
    }
    case 'date': {
      const convention = decideDateConvention(cells.dictionary, counts, column.name, 0);
      return convention ? convertToDate(table, column, cells, convention, precision) : undefined;
    }
    case 'boolean': {
      const convention = decideBooleanConvention(cells.dictionary, counts, column.name, 0);
      return convention ? convertToBoolean(table, column, cells, convention, true) : undefined;
    }
    default: {
      const { unit: _unit, expectedRange: _range, ...rest } = column;
      return { column: { ...rest, vector: cells, type }, changes: [] };
    }
  }
}
