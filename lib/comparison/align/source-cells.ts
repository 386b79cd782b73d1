import type { Period } from '@/lib/comparison/period';
import { findRow } from '@/lib/tabular/query';
import { cellText, columnById } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';
import type { AlignedPair, Alignment } from './alignment';

type SameSource = (first: number, second: number) => boolean;

/**
 * Tells of two rows, by their positions in the cleaned tables, whether a pair's cells are alike in the files they came from. Null where
 * a source is not at hand; undefined for a pair whose column a source lacks.
 */
export function comparableSources(alignment: Alignment): ((pair: AlignedPair) => SameSource | undefined) | null {
  const { first, second } = alignment;
  if (first.source == null || second.source == null) return null;
  return (pair) => {
    const a = sourceText(first, pair.first);
    const b = sourceText(second, pair.second);
    if (a === null || b === null) return undefined;
    return (x, y) => a(x) === b(y);
  };
}

/** The text of a cell as the file had it, trimmed; null where it was missing or said so. */
function sourceText({ table, source }: Period, id: string): ((row: number) => string | null) | null {
  const column = source == null ? undefined : columnById(source, id);
  if (source == null || column === undefined) return null;
  return (row) => {
    const index = table.rowIndex[row] as number;
    const at = source.rowIndex[index] === index ? index : findRow(source, index);
    const text = at < 0 ? null : (cellText(column.vector, at)?.trim() ?? null);
    return text === null || isMissingToken(text) ? null : text;
  };
}
