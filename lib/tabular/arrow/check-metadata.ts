import { startsWith } from '@/lib/tabular/signatures';

/**
 * Checks the metadata of an Arrow IPC file or stream before it is decoded: every list lies within the bytes that are there, every
 * message ends behind its beginning, and no field holds itself. A damaged file that claims billions of entries, or that leads back to
 * where reading began, would otherwise be read for minutes.
 *
 * Layout: https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc and the FlatBuffers
 * internals (tables with a vtable of 16-bit offsets, vectors with a 32-bit count).
 *
 * @throws RangeError on damage
 */
export function checkMetadata(bytes: Uint8Array): void {
  if (startsWith(bytes, 'ARROW1')) checkFile(bytes);
  else for (let at = 0; at < bytes.length; ) at = checkMessage(bytes, at);
}

const MAGIC_LENGTH = 6;
const BLOCK_BYTES = 24;
const ENTRY_BYTES = 4;
/** A node, or a buffer without the page of versions before 4. */
const PAIR_BYTES = 16;
const NO_MORE = Number.POSITIVE_INFINITY;

const MESSAGE = { headerType: 6, header: 8, bodyLength: 10 } as const;
const HEADER = { schema: 1, dictionaryBatch: 2, recordBatch: 3 } as const;

function checkFile(bytes: Uint8Array): void {
  const end = bytes.length - MAGIC_LENGTH - 4;
  const start = end - new Region(bytes).int32(end);
  if (!(start >= MAGIC_LENGTH && start < end)) throw damaged();
  const region = new Region(bytes.subarray(start, end));
  const footer = region.table(0);
  checkSchema(region, footer(6));
  for (const field of [8, 10]) {
    for (const at of region.vector(footer(field), BLOCK_BYTES)) {
      checkMessage(bytes, region.int64(at));
    }
  }
}

/** Checks the message that begins there; where the next begins, or infinity where there is none. */
function checkMessage(bytes: Uint8Array, at: number): number {
  const whole = new Region(bytes);
  if (at + 4 > bytes.length) return NO_MORE;
  let start = at + 4;
  let length = whole.int32(at);
  if (length === -1) {
    if (start + 4 > bytes.length) return NO_MORE;
    length = whole.int32(start);
    start += 4;
  }
  if (length === 0) return NO_MORE;
  if (length < 0 || start + length > bytes.length) throw damaged();
  const region = new Region(bytes.subarray(start, start + length));
  const message = region.table(0);
  const header = message(MESSAGE.header);
  const type = message(MESSAGE.headerType);
  if (header !== null && type !== null) checkHeader(region, region.uint8(type), header);
  const body = message(MESSAGE.bodyLength);
  const bodyLength = body === null ? 0 : region.int64(body);
  if (!(bodyLength >= 0 && start + length + bodyLength <= bytes.length)) throw damaged();
  return start + length + bodyLength;
}

function checkHeader(region: Region, type: number, at: number): void {
  if (type === HEADER.schema) checkSchema(region, at);
  if (type === HEADER.recordBatch) checkBatch(region, at);
  if (type === HEADER.dictionaryBatch) {
    const data = region.table(at)(6);
    if (data !== null) checkBatch(region, data);
  }
}

function checkBatch(region: Region, at: number): void {
  const batch = region.table(at);
  for (const field of [6, 8]) region.vector(batch(field), PAIR_BYTES);
  region.vector(batch(12), 8);
}

function checkSchema(region: Region, at: number | null): void {
  if (at === null) return;
  const schema = region.table(at);
  region.vector(schema(8), ENTRY_BYTES);
  // Each field takes an entry of its own, so that more fields than entries fit are the same ones again.
  let left = region.length / ENTRY_BYTES;
  const waiting = [...region.vector(schema(6), ENTRY_BYTES)];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (left-- <= 0) throw damaged();
    const field = region.table(entry);
    region.vector(field(16), ENTRY_BYTES);
    waiting.push(...region.vector(field(14), ENTRY_BYTES));
  }
}

/** A buffer of FlatBuffers whose every read lies within it. */
class Region {
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.view.byteLength;
  }

  uint8(at: number): number {
    return this.view.getUint8(at);
  }

  int32(at: number): number {
    return this.view.getInt32(at, true);
  }

  /** Throws beyond what a number can hold: no file is that long. */
  int64(at: number): number {
    const value = Number(this.view.getBigInt64(at, true));
    if (!Number.isSafeInteger(value) || value < 0) throw damaged();
    return value;
  }

  /** The table an offset leads to: where each of its fields lies, null for one it does not have. */
  table(at: number): (field: number) => number | null {
    const position = at + this.int32(at);
    const vtable = position - this.int32(position);
    const size = this.view.getInt16(vtable, true);
    return (field) => {
      const offset = field < size ? this.view.getInt16(vtable + field, true) : 0;
      return offset === 0 ? null : position + offset;
    };
  }

  /** Where each entry of a vector begins. */
  vector(at: number | null, stride: number): number[] {
    if (at === null) return [];
    const base = at + this.int32(at);
    const count = this.int32(base);
    if (count < 0 || base + 4 + count * stride > this.length) throw damaged();
    return Array.from({ length: count }, (_, i) => base + 4 + i * stride);
  }
}

const damaged = (): RangeError => new RangeError('The metadata of the Arrow file is damaged.');
