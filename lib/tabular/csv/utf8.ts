import { isUtf8 } from 'node:buffer';
import { putWindows1252 } from './windows-1252';

/** Number of bytes at the end that begin a character they do not complete: 0 to 3. */
export function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0x80 && byte < 0xc0) continue;
    return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

/** Bytes of the character a lead byte begins; 1 for ASCII, 0 for a byte that begins none. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

export interface RepairedUtf8 {
  bytes: Uint8Array;
  /** Bytes read as windows-1252. */
  repaired: number;
  /** Valid characters beyond ASCII. */
  multiByte: number;
}

/** UTF-8 with every byte that is not part of a valid character read as windows-1252. */
export function repairUtf8(bytes: Uint8Array): RepairedUtf8 {
  const fixed = new Uint8Array(bytes.length * 3);
  let length = 0;
  let repaired = 0;
  let multiByte = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] as number;
    const size = sequenceLength(byte);
    if (size === 1 || (size > 1 && i + size <= bytes.length && isUtf8(bytes.subarray(i, i + size)))) {
      for (let k = 0; k < size; k++) fixed[length++] = bytes[i + k] as number;
      if (size > 1) multiByte++;
      i += size;
    } else {
      length = putWindows1252(fixed, length, byte);
      repaired++;
      i++;
    }
  }
  return { bytes: fixed.subarray(0, length), repaired, multiByte };
}
