import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import { type Finding, findTable } from '@/lib/findings';
import { readTable } from '@/lib/tabular/read';
import type { Table } from '@/lib/tabular/table';
import { tableCsv } from './make';
import type { Row } from './table';

/** The day findings are asked for, so that the future is the same on every day. */
const TODAY = '2025-06-30';

export interface Processed {
  readonly source: Table;
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** What each way to clean is made of. */
export const PRESETS: Record<'standard' | 'careful', () => Recipe> = {
  standard: () => defaultRecipe(),
  careful: () => defaultRecipe({ preset: 'careful' }),
};

/** Reads, cleans and judges a table as an upload is. */
export async function processTable(
  columns: readonly string[],
  rows: readonly Row[],
  preset: keyof typeof PRESETS = 'standard',
): Promise<Processed> {
  const bytes = Buffer.from(tableCsv(columns, rows));
  const { table: source } = await readTable({
    fileType: 'csv',
    sizeBytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  });
  const { table } = runOperations(source, PRESETS[preset]());
  return { source, table, findings: findTable(table, { source, today: TODAY }) };
}
