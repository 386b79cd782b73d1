import { rowCount } from '@/lib/tabular/table';
import type { AlignedPair, Alignment, SharedCodes } from './alignment';
import { joinSpellings } from './join-spellings';
import type { KeyCandidate } from './row-types';
import { combineCodes } from './shared-codes';

type Codes = Pick<SharedCodes, 'first' | 'second' | 'size'>;

const MOST_COLUMNS = 3;
/** Columns of the most different values are tried together, so many at most. */
const MOST_COMBINED = 7;
const MOST_CANDIDATES = 5;
/** A key alone on this share of its rows is unique but for mistakes. */
const NEARLY_UNIQUE = 0.98;
/** Less unique than this is no key. */
const LEAST_UNIQUE = 0.6;
/** What a further column costs: of two keys that serve alike the shorter one is meant. */
const PER_COLUMN = 0.93;
/** What a key is worth that no row of the other side has. */
const WITHOUT_OVERLAP = 0.2;
const LONGEST_KEY_TEXT = 80;
/** A key found by another spelling counts a little less than one that is written alike. */
const CERTAINTY = 0.9;

/**
 * Columns, alone or up to three together, by which rows of the first period may be found again in the second, best first: nearly
 * every row its own value on both sides, few gaps, and values that come again. Amounts are no keys.
 */
export function findKeys({ first, second, pairs }: Alignment): KeyCandidate[] {
  const rows = { first: rowCount(first.table), second: rowCount(second.table) };
  if (rows.first === 0 || rows.second === 0) return [];
  const usable = pairs.filter(mayBeKey);
  const found: KeyCandidate[] = [];
  const isMet = (candidate: KeyCandidate) => Math.min(candidate.uniqueFirst, candidate.uniqueSecond) >= NEARLY_UNIQUE;
  const singles = usable.map((pair) => ({
    pair,
    codes: pair.codes(),
    candidate: judge([pair.id], pair.codes(), rows, spellingsOf(pair)),
  }));
  found.push(...singles.map(({ candidate }) => candidate));
  const combinable = singles
    .filter(({ codes }) => codes.size > 1)
    .sort((a, b) => b.codes.size - a.codes.size)
    .slice(0, MOST_COMBINED)
    .sort((a, b) => usable.indexOf(a.pair) - usable.indexOf(b.pair));
  let combined = combinable.map(({ pair, codes }) => ({ pairs: [pair.id], codes: codes as Codes }));
  for (
    let columns = 2;
    columns <= MOST_COLUMNS && !found.some((key) => isMet(key) && key.overlap + key.spellings > 0);
    columns++
  ) {
    combined = combined.flatMap(({ pairs: ids, codes }) => {
      const last = combinable.findIndex(({ pair }) => pair.id === ids.at(-1));
      return combinable.slice(last + 1).map(({ pair, codes: more }) => ({
        pairs: [...ids, pair.id],
        codes: combineCodes([{ ...codes, label: String }, more]),
      }));
    });
    found.push(...combined.map(({ pairs: ids, codes }) => judge(ids, codes, rows)));
  }
  return found
    .filter(({ uniqueFirst, uniqueSecond }) => Math.min(uniqueFirst, uniqueSecond) >= LEAST_UNIQUE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
}

/** Whether a pair may name rows: no amounts, no free text. */
function mayBeKey({ role, isComparable, columns }: AlignedPair): boolean {
  if (!isComparable || role === 'rate' || role === 'quantity') return false;
  const { vector } = columns.first;
  if (role !== 'text' || vector.kind !== 'text') return true;
  const sampled = vector.dictionary.slice(0, 100);
  return sampled.reduce((sum, text) => sum + text.length, 0) <= LONGEST_KEY_TEXT * sampled.length;
}

function spellingsOf(pair: AlignedPair): number {
  const isText = pair.columns.first.vector.kind === 'text' && pair.columns.second.vector.kind === 'text';
  return isText ? joinSpellings(pair.codes()).spellings.length : 0;
}

function judge(
  pairs: readonly string[],
  { first, second, size }: Codes,
  rows: { first: number; second: number },
  spellings = 0,
): KeyCandidate {
  const [a, b] = [countCodes(first, size), countCodes(second, size)];
  let both = 0;
  for (let code = 0; code < size; code++) if ((a.counts[code] as number) > 0 && (b.counts[code] as number) > 0) both++;
  const fewer = Math.min(a.keys, b.keys);
  const overlap = fewer === 0 ? 0 : both / fewer;
  const share = (part: number, of: number) => (of === 0 ? 0 : part / of);
  const key = {
    pairs,
    uniqueFirst: share(a.alone, a.rows),
    uniqueSecond: share(b.alone, b.rows),
    completeFirst: share(a.rows, rows.first),
    completeSecond: share(b.rows, rows.second),
    overlap,
    spellings,
  };
  const found = fewer === 0 ? 0 : Math.min(1, (both + CERTAINTY * spellings) / fewer);
  const unique = Math.min(key.uniqueFirst, key.uniqueSecond);
  const complete = Math.min(key.completeFirst, key.completeSecond);
  const score =
    unique ** 2 * complete * (WITHOUT_OVERLAP + (1 - WITHOUT_OVERLAP) * found) * PER_COLUMN ** (pairs.length - 1);
  return { ...key, score };
}

function countCodes(codes: Int32Array, size: number) {
  const counts = new Uint32Array(size);
  let rows = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code < 0) continue;
    counts[code] = (counts[code] as number) + 1;
    rows++;
  }
  let keys = 0;
  let alone = 0;
  for (let code = 0; code < size; code++) {
    if (counts[code] === 0) continue;
    keys++;
    if (counts[code] === 1) alone++;
  }
  return { counts, rows, keys, alone };
}
