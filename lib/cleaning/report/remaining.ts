import { countMissing } from '@/lib/tabular/columns';
import { CellFlag, type Column, cellText, rowCount, type Table } from '@/lib/tabular/table';

/** A column of the cleaned table that still has gaps. */
export interface MissingLeft {
  readonly column: string;
  readonly count: number;
  /** 0–1. */
  readonly share: number;
}

/** A column with outliers nobody has decided on. */
export interface OutliersLeft {
  readonly column: string;
  readonly count: number;
  readonly expectedRange: readonly [number, number] | undefined;
  /** The first of them, by source row. */
  readonly examples: readonly { readonly row: number; readonly value: string | null }[];
}

const EXAMPLES = 5;

/** Columns with missing cells, most first. */
export function missingLeft(table: Table): MissingLeft[] {
  const rows = rowCount(table);
  return table.columns
    .map(({ name, vector }) => ({ column: name, count: countMissing(vector) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map((gap) => ({ ...gap, share: gap.count / rows }));
}

/** Columns with open outliers, most first. */
export function outliersLeft(table: Table): OutliersLeft[] {
  return table.columns
    .map((column) => openOutliers(table, column))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function openOutliers({ rowIndex }: Table, { name, vector, flags, expectedRange }: Column): OutliersLeft {
  const examples: { row: number; value: string | null }[] = [];
  let count = 0;
  for (const [position, flag] of flags?.entries() ?? []) {
    if ((flag & (CellFlag.Outlier | CellFlag.Kept)) !== CellFlag.Outlier) continue;
    count++;
    if (count <= EXAMPLES) examples.push({ row: rowIndex[position] as number, value: cellText(vector, position) });
  }
  return { column: name, count, expectedRange, examples };
}
