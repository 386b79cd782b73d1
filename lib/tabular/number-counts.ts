const FEWEST_SLOTS = 1 << 10;
const GROWTH = 4;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/**
 * How often each of many numbers occurs, as a `Map<number, number>` would count them, in the order they were first met. A map keeps
 * every number with decimals as an object of its own; counting a column of them this way takes a fraction of the time.
 */
export class NumberCounts {
  size = 0;
  #values = new Float64Array(FEWEST_SLOTS / 2);
  #counts = new Uint32Array(FEWEST_SLOTS / 2);
  /** For each slot one more than the index of the value that lies in it; 0: none. */
  #slots = new Uint32Array(FEWEST_SLOTS);

  /** Counts a number. @returns whether it is the first of its value; −0 is 0 */
  add(number: number): boolean {
    // Adding 0 makes 0 of −0, which differs from it in a bit.
    const value = number + 0;
    const slot = this.#slotOf(value);
    const index = this.#slots[slot] as number;
    if (index > 0) {
      this.#counts[index - 1] = (this.#counts[index - 1] as number) + 1;
      return false;
    }
    if (this.size === this.#values.length) this.#grow();
    this.#insert(value, 1);
    return true;
  }

  /** How many values pass. */
  sizeWhere(test: (value: number) => boolean): number {
    let size = 0;
    for (let i = 0; i < this.size; i++) if (test(this.#values[i] as number)) size++;
    return size;
  }

  /** Leaves the values only that pass, in their order. */
  keep(test: (value: number) => boolean): void {
    const values = this.#values;
    const counts = this.#counts;
    const before = this.size;
    this.size = 0;
    this.#slots.fill(0);
    for (let i = 0; i < before; i++) {
      const value = values[i] as number;
      if (test(value)) this.#insert(value, counts[i] as number);
    }
  }

  *[Symbol.iterator](): Generator<[value: number, count: number]> {
    for (let i = 0; i < this.size; i++) yield [this.#values[i] as number, this.#counts[i] as number];
  }

  /** Sum of the counts. */
  get total(): number {
    let total = 0;
    for (let i = 0; i < this.size; i++) total += this.#counts[i] as number;
    return total;
  }

  #insert(value: number, count: number): void {
    const index = this.size++;
    this.#values[index] = value;
    this.#counts[index] = count;
    this.#slots[this.#slotOf(value)] = index + 1;
  }

  /** The slot a value lies in, or the free one it would. */
  #slotOf(value: number): number {
    float[0] = value;
    const mask = this.#slots.length - 1;
    const mixed = Math.imul((words[0] as number) ^ Math.imul(words[1] as number, 0x165667b1), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const index = this.#slots[slot] as number;
      if (index === 0 || this.#values[index - 1] === value) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const values = new Float64Array(GROWTH * this.#values.length);
    values.set(this.#values);
    const counts = new Uint32Array(values.length);
    counts.set(this.#counts);
    this.#values = values;
    this.#counts = counts;
    this.#slots = new Uint32Array(2 * values.length);
    const { size } = this;
    this.size = 0;
    for (let i = 0; i < size; i++) this.#insert(values[i] as number, counts[i] as number);
  }
}
