/** Below this length the built-in sort is as fast. */
const FEWEST = 20_000;

/** The digits a 64-bit key is sorted by, least significant first: which half, how far to shift, how many values. */
const DIGITS = [0, 1].flatMap((half) => [
  { half, shift: 0, size: 2048 },
  { half, shift: 11, size: 2048 },
  { half, shift: 22, size: 1024 },
]);
const SIGN = 0x80000000;
/** Which of a number's two 32-bit halves comes first in memory. */
const LOW_HALF = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;

/**
 * The values in ascending order, in a new array; they must be free of NaN. Equal to `values.slice().sort()`, about twice as
 * fast on a million numbers: a radix sort of the bits, which order like the numbers once negative ones are inverted.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < FEWEST) return values.slice().sort();
  let from = new Uint32Array(values.slice().buffer);
  let to = new Uint32Array(from.length);
  flip(from);
  for (const { half, shift, size } of DIGITS) {
    const offset = half === 0 ? LOW_HALF : 1 - LOW_HALF;
    if (!scatter(from, to, offset, shift, size)) continue;
    [from, to] = [to, from];
  }
  unflip(from);
  return new Float64Array(from.buffer);
}

/** Makes the bits order as unsigned integers: the sign bit of positive numbers set, all bits of negative ones inverted. */
function flip(words: Uint32Array): void {
  for (let low = LOW_HALF, high = 1 - LOW_HALF; low < words.length; low += 2, high += 2) {
    const word = words[high] as number;
    if (word < SIGN) {
      words[high] = word | SIGN;
    } else {
      words[high] = ~word;
      words[low] = ~(words[low] as number);
    }
  }
}

function unflip(words: Uint32Array): void {
  for (let low = LOW_HALF, high = 1 - LOW_HALF; low < words.length; low += 2, high += 2) {
    const word = words[high] as number;
    if (word >= SIGN) {
      words[high] = word & ~SIGN;
    } else {
      words[high] = ~word;
      words[low] = ~(words[low] as number);
    }
  }
}

/** One stable pass by one digit; false, and nothing done, when all keys have the same one. */
function scatter(from: Uint32Array, to: Uint32Array, offset: number, shift: number, size: number): boolean {
  const mask = size - 1;
  const places = new Uint32Array(size);
  for (let i = offset; i < from.length; i += 2) {
    const digit = ((from[i] as number) >>> shift) & mask;
    places[digit] = (places[digit] as number) + 2;
  }
  const first = ((from[offset] as number) >>> shift) & mask;
  if (places[first] === from.length) return false;
  let place = 0;
  for (let digit = 0; digit < size; digit++) {
    const next = place + (places[digit] as number);
    places[digit] = place;
    place = next;
  }
  for (let i = 0; i < from.length; i += 2) {
    const digit = ((from[i + offset] as number) >>> shift) & mask;
    const target = places[digit] as number;
    places[digit] = target + 2;
    to[target] = from[i] as number;
    to[target + 1] = from[i + 1] as number;
  }
  return true;
}
