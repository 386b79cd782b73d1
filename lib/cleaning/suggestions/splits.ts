import type { Suggestion } from '@/lib/cleaning/operation';
import { distinctCounts } from '@/lib/tabular/columns';
import { nameWords } from '@/lib/tabular/infer/name-evidence';
import type { Column, Table, TextVector } from '@/lib/tabular/table';
import { decideCoordinates } from '@/lib/tabular/values/decide-coordinates';
import { percent } from '@/lib/text/words';

/** Separators worth splitting at, and in how many of the values they must give the same number of parts. */
const SEPARATORS = [', ', '; ', ' | ', '|', ';', ' / ', ' - '] as const;
const CONSISTENT_SHARE = 0.9;
const FEWEST_VALUES = 3;
const MOST_PARTS = 4;

/** Columns whose values nearly all fall into the same number of parts: “Lisbon, Portugal”; “Novak, Eli”; “Eli Novak” under a header that says name. */
export function suggestSplits(table: Table): Suggestion[] {
  return table.columns.flatMap((column) => {
    if (column.vector.kind !== 'text' || (column.type !== 'text' && column.type !== 'category')) return [];
    // A pair of coordinates is cut by an operation of its own.
    if (decideCoordinates(column.vector.dictionary, distinctCounts(column.vector), column.name) !== null) return [];
    return splitOf(column, column.vector) ?? [];
  });
}

function splitOf(column: Column, vector: TextVector): Suggestion | undefined {
  const counts = distinctCounts(vector);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.filter((count) => count > 0).length < FEWEST_VALUES) return undefined;
  const isName = nameWords(column.name).includes('name');
  for (const separator of isName ? [...SEPARATORS, ' '] : SEPARATORS) {
    const byParts = new Map<number, number>();
    for (let code = 0; code < counts.length; code++) {
      const pieces = (vector.dictionary[code] as string).split(separator);
      const parts = pieces.every((piece) => piece.trim() !== '') ? pieces.length : 1;
      byParts.set(parts, (byParts.get(parts) ?? 0) + (counts[code] as number));
    }
    const [parts = 1, cells = 0] = [...byParts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (parts < 2 || parts > (separator === ' ' ? 2 : MOST_PARTS) || cells < CONSISTENT_SHARE * total) continue;
    return {
      operation: 'split_column',
      params: {
        column: column.id,
        separator,
        names: partNames(column.name, isName && parts === 2 ? separator : '', parts),
      },
      title: `Split ${column.name} into ${parts} columns`,
      reason: `${percent(cells / total)} of its values have ${parts} parts separated by “${separator}”.`,
      affected: cells,
    };
  }
  return undefined;
}

/** “Eli Novak” is first and last name, “Novak, Eli” last and first; other parts are numbered. */
function partNames(name: string, nameSeparator: string, parts: number): string[] {
  if (nameSeparator === ' ') return ['first_name', 'last_name'];
  if (nameSeparator === ', ') return ['last_name', 'first_name'];
  return Array.from({ length: parts }, (_, i) => `${name}_${i + 1}`);
}
