import type { Recipe, Step } from '@/lib/cleaning/recipe';
import type { TakeBack } from '@/lib/contract/findings';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { changeRecipe } from '@/lib/services/datasets/change-recipe';
import type { ChangeOutcome } from '@/lib/services/datasets/request-run';
import { acceptedId, stepId } from './decided';
import { gatherDecisions } from './gather-decisions';
import { findingIdsOf, withoutRepairs } from './repairs';

/** Makes decisions open again, as one change. Throws `not_found` for one there is not, and as `changeableVersion`. */
export async function takeBack(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  { decisions: ids }: TakeBack,
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const { decisions, accepted, added, dismissedBy } = await gatherDecisions(actor, jobId, current);
  const known = new Set(decisions.map(({ decision_id: id }) => id));
  if (ids.some((id) => !known.has(id))) throw new AppError('not_found', 'There is no such decision in this version.');
  const wanted = new Set(ids);
  const steps = new Set(added.map(stepId).filter((id) => wanted.has(id)));
  const repaired = accepted.filter((finding) => wanted.has(acceptedId(finding)));
  const reopened = new Set(ids.flatMap((id) => dismissedBy.get(id) ?? []));
  const rest = withoutRepairs(current.recipe, repaired).filter((step) => !steps.has(stepId(step)));
  return changeRecipe(actor, jobId, current, { recipe: withoutDismissals(rest, reopened), action: 'resolve' });
}

function withoutDismissals(recipe: Recipe, ids: ReadonlySet<string>): Recipe {
  return recipe.flatMap((step): Step[] => {
    if (step.operation !== 'dismiss_finding') return [step];
    const findings = findingIdsOf(step).filter((id) => !ids.has(id));
    return findings.length === 0 ? [] : [{ ...step, params: { ...step.params, findings } }];
  });
}
