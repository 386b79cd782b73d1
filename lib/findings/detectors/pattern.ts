import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import { filledCount, positionsByCode } from '@/lib/findings/positions';
import { looseShape, shapeOf } from '@/lib/findings/shape';
import type { ColumnKind } from '@/lib/tabular/kinds';

const FEWEST = 20;
/** So much of a column has one of a few shapes, or it has no pattern. */
const LOOSE_SHARE = 0.95;
const EXACT_SHARE = 0.97;
const MOST_SHAPES = 6;
/** A shape that recurs in this share of the cells, or in so many different values, is one of the column's. */
const RECURS_SHARE = 0.02;
const RECURS_VALUES = 4;
const MOST_VALUES = 200_000;
/** A slip does not happen so many times the same way. */
const AGAIN = 3;
/** Digits with letters that look like digits. */
const MISREAD = /^[-+\d.,OoQDlIiSsBZ|]+$/;
/** What one or two values look like is no pattern. */
const FEWEST_VALUES = 5;
/** A date written another way was read all the same; only which of its numbers is the day is a guess. */
const READ = 0.7;
/** Kinds whose values have a length of their own; elsewhere numbers grow and words are longer or shorter. */
const FIXED_LENGTH: ReadonlySet<ColumnKind> = new Set(['identifier', 'code', 'phone', 'date', 'time', 'year']);

/** Values not written as their column is: a shape of letters, digits and signs that hardly occurs; and text among numbers or dates. */
export const findOddPatterns: Detector = ({ views }) =>
  doubtOtherRecords(views.flatMap((view) => (view.isNumeric ? [] : [...unreadableIn(view), ...shapesIn(view)])));

/** A row that is written otherwise in several columns is a record of another sort, and rather no mistake. */
const OTHER_RECORD = 0.85;

function doubtOtherRecords(drafts: readonly Draft[]): Draft[] {
  const columns = new Map<number, Set<ColumnView>>();
  for (const { kind, positions, view } of drafts) {
    if (kind !== 'pattern') continue;
    for (const position of positions) columns.set(position, (columns.get(position) ?? new Set()).add(view));
  }
  const isOther = (position: number) => (columns.get(position)?.size ?? 0) > 1;
  return drafts.map((draft) =>
    draft.kind === 'pattern' && draft.positions.every(isOther)
      ? { ...draft, certainty: draft.certainty * OTHER_RECORD }
      : draft,
  );
}

function unreadableIn(view: ColumnView): Draft[] {
  const { numbers, days } = view;
  const values = days ?? numbers;
  if (values === null) return [];
  const expected = days === null ? 'number' : 'date';
  const { codes, dictionary } = view.text;
  const bad = new Set<number>();
  let filled = 0;
  let unread = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code < 0) continue;
    filled++;
    if (!Number.isNaN(values[i])) continue;
    unread++;
    bad.add(code);
  }
  const share = 1 - unread / filled;
  if (bad.size === 0 || filled < FEWEST) return [];
  const positions = positionsByCode(view, bad);
  const shapes = new Map<string, number>();
  for (const code of bad) {
    const shape = shapeOf(dictionary[code] as string);
    shapes.set(shape, (shapes.get(shape) ?? 0) + (view.counts[code] ?? 0));
  }
  return [...bad].map((code) => {
    const count = view.counts[code] ?? 0;
    // `c118` and `c203` are written so on purpose; so is what stands there again and again, but for `1O5` and `2O7`.
    const text = dictionary[code] as string;
    const isCode = /\d/.test(text) && !MISREAD.test(text) && (shapes.get(shapeOf(text)) ?? 0) >= AGAIN;
    const recurs = count > 0.03 * filled || isCode;
    return {
      kind: 'unreadable',
      view,
      positions: positions.get(code) ?? [],
      value: dictionary[code] as string,
      certainty: (share > 0.95 ? 0.95 : share > 0.85 ? 0.8 : 0.6) * (recurs ? 0.6 : 1),
      reason: { expected, share },
      about: [expected],
    };
  });
}

