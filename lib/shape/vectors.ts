import { asText } from '@/lib/tabular/as-text';
import {
  CellFlag,
  type Column,
  type Companion,
  type NumberVector,
  type Table,
  type TextVector,
  type Vector,
} from '@/lib/tabular/table';

/** So many missing cells. */
export interface Missing {
  readonly kind: 'missing';
  readonly length: number;
}

/** The decimals all of them are written with; undefined where they differ. */
function sharedDecimals(vectors: readonly NumberVector[]): number | undefined {
  const [first, ...others] = vectors.map(({ decimals }) => decimals);
  return others.every((decimals) => decimals === first) ? first : undefined;
}

function withDecimals(values: Float64Array, decimals: number | undefined): NumberVector {
  return decimals === undefined ? { kind: 'number', values } : { kind: 'number', values, decimals };
}

/** The cells of the parts one below the other. Numbers stay numbers where no part is text; else all become text. */
export function stackVectors(parts: readonly (Vector | Missing)[]): Vector {
  const numbers = parts.filter((part) => part.kind === 'number');
  const isText = numbers.length === 0 || parts.some((part) => part.kind === 'text');
  return isText ? stackTexts(parts) : stackNumbers(parts, sharedDecimals(numbers));
}

const lengthOf = (part: Vector | Missing): number =>
  part.kind === 'missing' ? part.length : part.kind === 'text' ? part.codes.length : part.values.length;

function stackNumbers(parts: readonly (Vector | Missing)[], decimals: number | undefined): NumberVector {
  const values = new Float64Array(parts.reduce((sum, part) => sum + lengthOf(part), 0)).fill(Number.NaN);
  let at = 0;
  for (const part of parts) {
    if (part.kind === 'number') values.set(part.values, at);
    at += lengthOf(part);
  }
  return withDecimals(values, decimals);
}

function stackTexts(parts: readonly (Vector | Missing)[]): TextVector {
  const codes = new Int32Array(parts.reduce((sum, part) => sum + lengthOf(part), 0)).fill(-1);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  let at = 0;
  for (const part of parts) {
    if (part.kind !== 'missing') {
      const text = asText(part);
      const renamed = text.dictionary.map((entry) => {
        const known = codeOf.get(entry);
        if (known !== undefined) return known;
        codeOf.set(entry, dictionary.length);
        return dictionary.push(entry) - 1;
      });
      // Indexed loops run several times faster than iterators.
      const { codes: own } = text;
      for (let row = 0; row < own.length; row++) {
        const code = own[row] as number;
        if (code >= 0) codes[at + row] = renamed[code] as number;
      }
    }
    at += lengthOf(part);
  }
  return { kind: 'text', codes, dictionary };
}

/** The cells of the given rows; missing for row −1. */
export function gatherOrMissing(vector: Vector, rows: Int32Array | Uint32Array): Vector {
  if (vector.kind === 'text') {
    const codes = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      codes[i] = row < 0 ? -1 : (vector.codes[row] as number);
    }
    return { ...vector, codes };
  }
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    values[i] = row < 0 ? Number.NaN : (vector.values[row] as number);
  }
  return { ...vector, values };
}

/** A column without what only holds of its table: flags, expected range, neighbours. */
export function bare<C extends Column>({ flags: _flags, expectedRange: _range, beside: _beside, ...column }: C) {
  return column;
}

/** The column at the given rows (missing for −1). Of its flags only that a cell was imputed goes along: it is no measurement here either. */
export function columnAt<C extends Column>(column: C, rows: Int32Array | Uint32Array) {
  const flags = filledFlags(column.flags, rows);
  return { ...bare(column), vector: gatherOrMissing(column.vector, rows), ...(flags && { flags }) };
}

function filledFlags(flags: Uint8Array | undefined, rows: Int32Array | Uint32Array): Uint8Array | undefined {
  if (flags === undefined) return undefined;
  let isAny = false;
  const filled = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const bit = row < 0 ? 0 : (flags[row] as number) & CellFlag.Filled;
    filled[i] = bit;
    isAny ||= bit !== 0;
  }
  return isAny ? filled : undefined;
}

/** What the columns said in full, at the given rows. */
export function companionsAt(table: Table, ids: ReadonlySet<string>, rows: Int32Array | Uint32Array): Companion[] {
  return (table.companions ?? []).filter(({ of }) => ids.has(of)).map((companion) => columnAt(companion, rows));
}

/** A table of these columns; its rows are numbered anew. */
export function newTable(columns: readonly Column[], rows: number, companions: readonly Companion[] = []): Table {
  return {
    columns,
    ...(companions.length > 0 && { companions }),
    rowIndex: Uint32Array.from({ length: rows }, (_, row) => row),
  };
}
