import * as arrow from '@uwdata/flechette';
import { decodeIPC } from '@uwdata/flechette/src/decode/decode-ipc.js';
import { inOne } from './collect';
import { type EncodedDictionary, encodedDictionary, lazyTextVector } from './dictionary';
import type { ColumnKind } from './kinds/kind';
import type { Column, ColumnType, Companion, NumberVector, Table, TextVector, Vector } from './table';

const ROW_INDEX = 'row_index';
const FLAGS_SUFFIX = '_flags';
const COMPANION_OF = 'companion_of';

/**
 * Writes a table as an Arrow IPC stream that any Arrow reader understands: one record batch; a text column is
 * `dictionary<utf8, int32>`, a number column `float64`, missing cells are null; fields are named by column id (`c0`),
 * the header and the rest of a column's description are field metadata; `c0_flags` (uint8) follows a column with
 * flagged cells; companions follow the columns, with what they are companions of; `row_index` (uint32) comes last.
 *
 * Null slots hold −1 and NaN, so that `tableFromIpc` can hand out the buffers as they are.
 */
export function tableToIpc(table: Table): Uint8Array {
  return inOne(tableToIpcParts(table));
}

/**
 * The same bytes as parts that follow one another. Most are views on the table's own arrays, so that a table is stored without being
 * copied first.
 */
export function tableToIpcParts(table: Table): Uint8Array[] {
  const fields: arrow.Field[] = [];
  const children: arrow.Column<unknown>[] = [];
  const add = (name: string, child: arrow.Column<unknown>, nullable: boolean, metadata: Map<string, string> | null) => {
    fields.push(arrow.field(name, child.type, nullable, metadata));
    children.push(child);
  };
  for (const column of table.columns) {
    add(column.id, arrowColumn(column.vector), true, describeColumn(column));
    if (column.flags) add(column.id + FLAGS_SUFFIX, plainColumn(column.flags, arrow.uint8()), false, null);
  }
  for (const companion of table.companions ?? []) {
    add(companion.id, arrowColumn(companion.vector), true, describeColumn(companion).set(COMPANION_OF, companion.of));
  }
  add(ROW_INDEX, plainColumn(table.rowIndex, arrow.uint32()), false, null);
  const schema = { version: arrow.Version.V5, endianness: arrow.Endianness.Little, fields, metadata: null };
  const parts: Uint8Array[] = [];
  const sink = {
    write: (bytes: Uint8Array) => void parts.push(bytes),
    pad: (byteCount: number) => void parts.push(new Uint8Array(byteCount)),
    finish: () => null,
  };
  arrow.tableToIPC(new arrow.Table(schema, children), { format: 'stream', sink });
  return parts;
}

/**
 * Reads what `tableToIpc` wrote. Codes and numbers are views on `bytes`, which must not change afterwards; strings are
 * decoded column by column when first used.
 *
 * @throws Error when the bytes are not such a file.
 */
export function tableFromIpc(bytes: Uint8Array): Table {
  const { schema, dictionaries, records } = decodeIPC(bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());
  const record = records?.[0];
  if (!schema || !record || records.length !== 1) throw new Error('Not a table file: one record batch expected.');
  const flags = new Map<string, Uint8Array>();
  const columns: Column[] = [];
  const companions: Companion[] = [];
  const keep = (column: Column, of: string | undefined) => {
    if (of === undefined) columns.push(column);
    else companions.push({ ...column, of });
  };
  let rowIndex: Uint32Array | undefined;
  schema.fields.forEach((field, index) => {
    const { type } = field;
    const of = field.metadata?.get(COMPANION_OF);
    // Each field has one node and two buffers: validity, which the −1 and NaN of null slots make redundant, and values.
    const values = view(record, 2 * index + 1);
    if (type.typeId === arrow.Type.Dictionary) {
      const codes = new Int32Array(values.buffer, values.byteOffset, values.byteLength / 4);
      const dictionary = dictionaries?.find((candidate) => candidate.id === type.id);
      keep(columnOf(field, lazyTextVector(codes, dictionaryOf(dictionary))), of);
    } else if (type.typeId === arrow.Type.Float) {
      const decimals = field.metadata?.get('decimals');
      keep(
        columnOf(field, {
          kind: 'number',
          values: new Float64Array(values.buffer, values.byteOffset, values.byteLength / 8),
          ...(decimals === undefined ? {} : { decimals: Number(decimals) }),
        }),
        of,
      );
    } else if (field.name === ROW_INDEX) {
      rowIndex = new Uint32Array(values.buffer, values.byteOffset, values.byteLength / 4);
    } else {
      flags.set(field.name, values);
    }
  });
  if (rowIndex === undefined) throw new Error('Not a table file: it has no row index.');
  return {
    columns: columns.map((column) => withFlags(column, flags.get(column.id + FLAGS_SUFFIX))),
    ...(companions.length > 0 && { companions }),
    rowIndex,
  };
}

function arrowColumn(vector: Vector): arrow.Column<unknown> {
  return vector.kind === 'text' ? dictionaryColumn(vector) : numberColumn(vector);
}

function dictionaryColumn(vector: TextVector): arrow.Column<string> {
  const { codes } = vector;
  // The dictionary's own type object must be the one inside the dictionary type: the encoder finds its id by identity.
  const utf8 = arrow.utf8();
  const type = arrow.dictionary(utf8, arrow.int32());
  const { offsets, bytes } = encodedDictionary(vector);
  const strings = makeBatch<string>(utf8, offsets.length - 1, 0, new Uint8Array(0), { offsets, values: bytes });
  const { nullCount, validity } = validityOf(codes);
  const batch = makeBatch<string>(type, codes.length, nullCount, validity, { values: codes });
  Object.assign(batch, { dictionary: new arrow.Column([strings], utf8) });
  return new arrow.Column([batch], type);
}

