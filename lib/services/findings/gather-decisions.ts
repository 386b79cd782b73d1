import type { DecidedJson, FindingsState } from '@/lib/contract/findings';
import { rememberedFindings } from '@/lib/data/accepted-findings';
import type { Actor } from '@/lib/data/actor';
import { type AppliedOperation, currentOperations } from '@/lib/data/datasets';
import type { CurrentVersion } from '@/lib/data/versions';
import type { Finding } from '@/lib/findings';
import { plural } from '@/lib/text/words';
import { acceptedDecisions, addedSteps, leftDecisions, stepDecisions } from './decided';
import { acceptedIds, dismissedIds } from './decisions';
import { gatherInbox } from './gather-inbox';
import type { InboxSources } from './inbox-item';
import { idsToDismiss, offersOf, suggestionId } from './inbox-suggestions';
import { groupId } from './list-findings';
import { recordGroupId } from './records';
import { recordsAtHand } from './stored-findings';
import { sourceOf } from './version';

export interface GatheredDecisions {
  readonly state: FindingsState;
  readonly decisions: DecidedJson[];
  readonly accepted: readonly Finding[];
  readonly added: readonly AppliedOperation[];
  /** What each decision to leave something is remembered by. */
  readonly dismissedBy: ReadonlyMap<string, readonly string[]>;
  /** Ids that were dismissed and stand for nothing in this version. */
  readonly elsewhere: readonly string[];
}

/** Everything that was decided about a version. */
export async function gatherDecisions(
  actor: Actor,
  jobId: string,
  current: CurrentVersion,
): Promise<GatheredDecisions> {
  const { recipe } = current;
  const dismissed = dismissedIds(recipe);
  const [{ sources, state }, accepted, operations, records] = await Promise.all([
    gatherInbox(actor, jobId, current),
    rememberedFindings(actor, jobId, acceptedIds(recipe)),
    currentOperations(actor, jobId),
    recordsAtHand(sourceOf(current)),
  ]);
  const remembered = new Set(accepted.map(({ id }) => id));
  const added = addedSteps(operations, (id) => remembered.has(id));
  const apart = (records?.groups ?? []).flatMap((group) => {
    const id = recordGroupId(sources.table, records?.columns ?? [], group);
    return dismissed.has(id) ? [keptApart(id, group.rows.length)] : [];
  });
  const left = leftDecisions(sources);
  const dismissedBy = new Map<string, readonly string[]>([
    ...left.map(({ decision_id: id }) => [id, idsOf(sources, dismissed, id)] as const),
    ...apart.map(({ decision_id: id }) => [id, [id]] as const),
  ]);
  const known = new Set([...dismissedBy.values()].flat());
  return {
    state,
    decisions: [
      ...acceptedDecisions(sources.table, accepted),
      ...stepDecisions(sources.table, added),
      ...apart,
      ...left,
    ],
    accepted,
    added,
    dismissedBy,
    elsewhere: [...dismissed].filter((id) => !known.has(id)),
  };
}

function keptApart(id: string, rows: number): DecidedJson {
  return {
    decision_id: id,
    action: 'dismissed',
    column_id: null,
    column: null,
    title: `Kept apart: ${plural(rows, 'row')} that may be one record`,
    reason: '',
    cell_count: rows,
    examples: [],
  };
}

/** What an item that was left is remembered by. */
function idsOf(sources: InboxSources, dismissed: ReadonlySet<string>, item: string): string[] {
  const members = sources.findings.filter((finding) => groupId(finding) === item).map(({ id }) => id);
  const offer = offersOf(sources, dismissed, true).find((suggestion) => suggestionId(suggestion) === item);
  return [item, ...members, ...(offer ? idsToDismiss(sources, offer) : [])].filter((id) => dismissed.has(id));
}
