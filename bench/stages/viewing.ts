import { op } from 'arquero';
import { CLEANING_PHASES, cleanFile, countEntries, loadChanges, loadTable } from '@/bench/cleaning';
import { readSource, unknownCopy } from '@/bench/source';
import { type AnyStage, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';
import { type ChangeFilter, queryChanges } from '@/lib/cleaning/changes';
import { marksForRows } from '@/lib/cleaning/marks';
import { rowsJson } from '@/lib/services/datasets/view/rows-json';
import { toArquero } from '@/lib/tabular/arquero';
import { allPositions, filterRows, sortRows } from '@/lib/tabular/query';

/** Rows that give a log of three million changes. */
const AUDITED_ROWS = 1_350_000;
const PAGE = 100;

async function cleaned(path: string) {
  const store = temporaryStore();
  await cleanFile(path, store);
  const table = await loadTable(store, 'outliers');
  const logs = await Promise.all(CLEANING_PHASES.map((phase) => loadChanges(store, phase)));
  return { store, table, logs, entries: countEntries(logs) };
}

const auditPage = (name: string, about: string, filter: ChangeFilter, offset = 0): AnyStage =>
  stage({
    name: `audit-${name}`,
    about: `a page of the audit trail of 3M changes, ${about}`,
    data: { set: 'mixed', rows: AUDITED_ROWS },
    budgetMs: 50,
    prepare: cleaned,
    run({ logs, entries }) {
      const { total } = queryChanges(logs, { ...filter, limit: PAGE, offset });
      return `${total} of ${entries} entries`;
    },
  });

export const VIEWING_STAGES: readonly AnyStage[] = [
  auditPage('page', 'the millionth entry', {}, 1_000_000),
  auditPage('action', 'of one operation', { action: 'convert_date' }, 500_000),
  auditPage('column', 'of one column', { column: 'region' }, 100_000),
  auditPage('row', 'of one row', { row: 1_234_567 }),
  auditPage('rows', 'of a thousand rows', { row: Array.from({ length: 1000 }, (_, i) => i * 1300) }),
  stage({
    name: 'rows-cold',
    about: 'a page of rows of 1M × 10, from its file on disk',
    data: { set: 'mixed' },
    budgetMs: 500,
    prepare: cleaned,
    async run({ store }) {
      const table = await loadTable(store, 'outliers');
      return `${JSON.stringify(rowsJson(table, { limit: PAGE, offset: 500_000 })).length} characters`;
    },
  }),
  stage({
    name: 'rows-warm',
    about: 'a page of rows of 1M × 10 with what was done to each cell, the table in memory',
    data: { set: 'mixed' },
    budgetMs: 50,
    prepare: cleaned,
    run({ table, logs }) {
      const page = rowsJson(table, { limit: PAGE, offset: 500_000 });
      const marks = marksForRows(logs, page.row_indices);
      return `${JSON.stringify(page).length} characters, ${marks.length} marks`;
    },
  }),
  stage({
    name: 'sort',
    about: '1M rows by a column of text, then one of numbers',
    data: { set: 'mixed' },
    counterpart: 'sort',
    prepare: readSource,
    renew: unknownCopy,
    run: (table) => `${sortRows(table, allPositions(table), [{ column: 'c5' }, { column: 'c6' }]).length} rows`,
  }),
  stage({
    name: 'filter',
    about: '1M rows by a text contained and a range of numbers',
    data: { set: 'mixed' },
    counterpart: 'filter',
    prepare: readSource,
    renew: unknownCopy,
    run(table) {
      const found = filterRows(table, [
        { op: 'contains', column: 'c9', text: 'damaged' },
        { op: 'range', column: 'c6', min: 100, max: 500 },
      ]);
      return `${found.length} rows`;
    },
  }),
  stage({
    name: 'group-by',
    about: 'sums by group of 1M rows, as charts make them',
    data: { set: 'mixed' },
    counterpart: 'group_by',
    prepare: async (path) => toArquero(await readSource(path)),
    run: (table) =>
      `${table
        .groupby('c4')
        .rollup({ total: op.sum('c6') })
        .numRows()} groups`,
  }),
];
