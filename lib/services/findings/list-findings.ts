import type { DecisionStatus, FindingJson, FindingsJson, FindingsQuery } from '@/lib/contract/findings';
import type { Finding } from '@/lib/findings';
import { contentId } from '@/lib/findings/content-id';
import { type NameOf, reasonOf } from '@/lib/findings/sentences';
import { findRow } from '@/lib/tabular/query';
import { CellFlag, cellText, columnById, type Table } from '@/lib/tabular/table';
import { cellsOf, isRepairable } from './repairs';

/** Of the cells of a finding so many are listed; all are counted. */
const MOST_CELLS = 100;

/** The id under which the findings of one cause are decided on together. */
export const groupId = ({ group }: Finding): string => contentId(['group', group]);

/** The current name of each column; the id of one that is gone. */
export const namesOf =
  (table: Table): NameOf =>
  (id) =>
    columnById(table, id)?.name ?? id;

/** One page of what was found in a version, the most certain first. */
export function listFindings(
  table: Table,
  found: readonly Finding[],
  { dismissed, accepted }: { dismissed: ReadonlySet<string>; accepted: readonly Finding[] },
  { kind, column, min_confidence: leastCertain = 0, status, limit, offset }: FindingsQuery,
): Pick<FindingsJson, 'total' | 'limit' | 'offset' | 'findings'> {
  const repaired = new Set(accepted);
  const findings = status === 'accepted' ? accepted : found;
  const statusOf = (finding: Finding): DecisionStatus =>
    repaired.has(finding) ? 'accepted' : dismissed.has(finding.id) ? 'dismissed' : 'open';
  const chosen = findings.filter(
    (finding) =>
      (kind === undefined || finding.kind === kind) &&
      (column === undefined || isColumn(table, finding.column, column)) &&
      finding.certainty >= leastCertain &&
      (status === undefined || statusOf(finding) === status),
  );
  const page = chosen.slice(offset, offset + limit);
  return {
    total: chosen.length,
    limit,
    offset,
    findings: page.map((finding) => findingJson(table, finding, statusOf(finding))),
  };
}

function isColumn(table: Table, id: string, wanted: string): boolean {
  return id === wanted || columnById(table, id)?.name === wanted;
}

/** A finding as clients see it. */
export function findingJson(table: Table, finding: Finding, status: DecisionStatus): FindingJson {
  const { id, kind, column, columnName, rows, certainty, confidence, reason } = finding;
  const repair = isRepairable(finding) ? cellsOf(finding).slice(0, MOST_CELLS) : undefined;
  return {
    finding_id: id,
    group_id: groupId(finding),
    kind,
    column_id: column,
    column: columnById(table, column)?.name ?? columnName,
    cells: rows.slice(0, MOST_CELLS).map((row) => ({
      row_index: row,
      value: status === 'accepted' ? finding.value : suspectedValue(table, finding, row),
    })),
    cell_count: rows.length,
    reason: reasonOf(finding, namesOf(table)),
    facts: { ...reason },
    confidence: certainty,
    level: confidence,
    ...(repair ? { repair: repair.map(({ value }) => ({ value })) } : {}),
    status,
  };
}

/** What stands in a cell of a finding: what the file says where the cell was filled in since. */
export function suspectedValue(table: Table, { kind, column, value }: Finding, row: number): string | number | null {
  const position = findRow(table, row);
  const flags = columnById(table, column)?.flags;
  const isFilled = position >= 0 && ((flags?.[position] ?? 0) & CellFlag.Filled) !== 0;
  if (isFilled || kind === 'unreadable') return value;
  return cellValue(table, column, row) ?? value;
}

/** The cell of a source row as JSON. */
export function cellValue(table: Table, columnId: string, row: number): string | number | null {
  const vector = columnById(table, columnId)?.vector;
  const position = findRow(table, row);
  if (vector === undefined || position < 0) return null;
  if (vector.kind === 'text') return cellText(vector, position);
  const value = vector.values[position] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}
