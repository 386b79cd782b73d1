import { abbreviates } from '@/lib/tabular/header/abbreviates';
import { isTyped } from '@/lib/tabular/header/cell-kind';
import { isKnownUnit, isUnit } from '@/lib/tabular/header/unit-text';
import { kindOf, type SheetRows } from './sheet-rows';

/** Rows directly under the header that may say more of the columns. */
const MOST_ROWS = 3;
const LONGEST_NAME = 40;

/**
 * Sets aside what stands between the header and the first record: units (`kg`, `(cm)`), names written in another way (`mpg,cyl,disp`), types
 * or descriptions of the columns. The evidence is in the values: text where all other rows of several columns hold numbers, dates or the like.
 */
export function findRowsBelowHeader(rows: SheetRows): void {
  if (rows.header.length === 0 || rows.width < 2) return;
  for (let row = 0; row < Math.min(MOST_ROWS, rows.count - 1); row++) {
    if (!rows.isRecord(row)) continue;
    const kind = kindBelowHeader(rows, row);
    if (kind === undefined) return;
    rows.setAside(row, kind);
  }
}

function kindBelowHeader(rows: SheetRows, row: number): 'units' | 'repeated_header' | undefined {
  const texts = rows.texts(row);
  const filled = texts.flatMap((text, column) => (kindOf(text) === 'empty' ? [] : [column]));
  if (filled.some((column) => isTyped(kindOf(texts[column] ?? '')))) return undefined;
  const typed = texts.flatMap((_, column) => (rows.isTypedColumn(column, row + 1) ? [column] : []));
  const textsAboveValues = filled.filter((column) => typed.includes(column));
  const isUnits = filled.length > 0 && filled.every((column) => isUnit(texts[column] ?? '', !typed.includes(column)));
  const abbreviated = filled.filter((column) => abbreviates(texts[column] ?? '', rows.names[column] ?? ''));
  const areShortNames = abbreviated.length > textsAboveValues.length / 2;
  const numbers = typed.filter((column) => isNumbers(rows, column, row + 1));
  const areKnown = textsAboveValues.every((column) => isKnownUnit(texts[column] ?? ''));
  const areMany = textsAboveValues.length >= numbers.length / 2;
  if (isUnits && !areShortNames && textsAboveValues.length > 0 && (areKnown || areMany)) return 'units';
  const words = filled.map((column) => texts[column] ?? '');
  if (new Set(words).size < words.length && !areTypes(words)) return undefined;
  if (filled.length < rows.width * 0.8) return undefined;
  // One column of values may have a code for what is not known (`suppressed`); three do not have three different ones at once.
  const short = words.every((word) => word.length <= LONGEST_NAME);
  const allTyped = textsAboveValues.length === typed.length;
  if (allTyped && typed.length >= (short ? 2 : 3) && !occursBelow(rows, row, filled, texts)) return 'repeated_header';
  return filled.length >= 3 && abbreviated.length >= filled.length * 0.8 && allTyped ? 'repeated_header' : undefined;
}

/** Whether the column, known to be typed, holds numbers rather than dates and the like, going by the rows from `from` on. */
function isNumbers(rows: SheetRows, column: number, from: number): boolean {
  for (let row = from; row < rows.count; row++) {
    const kind = rows.kind(row, column);
    if (kind !== 'empty') return kind === 'number';
  }
  return false;
}

/** Whether a text of the row is a value of its column in the rows below as well. */
function occursBelow(rows: SheetRows, row: number, columns: readonly number[], texts: readonly string[]): boolean {
  const last = Math.min(rows.count, row + 100);
  for (let below = row + 1; below < last; below++) {
    if (columns.some((column) => rows.text(below, column) === texts[column])) return true;
  }
  return false;
}

const TYPE =
  /^(?:(?:small|big|tiny)?int(?:eger)?\d*|long|float\d*|double|decimal|numeric|number|num|real|bool(?:ean)?|str(?:ing)?|text|(?:n?var)?char2?|character|date(?:time)?|timestamp|time|factor|object|categor(?:y|ical)|uuid|json)(?:\s?\(\d+(?:,\s?\d+)?\))?$/i;

/** Types of columns, as a schema lists them. */
function areTypes(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => TYPE.test(word));
}
