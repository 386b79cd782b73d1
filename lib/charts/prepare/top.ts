/** What the rest is called where there are more categories than are drawn. */
export const OTHER = 'Other';

/**
 * The `most` codes that come first, in order, without looking at the others more than once.
 *
 * @param candidates the codes to choose among
 * @param compare negative when the first comes before the second; codes that compare equal keep their order
 */
export function firstBy(
  candidates: Iterable<number>,
  most: number,
  compare: (a: number, b: number) => number,
): number[] {
  const first: number[] = [];
  for (const code of candidates) {
    const last = first[first.length - 1];
    if (first.length >= most && last !== undefined && compare(code, last) >= 0) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(code, first[middle] as number) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, code);
    if (first.length > most) first.pop();
  }
  return first;
}

/** Largest first, NaN last; equal ones by `then`. */
export function byValue(values: ArrayLike<number>, then: ArrayLike<number>): (a: number, b: number) => number {
  return (a, b) => {
    const [left, right] = [values[a] as number, values[b] as number];
    if (left > right) return -1;
    if (left < right) return 1;
    if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1;
    return (then[b] as number) - (then[a] as number);
  };
}

const collator = new Intl.Collator('en', { numeric: true });

/** In the order places have of their own, then as people sort names. */
export function byPlace(
  label: (code: number) => string | number,
  order: Float64Array | null,
): (a: number, b: number) => number {
  return (a, b) => {
    const away = order === null ? 0 : (order[a] as number) - (order[b] as number);
    return away !== 0 ? away : collator.compare(String(label(a)), String(label(b))) || a - b;
  };
}

/** What is drawn of many categories: the kept ones in order, and where each code went. */
export interface Kept {
  /** Codes that are drawn by themselves. */
  readonly codes: readonly number[];
  /** For each code its place among the kept; `codes.length` is `Other`, −1 has no rows. */
  readonly placeOf: Int32Array;
  /** Categories in `Other`; 0 when there is none. */
  readonly otherCategories: number;
}

/** Assigns every used code a place: its own, or that of `Other`. */
export function keep(codes: readonly number[], rows: Uint32Array): Kept {
  const placeOf = new Int32Array(rows.length).fill(-1);
  let used = 0;
  for (let code = 0; code < rows.length; code++) {
    if (rows[code] === 0) continue;
    used++;
    placeOf[code] = codes.length;
  }
  for (const [place, code] of codes.entries()) placeOf[code] = place;
  return { codes, placeOf, otherCategories: used - codes.length };
}

/** The codes that have rows. */
export function* usedCodes(rows: Uint32Array): Generator<number> {
  for (let code = 0; code < rows.length; code++) if (rows[code] !== 0) yield code;
}

/** How many codes have rows. */
export function countUsed(rows: Uint32Array): number {
  let used = 0;
  for (let code = 0; code < rows.length; code++) if (rows[code] !== 0) used++;
  return used;
}
