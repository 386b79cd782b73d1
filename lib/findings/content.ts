import { asText } from '@/lib/cleaning/kernels/as-text';
import { CellFlag, type Column, rowCount, type Table, type TextVector, type Vector } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { formatDate, parseDate } from '@/lib/tabular/values/parse-date';
import type { ColumnContent } from './column-view';

/**
 * What the cleaned column says, as precisely as the source wrote it: numbers without those filled in, dates with their days.
 * A cell that a person or a step gave another value keeps that value.
 *
 * @param source the column in the source table, if there is one; `sourceRows[i]` is the position there of row i.
 */
export function contentOf(column: Column, source: Column | undefined, sourceRows: Uint32Array): ColumnContent {
  const { vector } = column;
  const before = source?.vector;
  if (vector.kind === 'number') {
    const values = withoutFilled(column, vector.values);
    const lost = before?.kind === 'text' ? unreadCells(values, before, sourceRows) : null;
    return lost === null ? { column, text: null, values } : { column, text: lost, values: null };
  }
  if (before === undefined || before === vector) return { column, text: vector, values: null };
  return { column, text: overlay(column, vector, before, sourceRows), values: null };
}

function withoutFilled({ flags }: Column, values: Float64Array): Float64Array {
  if (!flags) return values;
  const kept = values.slice();
  for (let i = 0; i < kept.length; i++) if (((flags[i] as number) & CellFlag.Filled) !== 0) kept[i] = Number.NaN;
  return kept;
}

/** The column as text where some of its cells could not be read as numbers, so that they are seen; null when all could. */
function unreadCells(values: Float64Array, source: TextVector, sourceRows: Uint32Array): TextVector | null {
  const isValue = source.dictionary.map((text) => !isMissingToken(text));
  let lost = false;
  for (let i = 0; i < values.length && !lost; i++) {
    const code = source.codes[sourceRows[i] as number] ?? -1;
    lost = Number.isNaN(values[i]) && code >= 0 && isValue[code] === true;
  }
  if (!lost) return null;
  const writer = new TextWriter(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const code = source.codes[sourceRows[i] as number] ?? -1;
    if (code >= 0 && isValue[code]) writer.set(i, (source.dictionary[code] as string).trim());
    else if (!Number.isNaN(value)) writer.set(i, String(value));
  }
  return writer.vector;
}

/** Each cell as the source wrote it where the cleaned one is only another way to write it, else as it is now. */
function overlay(column: Column, vector: TextVector, source: Vector, sourceRows: Uint32Array): TextVector {
  const isDate = column.type === 'date' || column.type === 'datetime';
  const writer = new TextWriter(vector.codes.length);
  const written = asText(source);
  // A text is nearly always cleaned the same way: what came of it last time is asked first.
  const lastNow = new Int32Array(written.dictionary.length).fill(-2);
  const lastCode = new Int32Array(written.dictionary.length);
  for (let i = 0; i < vector.codes.length; i++) {
    const code = vector.codes[i] as number;
    const before = written.codes[sourceRows[i] as number] ?? -1;
    if (before < 0) {
      const isFilled = ((column.flags?.[i] ?? 0) & CellFlag.Filled) !== 0;
      if (code >= 0 && !isFilled) writer.put(i, writer.codeOf(vector.dictionary[code] as string));
    } else if (lastNow[before] === code) writer.put(i, lastCode[before] as number);
    else {
      const now = code < 0 ? null : (vector.dictionary[code] as string);
      const text = choose((written.dictionary[before] as string).trim(), now, isDate);
      const chosen = text === null ? -1 : writer.codeOf(text);
      writer.put(i, chosen);
      lastNow[before] = code;
      lastCode[before] = chosen;
    }
  }
  return writer.vector;
}

const GROUP = /^(\d+)(?:-(\d+)|\+)$/;
const ORDERS = [
  { order: 'ymd', compact: true, serial: true },
  { order: 'dmy', compact: true, serial: true },
  { order: 'mdy', compact: true, serial: true },
] as const;

function choose(before: string, now: string | null, isDate: boolean): string | null {
  if (isMissingToken(before)) return now;
  if (now === null || now === before) return before;
  if (isDate) {
    const isSame = ORDERS.some((convention) => {
      const date = parseDate(before, convention);
      return date !== null && (['month', 'day', 'datetime'] as const).some((p) => formatDate(date, p) === now);
    });
    return isSame ? before : now;
  }
  // An age that became a group of ages.
  const group = GROUP.exec(now);
  const age = Number(before);
  if (group && age >= Number(group[1]) && age <= Number(group[2] ?? Number.POSITIVE_INFINITY)) return before;
  return now;
}

class TextWriter {
  readonly #codes: Int32Array;
  readonly #codeOf = new Map<string, number>();
  readonly #dictionary: string[] = [];

  constructor(rows: number) {
    this.#codes = new Int32Array(rows).fill(-1);
  }

  set(position: number, text: string): void {
    this.put(position, this.codeOf(text));
  }

  put(position: number, code: number): void {
    this.#codes[position] = code;
  }

  codeOf(text: string): number {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#dictionary.push(text) - 1;
      this.#codeOf.set(text, code);
    }
    return code;
  }

  get vector(): TextVector {
    return { kind: 'text', codes: this.#codes, dictionary: this.#dictionary };
  }
}

/** For each row of the cleaned table its position in the source table. */
export function positionsIn(source: Table, table: Table): Uint32Array {
  const positionOf = new Map<number, number>();
  const isPlain = source.rowIndex.every((row, position) => row === position);
  if (isPlain) return table.rowIndex;
  for (const [position, row] of source.rowIndex.entries()) positionOf.set(row, position);
  return Uint32Array.from({ length: rowCount(table) }, (_, i) => positionOf.get(table.rowIndex[i] as number) ?? 0);
}
