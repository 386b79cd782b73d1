import type { RecordDecision } from '@/lib/contract/findings';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { changeRecipe } from '@/lib/services/datasets/change-recipe';
import type { ChangeOutcome } from '@/lib/services/datasets/request-run';
import { loadTable } from '@/lib/storage/tables';
import { dismissal } from './decisions';
import { mergeStep, recordGroupId } from './records';
import { recordsAtHand } from './stored-findings';
import { sourceOf } from './version';

/** Merges the records of a group, or keeps them apart for good. Throws as `changeableVersion`, `not_found`, `invalid_input`. */
export async function decideRecords(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  groupId: string,
  decision: RecordDecision,
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const found = await recordsAtHand(sourceOf(current));
  if (!found) throw new AppError('wrong_state', 'The records are still being compared. Try again in a moment.');
  const table = await loadTable(current.dataset.tableKey);
  const group = found.groups.find((candidate) => recordGroupId(table, found.columns, candidate) === groupId);
  if (!group) throw new AppError('not_found', 'There is no such group of records in the current version.');
  const step = decision.action === 'keep' ? dismissal([groupId]) : mergeStep(table, group, decision);
  return changeRecipe(actor, jobId, current, { recipe: [...current.recipe, step], action: 'resolve' });
}
