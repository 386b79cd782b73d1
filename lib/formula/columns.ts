import { countValues } from '@/lib/tabular/infer/count-values';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import { kindOf } from '@/lib/tabular/kinds';
import { labelOf, unitOf } from '@/lib/tabular/labels';
import { entryNumbers } from '@/lib/tabular/query/columns';
import type { Column, NumberVector, Table, TextVector } from '@/lib/tabular/table';
import { companionOf } from '@/lib/tabular/table';
import { parseBoolean } from '@/lib/tabular/values/parse-boolean';
import { decideDateConvention } from '@/lib/tabular/values/parse-date';
import { damerauDistance } from '@/lib/text/edit-distance';
import type { Checked, DatePrecision, Meaning } from './checked';
import { ROWS } from './checked';
import { PLAIN_DATES, readDate } from './dates';
import { exactDecimals } from './decimals';
import { fail, type Span } from './error';
import { columnText } from './print';
import { FALSE, TRUE, UNKNOWN } from './types';

/** As much of a column as its name is found by. */
export type NamedColumn = Pick<Column, 'id' | 'name' | 'sourceName'>;

/** `Unit Price`, `unit_price` and `unit-price` are the same to whoever types them. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

const WAYS: readonly ((column: NamedColumn, name: string) => boolean)[] = [
  (column, name) => column.name === name,
  (column, name) => column.id === name,
  (column, name) => column.name.trim() === name || column.sourceName?.trim() === name,
  (column, name) => foldedName(column.name) === foldedName(name) && foldedName(name) !== '',
  (column, name) => foldedName(labelOf(column)) === foldedName(name) && foldedName(name) !== '',
];

/**
 * The columns a name means: those called exactly so, or of this id, or else, in turn, so but for case and signs, or by their label.
 * More than one: the name does not tell.
 */
export function columnsNamed<C extends NamedColumn>(columns: readonly C[], name: string): readonly C[] {
  for (const isMeant of WAYS) {
    const found = columns.filter((column) => isMeant(column, name));
    if (found.length > 0) return found;
  }
  return [];
}

/** The column a name means. @throws FormulaFailure when there is none, or several. */
export function columnNamed(table: Table, name: string, at: Span): Column {
  const [column, ...others] = columnsNamed(table.columns, name);
  if (column === undefined) {
    const nearest = nearestName(
      name,
      table.columns.map((candidate) => candidate.name),
    );
    return fail({ code: 'no_such_column', name, nearest }, at);
  }
  if (others.length > 0) fail({ code: 'ambiguous_column', name, ids: [column, ...others].map(({ id }) => id) }, at);
  return column;
}

/** The name somebody may have meant; null when none is near. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  const wanted = foldedName(name).slice(0, 80);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of names) {
    const folded = foldedName(candidate).slice(0, 80);
    const isPart = wanted.length > 2 && folded.split('_').includes(wanted);
    const away = isPart ? 1.5 : damerauDistance(wanted, folded, least);
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** The column as a part of a formula. */
export function columnPart(table: Table, column: Column, at: Span): Checked {
  const { vector } = column;
  const kind = kindOf(column);
  const base = {
    at,
    text: columnText(column.name),
    column,
    unit: unitOf(column),
    kind,
    decimals: null,
    precision: 'day',
    isPercentOff: false,
  } as const;
  if (vector.kind === 'number') {
    const number = { ...base, type: 'number' as const, decimals: decimalsOf(vector), written: vector.decimals };
    if (column.type !== 'boolean') {
      const values = { type: 'number' as const, values: vector.values };
      return { ...number, domain: ROWS, compute: () => values };
    }
    const read = (value: number) => (Number.isNaN(value) ? UNKNOWN : value === 0 ? FALSE : TRUE);
    return {
      ...number,
      type: 'boolean',
      domain: ROWS,
      compute: () => ({ type: 'boolean', values: Uint8Array.from(vector.values, read) }),
    };
  }
  if (column.type === 'date' || column.type === 'datetime') return datePart(table, column, vector, base);
  if (column.type === 'boolean') {
    const read = (text: string) => {
      const value = parseBoolean(text, { digits: true });
      return value === null ? UNKNOWN : value ? TRUE : FALSE;
    };
    const compute = () => ({
      type: 'boolean' as const,
      values: Uint8Array.from([...vector.dictionary.map(read), UNKNOWN]),
    });
    return { ...base, type: 'boolean', domain: { kind: 'distinct', vector }, compute };
  }
  const numbers = entryNumbers(column);
  if (numbers !== null) {
    const values = new Float64Array(numbers.length + 1).fill(Number.NaN);
    values.set(numbers);
    return {
      ...base,
      type: 'number',
      decimals: exactDecimals({ kind: 'number', values }),
      domain: { kind: 'distinct', vector },
      compute: () => ({ type: 'number', values }),
    };
  }
  return textPart(column, vector, at);
}

/** As many as are written, more where values need more. */
function decimalsOf(vector: NumberVector): number | null {
  const exact = exactDecimals(vector);
  return exact === null ? null : Math.max(exact, vector.decimals ?? 0);
}

/** The column as text, whatever its values mean: a code with leading zeros, a date as it is shown. */
export function textPart(column: Column, vector: TextVector, at: Span): Checked {
  const { length } = vector.dictionary;
  const codes = new Int32Array(length + 1);
  for (let code = 0; code < length; code++) codes[code] = code;
  codes[length] = -1;
  return {
    ...PLAIN_TEXT,
    at,
    text: columnText(column.name),
    column,
    kind: kindOf(column),
    domain: { kind: 'distinct', vector },
    compute: () => ({ type: 'text', codes, dictionary: vector.dictionary }),
  };
}

export const PLAIN_TEXT: Meaning = {
  type: 'text',
  unit: null,
  kind: null,
  decimals: null,
  precision: 'day',
  isPercentOff: false,
};

const DAY = /^\d{4}-\d{2}-\d{2}/;
const known = new WeakMap<TextVector, Float64Array>();

/** A column of dates says in full what it says: the days of months. */
function datePart(
  table: Table,
  column: Column,
  shown: TextVector,
  base: Omit<Checked, 'type' | 'domain' | 'compute'>,
): Checked {
  const full = companionOf(table, column.id);
  const vector = full?.vector.kind === 'text' ? full.vector : shown;
  const { type } = full ?? column;
  const precision: DatePrecision =
    type === 'datetime'
      ? 'datetime'
      : vector.dictionary.length > 0 && !vector.dictionary.some((text) => isDay(text))
        ? 'month'
        : 'day';
  const compute = () => {
    const before = known.get(vector);
    if (before !== undefined) return { type: 'date' as const, values: before };
    const convention =
      inferColumn({ ...column, vector }).date ??
      decideDateConvention(vector.dictionary, countValues(vector), column.name, 0) ??
      PLAIN_DATES;
    const values = new Float64Array(vector.dictionary.length + 1).fill(Number.NaN);
    for (const [code, text] of vector.dictionary.entries()) values[code] = readDate(text, convention);
    known.set(vector, values);
    return { type: 'date' as const, values };
  };
  return { ...base, unit: null, type: 'date', precision, domain: { kind: 'distinct', vector }, compute };
}

/** Whether the text is no month alone. */
function isDay(text: string): boolean {
  return DAY.test(text) || !/^\d{4}-\d{2}$/.test(text);
}
