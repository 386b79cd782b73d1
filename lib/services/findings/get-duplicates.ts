import type { DuplicatesJson, DuplicatesQuery } from '@/lib/contract/findings';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { announceVersion } from '@/lib/services/announce';
import { loadTable } from '@/lib/storage/tables';
import { columnById, rowCount } from '@/lib/tabular/table';
import { dismissedIds } from './decisions';
import { recordGroupId, recordGroupJson } from './records';
import { MOST_ROWS_COMPARED, recordsAtHand, stateOf } from './stored-findings';
import { sourceOf } from './version';

/** One page of the groups of rows that may be records of one thing. Throws as `currentVersion`. */
export async function getDuplicates(
  actor: Actor,
  jobId: string,
  { limit, offset, status }: DuplicatesQuery,
): Promise<DuplicatesJson> {
  const current = await currentVersion(actor, jobId);
  const { version, tableKey } = current.dataset;
  const source = sourceOf(current);
  const [table, found] = await Promise.all([loadTable(tableKey), recordsAtHand(source)]);
  const state = await stateOf(source, found !== undefined);
  if (state === 'computing') await announceVersion({ jobId, version });
  const compared = found?.columns ?? [];
  const dismissed = dismissedIds(current.recipe);
  const statusOf = (id: string) => (dismissed.has(id) ? 'kept' : 'open');
  const groups = (found?.groups ?? [])
    .map((group) => ({ group, id: recordGroupId(table, compared, group) }))
    .filter(({ id }) => status === undefined || statusOf(id) === status);
  return {
    state,
    version,
    not_offered:
      !found || compared.length > 0 ? null : rowCount(table) > MOST_ROWS_COMPARED ? 'too_many_rows' : 'no_entities',
    total: groups.length,
    limit,
    offset,
    columns: table.columns.map(({ name }) => name),
    compared: compared.map((id) => columnById(table, id)?.name ?? id),
    groups: groups
      .slice(offset, offset + limit)
      .map(({ group, id }) => ({ group_id: id, ...recordGroupJson(table, group), status: statusOf(id) })),
  };
}
