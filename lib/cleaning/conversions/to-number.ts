import { because, type ChangeBlock, cellsBlock } from '@/lib/cleaning/changes/model';
import { withFlag } from '@/lib/cleaning/kernels/flags';
import { positionsOfCodes } from '@/lib/cleaning/kernels/positions';
import { valuesOfCodes } from '@/lib/cleaning/kernels/read-numbers';
import { distinctCounts } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import {
  CellFlag,
  type Column,
  formatNumber,
  type NumberVector,
  type Table,
  type TextVector,
} from '@/lib/tabular/table';
import { type NumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';

/**
 * The column read as numbers in this convention. Logged are the cells whose text changes (`$1,234` → `1234`) and, each
 * one, those that are no number and become missing.
 */
export function convertToNumber(
  table: Table,
  column: Column & { vector: TextVector },
  convention: NumberConvention,
): { column: Column; changes: (ChangeBlock | undefined)[] } {
  const { codes, dictionary } = column.vector;
  const counts = distinctCounts(column.vector);
  const numbers = Float64Array.from(dictionary, (text, code) =>
    counts[code] === 0 ? Number.NaN : parseNumber(text, convention),
  );
  const decimals = chooseDecimals(dictionary, counts, numbers, convention);
  const isRewritten = Uint8Array.from(dictionary, (text, code) => {
    const value = numbers[code] as number;
    return Number.isNaN(value) || formatNumber(value, decimals) === text ? 0 : 1;
  });
  const values = valuesOfCodes(codes, numbers);
  const vector: NumberVector = { kind: 'number', values, ...(decimals === undefined ? {} : { decimals }) };
  const rewritten = positionsOfCodes(column.vector, isRewritten);
  const isLost = Uint8Array.from(numbers, (value) => (Number.isNaN(value) ? 1 : 0));
  const lost = positionsOfCodes(column.vector, isLost);
  const { share, unit, decimal, thousands, ambiguous: assumed, mixed } = convention;
  const read = because({
    code: 'read_as_number',
    share,
    unit,
    decimal,
    thousands,
    assumed,
    ...(mixed ? { mixed } : {}),
  });
  const notRead = because({ code: 'not_a_number', share });
  const { unit: former, expectedRange: _range, ...rest } = column;
  // A unit that no value carries is that of the file: it stays, whatever the values are read as.
  const unitOf = convention.unit ?? (inferColumn(column).unit === null ? former : undefined);
  return {
    column: {
      ...rest,
      ...(lost.length > 0 && { flags: withFlag(column, codes.length, lost, CellFlag.Unread) }),
      vector,
      type: convention.integers ? 'integer' : 'number',
      ...(unitOf === undefined ? {} : { unit: unitOf }),
    },
    changes: [
      cellsBlock(table, column, rewritten, vector, read),
      cellsBlock(table, column, lost, { kind: 'constant', text: null }, notRead),
    ],
  };
}

/**
 * The number of decimals to write: the one that leaves more cells as they are written, `undefined` meaning as many as
 * each value needs. Where it makes no difference (every cell has a unit, say), the decimals all values have in common.
 */
function chooseDecimals(
  dictionary: readonly string[],
  counts: Uint32Array,
  numbers: Float64Array,
  { decimals, decimal }: NumberConvention,
): number | undefined {
  if (decimals === 0 || decimals > 100) return undefined;
  let fixed = 0;
  let free = 0;
  let isCommon = true;
  for (let code = 0; code < dictionary.length; code++) {
    const value = numbers[code] as number;
    if (Number.isNaN(value)) continue;
    const text = dictionary[code] as string;
    if (formatNumber(value, decimals) === text) fixed += counts[code] as number;
    if (formatNumber(value) === text) free += counts[code] as number;
    if (writtenDecimals(text, decimal) !== decimals) isCommon = false;
  }
  return fixed > free || (fixed === free && isCommon) ? decimals : undefined;
}

function writtenDecimals(text: string, decimal: string): number {
  const point = text.lastIndexOf(decimal);
  return point < 0 ? 0 : (/^\d*/.exec(text.slice(point + 1))?.[0].length ?? 0);
}
