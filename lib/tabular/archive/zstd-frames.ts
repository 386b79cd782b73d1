import { tooDense } from '@/lib/tabular/xlsx/package';

/** What decoders are asked to bear: RFC 8878 recommends 8 MB, `zstd --long` writes 128 MB. */
const MAX_WINDOW_BYTES = 128 * 1024 ** 2;
const MAGIC = 0xfd2fb528;
const FIRST_SKIPPABLE = 0x184d2a50;

/**
 * Follows the frames of a Zstandard archive (RFC 8878, 3.1) ahead of what unpacks them, and refuses one that asks for more
 * memory than any archive needs.
 */
export class ZstdFrames {
  private held: number[] = [];
  /** Bytes of what is being passed over. */
  private left = 0;
  private state: 'frame' | 'block' = 'frame';
  private hasChecksum = false;

  /** @throws AppError `unreadable_file` */
  follow(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.left > 0) {
        const passed = Math.min(this.left, bytes.length - at);
        this.left -= passed;
        at += passed;
      } else {
        this.held.push(bytes[at++] as number);
        this.step();
      }
    }
  }

  private step(): void {
    if (this.state === 'frame') {
      this.beginFrame();
    } else if (this.held.length === 3) {
      const header = this.take();
      const size = header >>> 3;
      // A block of type 1 is one byte, repeated.
      this.left = ((header >>> 1) & 3) === 1 ? 1 : size;
      if ((header & 1) === 1) {
        this.left += this.hasChecksum ? 4 : 0;
        this.state = 'frame';
      }
    }
  }

  private beginFrame(): void {
    const { held } = this;
    if (held.length < 5) return;
    const magic = number(held.slice(0, 4));
    if (magic - (magic % 16) === FIRST_SKIPPABLE) {
      if (held.length < 8) return;
      this.left = number(held.slice(4, 8));
      this.held = [];
      return;
    }
    // What is no frame is refused by what unpacks it.
    if (magic !== MAGIC) {
      this.left = Number.POSITIVE_INFINITY;
      return;
    }
    const descriptor = held[4] as number;
    const isSingleSegment = (descriptor & 32) !== 0;
    const sizeField = descriptor >> 6;
    const sizeBytes = sizeField === 0 ? (isSingleSegment ? 1 : 0) : 2 ** sizeField;
    const dictionaryBytes = (descriptor & 3) === 3 ? 4 : descriptor & 3;
    const length = 5 + (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
    if (held.length < length) return;
    const contentBytes = number(held.slice(length - sizeBytes)) + (sizeField === 1 ? 256 : 0);
    const windowBytes = isSingleSegment ? contentBytes : windowOf(held[5] as number);
    if (windowBytes > MAX_WINDOW_BYTES) throw tooDense('The archive');
    this.hasChecksum = (descriptor & 4) !== 0;
    this.state = 'block';
    this.held = [];
  }

  private take(): number {
    const value = number(this.held);
    this.held = [];
    return value;
  }
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** Little-endian. */
function number(bytes: readonly number[]): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}
