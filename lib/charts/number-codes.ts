/** Numbers as a dictionary holds text: `entries[codes[i]]` is the value of row `i`, −1 is missing. */
export interface NumberCodes {
  readonly codes: Int32Array;
  readonly entries: Float64Array;
}

const known = new WeakMap<Float64Array, NumberCodes>();

const START = 1024;
/** Knuth's multiplicative constant, 2³² ÷ golden ratio. */
const GOLDEN = 0x9e3779b1;

/** The distinct values of an array of numbers in the order they first occur, by an open hash; NaN is missing. Remembered. */
export function numberCodes(values: Float64Array): NumberCodes {
  const before = known.get(values);
  if (before !== undefined) return before;
  const found = encode(values);
  known.set(values, found);
  return found;
}

function encode(values: Float64Array): NumberCodes {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const codes = new Int32Array(values.length);
  let entries = new Float64Array(START);
  let slots = new Int32Array(START * 2).fill(-1);
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    // −0 is 0.
    const value = (values[i] as number) + 0;
    if (Number.isNaN(value)) {
      codes[i] = -1;
      continue;
    }
    const mask = slots.length - 1;
    let slot = (value === 0 ? 0 : hash(words[2 * i] as number, words[2 * i + 1] as number)) & mask;
    let code = slots[slot] as number;
    while (code >= 0 && entries[code] !== value) {
      slot = (slot + 1) & mask;
      code = slots[slot] as number;
    }
    if (code < 0) {
      if (size === entries.length) {
        entries = grown(entries);
        slots = slotsFor(entries, size);
        slot = freeSlot(slots, value);
      }
      code = size++;
      entries[code] = value;
      slots[slot] = code;
    }
    codes[i] = code;
  }
  return { codes, entries: entries.slice(0, size) };
}

function hash(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, GOLDEN), GOLDEN);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function grown(entries: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(entries.length * 4);
  larger.set(entries);
  return larger;
}

function slotsFor(entries: Float64Array, size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(entries.length * 2).fill(-1);
  for (let code = 0; code < size; code++) slots[freeSlot(slots, entries[code] as number)] = code;
  return slots;
}

const scratch = new Float64Array(1);
const scratchWords = new Uint32Array(scratch.buffer);

function freeSlot(slots: Int32Array, value: number): number {
  scratch[0] = value;
  const mask = slots.length - 1;
  let slot = (value === 0 ? 0 : hash(scratchWords[0] as number, scratchWords[1] as number)) & mask;
  while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
  return slot;
}
