import type { Page } from '@/lib/contract/common';
import type { EvidenceJson } from '@/lib/contract/insights';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { findInsight } from '@/lib/data/insights';
import { AppError } from '@/lib/errors';
import { columnsUsed, type Fact, holdsOn } from '@/lib/insights';
import { sayFact } from '@/lib/insights/language';
import { viewRows } from '@/lib/services/datasets/view-rows';
import { filterInput } from '@/lib/services/insights/filter-input';
import { loadTable } from '@/lib/storage/tables';
import { filterRows } from '@/lib/tabular/query';
import { CellFlag, columnById, type Table } from '@/lib/tabular/table';
import { factJson } from './insight-json';

/**
 * What a fact of an insight rests on, on the current version: its rows, what cleaning did to them, and whether the source says the
 * same.
 *
 * @throws AppError `not_found` for an insight or a fact there is not, `wrong_state` when a column is gone
 */
export async function getEvidence(
  actor: Actor,
  insightId: string,
  { fact: factId, ...page }: Page & { fact: string },
): Promise<EvidenceJson> {
  const { jobId, insight, spec } = await findInsight(actor, insightId);
  const fact = insight.facts.find(({ id }) => id === factId);
  if (fact === undefined) throw new AppError('not_found', 'This insight has no such fact.');
  const { tableKey, sourceTableKey } = await currentDataset(actor, jobId);
  const [table, source] = await Promise.all([loadTable(tableKey), loadTable(sourceTableKey)]);
  requireColumns(table, fact);
  const view = { version: 'cleaned', view: 'all', filters: fact.rows.filters.map(filterInput), sort: [] } as const;
  const {
    marks = [],
    flags: _,
    ...rows
  } = await viewRows(actor, jobId, { ...view, filters: [...view.filters], sort: [], ...page, marks: true });
  const found = holdsOn(source, spec, fact);
  const used = new Set(columnsUsed(fact.query));
  return {
    fact: factJson(fact, insight.names),
    rows: { total: rows.total, columns: rows.columns, rows: rows.rows, row_indices: rows.row_indices },
    marks: marks.filter(({ column_id }) => column_id === null || used.has(column_id)),
    cleaning: touched(table, fact),
    source: { verdict: found.verdict, says: found.fact && sayFact(found.fact, insight.names) },
  };
}

function requireColumns(table: Table, { query }: Fact): void {
  if (columnsUsed(query).every((id) => columnById(table, id) !== undefined)) return;
  throw new AppError('wrong_state', 'A column this rests on is no longer in the data.');
}

/** Cells of the columns used that were filled in or flagged, among all rows of the fact. */
function touched(table: Table, { query, rows }: Fact): EvidenceJson['cleaning'] {
  const positions = filterRows(table, rows.filters);
  const count = { filled: 0, flagged: 0 };
  for (const id of columnsUsed(query)) {
    const flags = columnById(table, id)?.flags;
    if (flags === undefined) continue;
    for (const position of positions) {
      const flag = flags[position] ?? 0;
      if ((flag & CellFlag.Filled) !== 0) count.filled++;
      if ((flag & CellFlag.Outlier) !== 0) count.flagged++;
    }
  }
  return count;
}
