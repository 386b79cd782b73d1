import { completed, type Steps } from '@/lib/stats/steps';

/** With fewer, a counting pass costs more than comparing. */
const FEWEST = 256;
/** Keys of at most this many bits take one pass. */
const ONE_PASS_BITS = 16;
const DIGIT_BITS = 11;

/**
 * The order sorted by keys, ascending and stable: `keys[i]` is the key of `order[i]`. A radix sort by counting, least
 * significant digit first; digits that are the same for all keys cost one look.
 */
export function orderByKeys(order: Uint32Array, keys: Uint32Array): Uint32Array {
  return completed(orderByKeysSteps(order, keys));
}

/** As `orderByKeys`, a pass a step. */
export function* orderByKeysSteps(order: Uint32Array, keys: Uint32Array): Steps<Uint32Array> {
  if (order.length < FEWEST) return orderFew(order, keys);
  const bits = 32 - Math.clz32(highest(keys));
  const passes = bits <= ONE_PASS_BITS ? 1 : Math.ceil(bits / DIGIT_BITS);
  const digitBits = Math.ceil(bits / passes);
  let from: Keyed = { order, keys };
  let spare: Keyed = { order: new Uint32Array(order.length), keys: new Uint32Array(order.length) };
  for (let pass = 0; pass < passes; pass++) {
    yield;
    if (!scatter(from, spare, pass * digitBits, digitBits)) continue;
    // The arrays that were given are not written to.
    const next =
      from.order === order ? { order: new Uint32Array(order.length), keys: new Uint32Array(order.length) } : from;
    from = spare;
    spare = next;
  }
  return from.order;
}

interface Keyed {
  readonly order: Uint32Array;
  readonly keys: Uint32Array;
}

function orderFew(order: Uint32Array, keys: Uint32Array): Uint32Array {
  const places = Array.from(order.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number));
  return Uint32Array.from(places, (place) => order[place] as number);
}

function highest(keys: Uint32Array): number {
  let most = 0;
  for (let i = 0; i < keys.length; i++) if ((keys[i] as number) > most) most = keys[i] as number;
  return most;
}

/** One stable pass by one digit; false, and nothing written, when all keys have the same one. */
function scatter(from: Keyed, to: Keyed, shift: number, bits: number): boolean {
  const { length } = from.order;
  const mask = 2 ** bits - 1;
  const places = new Uint32Array(mask + 1);
  for (let i = 0; i < length; i++) {
    const digit = ((from.keys[i] as number) >>> shift) & mask;
    places[digit] = (places[digit] as number) + 1;
  }
  if (places[((from.keys[0] as number) >>> shift) & mask] === length) return false;
  let place = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const next = place + (places[digit] as number);
    places[digit] = place;
    place = next;
  }
  for (let i = 0; i < length; i++) {
    const key = from.keys[i] as number;
    const digit = (key >>> shift) & mask;
    const target = places[digit] as number;
    places[digit] = target + 1;
    to.order[target] = from.order[i] as number;
    to.keys[target] = key;
  }
  return true;
}

const SIGN = 0x80000000;
/** Which of a number's two 32-bit halves comes first in memory. */
const LOW_HALF = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;

/**
 * The order sorted by numbers, stable: `values[i]` is the number of `order[i]`. NaN comes last in either direction, −0 equals 0.
 * A radix sort of the bits, which order like the numbers once those of negative numbers are inverted.
 */
export function orderByNumbers(order: Uint32Array, values: Float64Array, descending = false): Uint32Array {
  return completed(orderByNumbersSteps(order, values, descending));
}

/** As `orderByNumbers`, a pass a step. */
export function* orderByNumbersSteps(order: Uint32Array, values: Float64Array, descending = false): Steps<Uint32Array> {
  const { length } = order;
  if (length < FEWEST) return orderFewByNumbers(order, values, descending);
  const canonical = new Float64Array(length);
  for (let i = 0; i < length; i++) canonical[i] = (values[i] as number) + 0;
  const words = new Uint32Array(canonical.buffer);
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  const flip = descending ? 0xffffffff : 0;
  for (let i = 0; i < length; i++) {
    const lowWord = words[2 * i + LOW_HALF] as number;
    const highWord = words[2 * i + 1 - LOW_HALF] as number;
    if (Number.isNaN(canonical[i])) {
      low[i] = 0xffffffff;
      high[i] = 0xffffffff;
    } else if (highWord < SIGN) {
      low[i] = lowWord ^ flip;
      high[i] = (highWord | SIGN) ^ flip;
    } else {
      low[i] = ~lowWord ^ flip;
      high[i] = ~highWord ^ flip;
    }
  }
  // First by the lower half, then by the upper one, each carrying the place the values were given at.
  const places = new Uint32Array(length);
  for (let i = 0; i < length; i++) places[i] = i;
  const byLow = yield* orderByKeysSteps(places, low);
  const highByLow = new Uint32Array(length);
  for (let i = 0; i < length; i++) highByLow[i] = high[byLow[i] as number] as number;
  const sorted = yield* orderByKeysSteps(byLow, highByLow);
  const result = new Uint32Array(length);
  for (let i = 0; i < length; i++) result[i] = order[sorted[i] as number] as number;
  return result;
}

function orderFewByNumbers(order: Uint32Array, values: Float64Array, descending: boolean): Uint32Array {
  const sign = descending ? -1 : 1;
  const places = Array.from(order.keys()).sort((a, b) => {
    const left = values[a] as number;
    const right = values[b] as number;
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return left === right ? 0 : left < right ? -sign : sign;
  });
  return Uint32Array.from(places, (place) => order[place] as number);
}
