import { benjaminiYekutieli } from '@/lib/stats/false-discovery';
import { confidenceOf } from './confidence';
import type { Draft } from './draft';
import { columnsUsed, type Fact, type FactKind, type FactQuery, factId } from './fact';
import { FLOORS, MOST_Q } from './floors';

/** Shares of the cells a query reads that were filled in, and that open findings suspect. */
export type QualityOf = (query: FactQuery) => Fact['quality'];

/**
 * The facts among the candidates of one run: what was tested must stand at q ≤ 0.05 in the family of all tests and have an effect over
 * its floor; what only describes is there as it is.
 */
export function judge(drafts: readonly Draft[], qualityOf: QualityOf): Fact[] {
  const tested = drafts.filter(({ p }) => p !== null);
  const qs = benjaminiYekutieli(tested.map(({ p }) => p ?? Number.NaN));
  const qOf = new Map(tested.map((draft, i) => [draft, qs[i] as number]));
  return drafts.flatMap((draft): Fact[] => {
    const q = qOf.get(draft) ?? null;
    if (!draft.isSizeable || (q !== null && !(q <= MOST_Q))) return [];
    return [factOf(draft, q, qualityOf(draft.query))];
  });
}

/** A candidate as a fact, whether or not it stands. */
export function factOf(draft: Draft, q: number | null, quality: Fact['quality']): Fact {
  const { isSizeable: _, ...rest } = draft;
  const strength = draft.effect.size / floorOf(draft);
  const confidence = confidenceOf({ kind: draft.kind, n: draft.n, strength, q, ...quality });
  return { ...rest, id: factId(draft.kind, draft.query), q, quality, confidence } as Fact;
}

function floorOf({ kind, effect }: Draft): number {
  switch (effect.measure) {
    case 'tau':
      return FLOORS.tau;
    case 'd':
      return FLOORS.step;
    case 'strength':
      return FLOORS.season;
    case 'deviations':
      return kind === 'outliers' ? NORMAL_OUTLIER : FLOORS.deviations;
    case 'ratio':
      return kind === 'ratio' ? FLOORS.ratio - 1 : FLOORS.lead;
    case 'epsilon_squared':
      return FLOORS.epsilonSquared;
    case 'r':
      return FLOORS.correlation;
    case 'v':
      return FLOORS.association;
    case 'share':
      return SHARE_FLOORS[kind] ?? FLOORS.missing;
    case 'g':
      return FLOORS.period;
    case 'none':
      return 1;
  }
}

const SHARE_FLOORS: Readonly<Partial<Record<FactKind, number>>> = {
  concentration: FLOORS.concentration,
  mix: FLOORS.mix,
  period_cause: FLOORS.cause,
};

/** About where scores of outliers begin. */
const NORMAL_OUTLIER = 6;

/** Whether two facts read the same columns. */
export function readsTheSame(a: Fact, b: Fact): boolean {
  const [one, other] = [columnsUsed(a.query), columnsUsed(b.query)];
  return one.length === other.length && one.every((id) => other.includes(id));
}
