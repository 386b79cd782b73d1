import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import { spreadOf } from '@/lib/findings/numbers';
import { positionsByCode } from '@/lib/findings/positions';
import { sampled } from '@/lib/findings/sample';

const FEWEST = 30;
/** A value is at home where it occurs so many times as often, and at least so often. */
const RATIO = 8;
const AT_HOME = 4;
/** Columns that have so many of their values in common hold things of one sort. */
const MIXED = 0.02;
const VERY_MIXED = 0.05;
const MOST_DISTINCT = 20_000;
const MOST_COLUMNS = 60;

/** Values that stand in another column than the one they belong to, often two of a row exchanged. */
export const findMisplaced: Detector = ({ views, rows, sample }) => {
  if (rows < FEWEST) return [];
  return [...wordsIn(views.slice(0, MOST_COLUMNS)), ...numbersIn(views.slice(0, MOST_COLUMNS), sample)];
};

interface Home {
  readonly view: ColumnView;
  readonly code: number;
  readonly count: number;
}

function wordsIn(views: readonly ColumnView[]): Draft[] {
  const texts = views.filter(
    (view) => !view.isNumeric && view.numbers === null && view.days === null && view.counts.length <= MOST_DISTINCT,
  );
  const homes = new Map<string, Home[]>();
  for (const view of texts) {
    for (const [code, text] of view.text.dictionary.entries()) {
      const count = view.counts[code] ?? 0;
      if (count === 0 || !/\p{L}{2}/u.test(text)) continue;
      const list = homes.get(text);
      if (list) list.push({ view, code, count });
      else homes.set(text, [{ view, code, count }]);
    }
  }
  const drafts: Draft[] = [];
  const strangers = new Map<ColumnView, Map<number, Home>>();
  for (const places of homes.values()) {
    if (places.length !== 2 || places[0] === undefined || places[1] === undefined) continue;
    const [less, more] = places[0].count < places[1].count ? places : [places[1], places[0]];
    if (less === undefined || more === undefined || more.count < 2 * less.count) continue;
    const here = strangers.get(less.view) ?? new Map<number, Home>();
    strangers.set(less.view, here);
    here.set(less.code, more);
  }
  for (const [view, byCode] of strangers) {
    const shares = new Map<ColumnView, number>();
    for (const [code, positions] of positionsByCode(view, new Set(byCode.keys()))) {
      const more = byCode.get(code) as Home;
      const value = view.text.dictionary[code] as string;
      const share = shares.get(more.view) ?? sharedVocabulary(view, more.view, homes);
      shares.set(more.view, share);
      for (const row of positions) {
        // Exchanged: what stands in the other column of the row is at home in this one.
        const other = more.view.at(row);
        const isExchanged = other !== null && other !== value && isForeign(other, more.view, view, homes);
        const isAtHome = more.count >= AT_HOME && more.count >= RATIO * positions.length;
        if (isExchanged ? share > VERY_MIXED && !isAtHome : share > MIXED || !isAtHome) continue;
        drafts.push({
          kind: 'misplaced',
          view,
          positions: [row],
          value,
          certainty: (isExchanged ? (isAtHome ? 0.95 : 0.86) : 0.7) - (share > VERY_MIXED ? 0.3 : 0),
          reason: { belongsTo: more.view.id, countThere: more.count },
          about: [more.view.name],
          cause: more.view.name,
          ...(isExchanged ? { repair: other } : {}),
        });
      }
    }
  }
  return drafts;
}

function countIn(value: string, view: ColumnView, homes: ReadonlyMap<string, Home[]>): number {
  return homes.get(value)?.find((home) => home.view === view)?.count ?? 0;
}

function isForeign(value: string, here: ColumnView, home: ColumnView, homes: ReadonlyMap<string, Home[]>): boolean {
  const there = countIn(value, home, homes);
  return there >= 2 && there >= 2 * countIn(value, here, homes);
}

/** The share of a column's distinct values that occur in the other one, too. */
function sharedVocabulary(view: ColumnView, other: ColumnView, homes: ReadonlyMap<string, Home[]>): number {
  const { dictionary } = view.text;
  let shared = 0;
  for (const text of dictionary) if (countIn(text, other, homes) > 0) shared++;
  return shared / Math.max(1, dictionary.length);
}

/** Two numbers of a row exchanged between columns whose ranges have nothing in common: latitude and longitude. */
function numbersIn(views: readonly ColumnView[], sample: Int32Array | null): Draft[] {
  const numeric = views.flatMap((view) => {
    const values = view.days === null ? view.numbers : null;
    const spread = values === null ? null : spreadOf(sampled(values, sample));
    return values !== null && spread !== null ? [{ view, values, ...coreOf(spread.sorted) }] : [];
  });
  const drafts: Draft[] = [];
  for (const [i, a] of numeric.entries()) {
    for (const b of numeric.slice(i + 1)) {
      if (!(a.high < b.low || b.high < a.low)) continue;
      const rows: number[] = [];
      for (let row = 0; row < a.values.length; row++) {
        const [x, y] = [a.values[row] as number, b.values[row] as number];
        if (x >= b.low && x <= b.high && y >= a.low && y <= a.high) rows.push(row);
      }
      if (rows.length === 0 || rows.length > 0.03 * a.values.length) continue;
      for (const row of rows) {
        for (const [here, home] of [
          [a, b],
          [b, a],
        ] as const) {
          drafts.push({
            kind: 'misplaced',
            view: here.view,
            positions: [row],
            value: here.view.at(row),
            certainty: 0.95,
            reason: { belongsTo: home.view.id, countThere: 0 },
            about: [home.view.name],
            cause: home.view.name,
            repair: home.values[row] as number,
          });
        }
      }
    }
  }
  return drafts;
}

function coreOf(sorted: Float64Array): { low: number; high: number } {
  const q = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  const reach = 0.5 * (q(0.95) - q(0.05));
  return { low: q(0.05) - reach, high: q(0.95) + reach };
}
