import { addStep } from '@/lib/cleaning/edit-recipe';
import type { Recipe, Step } from '@/lib/cleaning/recipe';
import { parseStep } from '@/lib/cleaning/validate';
import type { InboxDecision, InboxItemJson } from '@/lib/contract/findings';
import type { SuggestionJson } from '@/lib/contract/recipe';
import { rememberFindings } from '@/lib/data/accepted-findings';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { changeRecipe } from '@/lib/services/datasets/change-recipe';
import { editStep } from '@/lib/services/datasets/edit-step';
import type { ChangeOutcome } from '@/lib/services/datasets/request-run';
import { CellFlag, type Table } from '@/lib/tabular/table';
import { carryOut } from './decide-findings';
import { dismissal, dismissedIds } from './decisions';
import { gatherInbox, openFindings } from './gather-inbox';
import { inboxItems } from './inbox';
import type { InboxSources } from './inbox-item';
import { idsToDismiss, offersOf, suggestionId } from './inbox-suggestions';
import { groupId } from './list-findings';
import { isRepairable, repairSteps } from './repairs';

/**
 * Decides on items of the inbox together, as one change. Accepting repairs findings and takes suggested steps; dismissing says that
 * all is right as it is. Throws `not_found` for an item there is not, `invalid_input` for one that cannot be accepted.
 */
export async function decideItems(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  { items: ids, action }: InboxDecision,
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const { sources } = await gatherInbox(actor, jobId, current);
  const { items } = inboxItems(sources);
  const chosen = ids.map((id) => {
    const item = items.find(({ item_id }) => item_id === id);
    if (!item) throw new AppError('not_found', 'There is no such item to decide on in the current version.');
    if (action === 'accept' && item.accept === null) {
      const message = `“${item.title}” cannot be accepted as a whole: look at each, or dismiss it.`;
      throw new AppError('invalid_input', message, { fields: { items: message } });
    }
    return item;
  });
  const offers = offersOf(sources, dismissedIds(current.recipe));
  if (action === 'dismiss') {
    const steps = chosen.some(({ kind }) => kind === 'outliers') ? keptOutliers(sources.table) : [];
    const left = chosen.filter(({ kind }) => kind !== 'outliers').flatMap((item) => dismissedBy(sources, offers, item));
    const recipe = [...current.recipe, ...steps, ...(left.length > 0 ? [dismissal(left)] : [])];
    return changeRecipe(actor, jobId, current, { recipe, action: 'resolve' });
  }
  const findings = chosen
    .filter(({ kind }) => kind === 'finding')
    .flatMap(({ item_id }) => openFindings(sources).filter((finding) => groupId(finding) === item_id));
  const wanted = new Set(chosen.map(({ item_id }) => item_id));
  const steps = offers.filter((suggestion) => wanted.has(suggestionId(suggestion)));
  if (steps.length === 0) return carryOut(actor, jobId, current, findings, 'accept');
  const recipe = steps.reduce<Recipe>(
    (sofar, { operation, params }) => addStep(sofar, parseStep({ operation, params })),
    current.recipe,
  );
  const repairable = findings.filter(isRepairable);
  if (repairable.length > 0) await rememberFindings(actor, jobId, repairable);
  const repaired = repairable.length > 0 ? repairSteps(repairable) : [];
  return changeRecipe(actor, jobId, current, { recipe: [...recipe, ...repaired], action: 'resolve' });
}

/** What a dismissed item is remembered by: findings and pairs of spellings by their own ids, so that each stays away by itself. */
function dismissedBy(
  sources: InboxSources,
  offers: readonly SuggestionJson[],
  { kind, item_id }: InboxItemJson,
): string[] {
  const offer = offers.find((suggestion) => suggestionId(suggestion) === item_id);
  if (offer) return idsToDismiss(sources, offer);
  if (kind !== 'finding') return [item_id];
  return openFindings(sources)
    .filter((finding) => groupId(finding) === item_id)
    .map(({ id }) => id);
}

/** Steps that keep every open outlier. */
function keptOutliers(table: Table): Step[] {
  return table.columns
    .filter(({ flags }) => flags?.some((flag) => (flag & CellFlag.Outlier) !== 0 && (flag & CellFlag.Kept) === 0))
    .map(({ id }) => editStep('keep_outlier', { column: id }));
}
