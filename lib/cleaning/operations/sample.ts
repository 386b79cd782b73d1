import { z } from 'zod';
import { because } from '@/lib/cleaning/changes/model';
import { positionsExcept } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { rowCount } from '@/lib/tabular/table';
import { number, plural } from '@/lib/text/words';
import { dropRows } from './remove-duplicate';

export const sample = defineOperation({
  id: 'sample',
  phase: 'edit',
  origin: 'manual',
  label: 'Draw a sample of rows',
  description: 'Keeps so many rows, drawn at random. The same seed draws the same rows again.',
  lossy: true,
  params: z.strictObject({
    size: z.number().int().min(1).max(100_000_000),
    seed: z.number().int().min(0).max(0xffffffff).default(1),
  }),
  columns: () => ({ reads: [], adds: [], removes: [] }),
  apply(table, { size, seed }) {
    const rows = rowCount(table);
    if (size >= rows) return { table, changes: [] };
    const lots = Float64Array.from(table.rowIndex, (row) => lot(row, seed));
    const drawn = Uint32Array.from(lots.keys())
      .sort((a, b) => (lots[a] as number) - (lots[b] as number) || a - b)
      .slice(0, size)
      .sort();
    return dropRows(table, positionsExcept(rows, drawn), because({ code: 'not_sampled', kept: size, of: rows }));
  },
  sentence: ({ size }, { rowsRemoved }) =>
    rowsRemoved === 0
      ? 'There are no more rows than the sample has'
      : `${number(size)} rows drawn, ${plural(rowsRemoved, 'row')} removed`,
});

/** The lot a row of the source draws: of the row and the seed alone, so that earlier steps do not change it. MurmurHash3's mixing. */
function lot(row: number, seed: number): number {
  let h = Math.imul(row ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(seed + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
