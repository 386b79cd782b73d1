import { Buffer } from 'node:buffer';
import type { EncodedDictionary } from '@/lib/tabular/dictionary';

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

  /** The code of `bytes[start .. end)`, a new one when it has not been seen. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const { slots, mask, offsets, pool } = this;
    const length = end - start;
    let hash = length;
    let i = start;
    for (; i + 3 < end; i += 4) {
      const word =
        (bytes[i] as number) |
        ((bytes[i + 1] as number) << 8) |
        ((bytes[i + 2] as number) << 16) |
        ((bytes[i + 3] as number) << 24);
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;

    let slot = hash & mask;
    for (;;) {
      const code = (slots[2 * slot + 1] as number) - 1;
      if (code < 0) break;
      if (slots[2 * slot] === hash) {
        const offset = offsets[code] as number;
        if ((offsets[code + 1] as number) - offset === length) {
          let k = 0;
          while (k < length && pool[offset + k] === bytes[start + k]) k++;
          if (k === length) return code;
        }
      }
      slot = (slot + 1) & mask;
    }
    return this.insert(bytes, start, end, hash, slot);
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

  private insert(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.size++;
    const offset = this.offsets[code] as number;
    const length = end - start;
    if (offset + length > this.pool.length) this.growPool(offset + length);
    const { pool } = this;
    if (length < 32) for (let k = 0; k < length; k++) pool[offset + k] = bytes[start + k] as number;
    else pool.set(bytes.subarray(start, end), offset);
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
