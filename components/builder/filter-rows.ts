import type { FilterJson } from '@/lib/contract/filters';
import type { BuilderColumn } from './columns';

/** What can be asked of a column. `other` are conditions that come from elsewhere and are only kept. */
export type Condition = 'is' | 'is_not' | 'contains' | 'between' | 'missing' | 'present' | 'other';

/** A condition as it is being written, complete or not. */
export interface FilterRow {
  /** Tells it from the others while it is edited. */
  readonly key: number;
  readonly column: string | null;
  readonly condition: Condition;
  readonly values: readonly (string | number)[];
  readonly text: string;
  readonly min: string;
  readonly max: string;
  readonly kept: FilterJson | null;
}

export const CONDITION_LABELS: Record<Exclude<Condition, 'other'>, string> = {
  is: 'is',
  is_not: 'is not',
  contains: 'contains',
  between: 'is between',
  missing: 'is missing',
  present: 'is there',
};

/** What makes sense to be asked of a column, the usual first. */
export function conditionsOf({ role, isNumber }: BuilderColumn): Exclude<Condition, 'other'>[] {
  if (role === 'quantity' || role === 'rate' || role === 'time')
    return ['between', 'is', 'is_not', 'present', 'missing'];
  if (isNumber) return ['is', 'is_not', 'between', 'present', 'missing'];
  return ['is', 'is_not', 'contains', 'present', 'missing'];
}

/** A condition on a column of which nothing has been said yet. */
export function emptyRow(key: number, column: BuilderColumn | null): FilterRow {
  const condition = column === null ? 'is' : (conditionsOf(column)[0] ?? 'is');
  return { key, column: column?.id ?? null, condition, values: [], text: '', min: '', max: '', kept: null };
}

/** A value as the column holds it; text that is no number for a column of numbers stays what it is. */
export function typed(text: string, isNumber: boolean): string | number {
  const number = Number(text);
  return isNumber && text.trim() !== '' && Number.isFinite(number) ? number : text;
}

/** The filter a row stands for; null while it says too little. */
export function filterOf(row: FilterRow, isNumber: boolean): FilterJson | null {
  const { column, condition, values, text, min, max, kept } = row;
  if (condition === 'other') return kept;
  if (column === null) return null;
  switch (condition) {
    case 'is':
    case 'is_not': {
      if (values.length === 0) return null;
      const not = condition === 'is_not' ? { not: true } : {};
      const [only] = values;
      return values.length === 1 && only !== undefined
        ? { op: 'equals', column, value: only, ...not }
        : { op: 'in', column, values: [...values], ...not };
    }
    case 'contains':
      return text === '' ? null : { op: 'contains', column, text };
    case 'between': {
      const [from, to] = [min.trim(), max.trim()];
      if (from === '' && to === '') return null;
      return {
        op: 'range',
        column,
        ...(from !== '' && { min: typed(from, isNumber) }),
        ...(to !== '' && { max: typed(to, isNumber) }),
      };
    }
    default:
      return { op: condition, column };
  }
}

/** A filter as a row to be edited. */
export function rowOf(filter: FilterJson, key: number): FilterRow {
  const row = { ...emptyRow(key, null), column: filter.column ?? null };
  const other: FilterRow = { ...row, condition: 'other', kept: filter };
  const is = filter.not ? 'is_not' : 'is';
  switch (filter.op) {
    case 'equals':
      return isValue(filter.value) ? { ...row, condition: is, values: [filter.value] } : other;
    case 'in':
      return filter.values.every(isValue) ? { ...row, condition: is, values: filter.values.filter(isValue) } : other;
    case 'contains':
      return filter.not ? other : { ...row, condition: 'contains', text: filter.text };
    case 'range':
      if (filter.not || filter.exclusive_max) return other;
      return { ...row, condition: 'between', min: String(filter.min ?? ''), max: String(filter.max ?? '') };
    case 'missing':
    case 'present':
      return filter.not || filter.column === undefined ? other : { ...row, condition: filter.op };
    default:
      return other;
  }
}

function isValue(value: string | number | boolean | null): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