function numberColumn({ values }: NumberVector): arrow.Column<number> {
  const type = arrow.float64();
  const { nullCount, validity } = validityOf(values);
  return new arrow.Column([makeBatch(type, values.length, nullCount, validity, { values })], type);
}

function plainColumn(values: Uint8Array | Uint32Array, type: arrow.DataType): arrow.Column<number> {
  return new arrow.Column([makeBatch(type, values.length, 0, new Uint8Array(0), { values })], type);
}

function makeBatch<T>(
  type: arrow.DataType,
  length: number,
  nullCount: number,
  validity: Uint8Array,
  buffers: { values: arrow.TypedArray; offsets?: Int32Array },
): arrow.Batch<T> {
  const Batch = arrow.batchType(type);
  return new Batch({ type, length, nullCount, validity, ...buffers });
}

interface Validity {
  readonly nullCount: number;
  readonly validity: Uint8Array;
}

/** Stages share the vectors that a step left alone, and vectors never change. */
const known = new WeakMap<Int32Array | Float64Array, Validity>();
const NONE_MISSING: Validity = { nullCount: 0, validity: new Uint8Array(0) };

/** Arrow's validity bitmap, least significant bit first; empty when nothing is missing. Remembered. */
function validityOf(values: Int32Array | Float64Array): Validity {
  const found = known.get(values) ?? findValidity(values);
  known.set(values, found);
  return found;
}

function findValidity(values: Int32Array | Float64Array): Validity {
  if (!(values instanceof Int32Array ? values.includes(-1) : values.includes(Number.NaN))) return NONE_MISSING;
  const validity = new Uint8Array(Math.ceil(values.length / 8));
  const valid = values instanceof Int32Array ? markCodes(values, validity) : markNumbers(values, validity);
  return { nullCount: values.length - valid, validity };
}

// Two loops of one shape, each over one type of array, run several times faster than one over both; and a byte of eight bits
// written once is faster than one written bit by bit.
function markCodes(codes: Int32Array, bitmap: Uint8Array): number {
  let valid = 0;
  for (let byte = 0; byte < bitmap.length; byte++) {
    const end = Math.min(byte * 8 + 8, codes.length);
    let bits = 0;
    for (let row = byte * 8; row < end; row++) {
      const bit = ((codes[row] as number) >>> 31) ^ 1;
      bits |= bit << (row & 7);
      valid += bit;
    }
    bitmap[byte] = bits;
  }
  return valid;
}

function markNumbers(values: Float64Array, bitmap: Uint8Array): number {
  let valid = 0;
  for (let byte = 0; byte < bitmap.length; byte++) {
    const end = Math.min(byte * 8 + 8, values.length);
    let bits = 0;
    for (let row = byte * 8; row < end; row++) {
      const bit = Number.isNaN(values[row] as number) ? 0 : 1;
      bits |= bit << (row & 7);
      valid += bit;
    }
    bitmap[byte] = bits;
  }
  return valid;
}

function describeColumn(column: Column): Map<string, string> {
  const metadata = new Map([
    ['name', column.name],
    ['type', column.type],
  ]);
  if (column.sourceName !== undefined) metadata.set('source_name', column.sourceName);
  if (column.kind !== undefined) metadata.set('kind', column.kind);
  if (column.unit !== undefined) metadata.set('unit', column.unit);
  if (column.decimal !== undefined) metadata.set('decimal', column.decimal);
  if (column.beside !== undefined) metadata.set('beside', JSON.stringify(column.beside));
  if (column.expectedRange) metadata.set('expected_range', JSON.stringify(column.expectedRange));
  if (column.vector.kind === 'number' && column.vector.decimals !== undefined) {
    metadata.set('decimals', String(column.vector.decimals));
  }
  return metadata;
}

function columnOf(field: arrow.Field, vector: Vector): Column {
  const metadata = field.metadata ?? new Map<string, string>();
  const sourceName = metadata.get('source_name');
  const kind = metadata.get('kind');
  const unit = metadata.get('unit');
  const decimal = metadata.get('decimal');
  const beside = metadata.get('beside');
  const range = metadata.get('expected_range');
  return {
    id: field.name,
    name: metadata.get('name') ?? '',
    ...(sourceName === undefined ? {} : { sourceName }),
    vector,
    type: (metadata.get('type') ?? 'text') as ColumnType,
    ...(kind === undefined ? {} : { kind: kind as ColumnKind }),
    ...(unit === undefined ? {} : { unit }),
    ...((decimal === '.' || decimal === ',') && { decimal }),
    ...(beside === undefined ? {} : { beside: JSON.parse(beside) as Column['beside'] }),
    ...(range === undefined ? {} : { expectedRange: JSON.parse(range) as [number, number] }),
  };
}

function withFlags(column: Column, flags: Uint8Array | undefined): Column {
  return flags === undefined ? column : { ...column, flags };
}

function dictionaryOf(message: arrow.DictionaryBatch | undefined): EncodedDictionary {
  if (message === undefined) throw new Error('Not a table file: a dictionary is missing.');
  const batch = { ...message.data, body: message.body };
  const offsets = view(batch, 1);
  // An Arrow writer may leave out the single zero offset of an empty dictionary.
  if (offsets.byteLength === 0) return { offsets: new Int32Array(1), bytes: new Uint8Array(0) };
  return { offsets: new Int32Array(offsets.buffer, offsets.byteOffset, offsets.byteLength / 4), bytes: view(batch, 2) };
}

function view({ body, regions }: arrow.RecordBatch, index: number): Uint8Array {
  const region = regions[index];
  if (body === undefined || region === undefined) throw new Error('Not a table file: a buffer is missing.');
  return body.subarray(region.offset, region.offset + region.length);
}
