import { formatNumber } from '@/lib/tabular/table';
import { type Checked, type Context, type Meaning, ONCE, valuesIn } from './checked';
import { textPart } from './columns';
import { PLAIN_DATES, readDate, writeDate } from './dates';
import { fail, type Span } from './error';
import type { ParameterType } from './functions/definition';
import { applyScalar, constantOf } from './run/scalars';
import { type Scalar, TRUE, UNKNOWN, type Values, type ValueType } from './types';

export const PLAIN: Omit<Meaning, 'type'> = {
  unit: null,
  kind: null,
  decimals: null,
  precision: 'day',
  isPercentOff: false,
};

/** A value that is written out. */
export function literalPart(type: Exclude<ValueType, 'missing'>, value: Scalar, text: string, at: Span): Checked {
  const values = constantOf(type, value);
  const decimals = typeof value === 'number' ? decimalsWritten(text) : null;
  return { ...PLAIN, type, decimals, literal: value, text, at, domain: ONCE, compute: () => values };
}

function decimalsWritten(text: string): number | null {
  return /e/i.test(text) ? null : (text.split('.')[1]?.length ?? 0);
}

/** The word `missing`, as a value of a type. */
export function missingPart(type: Exclude<ValueType, 'missing'>, part: Pick<Checked, 'text' | 'at'>): Checked {
  const values = constantOf(type, null);
  return { ...PLAIN, type, text: part.text, at: part.at, domain: ONCE, compute: () => values };
}

/**
 * The part as a value of the type that is wanted: numbers, dates and yes/no are text where text is wanted, a text that is written out is
 * a date where a date is wanted, yes and no count as 1 and 0.
 *
 * @param where what wants it, for the sentence
 * @throws FormulaFailure
 */
export function coerced(part: Checked, wanted: ParameterType, where: string): Checked {
  if (wanted === 'any' || part.type === wanted) return part;
  if (part.type === 'missing') return missingPart(wanted, part);
  if (wanted === 'text') return asText(part);
  if (wanted === 'date' && part.type === 'text' && typeof part.literal === 'string')
    return dateLiteral(part, part.literal);
  if (wanted === 'number' && part.type === 'boolean') return asNumber(part);
  return fail({ code: 'wrong_type', where, wanted, found: part.type, text: part.text }, part.at);
}

export function dateLiteral(part: Checked, text: string): Checked {
  const ms = readDate(text, PLAIN_DATES);
  if (Number.isNaN(ms)) return fail({ code: 'not_a_date', text }, part.at);
  const precision = /^\d{4}-\d{2}$/.test(text) ? 'month' : /\d:\d/.test(text) ? 'datetime' : 'day';
  return { ...literalPart('date', ms, part.text, part.at), precision };
}

function asNumber(part: Checked): Checked {
  const compute = (context: Context): Values => {
    const values = part.compute(context);
    const flags = values.type === 'boolean' ? values.values : new Uint8Array([UNKNOWN]);
    return {
      type: 'number',
      values: Float64Array.from(flags, (flag) => (flag === UNKNOWN ? Number.NaN : flag === TRUE ? 1 : 0)),
    };
  };
  const { literal: _literal, ...rest } = part;
  return { ...rest, type: 'number', decimals: 0, kind: 'count', compute };
}

/** As it is exported. */
function asText(part: Checked): Checked {
  const { column, written, precision } = part;
  if (column !== undefined && column.vector.kind === 'text') return textPart(column, column.vector, part.at);
  const { literal: _literal, ...rest } = part;
  const write = (value: Scalar): Scalar => {
    if (typeof value !== 'number') return String(value);
    return part.type === 'date' ? writeDate(value, precision) : formatNumber(value, written);
  };
  const compute = (context: Context): Values => applyScalar('text', [valuesIn(part, part.domain, context)], write);
  return { ...rest, ...PLAIN, type: 'text', compute };
}
