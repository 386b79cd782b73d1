import type { Agreement } from './context';
import { areAlike, MOST_SLIPS, nearPairs, type RiskyMerge, riskyMerges } from './risky-merges';
import type { ValueCounts } from './values';

/** At most this share of what is offered may lie so near to a frequent value by nature. */
const BY_NATURE = 0.2;
/** Of frequent values of which none has a near neighbour, so many would have had one (as Jeffreys' prior has it). */
const UNSEEN = 0.5;

/**
 * The risky merges that are worth an offer. Where frequent values of the column are themselves a slip apart (towns, genes, surnames),
 * so are rare ones that are right: what is beyond their number are slips (a local false discovery rate, as of `typo` findings). Where there
 * are no more than that, only those remain whose rows look like those of the frequent value in other columns; where the rows look
 * different nothing is offered.
 */
export function offeredMerges(
  values: ValueCounts,
  agreement: (rare: string, frequent: string) => Agreement,
): RiskyMerge[] {
  const merges = riskyMerges(values);
  if (merges.length === 0) return [];
  const found = merges.reduce((sum, { from }) => sum + from.length, 0);
  const isExplained = expectedByNature(values) > BY_NATURE * found;
  return merges.flatMap((merge): RiskyMerge[] => {
    const from = merge.from.filter((text) => {
      const verdict = agreement(text, merge.to);
      return isExplained ? verdict === 'agree' : verdict !== 'disagree';
    });
    return from.length === 0 ? [] : [{ ...merge, from }];
  });
}

/** How many of the rare values would lie a slip away from a frequent one if none were a slip. */
function expectedByNature(values: ValueCounts): number {
  const frequent = [...values].filter(([, count]) => count > MOST_SLIPS).map(([text]) => text);
  const rare = values.size - frequent.length;
  const near = new Set<string>();
  for (const [a, b] of nearPairs(frequent)) {
    if (near.has(a) && near.has(b)) continue;
    if (areAlike(a, b)) near.add(a).add(b);
  }
  return (rare * (near.size + UNSEEN)) / (frequent.length + 1);
}
