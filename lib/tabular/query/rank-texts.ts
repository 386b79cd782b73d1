import { completed, type Steps } from '@/lib/stats/steps';
import { collator, weighTexts } from './collation-weights';
import { sortSimpleTexts } from './sort-simple-texts';

/** The order of the texts of a dictionary: texts that collate alike share a rank. */
export interface Ranks {
  readonly ranks: Uint32Array;
  /** Number of different ranks. */
  readonly count: number;
}

/** The collator compares about a million texts a second. */
const MOST_COLLATED = 50_000;

/**
 * Ranks distinct texts in the order of `Intl.Collator('en')`.
 *
 * Comparing a million texts by the collator takes seconds. Almost all texts consist of characters with one primary weight
 * each (`weighTexts`), and are sorted by those weights; the collator decides only between texts that differ in nothing
 * but case or accents. All other texts are sorted by the collator and put between them. If these are more than
 * 50,000, the dictionary is ordered by code units instead, without case and accents.
 */
export function rankTexts(dictionary: readonly string[]): Ranks {
  return completed(rankTextSteps(dictionary));
}

/** As `rankTexts`, in steps of a pass over the texts. */
export function* rankTextSteps(dictionary: readonly string[]): Steps<Ranks> {
  const weighted = yield* weighTexts(dictionary);
  const { others } = weighted;
  if (others.length > MOST_COLLATED) return rankFolded(dictionary);
  yield;
  others.sort((a, b) => collator.compare(dictionary[a] as string, dictionary[b] as string));
  return rankMerged(dictionary, yield* sortSimpleTexts(dictionary, weighted), others);
}

/** Ranks the simple texts with each of the others at its place among them. */
function rankMerged(dictionary: readonly string[], simple: Uint32Array, others: readonly number[]): Ranks {
  const ranks = new Uint32Array(dictionary.length);
  const compare = (a: number, b: number) => collator.compare(dictionary[a] as string, dictionary[b] as string);
  let rank = 0;
  let placed = 0;
  let last: number | undefined;
  let hadOther = false;
  const place = (code: number, isOther: boolean) => {
    // Two simple texts never collate alike; one and its decomposed spelling do, whichever comes first.
    if (last !== undefined && ((!isOther && !hadOther) || compare(last, code) !== 0)) rank++;
    ranks[code] = rank;
    last = code;
    hadOther = isOther;
  };
  for (const other of others) {
    const end = firstNotBefore(simple, placed, (code) => compare(code, other) < 0);
    for (; placed < end; placed++) place(simple[placed] as number, false);
    place(other, true);
  }
  for (; placed < simple.length; placed++) place(simple[placed] as number, false);
  return { ranks, count: dictionary.length === 0 ? 0 : rank + 1 };
}

function firstNotBefore(codes: Uint32Array, from: number, isBefore: (code: number) => boolean): number {
  let low = from;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(codes[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rankFolded(dictionary: readonly string[]): Ranks {
  const folded = dictionary.map((text) =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}+/gu, '')
      .toLowerCase(),
  );
  const codeOf = [...new Set(folded)].sort();
  const rankOf = new Map(codeOf.map((text, rank) => [text, rank]));
  return { ranks: Uint32Array.from(folded, (text) => rankOf.get(text) ?? 0), count: codeOf.length };
}
