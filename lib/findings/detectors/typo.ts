import { agreementOf } from '@/lib/cleaning/variants/context';
import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import { positionsByCode } from '@/lib/findings/positions';
import { deletions, difference, foldText, tellsApart } from '@/lib/findings/similarity';
import type { Column } from '@/lib/tabular/table';
import { damerauDistance } from '@/lib/text/edit-distance';

/** Beyond so many distinct values a column is text. */
const MOST_VALUES = 20_000;
/** A value is rare beside one at least so many times as frequent, and frequent from so many cells on. */
const RATIO = 5;
const FREQUENT = 5;
/** A slip hardly happens three times the same way: a rare value has at most so many cells, or this share of its target's. */
const RARE = 2;
const RARE_SHARE = 0.02;
const SHORTEST = 4;
const SHORTEST_CUT = 3;
const MOST_ODDS = 30;
/** Beyond so many comparisons values two letters apart are not looked for. */
const MOST_COMPARED = 200_000;
/** Its rows stand elsewhere than those of the frequent value, as Littlerock in another state than Little Rock. */
const ELSEWHERE = 0.6;

interface Values {
  readonly view: ColumnView;
  readonly dictionary: readonly string[];
  readonly counts: Uint32Array;
  /** Codes in use, the most frequent first. */
  readonly codes: readonly number[];
  /** Whether the rows of a rare value differ from those of a frequent one in what these have in common. */
  readonly isElsewhere: (rare: string, frequent: string) => boolean;
}

/**
 * Rare values a slip away from frequent ones (`typo`), or the same but for case, blanks and punctuation (`spelling`). How sure
 * depends on the column: where frequent values themselves are a letter apart (Ann, Anna, Anne), neighbours prove little.
 */
export const findSlips: Detector = ({ views }) => {
  const columns = views.map(({ column }) => column);
  return views.flatMap((view) => (view.isNumeric ? [] : findIn(view, columns)));
};

function findIn(view: ColumnView, columns: readonly Column[]): Draft[] {
  const { dictionary } = view.text;
  const { counts } = view;
  const codes = Array.from(dictionary.keys()).filter((code) => (counts[code] ?? 0) > 0);
  if (codes.length < 2 || codes.length > MOST_VALUES) return [];
  codes.sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((dictionary[a] as string) < (dictionary[b] as string) ? -1 : 1),
  );
  const agreement = agreementOf(columns, view.id, view.text);
  const isElsewhere = (rare: string, frequent: string) => agreement(rare, frequent) === 'disagree';
  const values: Values = { view, dictionary, counts, codes, isElsewhere };
  const spelled = spellings(values);
  const drafts = [...spelled, ...slips(values, new Set(spelled.map(({ code }) => code)))];
  const positions = positionsByCode(view, new Set(drafts.map(({ code }) => code)));
  return drafts.map(({ code, make }) => make(positions.get(code) ?? []));
}

interface Pending {
  readonly code: number;
  readonly make: (positions: number[]) => Draft;
}

function isRareBeside(count: number, ofCount: number): boolean {
  return ofCount >= FREQUENT && ofCount >= RATIO * count && (count <= RARE || count <= RARE_SHARE * ofCount);
}

function spellings({ view, dictionary, counts, codes, isElsewhere }: Values): Pending[] {
  const first = new Map<string, number>();
  const found: Pending[] = [];
  const close: { code: number; target: number }[] = [];
  let frequent = 0;
  let natural = 0;
  for (const code of codes) {
    const text = dictionary[code] as string;
    const key = foldText(text);
    if (key === '') continue;
    const target = first.get(key);
    const isFrequent = (counts[code] ?? 0) >= FREQUENT;
    if (isFrequent) frequent++;
    if (target === undefined) first.set(key, code);
    else {
      if (isFrequent) natural++;
      close.push({ code, target });
    }
  }
  // As for slips: of so many rare values some are spelled like a frequent one by nature (Oak Park and Oakpark).
  const expected = ((codes.length - frequent) * (natural + 0.5)) / (frequent + 1);
  const real = Math.max(0, 1 - expected / Math.max(1, close.length));
  for (const { code, target } of close) {
    const text = dictionary[code] as string;
    const of = dictionary[target] as string;
    const [count, ofCount] = [counts[code] ?? 0, counts[target] ?? 0];
    // Signs carry meaning between digits: 1.5 and 15, 12-3 and 1-23.
    if (ofCount < RATIO * count || ofCount < FREQUENT || (/\d/.test(text) && !/\p{L}/u.test(text))) continue;
    const certainty = (isRareBeside(count, ofCount) ? 0.97 : 0.8) * real * (isElsewhere(text, of) ? ELSEWHERE : 1);
    found.push({
      code,
      make: (positions) => ({
        kind: 'spelling',
        view,
        positions,
        value: text,
        certainty,
        reason: { of, ofCount, count },
        about: [of],
        repair: of,
        cause: of,
      }),
    });
  }
  return found;
}

