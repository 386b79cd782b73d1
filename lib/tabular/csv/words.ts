/**
 * Work on four bytes at once, held in an int32 read little-endian: what tests a word says "yes" by the highest bit of a
 * byte. (Mycroft\'s tests; see Warren, "Hacker\'s Delight", 6-1.) Above the first byte that answers yes, others may
 * do so wrongly, which is why only the first may be asked for.
 */
const HIGH_BITS = 0x80808080 | 0;
const ONES = 0x01010101;

/** The byte four times. */
export function inEachByte(byte: number): number {
  return Math.imul(byte, ONES);
}

/** Which bytes of `word` are below the byte that `limits` holds four times, at most 0x80. */
export function belowEach(word: number, limits: number): number {
  return (word - limits) & ~word & HIGH_BITS;
}

/** Which bytes of `word` are zero. */
export function zeroIn(word: number): number {
  return (word - ONES) & ~word & HIGH_BITS;
}

/** Index, 0 to 3, of the first byte that answered yes; at least one must have. */
export function firstHit(hits: number): number {
  return (31 - Math.clz32(hits & -hits)) >>> 3;
}

const ZEROS = inEachByte(0x30);
const UPPER_HALVES = inEachByte(0xf0) | 0;
const LOWER_HALVES = inEachByte(0x0f);

/**
 * The number that `count` digits from `start` on make, 1 to 8 of them; −1 when one of them is none. Up to three bytes behind
 * the digits are read, and ignored.
 */
export function digitsAt(view: DataView, start: number, count: number): number {
  if (count <= 4) return fourDigits(lastBytes(view.getInt32(start, true), count));
  const high = fourDigits(lastBytes(view.getInt32(start, true), count - 4));
  const low = fourDigits(view.getInt32(start + count - 4, true));
  return high < 0 || low < 0 ? -1 : high * 10_000 + low;
}

/** The first `count` bytes of a word, 1 to 4, with the digit 0 before them. */
function lastBytes(word: number, count: number): number {
  return (word << (32 - 8 * count)) | (0x303030 >>> (8 * count - 8));
}

function fourDigits(word: number): number {
  if ((word & UPPER_HALVES) !== ZEROS || ((word + 0x06060606) & UPPER_HALVES) !== ZEROS) return -1;
  const digits = word & LOWER_HALVES;
  const pairs = Math.imul(digits, 10) + (digits >>> 8);
  return Math.imul(pairs & 0xff, 100) + ((pairs >>> 16) & 0xff);
}
