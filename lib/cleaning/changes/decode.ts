import { type EncodedDictionary, lazyTextVector } from '@/lib/tabular/dictionary';
import type { Vector } from '@/lib/tabular/table';
import {
  ALIGNMENT,
  type AppliedEntry,
  aligned,
  type BlockEntry,
  BUFFER_TYPES,
  type Buffer,
  type FileHeader,
  MAGIC,
  type ReasonsEntry,
  type ValuesEntry,
} from './file';
import type { AppliedStep, ChangeLog, LoggedBlock, Reasons, Values } from './model';
import type { Reason } from './reason';

/**
 * Reads what `encodeChanges` wrote. Arrays are views on `bytes`, which must not change afterwards; the strings of a
 * block are decoded when first asked for.
 *
 * @throws Error when the bytes are not such a file.
 */
export function decodeChanges(bytes: Uint8Array): ChangeLog {
  const file = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const text = new TextDecoder();
  const headerStart = MAGIC.length + 4;
  if (file.length < headerStart || text.decode(file.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new Error('Not a change log.');
  }
  const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  const header = JSON.parse(text.decode(file.subarray(headerStart, headerStart + headerLength))) as FileHeader;
  const reader = new BufferReader(file, aligned(headerStart + headerLength), header);
  return { applied: header.applied.map(appliedOf), blocks: header.blocks.map((entry) => blockOf(entry, reader)) };
}

class BufferReader {
  private readonly views = new Map<number, Buffer>();
  /** Vectors over one dictionary share its strings. */
  private readonly dictionaries = new Map<number, () => readonly string[]>();

  constructor(
    private readonly file: Uint8Array,
    private readonly dataStart: number,
    private readonly header: FileHeader,
  ) {}

  /** The buffer, always as the same object. */
  get<T extends Buffer>(index: number, Type: new (buffer: ArrayBufferLike, offset: number, length: number) => T): T {
    const entry = this.header.buffers[index];
    if (entry === undefined || BUFFER_TYPES[entry.type] !== (Type as unknown))
      throw new Error('Not a change log: a buffer is missing.');
    const known = this.views.get(index);
    if (known instanceof Type) return known;
    const view = new Type(this.file.buffer, this.file.byteOffset + this.dataStart + entry.offset, entry.length);
    this.views.set(index, view);
    return view;
  }

  vector(entry: Exclude<ValuesEntry, { kind: 'constant' }>): Vector {
    if (entry.kind === 'number') {
      const values = this.get(entry.values, Float64Array);
      return { kind: 'number', values, ...(entry.decimals === undefined ? {} : { decimals: entry.decimals }) };
    }
    const strings = this.strings(entry.offsets, entry.bytes);
    return {
      kind: 'text',
      codes: this.get(entry.codes, Int32Array),
      get dictionary() {
        return strings();
      },
    };
  }

  private strings(offsets: number, bytes: number): () => readonly string[] {
    const known = this.dictionaries.get(bytes);
    if (known !== undefined) return known;
    const encoded: EncodedDictionary = { offsets: this.get(offsets, Int32Array), bytes: this.get(bytes, Uint8Array) };
    const lazy = lazyTextVector(new Int32Array(0), encoded);
    const strings = () => lazy.dictionary;
    this.dictionaries.set(bytes, strings);
    return strings;
  }
}

function valuesOf(entry: ValuesEntry, reader: BufferReader): Values {
  if (entry.kind === 'constant') return entry;
  return reader.vector(entry) as Values;
}

function vectorOf(entry: ValuesEntry, reader: BufferReader): Vector {
  if (entry.kind === 'constant') throw new Error('Not a change log: a column has no cells.');
  return reader.vector(entry);
}

function reasonsOf({ facts, texts = [], codes, numbers }: ReasonsEntry, reader: BufferReader): Reasons {
  return {
    facts: facts ?? texts.map(reasonOf),
    ...(codes === undefined ? {} : { codes: reader.get(codes, Uint8Array) }),
    ...(numbers === undefined ? {} : { numbers: reader.get(numbers, Uint32Array) }),
  };
}

function blockOf(entry: BlockEntry, reader: BufferReader): LoggedBlock {
  switch (entry.kind) {
    case 'column_renamed':
      return { ...entry, reason: reasonOf(entry.reason) };
    case 'rows_reordered':
      return { ...entry, before: reader.get(entry.before, Uint32Array), after: reader.get(entry.after, Uint32Array) };
    case 'column_removed':
    case 'column_added':
      return {
        ...entry,
        rows: reader.get(entry.rows, Uint32Array),
        values: vectorOf(entry.values, reader),
        reason: reasonOf(entry.reason),
      };
    case 'rows_removed':
      return {
        ...entry,
        rows: reader.get(entry.rows, Uint32Array),
        columns: entry.columns.map((column) => ({ ...column, values: vectorOf(column.values, reader) })),
        reasons: reasonsOf(entry.reasons, reader),
      };
    case 'flags':
      return {
        ...entry,
        rows: reader.get(entry.rows, Uint32Array),
        values: valuesOf(entry.values, reader),
        reasons: reasonsOf(entry.reasons, reader),
      };
    case 'cells':
      return {
        ...entry,
        rows: reader.get(entry.rows, Uint32Array),
        before: valuesOf(entry.before, reader),
        after: valuesOf(entry.after, reader),
        reasons: reasonsOf(entry.reasons, reader),
      };
  }
}

/** Earlier versions wrote sentences. */
function reasonOf(reason: Reason | string): Reason {
  return typeof reason === 'string' ? { code: 'said', text: reason } : reason;
}

function appliedOf({ facts, sentence, skippedReason, ...step }: AppliedEntry): AppliedStep {
  if (facts !== undefined) return { ...step, facts };
  const counts = { entries: step.changeCount, cells: 0, flagged: 0, rowsRemoved: 0, columns: [] };
  return {
    ...step,
    facts: {
      counts,
      said: sentence ?? '',
      notes: [],
      skipped: skippedReason ? { code: 'said', text: skippedReason } : null,
    },
  };
}
