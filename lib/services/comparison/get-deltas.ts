import { computeDeltas } from '@/lib/comparison';
import type { DeltaJson } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { AppError } from '@/lib/errors';
import { deltaJson } from './delta-json';
import { computed, type OpenComparison, openComparison } from './open-comparison';
import { pairsCalled } from './pairs-called';

const MOST_GROUPING = 3;

/** What changed, over all rows or by groups. Throws `not_found`, and `invalid_input` for a column that cannot group. */
export async function getDeltas(actor: Actor, id: string, groupBy: string | undefined): Promise<DeltaJson[]> {
  const open = await openComparison(actor, id);
  const groups = pairsCalled(open, groupBy, 'group_by');
  if (groups.length > MOST_GROUPING) throw new AppError('invalid_input', `At most ${MOST_GROUPING} columns can group.`);
  return openDeltas(open, groups);
}

/** The changes of an opened comparison by these pairs of columns. */
export async function openDeltas(open: OpenComparison, groups: readonly string[]): Promise<DeltaJson[]> {
  const deltas = await computed(open, `deltas ${groups.join()}`, (alignment) =>
    computeDeltas(alignment, { groupBy: groups }),
  );
  return deltas.map((delta) => deltaJson(open, delta));
}
