import { z } from 'zod';
import { because, type ChangeBlock, type ConstantValues, cellsBlock } from '@/lib/cleaning/changes/model';
import type { Note, Reason } from '@/lib/cleaning/changes/reason';
import { fillableCells, roundedStatistic } from '@/lib/cleaning/kernels/fillable';
import { withFlag } from '@/lib/cleaning/kernels/flags';
import { modeCode, STATISTICS } from '@/lib/cleaning/kernels/impute';
import { missingPositions, positionsWhere } from '@/lib/cleaning/kernels/positions';
import { isNumeric } from '@/lib/cleaning/numeric';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, isText, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { measuredValues } from '@/lib/tabular/measured-values';
import {
  CellFlag,
  type Column,
  formatNumber,
  type NumberVector,
  type Table,
  type TextVector,
} from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';

const paramsSchema = z.strictObject({
  ...targetShape,
  /** What missing numbers are filled with. */
  numeric: z.enum(['mean', 'median', 'mode', 'zero', 'constant', 'forward', 'leave']).default('mean'),
  /** What missing text is filled with. Dates are never filled. */
  categorical: z.enum(['mode', 'constant', 'forward', 'leave']).default('leave'),
  /** The number for `numeric: "constant"`. */
  number: z.number().optional(),
  /** The text for `categorical: "constant"`. */
  text: z.string().min(1).optional(),
});
type FillParams = z.output<typeof paramsSchema>;
type Change = { column: Column; changes: (ChangeBlock | undefined)[] } | undefined;

export const fillMissing = defineOperation({
  id: 'fill_missing',
  phase: 'missing',
  origin: 'default',
  label: 'Fill missing values',
  description:
    'Missing numbers are filled with the mean, median, mode, zero, a constant or the value above; text stays missing unless asked. Identifiers and dates are never filled; codes, years, scales, what could not be read and columns of which more than 40 % is missing only where they are named.',
  lossy: false,
  params: paramsSchema,
  columns: targetEffects,
  apply(table, params) {
    const notes: Note[] = [];
    const isChosen = params.columns !== undefined;
    const result = changeColumns(table, targets(table, params), (column) => {
      if (isNumeric(column)) {
        if (params.numeric === 'leave') return undefined;
        const { fill, left } = isChosen ? { fill: missingPositions(column.vector), left: [] } : fillableCells(column);
        for (const reason of left)
          notes.push({ code: 'not_filled', columnId: column.id, column: column.name, ...reason });
        return fillNumbers(table, column, params, fill);
      }
      const isWords = column.type === 'category' || column.type === 'text' || column.type === 'boolean';
      return isText(column) && isWords ? fillTexts(table, column, params) : undefined;
    });
    return notes.length === 0 ? result : { ...result, notes };
  },
  sentence: (_params, { cells, columns }) =>
    cells === 0 ? 'Nothing to fill' : `${plural(cells, 'missing cell')} filled in ${plural(columns.length, 'column')}`,
});

function fillNumbers(
  table: Table,
  column: Column & { vector: NumberVector },
  params: FillParams,
  missing: Uint32Array,
): Change {
  const method = params.numeric;
  if (method === 'leave' || missing.length === 0) return undefined;
  const values = column.vector.values.slice();
  if (method === 'forward') {
    const filled = carryForward(values, missing, (value) => !Number.isNaN(value));
    return filledColumn(table, column, { ...column.vector, values }, filled, because({ code: 'filled_above' }));
  }
  const known = measuredValues(values, column.flags);
  const value =
    method === 'constant' ? (params.number ?? Number.NaN) : roundedStatistic(STATISTICS[method](known), column);
  // No value to compute from, or none given: the cells stay missing.
  if (Number.isNaN(value)) return undefined;
  for (const position of missing) values[position] = value;
  const text = formatNumber(value, column.vector.decimals);
  const reason: Reason =
    method === 'constant' || method === 'zero'
      ? { code: 'filled_number', number: formatNumber(value) }
      : { code: 'filled_statistic', method, values: values.length - missingPositions(column.vector).length };
  const type = Number.isInteger(value) ? column.type : 'number';
  const vector = { ...column.vector, values };
  return filledColumn(table, { ...column, type }, vector, missing, because(reason), { kind: 'constant', text }, column);
}

function fillTexts(table: Table, column: Column & { vector: TextVector }, params: FillParams): Change {
  const method = params.categorical;
  if (method === 'leave') return undefined;
  const missing = missingPositions(column.vector);
  if (missing.length === 0) return undefined;
  const codes = column.vector.codes.slice();
  if (method === 'forward') {
    const filled = carryForward(codes, missing, (code) => code >= 0);
    return filledColumn(table, column, { ...column.vector, codes }, filled, because({ code: 'filled_above' }));
  }
  const { dictionary } = column.vector;
  const known =
    method === 'mode' ? modeCode(column.vector) : params.text === undefined ? -1 : dictionary.indexOf(params.text);
  const isNew = method === 'constant' && known < 0 && params.text !== undefined;
  const code = isNew ? dictionary.length : known;
  if (code < 0) return undefined;
  for (const position of missing) codes[position] = code;
  const vector: TextVector = {
    kind: 'text',
    codes,
    dictionary: isNew ? [...dictionary, params.text as string] : dictionary,
  };
  const text = vector.dictionary[code] as string;
  const reason: Reason = { code: method === 'mode' ? 'filled_frequent' : 'filled_chosen' };
  return filledColumn(table, column, vector, missing, because(reason), { kind: 'constant', text });
}

/** Gives each missing cell the value before it and returns the positions that got one: those at the top have none above. */
function carryForward<T extends Float64Array | Int32Array>(
  cells: T,
  missing: Uint32Array,
  isValue: (cell: number) => boolean,
): Uint32Array {
  for (const position of missing) if (position > 0) cells[position] = cells[position - 1] as number;
  const filled = positionsWhere(missing.length, (i) => isValue(cells[missing[i] as number] as number));
  return filled.map((i) => missing[i] as number);
}

function filledColumn(
  table: Table,
  column: Column,
  vector: TextVector | NumberVector,
  positions: Uint32Array,
  reasons: ReturnType<typeof because>,
  after: ConstantValues | TextVector | NumberVector = vector,
  before: Column = column,
): Change {
  if (positions.length === 0) return undefined;
  const length = table.rowIndex.length;
  return {
    column: { ...column, vector, flags: withFlag(column, length, positions, CellFlag.Filled) },
    changes: [cellsBlock(table, before, positions, after, reasons)],
  };
}
