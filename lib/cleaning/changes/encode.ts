import { inOne } from '@/lib/tabular/collect';
import { compactDictionary } from '@/lib/tabular/columns';
import { encodedDictionary } from '@/lib/tabular/dictionary';
import type { TextVector } from '@/lib/tabular/table';
import {
  ALIGNMENT,
  aligned,
  type BlockEntry,
  type Buffer,
  type BufferEntry,
  type FileHeader,
  MAGIC,
  type ReasonsEntry,
  type ValuesEntry,
} from './file';
import type { ChangeLog, LoggedBlock, Reasons, Values } from './model';

/**
 * The log as the bytes of a file (its layout: `changes/file.ts`). Arrays and dictionaries that blocks share are written
 * once; of a dictionary much larger than the block that uses it, only the used entries are.
 */
export function encodeChanges(log: ChangeLog): Uint8Array {
  return inOne(encodeChangesParts(log));
}

/** The same bytes as parts that follow one another, most of them views on the log's own arrays. */
export function encodeChangesParts(log: ChangeLog): Uint8Array[] {
  const buffers = new BufferPool();
  const blocks = log.blocks.map((block) => blockEntry(block, buffers));
  const header: FileHeader = { applied: log.applied, blocks, buffers: buffers.entries };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const headerStart = MAGIC.length + 4;
  const head = new Uint8Array(aligned(headerStart + headerBytes.length));
  head.set(new TextEncoder().encode(MAGIC));
  new DataView(head.buffer).setUint32(MAGIC.length, headerBytes.length, true);
  head.set(headerBytes, headerStart);
  return [head, ...buffers.parts()];
}

class BufferPool {
  readonly entries: BufferEntry[] = [];
  size = 0;
  private readonly buffers: Buffer[] = [];
  private readonly known = new Map<unknown, number>();
  private readonly dictionaries = new Map<readonly string[], { offsets: number; bytes: number }>();

  add(buffer: Buffer): number {
    const known = this.known.get(buffer);
    if (known !== undefined) return known;
    const index = this.buffers.push(buffer) - 1;
    this.entries.push({ type: typeOf(buffer), offset: this.size, length: buffer.length });
    this.size = aligned(this.size + buffer.byteLength);
    this.known.set(buffer, index);
    return index;
  }

  addText(vector: TextVector): ValuesEntry {
    const used = vector.dictionary.length > vector.codes.length * 2 + ALIGNMENT ? compactDictionary(vector) : vector;
    const { codes, dictionary } = used;
    let strings = this.dictionaries.get(dictionary);
    if (strings === undefined) {
      const { offsets, bytes } = encodedDictionary(used);
      strings = { offsets: this.add(offsets), bytes: this.add(bytes) };
      this.dictionaries.set(dictionary, strings);
    }
    return { kind: 'text', codes: this.add(codes), ...strings };
  }

  /** The buffers, each followed by zeros up to where the next begins. */
  parts(): Uint8Array[] {
    return this.buffers.flatMap(({ buffer, byteOffset, byteLength }) => {
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      const gap = aligned(byteLength) - byteLength;
      return gap === 0 ? [bytes] : [bytes, new Uint8Array(gap)];
    });
  }
}

function typeOf(buffer: Buffer): BufferEntry['type'] {
  if (buffer instanceof Int32Array) return 'i32';
  if (buffer instanceof Uint32Array) return 'u32';
  return buffer instanceof Float64Array ? 'f64' : 'u8';
}

function valuesEntry(values: Values, buffers: BufferPool): ValuesEntry {
  if (values.kind === 'constant') return values;
  if (values.kind === 'text') return buffers.addText(values);
  const entry = { kind: 'number' as const, values: buffers.add(values.values) };
  return values.decimals === undefined ? entry : { ...entry, decimals: values.decimals };
}

function reasonsEntry(reasons: Reasons, buffers: BufferPool): ReasonsEntry {
  return {
    facts: reasons.facts,
    ...(reasons.codes ? { codes: buffers.add(reasons.codes) } : {}),
    ...(reasons.numbers ? { numbers: buffers.add(reasons.numbers) } : {}),
  };
}

function blockEntry(block: LoggedBlock, buffers: BufferPool): BlockEntry {
  switch (block.kind) {
    case 'column_renamed':
      return block;
    case 'rows_reordered':
      return { ...block, before: buffers.add(block.before), after: buffers.add(block.after) };
    case 'column_removed':
    case 'column_added':
      return { ...block, rows: buffers.add(block.rows), values: valuesEntry(block.values, buffers) };
    case 'rows_removed':
      return {
        ...block,
        rows: buffers.add(block.rows),
        columns: block.columns.map((column) => ({ ...column, values: valuesEntry(column.values, buffers) })),
        reasons: reasonsEntry(block.reasons, buffers),
      };
    case 'flags':
      return {
        ...block,
        rows: buffers.add(block.rows),
        values: valuesEntry(block.values, buffers),
        reasons: reasonsEntry(block.reasons, buffers),
      };
    case 'cells':
      return {
        ...block,
        rows: buffers.add(block.rows),
        before: valuesEntry(block.before, buffers),
        after: valuesEntry(block.after, buffers),
        reasons: reasonsEntry(block.reasons, buffers),
      };
  }
}
