import type { SheetRows } from './sheet-rows';

/** A dictionary with more entries is not searched for blank ones: such a column is no separator's. */
const MOST_ENTRIES = 5000;
const RULE = /^(:?-{2,}:?|[-+|=]{3,}|\*{3,}|[─━═┼╪+]+)$/;

/**
 * Sets aside rows without anything in them but delimiters and white space, and rows that are a line of dashes. A table of one column has none: there a
 * missing value cannot be told from a blank line.
 */
export function findBlankRows(rows: SheetRows): void {
  if (rows.width < 2) return;
  const { filled } = rows;
  const blanks = blankCells(rows);
  for (const row of rows.sparse) if (filled[row] === 0) rows.setAside(row, 'blank');
  if (blanks === undefined) return;
  for (let row = 0; row < rows.count; row++) {
    const cells = blanks[row] as number;
    if (cells > 0 && cells === filled[row]) rows.setAside(row, 'blank');
  }
}

/** For each row how many of its cells are white space or a drawn line; undefined when there are none. */
function blankCells({ table, width, count }: SheetRows): Uint16Array | undefined {
  let found: Uint16Array | undefined;
  for (let column = 0; column < width; column++) {
    const vector = table.columns[column]?.vector;
    if (vector?.kind !== 'text' || vector.dictionary.length > MOST_ENTRIES) continue;
    const { codes, dictionary } = vector;
    const isBlank = dictionary.map(isBlankOrRule);
    if (!isBlank.includes(true)) continue;
    found ??= new Uint16Array(count);
    for (let row = 0; row < count; row++) {
      if (isBlank[codes[row] as number] === true) found[row] = (found[row] as number) + 1;
    }
  }
  return found;
}

function isBlankOrRule(text: string): boolean {
  if (/^[a-z0-9]/i.test(text)) return false;
  const trimmed = text.trim();
  return trimmed === '' || RULE.test(trimmed);
}
