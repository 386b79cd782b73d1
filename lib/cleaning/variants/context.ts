import { distinctCounts } from '@/lib/tabular/columns';
import type { Column, TextVector } from '@/lib/tabular/table';

/** What the other columns of a table say of two of its values being one. */
export type Agreement = 'agree' | 'disagree' | 'silent';

/** A column tells something of a value when so many of the value's rows say the same in it … */
const SAME = 0.9;
/** … and most rows of the table say something else. */
const USUAL = 0.5;
/** Values of fewer rows foretell nothing. */
const FEWEST_ROWS = 5;
/** Columns in which nearly every row is another one tell nothing. */
const MOST_DISTINCT_SHARE = 0.5;
const MOST_COLUMNS = 40;

/**
 * Whether the rows of the rare value look like those of the frequent one: where the frequent value goes with one value of another
 * column (a city with its state), a misspelling of it goes with the same, and another city rather with another.
 */
export function agreementOf(
  columns: readonly Column[],
  columnId: string,
  text: TextVector,
): (rare: string, frequent: string) => Agreement {
  let known: readonly Witness[] | undefined;
  const witnesses = () => {
    const others = columns.filter(({ id }) => id !== columnId).slice(0, MOST_COLUMNS);
    known ??= others.flatMap(({ vector }) =>
      vector.kind === 'text' ? (witnessOf(vector, text.codes.length) ?? []) : [],
    );
    return known;
  };
  const rowsOf = rowsByText(text);
  return (rare, frequent) => {
    const own = rowsOf(rare);
    const meant = rowsOf(frequent);
    if (meant.length < FEWEST_ROWS) return 'silent';
    let agreeing = 0;
    let disagreeing = 0;
    for (const { codes, counts, filled } of witnesses()) {
      const tallied = tally(codes, meant);
      const [mode, times] = [...tallied].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0]);
      const all = [...tallied.values()].reduce((sum, count) => sum + count, 0);
      if (all < FEWEST_ROWS || times < SAME * all || (counts[mode] ?? 0) > USUAL * filled) continue;
      for (const code of tally(codes, own).keys()) {
        if (code === mode) agreeing++;
        else if (!tallied.has(code)) disagreeing++;
      }
    }
    if (agreeing === disagreeing) return 'silent';
    return agreeing > disagreeing ? 'agree' : 'disagree';
  };
}

interface Witness {
  readonly codes: Int32Array;
  readonly counts: Uint32Array;
  readonly filled: number;
}

function witnessOf(vector: TextVector, rows: number): Witness | null {
  const counts = distinctCounts(vector);
  let distinct = 0;
  let filled = 0;
  for (const count of counts) {
    if (count > 0) distinct++;
    filled += count;
  }
  return distinct < 2 || distinct > MOST_DISTINCT_SHARE * filled || filled < rows / 2
    ? null
    : { codes: vector.codes, counts, filled };
}

function tally(codes: Int32Array, rows: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = codes[row] as number;
    if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** The rows of each value, found in one pass when first asked for. */
function rowsByText({ codes, dictionary }: TextVector): (text: string) => readonly number[] {
  let rows: number[][] | undefined;
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
  return (text) => {
    if (rows === undefined) {
      rows = dictionary.map(() => []);
      for (let row = 0; row < codes.length; row++) rows[codes[row] as number]?.push(row);
    }
    return rows[codeOf.get(text) ?? -1] ?? [];
  };
}
