import * as arrow from '@uwdata/flechette';
import { encodedDictionary } from '@/lib/tabular/dictionary';
import type { Column, NumberVector, TextVector } from '@/lib/tabular/table';
import { dayText, timestampText } from './cell-text';

const MS_PER_DAY = 86_400_000;
const MAX_INT32 = 2 ** 31 - 1;

type Values = Int32Array | Float64Array | BigInt64Array | Uint8Array;

/**
 * The column with the Arrow type its values really have: int32 or int64 when all numbers are whole, else float64; bool,
 * date32 and timestamp[ms] when the column is of that type and every cell is read back as the same text; else utf8.
 */
export function typedArrowColumn({ vector, type }: Column): arrow.Column<unknown> {
  if (vector.kind === 'number') return numberColumn(vector);
  if (type === 'boolean') return booleanColumn(vector) ?? stringColumn(vector);
  if (type === 'date' || type === 'datetime')
    return dayColumn(vector) ?? timestampColumn(vector) ?? stringColumn(vector);
  return stringColumn(vector);
}

function numberColumn({ values }: NumberVector): arrow.Column<unknown> {
  let isWhole = true;
  let largest = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isSafeInteger(value)) {
      isWhole = false;
      break;
    }
    largest = Math.max(largest, Math.abs(value));
  }
  const isMissing = (row: number) => Number.isNaN(values[row] as number);
  if (!isWhole) return arrowColumn(arrow.float64(), values.length, isMissing, values);
  if (largest <= MAX_INT32) return arrowColumn(arrow.int32(), values.length, isMissing, Int32Array.from(values));
  const whole = BigInt64Array.from(values, (value) => (Number.isNaN(value) ? 0n : BigInt(value)));
  return arrowColumn(arrow.int64(), values.length, isMissing, whole);
}

function booleanColumn(vector: TextVector): arrow.Column<unknown> | undefined {
  const truth = mapUsed(vector, (text) => (text === 'true' ? 1 : text === 'false' ? 0 : undefined));
  if (truth === undefined) return undefined;
  const { codes } = vector;
  const bits = new Uint8Array(Math.ceil(codes.length / 8));
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0 && truth[code] === 1) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
  }
  return arrowColumn(arrow.bool(), codes.length, missingIn(codes), bits);
}

function dayColumn(vector: TextVector): arrow.Column<unknown> | undefined {
  const days = mapUsed(vector, (text) => {
    const ms = text.length === 10 ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    return Number.isNaN(ms) || dayText(ms / MS_PER_DAY) !== text ? undefined : ms / MS_PER_DAY;
  });
  if (days === undefined) return undefined;
  const { codes } = vector;
  const values = Int32Array.from(codes, (code) => (code < 0 ? 0 : (days[code] as number)));
  return arrowColumn(arrow.dateDay(), codes.length, missingIn(codes), values);
}

function timestampColumn(vector: TextVector): arrow.Column<unknown> | undefined {
  const times = mapUsed(vector, (text) => {
    const ms = Date.parse(`${text}Z`);
    return Number.isNaN(ms) || timestampText(BigInt(ms), 'MILLIS', false) !== text ? undefined : ms;
  });
  if (times === undefined) return undefined;
  const { codes } = vector;
  const values = BigInt64Array.from(codes, (code) => (code < 0 ? 0n : BigInt(times[code] as number)));
  return arrowColumn(arrow.timestamp(arrow.TimeUnit.MILLISECOND, null), codes.length, missingIn(codes), values);
}

/** By code what `map` makes of each text in use; undefined as soon as it makes nothing of one, or when none is in use. */
function mapUsed(
  { codes, dictionary }: TextVector,
  map: (text: string) => number | undefined,
): Float64Array | undefined {
  const mapped = new Float64Array(dictionary.length).fill(Number.NaN);
  let used = 0;
  for (const code of codes) {
    if (code < 0 || !Number.isNaN(mapped[code] as number)) continue;
    const value = map(dictionary[code] as string);
    if (value === undefined) return undefined;
    mapped[code] = value;
    used++;
  }
  return used === 0 ? undefined : mapped;
}

/** Plain utf8, not a dictionary: readers would show those as categories. Parquet builds dictionaries of its own. */
function stringColumn(vector: TextVector): arrow.Column<unknown> {
  const { codes } = vector;
  const { offsets, bytes } = encodedDictionary(vector);
  const ends = new Int32Array(codes.length + 1);
  let size = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) size += (offsets[code + 1] as number) - (offsets[code] as number);
    if (size > MAX_INT32) throw new RangeError('A column holds more text than an Arrow array can.');
    ends[row + 1] = size;
  }
  const values = new Uint8Array(size);
  let end = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    for (let i = offsets[code] as number; i < (offsets[code + 1] as number); i++) values[end++] = bytes[i] as number;
  }
  return arrowColumn(arrow.utf8(), codes.length, missingIn(codes), values, ends);
}

function missingIn(codes: Int32Array): (row: number) => boolean {
  return (row) => (codes[row] as number) < 0;
}

function arrowColumn(
  type: arrow.DataType,
  length: number,
  isMissing: (row: number) => boolean,
  values: Values,
  offsets?: Int32Array,
): arrow.Column<unknown> {
  const validity = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let row = 0; row < length; row++) {
    if (isMissing(row)) nullCount++;
    else validity[row >> 3] = (validity[row >> 3] as number) | (1 << (row & 7));
  }
  const Batch = arrow.batchType(type);
  const batch = new Batch({
    type,
    length,
    nullCount,
    validity: nullCount === 0 ? new Uint8Array(0) : validity,
    values,
    ...(offsets === undefined ? {} : { offsets }),
  });
  return new arrow.Column([batch], type);
}
