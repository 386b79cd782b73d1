import type { ColumnKind } from '@/lib/tabular/kinds';
import type { Checked, Context, Meaning } from './checked';
import { commonDomain, valuesIn } from './checked';
import { DAY_MS } from './dates';
import { type FormulaWarning, fail, type Span } from './error';
import { type Arithmetic, calculate } from './run/arithmetic';
import { constantOf } from './run/scalars';
import type { Values } from './types';
import { areAlike, isMoney, isPercent, productUnit, quotientUnit } from './units';

/** Kinds whose numbers are names: nothing is computed with them, though it can be. */
const NAMES: ReadonlySet<ColumnKind> = new Set(['identifier', 'code', 'phone']);

/** @returns whether the column's numbers are names of things */
export function warnOfCodes(part: Checked, what: string, warnings: FormulaWarning[]): void {
  if (part.column === undefined || part.kind === null || !NAMES.has(part.kind)) return;
  warnings.push({ code: 'codes', column: part.column.name, kind: part.kind, what, at: part.at });
}

/** @throws FormulaFailure where one is in dollars and the other in per cent, say. */
export function needSameUnit(left: Checked, right: Checked, at: Span): void {
  if (left.unit === null || right.unit === null || areAlike(left.unit, right.unit)) return;
  fail({ code: 'different_units', left: left.text, right: right.text, leftUnit: left.unit, rightUnit: right.unit }, at);
}

/** Two numbers put together. */
export function calculated(
  operator: Arithmetic,
  left: Checked,
  right: Checked,
  at: Span & { readonly text: string },
  warnings: FormulaWarning[],
): Checked {
  for (const part of [left, right]) warnOfCodes(part, 'calculated', warnings);
  if (operator === '+' || operator === '-') needSameUnit(left, right, at);
  if (operator === '*' && isMoneyPart(left) && isMoneyPart(right)) warnings.push({ code: 'money_times_money', at });
  const meaning = meaningOf(operator, left, right);
  const domain = commonDomain([left, right]);
  const compute = (context: Context): Values => ({
    type: 'number',
    values: calculate(
      operator,
      numbers(left, domain, context),
      numbers(right, domain, context),
      meaning.decimals,
      context,
    ),
  });
  return { ...meaning, at: { start: at.start, end: at.end }, text: at.text, domain, compute };
}

function numbers(part: Checked, domain: Checked['domain'], context: Context): Float64Array {
  const values = valuesIn(part, domain, context);
  return values.type === 'number' || values.type === 'date' ? values.values : new Float64Array([Number.NaN]);
}

const isMoneyPart = ({ kind, unit }: Checked): boolean => kind === 'money' || isMoney(unit);

function meaningOf(operator: Arithmetic, left: Checked, right: Checked): Meaning {
  const base = { type: 'number', precision: 'day', isPercentOff: left.isPercentOff || right.isPercentOff } as const;
  const decimals = decimalsOf(operator, left.decimals, right.decimals);
  switch (operator) {
    case '+':
    case '-':
    case '%':
      return { ...base, decimals, unit: left.unit ?? right.unit, kind: sumKind(left, right) };
    case '*': {
      const { unit, isPercentOff } = scaledBy(left, right) ?? productUnit(left.unit, right.unit);
      return {
        ...base,
        decimals,
        unit,
        isPercentOff: base.isPercentOff || isPercentOff,
        kind: productKind(left, right),
      };
    }
    case '/': {
      const isOfHundred = right.literal === 100 && (left.isPercentOff || isPercent(left.unit));
      if (isOfHundred) {
        const unit = left.isPercentOff ? left.unit : null;
        return { ...base, decimals: null, unit, kind: left.isPercentOff ? left.kind : 'share', isPercentOff: false };
      }
      return { ...base, decimals: null, unit: quotientUnit(left.unit, right.unit), kind: quotientKind(left, right) };
    }
    case '^':
      return { ...base, decimals: null, unit: null, kind: null };
  }
}

/** A percentage times a number that is written out is a percentage. */
function scaledBy(left: Checked, right: Checked): { unit: string | null; isPercentOff: boolean } | null {
  if (right.literal !== undefined) return { unit: left.unit, isPercentOff: false };
  return left.literal === undefined ? null : { unit: right.unit, isPercentOff: false };
}

function decimalsOf(operator: Arithmetic, left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  return operator === '*' ? left + right : Math.max(left, right);
}

/** What is written out takes on the kind of what it is added to. */
function sumKind(left: Checked, right: Checked): ColumnKind | null {
  if (left.literal !== undefined) return amount(right.kind);
  if (right.literal !== undefined) return left.kind === 'year' ? 'year' : amount(left.kind);
  return left.kind === right.kind ? amount(left.kind) : null;
}

function productKind(left: Checked, right: Checked): ColumnKind | null {
  const kinds = [left, right].map((part) => (isMoneyPart(part) ? 'money' : part.kind));
  if (kinds[0] === 'money' && kinds[1] === 'money') return null;
  if (kinds.includes('money')) return 'money';
  if (left.literal !== undefined || right.literal !== undefined)
    return amount(left.literal === undefined ? left.kind : right.kind);
  return kinds[0] === 'share' && kinds[1] === 'share' ? 'share' : null;
}

function quotientKind(left: Checked, right: Checked): ColumnKind | null {
  if (right.literal !== undefined) return amount(left.kind);
  return isMoneyPart(left) && !isMoneyPart(right) ? 'money' : null;
}

/** Only what is an amount stays one when it is computed with. */
function amount(kind: ColumnKind | null): ColumnKind | null {
  return kind === 'money' || kind === 'share' || kind === 'count' || kind === 'duration' ? kind : null;
}

/** A date and a number of days, or two dates. */
export function datesCalculated(
  operator: '+' | '-',
  left: Checked,
  right: Checked,
  at: Span & { readonly text: string },
): Checked {
  const domain = commonDomain([left, right]);
  const isDifference = left.type === 'date' && right.type === 'date';
  const [date, days] = left.type === 'date' ? [left, right] : [right, left];
  const compute = (context: Context): Values => {
    const first = numbers(isDifference ? left : date, domain, context);
    const second = numbers(isDifference ? right : days, domain, context);
    const day = constantOf('number', DAY_MS);
    const dayMs = day.type === 'number' ? day.values : new Float64Array(1);
    if (isDifference)
      return {
        type: 'number',
        values: calculate('/', calculate('-', first, second, null, context), dayMs, null, context),
      };
    const shift = calculate('*', second, dayMs, null, context);
    return { type: 'date', values: calculate(operator, first, shift, null, context) };
  };
  const where = { at: { start: at.start, end: at.end }, text: at.text, domain, compute };
  if (isDifference) {
    const isWhole = left.precision !== 'datetime' && right.precision !== 'datetime';
    return {
      ...where,
      type: 'number',
      unit: 'days',
      kind: 'duration',
      decimals: isWhole ? 0 : null,
      precision: 'day',
      isPercentOff: false,
    };
  }
  const precision = date.precision === 'datetime' ? 'datetime' : 'day';
  return { ...where, type: 'date', unit: null, kind: 'date', decimals: null, precision, isPercentOff: false };
}
