import { commit } from '@/lib/cleaning/history';
import type { Actor } from '@/lib/data/actor';
import { derivationState } from '@/lib/data/derivations';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { type ChangeOutcome, requestRun } from '@/lib/services/datasets/request-run';
import { derivedTableKey } from '@/lib/services/datasets/stages/derive-source';

/**
 * Makes a derived dataset anew of the current versions of what it is made of. Throws as `changeableVersion`, and `wrong_state` for what was
 * uploaded, or has lost what it is made of.
 */
export async function updateDerived(actor: Actor, jobId: string, expected: number | undefined): Promise<ChangeOutcome> {
  const { dataset, recipe, history, storagePrefix } = await changeableVersion(actor, jobId, expected);
  const { derivation, parents } = await derivationState(actor, jobId);
  if (!derivation) throw new AppError('wrong_state', 'This dataset is not made of others.');
  const versions = parents.map(({ jobId: parent, version }) => {
    if (parent === null || version === null || version === 0) {
      throw new AppError('wrong_state', 'A dataset this one is made of is not there any more.');
    }
    return { jobId: parent, version };
  });
  const sourceTableKey = derivedTableKey(storagePrefix, derivation.shape, versions);
  const { version } = dataset;
  if (sourceTableKey === dataset.sourceTableKey) return { status: 'completed', version };
  return requestRun(actor, jobId, version, {
    recipe,
    action: 'follow',
    history: commit(history, version + 1),
    sourceTableKey,
    parents: versions,
  });
}
