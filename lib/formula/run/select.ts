/** So many times the binary logarithm of the length it is halved, before the rest is sorted: no order of values takes long. */
const PATIENCE = 4;

/**
 * The value at `place` of the values in order from `start` to `end`: quickselect (Hoare), with the median of three as pivot. In place:
 * afterwards nothing before `place` is greater and nothing after it less. The values hold no NaN.
 */
export function selectPlace(values: Float64Array, start: number, end: number, place: number): number {
  let low = start;
  let high = end - 1;
  let rounds = PATIENCE * Math.ceil(Math.log2(Math.max(2, end - start)));
  while (low < high) {
    if (rounds-- === 0) {
      values.subarray(low, high + 1).sort();
      break;
    }
    const pivot = medianOfThree(values[low] as number, values[(low + high) >>> 1] as number, values[high] as number);
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const swapped = values[i] as number;
      values[i] = values[j] as number;
      values[j] = swapped;
      i++;
      j--;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place] as number;
}

const medianOfThree = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : Math.max(a, c)) : a < c ? a : Math.max(b, c);

/** The least value from `start` to `end`. */
export function leastOf(values: Float64Array, start: number, end: number): number {
  let least = values[start] as number;
  for (let i = start + 1; i < end; i++) if ((values[i] as number) < least) least = values[i] as number;
  return least;
}
