/** Bytes behind the last one that may be read, so that words of four can be. */
const SPARE_BYTES = 8;

/**
 * A buffer of bytes not yet cut into rows, and the fields found in it: field `f` is `bytes[starts[f] .. ends[f])`. Bytes
 * are added at the end and consumed from the front.
 */
export class TokenBuffer {
  bytes = new Uint8Array(1 << 16);
  /** The same bytes. */
  view = new DataView(this.bytes.buffer);
  starts: Int32Array = new Int32Array(0);
  ends: Int32Array = new Int32Array(0);
  /** Fields found and not yet taken. */
  fieldCount = 0;
  private appendedBytes = 0;
  /** The bytes not yet consumed. */
  protected from = 0;
  protected to = 0;

  /** Bytes appended and not yet part of a complete row. */
  get pendingBytes(): number {
    return this.to - this.from;
  }

  /** Bytes of the rows and other lines found so far. */
  get consumedBytes(): number {
    return this.appendedBytes - this.pendingBytes;
  }

  /** Adds bytes to the buffer. Fields must have been taken before, as what is left of it may be moved to the front. */
  append(chunk: Uint8Array): void {
    const needed = chunk.length + SPARE_BYTES;
    if (this.to + needed > this.bytes.length) this.makeRoom(needed);
    this.bytes.set(chunk, this.to);
    this.to += chunk.length;
    this.appendedBytes += chunk.length;
  }

  private makeRoom(extra: number): void {
    const { bytes, from } = this;
    const left = this.to - from;
    if (left + extra > bytes.length) {
      this.bytes = new Uint8Array(Math.max(left + extra, bytes.length * 2));
      this.view = new DataView(this.bytes.buffer);
      this.bytes.set(bytes.subarray(from, this.to));
    } else {
      bytes.copyWithin(0, from, this.to);
    }
    this.moved(from);
    this.from = 0;
    this.to = left;
  }

  /** Called when what is in the buffer has moved to the front, `by` bytes. */
  protected moved(_by: number): void {}

  /** Forgets the fields found so far; their rows have been taken. */
  take(): void {
    this.fieldCount = 0;
  }

  /** Makes room for `extra` fields on top of one per byte left, which is as many as the buffer can hold. */
  reserve(extra: number): void {
    const needed = this.fieldCount + extra + (this.to - this.from) + 2;
    if (needed <= this.starts.length) return;
    const capacity = Math.max(needed, Math.ceil(this.starts.length * 1.5));
    this.starts = grow(this.starts, capacity);
    this.ends = grow(this.ends, capacity);
  }
}

function grow(array: Int32Array, capacity: number): Int32Array {
  const grown = new Int32Array(capacity);
  grown.set(array);
  return grown;
}
