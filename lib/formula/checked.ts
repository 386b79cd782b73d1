import type { ColumnKind } from '@/lib/tabular/kinds';
import type { Column, Table, TextVector } from '@/lib/tabular/table';
import type { Span } from './error';
import type { Scalar, Values, ValueType } from './types';

export type DatePrecision = 'month' | 'day' | 'datetime';

/** What a value is, beside its type. */
export interface Meaning {
  readonly type: ValueType;
  /** `$`, `kg`, `$/kg`; null for a plain number. */
  readonly unit: string | null;
  /** What kind of amount it is, as far as that follows from the columns. */
  readonly kind: ColumnKind | null;
  /** No value has more decimals than these; null when that is not known. */
  readonly decimals: number | null;
  /** The fixed number of decimals the column writes. */
  readonly written?: number | undefined;
  readonly precision: DatePrecision;
  /** A percentage was multiplied in, and not yet divided by 100. */
  readonly isPercentOff: boolean;
}

/**
 * What a part of a formula is computed for: once, for each distinct text of one column (and missing), or for each row. Work on a
 * column of text is so work on its dictionary.
 */
export type Domain =
  | { readonly kind: 'once' }
  | { readonly kind: 'distinct'; readonly vector: TextVector }
  | { readonly kind: 'rows' };

export const ONCE: Domain = { kind: 'once' };
export const ROWS: Domain = { kind: 'rows' };

export interface Context {
  readonly table: Table;
  readonly rows: number;
  /** Rows in which something was divided by zero. */
  zeroDivisions: number;
}

/** A part of a formula that can be computed. */
export interface Checked extends Meaning {
  readonly at: Span;
  /** As it is written, for sentences. */
  readonly text: string;
  readonly domain: Domain;
  /** What it is, where it is written out. */
  readonly literal?: Scalar;
  /** The column, where it is one. */
  readonly column?: Column;
  readonly compute: (context: Context) => Values;
}

/** The domain in which values of all of these can stand side by side. */
export function commonDomain(parts: readonly { readonly domain: Domain }[]): Domain {
  let common = ONCE;
  for (const { domain } of parts) {
    if (domain.kind === 'once') continue;
    if (common.kind === 'once') common = domain;
    else if (!(common.kind === 'distinct' && domain.kind === 'distinct' && common.vector === domain.vector))
      return ROWS;
  }
  return common;
}

/** How many values the domain has; of a dictionary one more, the last, for missing. */
export function sizeOf(domain: Domain, { rows }: Context): number {
  if (domain.kind === 'once') return 1;
  return domain.kind === 'rows' ? rows : domain.vector.dictionary.length + 1;
}

/** The values for a wider domain. What is computed once stays of length 1. */
export function valuesIn(part: Checked, domain: Domain, context: Context): Values {
  const values = part.compute(context);
  const from = part.domain;
  if (from.kind !== 'distinct' || domain.kind !== 'rows') return values;
  const { codes, dictionary } = from.vector;
  const missing = dictionary.length;
  const size = codes.length;
  if (values.type === 'text') {
    const out = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      const code = codes[i] as number;
      out[i] = values.codes[code < 0 ? missing : code] as number;
    }
    return { ...values, codes: out };
  }
  if (values.type === 'boolean') {
    const out = new Uint8Array(size);
    for (let i = 0; i < size; i++) {
      const code = codes[i] as number;
      out[i] = values.values[code < 0 ? missing : code] as number;
    }
    return { type: 'boolean', values: out };
  }
  const out = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const code = codes[i] as number;
    out[i] = values.values[code < 0 ? missing : code] as number;
  }
  return { type: values.type, values: out };
}

/** The values one by one for every row, also where they are one for all. */
export function spread(values: Values, size: number): Values {
  if (lengthOf(values) === size) return values;
  if (values.type === 'text') return { ...values, codes: new Int32Array(size).fill(values.codes[0] as number) };
  if (values.type === 'boolean')
    return { type: 'boolean', values: new Uint8Array(size).fill(values.values[0] as number) };
  return { type: values.type, values: new Float64Array(size).fill(values.values[0] as number) };
}

export function lengthOf(values: Values): number {
  return values.type === 'text' ? values.codes.length : values.values.length;
}
