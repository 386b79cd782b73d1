import type { DerivationJson } from '@/lib/contract/shapes';
import type { Actor } from '@/lib/data/actor';
import { setFollows } from '@/lib/data/derivations';
import { getDerivation } from './get-derivation';

/** Has a derived dataset follow what it is made of from now on, or not. Throws `not_found`, `forbidden`, `wrong_state`. */
export async function changeDerivation(actor: Actor, jobId: string, follows: boolean): Promise<DerivationJson> {
  await setFollows(actor, jobId, follows);
  return getDerivation(actor, jobId);
}
