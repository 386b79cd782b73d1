import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import { filledCount, positionsByCode } from '@/lib/findings/positions';
import { deletions, difference, editDistance, foldText, tellsApart } from '@/lib/findings/similarity';

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
/** Prior odds that a rare value beside a frequent one is a slip and not another thing. */
const PRIOR = 6;

interface Values {
  readonly view: ColumnView;
  readonly dictionary: readonly string[];
  readonly counts: Uint32Array;
  /** Codes in use, the most frequent first. */
  readonly codes: readonly number[];
}

/**
 * Rare values a slip away from frequent ones (`typo`), or the same but for case, blanks and punctuation (`spelling`). How sure
 * depends on the column: where frequent values themselves are a letter apart (Ann, Anna, Anne), neighbours prove little.
 */
export const findSlips: Detector = ({ views }) => views.flatMap((view) => (view.isNumeric ? [] : findIn(view)));

function findIn(view: ColumnView): Draft[] {
  const { dictionary } = view.text;
  const { counts } = view;
  const codes = Array.from(dictionary.keys()).filter((code) => (counts[code] ?? 0) > 0);
  if (codes.length < 2 || codes.length > MOST_VALUES) return [];
  codes.sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((dictionary[a] as string) < (dictionary[b] as string) ? -1 : 1),
  );
  const values: Values = { view, dictionary, counts, codes };
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

function spellings({ view, dictionary, counts, codes }: Values): Pending[] {
  const first = new Map<string, number>();
  const found: Pending[] = [];
  for (const code of codes) {
    const text = dictionary[code] as string;
    const key = foldText(text);
    if (key === '') continue;
    const target = first.get(key);
    if (target === undefined) {
      first.set(key, code);
      continue;
    }
    const of = dictionary[target] as string;
    const [count, ofCount] = [counts[code] ?? 0, counts[target] ?? 0];
    // Signs carry meaning between digits: 1.5 and 15, 12-3 and 1-23.
    if (ofCount < RATIO * count || ofCount < FREQUENT || (/\d/.test(text) && !/\p{L}/u.test(text))) continue;
    const certainty = isRareBeside(count, ofCount) ? 0.93 : 0.8;
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

function slips({ view, dictionary, counts, codes }: Values, taken: ReadonlySet<number>): Pending[] {
  const frequent = codes.filter((code) => (counts[code] ?? 0) >= FREQUENT);
  if (frequent.length === 0) return [];
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
        const edits = editDistance(text, byText(target), 1);
        if (edits === 1 && (best === null || (counts[target] ?? 0) > (counts[best.target] ?? 0)))
          best = { target, edits };
      }
    }
    return best;
  };
  // How often values that are surely no slips lie as near to another one.
  const natural = frequent.filter((code) => nearest(code) !== null).length;
  const rare = codes.filter((code) => (counts[code] ?? 0) <= Math.max(RARE, FREQUENT - 1) && !taken.has(code));
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
    if (text.length < 9 || frequent.length > 400) return null;
    const near = frequent.filter((target) => editDistance(text, byText(target), 2) === 2);
    return near.length === 1 && near[0] !== undefined ? { target: near[0], edits: 2 } : null;
  }
  const naturalShare = (natural + 0.5) / (frequent.length + 1);
  const others = rare.length - close.length;
  const total = filledCount(view);
  for (const { code, target, edits } of close) {
    const value = dictionary[code] as string;
    const of = dictionary[target] as string;
    if (tellsApart(value, of) || Math.min(value.length, of.length) < (edits === 0 ? SHORTEST_CUT : SHORTEST)) continue;
    const [count, ofCount] = [counts[code] ?? 0, counts[target] ?? 0];
    // An open vocabulary has many rare values that are near nothing: one that is near may be so by chance.
    const chance = naturalShare * (1 + (2 * others) / (frequent.length + 1));
    let odds = (PRIOR * Math.min(1, of.length / 6)) / Math.max(chance, 0.05);
    odds *= Math.min(4, Math.sqrt(ofCount / FREQUENT)) / 2;
    const cut = edits === 0;
    if (cut && /^[\s,(:;/-]/.test(of.slice(value.length))) odds /= 8;
    if (edits === 2) odds /= 3;
    if (ofCount < 0.002 * total) odds /= 3;
    const { a, b } = difference(value, of);
    const isSwap = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
    const change = cut ? 'cut' : isSwap ? 'swap' : /^[^\p{L}\p{N}]+$/u.test(a) && b === '' ? 'addition' : 'letters';
    const certainty = Math.min(0.97, odds / (1 + odds));
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
