import { Buffer } from 'node:buffer';
import type { EncodedDictionary } from '@/lib/tabular/dictionary';

/** Bytes that must be there behind a string, as words of four are read. */
export const READ_BEHIND = 3;

/**
 * Distinct byte strings, numbered in order of first appearance: an open-addressing hash table over one pool of bytes.
 * A hash only finds candidates; equality is decided by comparing the bytes.
 */
export class ByteDictionary {
  size = 0;
  /** Pairs of hash and code + 1; 0 in the second place is an empty slot. */
  private slots = new Int32Array(2 * 64);
  private mask = 63;
  private offsets = new Int32Array(64);
  private pool = new Uint8Array(512);
  private poolView = new DataView(this.pool.buffer);

  /**
   * The code of the bytes `start .. end` of `view`, a new one when they have not been seen. `READ_BEHIND` bytes behind them are
   * read, and mean nothing.
   */
  intern(view: DataView, start: number, end: number): number {
    const { slots, mask, offsets, poolView } = this;
    const length = end - start;
    let hash = 0;
    if (length <= 4) hash = hashWords(view.getInt32(start, true) & lowBytes(length), length);
    else if (length <= 8) hash = hashWords(view.getInt32(start, true), view.getInt32(end - 4, true) + length);
    else hash = hashBytes(view, start, end);
    let slot = hash & mask;
    for (;;) {
      const code = (slots[2 * slot + 1] as number) - 1;
      if (code < 0) break;
      if (slots[2 * slot] === hash) {
        const offset = offsets[code] as number;
        if ((offsets[code + 1] as number) - offset === length && sameBytes(view, start, poolView, offset, length)) {
          return code;
        }
      }
      slot = (slot + 1) & mask;
    }
    return this.insert(view, start, end, hash, slot);
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

  private insert(view: DataView, start: number, end: number, hash: number, slot: number): number {
    const code = this.size++;
    const offset = this.offsets[code] as number;
    const length = end - start;
    if (offset + length + READ_BEHIND > this.pool.length) this.growPool(offset + length + READ_BEHIND);
    if (length < 32) for (let k = 0; k < length; k++) this.pool[offset + k] = view.getUint8(start + k);
    else this.pool.set(new Uint8Array(view.buffer, view.byteOffset + start, length), offset);
    if (code + 2 > this.offsets.length) {
      const grown = new Int32Array(this.offsets.length * 2);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    this.offsets[code + 1] = offset + length;
    this.slots[2 * slot] = hash;
    this.slots[2 * slot + 1] = code + 1;
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
    const mask = this.mask * 4 + 3;
    const slots = new Int32Array(2 * (mask + 1));
    for (let i = 0; i < old.length; i += 2) {
      const entry = old[i + 1] as number;
      if (entry === 0) continue;
      let slot = (old[i] as number) & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[i] as number;
      slots[2 * slot + 1] = entry;
    }
    this.slots = slots;
    this.mask = mask;
  }
}

/** A word with ones in its first `length` bytes, 0 to 4. */
function lowBytes(length: number): number {
  return length === 4 ? -1 : (1 << (8 * length)) - 1;
}

function hashWords(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** More than four bytes, four at a time; the last four may overlap those before. */
function hashBytes(view: DataView, start: number, end: number): number {
  const last = end - 4;
  let hash = end - start;
  for (let i = start; i < last; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hashWords(hash, view.getInt32(last, true));
}

function sameBytes(a: DataView, startA: number, b: DataView, startB: number, length: number): boolean {
  if (length <= 4) {
    return ((a.getInt32(startA, true) ^ b.getInt32(startB, true)) & lowBytes(length)) === 0;
  }
  const last = length - 4;
  for (let i = 0; i < last; i += 4) if (a.getInt32(startA + i, true) !== b.getInt32(startB + i, true)) return false;
  return a.getInt32(startA + last, true) === b.getInt32(startB + last, true);
}