function shapesIn(view: ColumnView): Draft[] {
  const { dictionary } = view.text;
  const { counts } = view;
  const total = filledCount(view);
  if (total < FEWEST || dictionary.length > MOST_VALUES || view.kind === 'list' || view.kind === 'json') return [];
  const loose = new Tally();
  const exact = new Tally();
  const shapes: { exact: string; loose: string }[] = [];
  let withoutDigits = 0;
  for (const [code, text] of dictionary.entries()) {
    const count = counts[code] ?? 0;
    const shape = shapeOf(text);
    shapes.push({ exact: shape, loose: looseShape(shape) });
    if (count === 0) continue;
    exact.add(shape, count);
    loose.add(shapes[code]?.loose ?? '', count);
    if (!/\d/.test(text)) withoutDigits += count;
  }
  // Words have no pattern: how long they are and what they are made of says nothing.
  const areWords = withoutDigits > 0.5 * total && !isShortCode(exact, total);
  if (areWords) return [];
  const isNumber = view.numbers !== null && view.days === null;
  const drafts: Draft[] = [];
  const seen = new Set<number>();
  for (const [tally, key, share, high] of [
    [loose, 'loose', LOOSE_SHARE, 0.9],
    [exact, 'exact', EXACT_SHARE, 0.85],
  ] as const) {
    // The lengths of numbers grow with them.
    if (isNumber && key === 'exact') continue;
    const usual = tally.usual(total);
    if (
      usual === null ||
      usual.values < FEWEST_VALUES ||
      usual.share < share ||
      usual.shapes.length > (key === 'exact' ? 2 : MOST_SHAPES)
    )
      continue;
    const odd = new Set<number>();
    for (const [code, shape] of shapes.entries()) {
      const count = counts[code] ?? 0;
      if (count === 0 || seen.has(code) || usual.shapes.includes(shape[key])) continue;
      if (isNumber && !Number.isNaN(Number(dictionary[code]))) continue;
      if (tally.isUsual(shape[key], total)) continue;
      odd.add(code);
      seen.add(code);
    }
    const positions = positionsByCode(view, odd);
    const isTight = usual.share > 0.98 && usual.shapes.length <= 2;
    for (const code of odd) {
      drafts.push({
        kind: 'pattern',
        view,
        positions: positions.get(code) ?? [],
        value: dictionary[code] as string,
        certainty:
          (view.days === null ? high : READ) -
          (key === 'exact' && !FIXED_LENGTH.has(view.kind) ? 0.2 : 0) -
          (isTight ? 0 : 0.12) -
          (usual.shapes.length > 3 ? 0.15 : 0) -
          (total < 50 ? 0.15 : 0) -
          ((counts[code] ?? 0) >= AGAIN ? 0.2 : 0),
        reason: { shape: shapes[code]?.[key] ?? '', usual: usual.shapes, usualShare: usual.share },
        about: [],
      });
    }
  }
  return drafts;
}

/** `AB`, `DEU`: nearly all values are words of capitals of one short length. */
function isShortCode(exact: Tally, total: number): boolean {
  const usual = exact.usual(total);
  return (
    usual !== null && usual.share > EXACT_SHARE && usual.shapes.length === 1 && /^A{2,5}$/.test(usual.shapes[0] ?? '')
  );
}

class Tally {
  readonly #cells = new Map<string, number>();
  readonly #values = new Map<string, number>();

  add(shape: string, count: number): void {
    this.#cells.set(shape, (this.#cells.get(shape) ?? 0) + count);
    this.#values.set(shape, (this.#values.get(shape) ?? 0) + 1);
  }

  /** Whether a shape recurs: then it is fine although another one is more frequent. */
  isUsual(shape: string, total: number): boolean {
    const cells = this.#cells.get(shape) ?? 0;
    return cells >= RECURS_SHARE * total && ((this.#values.get(shape) ?? 0) >= RECURS_VALUES || cells >= 0.1 * total);
  }

  usual(total: number): { shapes: string[]; share: number; values: number } | null {
    const shapes = [...this.#cells]
      .filter(([shape]) => this.isUsual(shape, total))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const cells = shapes.reduce((sum, [, count]) => sum + count, 0);
    return shapes.length === 0
      ? null
      : {
          shapes: shapes.map(([shape]) => shape),
          share: cells / total,
          values: shapes.reduce((sum, [shape]) => sum + (this.#values.get(shape) ?? 0), 0),
        };
  }
}
