import { cleanFile, loadTable } from '@/bench/cleaning';
import { readSource, unknownCopy } from '@/bench/source';
import { type AnyStage, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';
import { findTable } from '@/lib/findings';
import { rowCount } from '@/lib/tabular/table';

/** As the stage after cleaning does it: both tables in memory, nothing known of them. */
const findings = (name: string, about: string, set: 'mixed' | 'numbers'): AnyStage =>
  stage({
    name,
    about,
    data: { set },
    budgetMs: 3000,
    async prepare(path: string) {
      const store = temporaryStore();
      await cleanFile(path, store);
      return { source: await readSource(path), table: await loadTable(store, 'outliers') };
    },
    renew: ({ source, table }) => ({ source: unknownCopy(source), table: unknownCopy(table) }),
    run({ source, table }) {
      const found = findTable(table, { source, today: '2025-06-30' });
      const cells = found.reduce((sum, { rows }) => sum + rows.length, 0);
      return `${found.length} findings about ${cells} cells of ${rowCount(table)} rows`;
    },
  });

export const FINDING_STAGES: readonly AnyStage[] = [
  findings('findings', 'what is probably wrong with 1M × 10', 'mixed'),
  findings('findings-numbers', 'what is probably wrong with 1M × 10 numbers', 'numbers'),
];
