import { compareRows, findKeys, type LikelyCause, type SignificantChange, significantChanges } from '@/lib/comparison';
import { causeSentence } from '@/lib/comparison/language/causes';
import type { CauseJson, SignificantChangeJson } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { labelOf } from '@/lib/tabular/labels';
import { columnById } from '@/lib/tabular/table';
import { nameIn } from './comparison-json';
import { columnNames, deltaJson } from './delta-json';
import { computed, type OpenComparison, openComparison } from './open-comparison';

/** Changes beyond the threshold and beyond noise, with what is likely to blame. Throws `not_found`. */
export async function getSignificantChanges(
  actor: Actor,
  id: string,
  threshold: number,
): Promise<SignificantChangeJson[]> {
  return openSignificantChanges(await openComparison(actor, id), threshold);
}

/** The same for an opened comparison. */
export async function openSignificantChanges(
  open: OpenComparison,
  threshold: number,
): Promise<SignificantChangeJson[]> {
  const changes = await judgedChanges(open, threshold);
  return changes.map((change) => changeJson(open, change));
}

/** A key that is so good finds rows again for the judgement, which is sharper where values of one key are paired. */
const LEAST_UNIQUE = 0.98;
const LEAST_OVERLAP = 0.5;

/** What was judged to matter, with what became of single rows where a key finds them again. */
export function judgedChanges(open: OpenComparison, threshold: number): Promise<SignificantChange[]> {
  return computed(open, `significant ${threshold}`, async (alignment) => {
    const { keys } = await computed(open, 'keys', () => ({ keys: findKeys(alignment) }));
    const [key] = keys;
    const isGood =
      key !== undefined && Math.min(key.uniqueFirst, key.uniqueSecond) >= LEAST_UNIQUE && key.overlap >= LEAST_OVERLAP;
    if (!isGood) return significantChanges(alignment, { threshold });
    const rows = await computed(open, `rows ${key.pairs.join()}`, () => compareRows(alignment, key.pairs));
    return significantChanges(alignment, { threshold, rows });
  });
}

function changeJson(
  open: OpenComparison,
  { pair, whole, basis, parts, cause }: SignificantChange,
): SignificantChangeJson {
  const { delta, noise } = whole;
  const labelIn = (id: string) => {
    const column = columnById(open.first.table, id);
    return column === undefined ? id : labelOf(column);
  };
  return {
    ...columnNames(open, pair),
    aggregate: delta.aggregate,
    old_value: delta.before,
    new_value: delta.after,
    change_pct: delta.changePct,
    likely_cause: cause === null ? null : causeSentence(cause, labelIn),
    cause: cause === null ? null : causeJson(open, cause),
    basis,
    parts: parts.map((part) => deltaJson(open, part.delta)),
    noise: {
      test: noise.test,
      p: noise.p,
      adjusted_p: noise.adjustedP,
      interval: noise.interval === null ? null : [...noise.interval],
      effect: noise.effect,
      n1: noise.nBefore,
      n2: noise.nAfter,
    },
  };
}

/** A cause as the API tells it. */
export function causeJson({ first }: Pick<OpenComparison, 'first'>, cause: LikelyCause): CauseJson {
  const nameOf = nameIn(first.table);
  return {
    mode: cause.mode,
    change: cause.change,
    slices: cause.slices.map((slice) => ({
      conditions: slice.conditions.map(({ pair, value }) => ({ column: nameOf(pair), value })),
      before: slice.before,
      after: slice.after,
      rows_before: slice.rowsBefore,
      rows_after: slice.rowsAfter,
      contribution: slice.contribution,
      share: slice.share,
    })),
    residual: cause.residual,
    effects: cause.effects && { ...cause.effects, by: cause.effects.by === null ? null : nameOf(cause.effects.by) },
    generic: cause.generic.map((generic) => ({ ...generic })),
    is_everywhere: cause.isEverywhere,
  };
}
