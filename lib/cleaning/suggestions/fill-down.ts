import type { Suggestion } from '@/lib/cleaning/operation';
import { countMissing } from '@/lib/tabular/columns';
import { type Column, isMissing, rowCount, type Table } from '@/lib/tabular/table';
import { percent } from '@/lib/text/words';

/** Merged cells leave most of a column empty; a cell that is empty for another reason stands among many that are not. */
const LEAST_MISSING = 0.4;
const FEWEST_RUNS = 3;
const FEWEST_ROWS = 6;
/** So many of the values must differ from the one before: in a column of single entries equal ones follow each other, too. */
const LEAST_NEW = 0.95;

/**
 * Columns that look like merged cells: the first row has a value, most others have none, a value hardly ever follows an equal one, and
 * a column to the right is full, so that the rows are records.
 */
export function suggestFillDown(table: Table): Suggestion[] {
  const rows = rowCount(table);
  if (rows < FEWEST_ROWS) return [];
  return table.columns.flatMap((column, place) => {
    if (column.type === 'identifier') return [];
    const missing = countMissing(column.vector);
    if (missing < LEAST_MISSING * rows || missing === rows || isMissing(column.vector, 0)) return [];
    if (!table.columns.slice(place + 1).some(({ vector }) => countMissing(vector) === 0)) return [];
    const { runs, fresh, longest } = runsOf(column, rows);
    if (runs < FEWEST_RUNS || fresh < LEAST_NEW * (runs - 1) || longest > rows / 2) return [];
    return [
      {
        operation: 'fill_down',
        params: { columns: [column.id] },
        title: `Fill ${column.name} down`,
        reason: `${percent(missing / rows)} of its cells are empty below a value, as where cells were merged.`,
        affected: missing,
      },
    ];
  });
}

/** Values, how many differ from the value before, and most rows from one to the next. */
function runsOf({ vector }: Column, rows: number): { runs: number; fresh: number; longest: number } {
  const cells = vector.kind === 'text' ? vector.codes : vector.values;
  let [runs, fresh, longest, last] = [0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    if (isMissing(vector, row)) continue;
    if (runs > 0 && cells[row] !== cells[last]) fresh++;
    longest = Math.max(longest, row - last);
    last = row;
    runs++;
  }
  return { runs, fresh, longest: Math.max(longest, rows - last) };
}
