import type { DerivationJson } from '@/lib/contract/shapes';
import type { Actor } from '@/lib/data/actor';
import { derivationState } from '@/lib/data/derivations';
import { noteSentence } from './notes';

/** What a dataset is made of, and what is made of it. Throws `not_found`. */
export async function getDerivation(actor: Actor, jobId: string): Promise<DerivationJson> {
  const { derivation, parents, madeOf, notes, children } = await derivationState(actor, jobId);
  return {
    derived: derivation && {
      shape: derivation.shape,
      follows: derivation.follows,
      is_outdated: parents.some(
        ({ version }, place) => version !== null && madeOf[place] !== undefined && madeOf[place].version !== version,
      ),
      parents: parents.map(({ jobId: parent, filename, version }, place) => ({
        job_id: parent,
        filename,
        version: madeOf[place]?.version ?? null,
        current_version: version,
      })),
      notes: notes.map(noteSentence),
    },
    children: children.map((child) => ({
      job_id: child.jobId,
      filename: child.filename,
      shape: child.derivation.shape.shape,
    })),
  };
}
