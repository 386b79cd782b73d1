/** Below this length the built-in sort is as fast. */
const FEWEST = 4000;

/** Digits of the upper half of a number's bits: sign, exponent and twenty bits of the mantissa. */
const DIGITS = [
  { shift: 0, size: 2048 },
  { shift: 11, size: 2048 },
  { shift: 22, size: 1024 },
];
const SIGN = 0x80000000;
/** Which of a number's two 32-bit halves comes first in memory. */
const HIGH_HALF = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 1 : 0;
/** Longer runs of numbers that only the lower bits tell apart are sorted by the built-in sort. */
const SHORT_RUN = 24;

/**
 * The indexes of the values that are not NaN, ordered by ascending value, equal ones as they come. A radix sort by the upper half
 * of the bits, then each run of equal halves by value.
 */
export function sortOrder(values: Float64Array): Uint32Array {
  const present = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i] as number)) present[count++] = i;
  const indexes = present.subarray(0, count);
  if (count < FEWEST) return indexes.sort((a, b) => compare(values, a, b));
  const { keys, order } = radixOrder(values, indexes);
  settleRuns(values, keys, order);
  return order;
}

function compare(values: Float64Array, a: number, b: number): number {
  return (values[a] as number) - (values[b] as number) || a - b;
}

/** Order-preserving upper halves of the numbers; −0 is 0. */
function keysOf(values: Float64Array, indexes: Uint32Array): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const keys = new Uint32Array(indexes.length);
  for (let i = 0; i < indexes.length; i++) {
    const index = indexes[i] as number;
    const word = values[index] === 0 ? 0 : (words[2 * index + HIGH_HALF] as number);
    keys[i] = word < SIGN ? word | SIGN : ~word;
  }
  return keys;
}

function radixOrder(values: Float64Array, indexes: Uint32Array): { keys: Uint32Array; order: Uint32Array } {
  let keys = keysOf(values, indexes);
  let order = indexes.slice();
  let nextKeys = new Uint32Array(keys.length);
  let nextOrder = new Uint32Array(keys.length);
  for (const { shift, size } of DIGITS) {
    const places = placesOf(keys, shift, size);
    if (places === null) continue;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      const digit = (key >>> shift) & (size - 1);
      const place = places[digit] as number;
      places[digit] = place + 1;
      nextKeys[place] = key;
      nextOrder[place] = order[i] as number;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [order, nextOrder] = [nextOrder, order];
  }
  return { keys, order };
}

/** Where each digit's numbers begin; null when all have the same one. */
function placesOf(keys: Uint32Array, shift: number, size: number): Uint32Array | null {
  const places = new Uint32Array(size);
  for (let i = 0; i < keys.length; i++) {
    const digit = ((keys[i] as number) >>> shift) & (size - 1);
    places[digit] = (places[digit] as number) + 1;
  }
  if (places[((keys[0] as number) >>> shift) & (size - 1)] === keys.length) return null;
  let place = 0;
  for (let digit = 0; digit < size; digit++) {
    const count = places[digit] as number;
    places[digit] = place;
    place += count;
  }
  return places;
}

/** Puts in order what the upper halves left together. */
function settleRuns(values: Float64Array, keys: Uint32Array, order: Uint32Array): void {
  for (let from = 0; from < order.length; ) {
    const key = keys[from];
    let to = from + 1;
    while (to < order.length && keys[to] === key) to++;
    if (to - from > SHORT_RUN) {
      if (!isAscending(values, order, from, to)) order.subarray(from, to).sort((a, b) => compare(values, a, b));
    } else if (to - from > 1) insertionSort(values, order, from, to);
    from = to;
  }
}

function isAscending(values: Float64Array, order: Uint32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if ((values[order[i] as number] as number) < (values[order[i - 1] as number] as number)) return false;
  }
  return true;
}

function insertionSort(values: Float64Array, order: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const index = order[i] as number;
    const value = values[index] as number;
    let place = i;
    while (place > from && (values[order[place - 1] as number] as number) > value) {
      order[place] = order[place - 1] as number;
      place--;
    }
    order[place] = index;
  }
}
