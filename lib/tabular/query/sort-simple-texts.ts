import type { Steps } from '@/lib/stats/steps';
import { collator, type Weighted } from './collation-weights';
import { orderByNumbersSteps } from './radix';

/** Runs of at most this many texts are sorted by comparing them. */
const SHORT_RUN = 48;
/** So many texts are looked at in one step. */
const STEP = 1 << 15;

/** What sorts the texts of one dictionary. */
interface Sorting {
  readonly texts: readonly string[];
  readonly weightOf: Uint16Array;
  /** Weights are the digits of numbers in this base; 0 is the end of the text. */
  readonly base: number;
  /** How many digits a float64 holds exactly. */
  readonly digits: number;
}

/**
 * The codes of texts made of simple characters in collation order. Several weights at a time are packed into a number,
 * which is sorted by its bits; only texts that are equal so far go into the next round.
 */
export function* sortSimpleTexts(
  texts: readonly string[],
  { simple, weightOf, weightCount }: Weighted,
): Steps<Uint32Array> {
  const base = weightCount + 1;
  const digits = Math.max(1, Math.floor(53 / Math.log2(Math.max(base, 2))));
  const order = simple.slice();
  yield* sortRun(order, 0, { texts, weightOf, base, digits });
  return order;
}

/** Sorts, in place, texts whose first `depth` weights are equal. */
function* sortRun(run: Uint32Array, depth: number, sorting: Sorting): Steps<void> {
  if (run.length <= SHORT_RUN) {
    sortFew(run, depth, sorting);
    return;
  }
  const start = commonPrefix(run, depth, sorting);
  yield;
  const keys = new Float64Array(run.length);
  const given = new Uint32Array(run.length);
  for (let i = 0; i < run.length; i++) {
    if (i % STEP === STEP - 1) yield;
    keys[i] = keyOf(sorting.texts[run[i] as number] as string, start, sorting);
    given[i] = i;
  }
  const places = yield* orderByNumbersSteps(given, keys);
  const unsorted = run.slice();
  for (let i = 0; i < run.length; i++) run[i] = unsorted[places[i] as number] as number;
  const keyAt = (i: number) => keys[places[i] as number] as number;
  let first = 0;
  let paused = 0;
  for (let i = 1; i <= run.length; i++) {
    if (i < run.length && keyAt(i) === keyAt(first)) continue;
    if (i - first > SHORT_RUN) {
      yield* sortEqual(run.subarray(first, i), keyAt(first), start + sorting.digits, sorting);
    } else if (i - first > 1) sortFew(run.subarray(first, i), start, sorting);
    if (i >= paused + STEP) {
      paused = i;
      yield;
    }
    first = i;
  }
}

/** Sorts, in place, a few texts whose first `depth` weights are equal. */
function sortFew(run: Uint32Array, depth: number, sorting: Sorting): void {
  if (run.length > 1) run.set(Array.from(run).sort((a, b) => compare(a, b, depth, sorting)));
}

/** Sorts, in place, texts with the same key for the weights before `depth`. */
function* sortEqual(run: Uint32Array, key: number, depth: number, sorting: Sorting): Steps<void> {
  // The last digit is 0 only where the texts have ended; then they differ in case or accents alone.
  if (key % sorting.base !== 0) yield* sortRun(run, depth, sorting);
  else run.set(Array.from(run).sort((a, b) => collate(a, b, sorting)));
}

/** The weights from `start` on as digits of one number. */
function keyOf(text: string, start: number, { weightOf, base, digits }: Sorting): number {
  let key = 0;
  for (let i = start; i < start + digits; i++) {
    key = key * base + (i < text.length ? (weightOf[text.charCodeAt(i)] as number) : 0);
  }
  return key;
}

/** How many weights, at least `from`, all texts begin with. */
function commonPrefix(run: Uint32Array, from: number, { texts, weightOf }: Sorting): number {
  const first = texts[run[0] as number] as string;
  let common = first.length;
  for (let i = 1; i < run.length && common > from; i++) {
    const text = texts[run[i] as number] as string;
    let length = from;
    const most = Math.min(common, text.length);
    while (length < most && weightOf[text.charCodeAt(length)] === weightOf[first.charCodeAt(length)]) length++;
    common = length;
  }
  return Math.max(common, from);
}

function compare(a: number, b: number, from: number, sorting: Sorting): number {
  const { texts, weightOf } = sorting;
  const left = texts[a] as string;
  const right = texts[b] as string;
  const shorter = Math.min(left.length, right.length);
  for (let i = from; i < shorter; i++) {
    const difference = (weightOf[left.charCodeAt(i)] as number) - (weightOf[right.charCodeAt(i)] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || collate(a, b, sorting);
}

function collate(a: number, b: number, { texts }: Sorting): number {
  return collator.compare(texts[a] as string, texts[b] as string);
}