function slips({ view, dictionary, counts, codes, isElsewhere }: Values, taken: ReadonlySet<number>): Pending[] {
  const frequent = codes.filter((code) => (counts[code] ?? 0) >= FREQUENT);
  const rare = codes.filter((code) => (counts[code] ?? 0) <= Math.max(RARE, FREQUENT - 1) && !taken.has(code));
  if (frequent.length === 0 || rare.length === 0) return [];
  const index = new Map<string, number[]>();
  const byText = (code: number) => (dictionary[code] as string).toLowerCase();
  for (const code of frequent) {
    for (const key of deletions(byText(code))) {
      const list = index.get(key);
      if (list) list.push(code);
      else index.set(key, [code]);
    }
  }
  const nearest = (code: number): { target: number; edits: number } | null => {
    const text = byText(code);
    let best: { target: number; edits: number } | null = null;
    const seen = new Set<number>();
    for (const key of deletions(text)) {
      for (const target of index.get(key) ?? []) {
        if (target === code || seen.has(target)) continue;
        seen.add(target);
        const edits = damerauDistance(text, byText(target), 1);
        if (edits !== 1 || tellsApart(dictionary[code] as string, dictionary[target] as string)) continue;
        if (best === null || (counts[target] ?? 0) > (counts[best.target] ?? 0)) best = { target, edits };
      }
    }
    return best;
  };
  const found: Pending[] = [];
  const close: { code: number; target: number; edits: number }[] = [];
  for (const code of rare) {
    const near = nearest(code) ?? cutOf(code) ?? farther(code);
    if (near === null) continue;
    if (!isRareBeside(counts[code] ?? 0, counts[near.target] ?? 0)) continue;
    close.push({ code, ...near });
  }
  function cutOf(code: number) {
    const text = dictionary[code] as string;
    if (text.length < SHORTEST_CUT) return null;
    const longer = frequent.filter((target) => (dictionary[target] as string).startsWith(text));
    const target = longer[0];
    return longer.length === 1 && target !== undefined && target !== code ? { target, edits: 0 } : null;
  }
  function farther(code: number) {
    const text = byText(code);
    if (text.length < 9 || frequent.length * rare.length > MOST_COMPARED) return null;
    const near = frequent.filter((target) => damerauDistance(text, byText(target), 2) === 2);
    return near.length === 1 && near[0] !== undefined ? { target: near[0], edits: 2 } : null;
  }
  if (close.length === 0) return [];
  // How often values that are surely no slips lie as near to another one.
  const natural = frequent.filter((code) => nearest(code) !== null).length;
  // Of the rare values so many would lie near a frequent one by chance; what is beyond that are slips (a local false discovery rate).
  const expected = (rare.length * (natural + 0.5)) / (frequent.length + 1);
  const excess = Math.min(MOST_ODDS, Math.max(0, close.length / expected - 1));
  for (const { code, target, edits } of close) {
    const value = dictionary[code] as string;
    const of = dictionary[target] as string;
    const [count, ofCount] = [counts[code] ?? 0, counts[target] ?? 0];
    const cut = edits === 0;
    const changed = changedLength(value, of);
    if (tellsApart(value, of) || Math.min(value.length, of.length) < (cut ? SHORTEST_CUT : SHORTEST)) continue;
    // Short words are near each other by nature.
    let odds = excess * Math.min(3, Math.max(0.2, (changed / 7) ** 2));
    odds *= count === 1 ? 1 : count === 2 ? 0.6 : 0.2;
    odds *= Math.min(2, Math.sqrt(ofCount / (4 * FREQUENT)));
    if (cut && /^[\s,(:;/-]/.test(of.slice(value.length))) odds /= 8;
    if (edits === 2) odds *= changed >= 8 ? 0.4 : 0.05;
    const { a, b } = difference(value, of);
    const isSwap = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
    const change = cut ? 'cut' : isSwap ? 'swap' : /^[^\p{L}\p{N}]+$/u.test(a) && b === '' ? 'addition' : 'letters';
    const certainty = Math.min(0.97, odds / (1 + odds)) * (isElsewhere(value, of) ? ELSEWHERE : 1);
    found.push({
      code,
      make: (positions) => ({
        kind: 'typo',
        view,
        positions,
        value,
        certainty,
        reason: { of, ofCount, count, change, edits: Math.max(1, edits) },
        about: [of],
        repair: of,
        cause: of,
      }),
    });
  }
  return found;
}

/** The length of the longer of the words two texts differ in; of the whole text when words were joined or split. */
function changedLength(a: string, b: string): number {
  const [left, right] = [a.split(/\s+/), b.split(/\s+/)];
  if (left.length !== right.length) return Math.max(a.length, b.length);
  const lengths = left.flatMap((word, i) => (word === right[i] ? [] : [Math.max(word.length, right[i]?.length ?? 0)]));
  return lengths.length === 0 ? a.length : Math.max(...lengths);
}
