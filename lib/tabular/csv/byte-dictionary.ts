import { Buffer } from 'node:buffer';
import type { EncodedDictionary } from '@/lib/tabular/dictionary';

/** Bytes that must be there behind a string, as words of four are read. */
export const READ_BEHIND = 4;

/**
 * Distinct byte strings, numbered in order of first appearance: an open-addressing hash table over one pool of bytes.
 * A hash only finds candidates; equality is decided by comparing the bytes.
 */
export class ByteDictionary {
  size = 0;
  /**
   * Four numbers a slot: two that stand for the string, its length, and its code + 1, which is 0 in an empty slot. For up to
   * eight bytes the first three are the string itself.
   */
  private slots = new Int32Array(4 * 64);
  private mask = 63;
  private offsets = new Int32Array(64);
  private pool = new Uint8Array(512);
  private poolView = new DataView(this.pool.buffer);

  /**
   * The code of the bytes `start .. end` of `view`, a new one when they have not been seen. `READ_BEHIND` bytes behind
   * them are read, and mean nothing.
   */
  intern(view: DataView, start: number, end: number): number {
    const { slots, mask } = this;
    const length = end - start;
    let first = 0;
    let last = 0;
    if (length <= 4) first = view.getInt32(start, true) & lowBytes(length);
    else {
      last = view.getInt32(end - 4, true);
      first = length <= 8 ? view.getInt32(start, true) : hashBytes(view, start, end - 4);
    }
    let slot = slotOf(first, last, length) & mask;
    for (;;) {
      const at = 4 * slot;
      const code = (slots[at + 3] as number) - 1;
      if (code < 0) break;
      if (
        slots[at] === first &&
        slots[at + 1] === last &&
        slots[at + 2] === length &&
        (length <= 8 || sameBytes(view, start, this.poolView, this.offsets[code] as number, length - 4))
      ) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    const at = 4 * slot;
    slots[at] = first;
    slots[at + 1] = last;
    slots[at + 2] = length;
    slots[at + 3] = this.size + 1;
    return this.insert(view, start, length);
  }

  /** The string of a code. */
  text(code: number): string {
    return Buffer.from(this.pool.buffer).toString('utf8', this.offsets[code], this.offsets[code + 1]);
  }

  /** The strings seen so far, in Arrow's layout. */
  encoded(): EncodedDictionary {
    return {
      offsets: this.offsets.slice(0, this.size + 1),
      bytes: this.pool.slice(0, this.offsets[this.size]),
    };
  }

  private insert(view: DataView, start: number, length: number): number {
    const code = this.size++;
    const offset = this.offsets[code] as number;
    if (offset + length + READ_BEHIND > this.pool.length) this.growPool(offset + length + READ_BEHIND);
    if (length < 32) for (let k = 0; k < length; k++) this.pool[offset + k] = view.getUint8(start + k);
    else this.pool.set(new Uint8Array(view.buffer, view.byteOffset + start, length), offset);
    if (code + 2 > this.offsets.length) {
      const grown = new Int32Array(this.offsets.length * 2);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    this.offsets[code + 1] = offset + length;
    if (this.size * 2 > this.mask) this.growSlots();
    return code;
  }

  private growPool(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.pool.length * 2));
    grown.set(this.pool);
    this.pool = grown;
    this.poolView = new DataView(grown.buffer);
  }

  private growSlots(): void {
    const old = this.slots;
    const mask = this.mask * 2 + 1;
    const slots = new Int32Array(4 * (mask + 1));
    for (let from = 0; from < old.length; from += 4) {
      if (old[from + 3] === 0) continue;
      let slot = slotOf(old[from] as number, old[from + 1] as number, old[from + 2] as number) & mask;
      while (slots[4 * slot + 3] !== 0) slot = (slot + 1) & mask;
      for (let k = 0; k < 4; k++) slots[4 * slot + k] = old[from + k] as number;
    }
    this.slots = slots;
    this.mask = mask;
  }
}

/** A word with ones in its first `length` bytes, 0 to 4. */
function lowBytes(length: number): number {
  return length === 4 ? -1 : (1 << (8 * length)) - 1;
}

function slotOf(first: number, last: number, length: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(last + length, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A hash of bytes, four at a time: those up to `end`, and up to three behind it. */
function hashBytes(view: DataView, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Whether `length` bytes are equal, and up to three behind them, which are compared with them four at a time. */
function sameBytes(a: DataView, startA: number, b: DataView, startB: number, length: number): boolean {
  for (let i = 0; i < length; i += 4) if (a.getInt32(startA + i, true) !== b.getInt32(startB + i, true)) return false;
  return true;
}
