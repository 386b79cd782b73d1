import type { Decision } from '@/lib/contract/findings';
import { rememberFindings } from '@/lib/data/accepted-findings';
import type { Actor } from '@/lib/data/actor';
import { type CurrentVersion, changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import type { Finding } from '@/lib/findings';
import { changeRecipe } from '@/lib/services/datasets/change-recipe';
import type { ChangeOutcome } from '@/lib/services/datasets/request-run';
import { dismissal } from './decisions';
import { groupId } from './list-findings';
import { isRepairable, repairSteps } from './repairs';
import { findingsAtHand } from './stored-findings';
import { sourceOf } from './version';

/** Findings that were decided on are not decided on again. Throws `not_found`, `wrong_state`, and as `changeableVersion`. */
export async function decideFindings(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  input: { action: Decision } & ({ findingId: string } | { groupId: string }),
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const found = await requireFindings(current);
  const chosen = found.filter((finding) =>
    'findingId' in input ? finding.id === input.findingId : groupId(finding) === input.groupId,
  );
  if (chosen.length === 0) throw new AppError('not_found', 'There is no such finding in the current version.');
  return carryOut(actor, jobId, current, chosen, input.action);
}

/** What was found in a version; `wrong_state` while the worker still looks. */
export async function requireFindings(current: CurrentVersion): Promise<Finding[]> {
  const found = await findingsAtHand(sourceOf(current));
  if (!found) throw new AppError('wrong_state', 'The data is still being looked through. Try again in a moment.');
  return found;
}

/** Repairs or dismisses findings of the current version. Throws `invalid_input` where there is nothing to accept. */
export async function carryOut(
  actor: Actor,
  jobId: string,
  current: CurrentVersion,
  findings: readonly Finding[],
  action: Decision,
): Promise<ChangeOutcome> {
  const steps = action === 'accept' ? repairs(findings) : [dismissal(findings.map(({ id }) => id))];
  if (action === 'accept') await rememberFindings(actor, jobId, findings.filter(isRepairable));
  return changeRecipe(actor, jobId, current, {
    recipe: [...current.recipe, ...steps],
    action: 'resolve',
  });
}

function repairs(findings: readonly Finding[]) {
  const steps = repairSteps(findings.filter(isRepairable));
  if (steps.length === 0) {
    const message = 'Nobody can say what these cells should hold: enter it, or dismiss the finding.';
    throw new AppError('invalid_input', message, { fields: { action: message } });
  }
  return steps;
}
