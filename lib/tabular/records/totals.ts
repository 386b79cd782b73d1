import { isTyped } from '@/lib/tabular/header/cell-kind';
import { decimalsIn } from './amounts';
import type { TotalEvidence } from './aside';
import { type BlockSums, RunningSums } from './running-sums';
import type { SheetRows } from './sheet-rows';
import { readTotalLabel, type TotalLabel } from './total-words';

/** Distinct texts searched for words of totals, over all columns: a table has few, and they stand in its first columns. */
const MOST_TEXTS = 40_000;
/** Rows at the end that are always looked at. */
const LAST_ROWS = 64;
/** A word in more rows than this share is a value of its column. */
const MOST_LABELLED = 0.5;
const MOST_LABELLED_ROWS = 100_000;
/** Share of the rows with one and the same label, all their cells filled, that must be sums: it may be the name of a category. */
const SUMS_OF_CATEGORY = 0.9;
/** A sum of fewer records than this is no evidence without a word. */
const FEWEST_ADDENDS = 2;

interface Candidate {
  row: number;
  label: (TotalLabel & { text: string }) | undefined;
}

/**
 * Sets aside rows that hold totals, subtotals or means of the records above them. Of the three signs — a word, a value that is the sum, and most of
 * the row empty — two must be there.
 *
 * @param needsWord the word must be one of them
 */
export function findTotals(rows: SheetRows, { needsWord = false } = {}): void {
  if (rows.count < 3) return;
  const candidates = candidatesOf(rows).filter(({ label }) => label !== undefined || !needsWord);
  if (candidates.length === 0) return;
  const names = judgeAll(rows, candidates, new Set());
  if (names.size === 0) return;
  for (const { row } of candidates) rows.takeBack(row, 'total');
  judgeAll(rows, candidates, names);
}

/** Judges each candidate in turn, and returns the labels that turn out to be names of categories. */
function judgeAll(rows: SheetRows, candidates: readonly Candidate[], categories: ReadonlySet<string>): Set<string> {
  const sums = new RunningSums(rows.table.columns.slice(0, rows.width));
  judgeFirst(rows, candidates, sums);
  for (const candidate of candidates) {
    if (!rows.isRecord(candidate.row) || categories.has(candidate.label?.text ?? '')) continue;
    sums.advanceTo(candidate.row, (row) => rows.isRecord(row));
    judge(rows, sums, candidate);
  }
  return categoriesAmong(rows, candidates);
}

/** A total may stand above its records, in the first row of the table: then it is the sum of all that carry no such label. */
function judgeFirst(rows: SheetRows, candidates: readonly Candidate[], sums: RunningSums): void {
  const [first] = candidates;
  if (first?.row !== 0 || first.label?.of !== 'sum') return;
  const labelled = new Set(candidates.flatMap(({ row, label }) => (label === undefined ? [] : [row])));
  const columns = amountColumns(rows, sums, 0).filter((column) => {
    let sum = 0;
    let addends = 0;
    for (let row = 1; row < rows.count; row++) {
      const value = rows.isRecord(row) && !labelled.has(row) ? sums.amountAt(row, column) : Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      if (value !== 0) addends++;
    }
    return (
      addends > 1 && Math.abs(sums.amountAt(0, column) - sum) <= tolerance(sums.decimals(column), addends, true, sum)
    );
  });
  if (columns.length === 0) return;
  setTotalAside(rows, 0, {
    word: first.label.text,
    columns: columns.map((column) => rows.names[column] ?? ''),
    of: 'sum',
    records: [rows.table.rowIndex[1] ?? 1, rows.table.rowIndex[rows.count - 1] ?? 1],
  });
}

function setTotalAside(rows: SheetRows, row: number, evidence: TotalEvidence): void {
  rows.setAside(row, 'total');
  rows.totals.set(row, evidence);
}

/** Labels that several full rows have, of which not nearly all are sums. */
function categoriesAmong(rows: SheetRows, candidates: readonly Candidate[]): Set<string> {
  const full = new Map<string, { rows: number; sums: number }>();
  for (const { row, label } of candidates) {
    if (label === undefined || (rows.filled[row] ?? 0) * 2 <= rows.usual) continue;
    const seen = full.get(label.text) ?? { rows: 0, sums: 0 };
    full.set(label.text, { rows: seen.rows + 1, sums: seen.sums + (rows.asideAs(row) === 'total' ? 1 : 0) });
  }
  const mixed = [...full].filter(([, seen]) => seen.sums > 0 && seen.sums < seen.rows * SUMS_OF_CATEGORY);
  return new Set(mixed.map(([text]) => text));
}

function judge(rows: SheetRows, sums: RunningSums, { row, label }: Candidate): void {
  const amounts = amountColumns(rows, sums, row);
  if (amounts.length === 0) return;
  const isSparse = (rows.filled[row] ?? 0) * 2 <= rows.usual;
  for (const block of sums.blocksAbove()) {
    const found = matchBlock(rows, sums, block, row, amounts, label);
    if (found === undefined) continue;
    const { columns, of, addends } = found;
    const isEnough =
      label === undefined
        ? isSparse && isAtEnd(rows, row) && columns.length === amounts.length && addends >= FEWEST_ADDENDS
        : isSparse || addends > 1 || rows.totals.size > 0;
    if (!isEnough) continue;
    setTotalAside(rows, row, {
      word: label?.text ?? null,
      columns: columns.map((column) => rows.names[column] ?? ''),
      of,
      records: [rows.table.rowIndex[block.first] ?? 0, rows.table.rowIndex[row - 1] ?? 0],
    });
    sums.closeBlock(row, block.first);
    return;
  }
  if (!label?.alone || !isSparse || otherTexts(rows, row) > 0) return;
  setTotalAside(rows, row, { word: label.text, columns: [], of: label.of, records: null });
  sums.openBlock(row + 1);
}

/** Columns of which the row has the sum, or the mean, of the block; undefined when it has none, or contradicts it in most. */
function matchBlock(
  rows: SheetRows,
  sums: RunningSums,
  block: BlockSums,
  row: number,
  amounts: readonly number[],
  label: TotalLabel | undefined,
): { columns: number[]; of: 'sum' | 'mean'; addends: number } | undefined {
  const kinds = label === undefined ? (['sum', 'mean'] as const) : [label.of];
  for (const of of kinds) {
    let addends = 0;
    const columns = amounts.filter((column) => {
      const total = block.of(column);
      if (total === undefined || total.nonZero === 0) return false;
      const expected = of === 'sum' ? total.sum : total.sum / total.values;
      const decimals = of === 'sum' ? sums.decimals(column) : decimalsIn(rows.text(row, column));
      const value = sums.amountAt(row, column);
      if (value === 0 && label === undefined) return false; // what is left of small values, as often as their sum
      const isSame =
        Math.abs(value - expected) <= tolerance(decimals, total.values, label !== undefined && of === 'sum', expected);
      if (isSame) addends = Math.max(addends, total.nonZero);
      return isSame;
    });
    // Values are often near the mean, and sums seldom by chance.
    const fewest = of === 'mean' ? Math.ceil(amounts.length / 2) : 1;
    if (columns.length >= fewest) return { columns, of, addends };
  }
  return undefined;
}

/** Half of the last digit; where a word says that it is a sum, what rounding of each addend may have made of it besides. */
function tolerance(decimals: number, addends: number, isSaid: boolean, expected: number): number {
  const digit = 10 ** -decimals;
  return (
    digit * (isSaid && decimals > 0 ? 0.51 + 0.5 * Math.sqrt(addends) : 0.51) * (decimals === 0 ? 0.02 : 1) +
    Math.abs(expected) * 1e-12
  );
}

function amountColumns(rows: SheetRows, sums: RunningSums, row: number): number[] {
  return Array.from({ length: rows.width }, (_, column) => column).filter(
    (column) => !Number.isNaN(sums.amountAt(row, column)) && !goesOn(rows, sums, row, column),
  );
}

/** Whether the value is one more than that above, and that again one more, as running numbers are: 1, 2, 3 is no sum. */
function goesOn(rows: SheetRows, sums: RunningSums, row: number, column: number): boolean {
  const [first, second] = [row - 2, row - 1].map((above) =>
    rows.isRecord(above) ? sums.amountAt(above, column) : Number.NaN,
  );
  const step = (second ?? Number.NaN) - (first ?? Number.NaN);
  return step === 1 && sums.amountAt(row, column) - (second ?? Number.NaN) === step;
}

/** Texts of the row besides the one that names the total. */
function otherTexts(rows: SheetRows, row: number): number {
  const texts = rows.texts(row).filter((text, column) => text !== '' && !isTyped(rows.kind(row, column)));
  return texts.filter((text) => readTotalLabel(text) === undefined).length;
}

/** Whether nothing but what is no record follows, or a gap stands above or below. */
function isAtEnd(rows: SheetRows, row: number): boolean {
  if (rows.isBelowGap(row) || rows.belowBlank.has(row + 1) || rows.asideAs(row + 1) !== undefined) return true;
  for (let below = row + 1; below < rows.count; below++) {
    if (rows.isRecord(below) && (rows.filled[below] ?? 0) > 1) return false;
  }
  return true;
}

/** Rows with a word of totals in them, and rows near the end or a gap that are mostly empty; in order. */
function candidatesOf(rows: SheetRows): Candidate[] {
  const labels = labelledRows(rows);
  const found = new Set(labels.keys());
  for (const row of rows.sparse) {
    const isLast = row >= rows.count - LAST_ROWS || rows.asideAs(row + 1) !== undefined;
    if (isLast || rows.belowBlank.has(row + 1) || rows.isBelowGap(row)) found.add(row);
  }
  return [...found]
    .filter((row) => rows.isRecord(row))
    .sort((a, b) => a - b)
    .map((row) => ({ row, label: labels.get(row) }));
}

function labelledRows(rows: SheetRows): Map<number, TotalLabel & { text: string }> {
  const found = new Map<number, TotalLabel & { text: string }>();
  const from = Math.max(0, rows.count - LAST_ROWS);
  let searched = 0;
  for (let column = 0; column < rows.width; column++) {
    const vector = rows.table.columns[column]?.vector;
    if (vector?.kind !== 'text') continue;
    const { codes, dictionary } = vector;
    const label = (code: number) => {
      const text = dictionary[code]?.trim();
      const read = text === undefined ? undefined : readTotalLabel(text);
      return read && text !== undefined ? { ...read, text } : undefined;
    };
    if (searched + dictionary.length <= MOST_TEXTS) {
      searched += dictionary.length;
      let labels: (ReturnType<typeof label> | undefined)[] | undefined;
      for (let code = 0; code < dictionary.length; code++) {
        const each = label(code);
        if (each === undefined) continue;
        labels ??= new Array(dictionary.length);
        labels[code] = each;
      }
      if (labels === undefined) continue;
      const own = new Map<number, TotalLabel & { text: string }>();
      for (let row = 0; row < codes.length && own.size <= MOST_LABELLED_ROWS; row++) {
        const each = labels[codes[row] as number];
        if (each !== undefined) own.set(row, each);
      }
      if (own.size > Math.min(MOST_LABELLED_ROWS, Math.max(1, codes.length * MOST_LABELLED))) continue;
      for (const [row, each] of own) if (!found.has(row)) found.set(row, each);
    } else {
      for (let row = from; row < codes.length; row++) {
        const each = label(codes[row] as number);
        if (each !== undefined && !found.has(row)) found.set(row, each);
      }
    }
  }
  return found;
}
