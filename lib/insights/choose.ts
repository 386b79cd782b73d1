import { FACT_KINDS, type Fact, type FactKind } from './fact';
import { INTEREST } from './interest';

/** Kinds that say of groups who has more. */
const ABOUT_GROUPS = new Set<FactKind>(['top', 'bottom', 'concentration', 'group_difference']);
const ALONG_TIME = new Set<FactKind>(['trend', 'change_point', 'moving_average']);
const MOST_OF_A_KIND = 2;
const MOST_OF_A_MEASURE = 2;
const FULL_EFFECT = 4;

/** What a fact is worth telling: what its kind teaches, how sure it is, and how large. */
function worth({ kind, confidence, effect }: Fact): number {
  const size = effect.measure === 'none' ? 1 : Math.min(1, Math.log1p(effect.size) / Math.log1p(FULL_EFFECT));
  return INTEREST[kind] * confidence * (0.6 + 0.4 * size);
}

const byWorth = (a: Fact, b: Fact): number => worth(b) - worth(a) || (a.id < b.id ? -1 : 1);

/** Whether what one fact says is in the other already. */
function repeats(a: Fact, b: Fact): boolean {
  const [one, other] = [a.query, b.query];
  const sameFilters = JSON.stringify(one.filters) === JSON.stringify(other.filters);
  if (ABOUT_GROUPS.has(a.kind) && ABOUT_GROUPS.has(b.kind) && one.by === other.by) {
    // Sums over groups of unequal size lead where rows do.
    return (
      one.measure === other.measure || (a.kind === b.kind && (one.aggregate === 'sum' || other.aggregate === 'sum'))
    );
  }
  if (ALONG_TIME.has(a.kind) && ALONG_TIME.has(b.kind)) return one.measure === other.measure && sameFilters;
  if (a.kind === 'missingness' && b.kind === 'missingness') return one.measure === other.measure;
  if (a.kind === 'mix' && b.kind === 'group_difference') return one.measure === other.measure && one.by === other.by;
  if (b.kind === 'mix' && a.kind === 'group_difference') return repeats(b, a);
  return false;
}

function pick(facts: readonly Fact[], most: number, mostOfMeasure: number): Fact[] {
  const chosen: Fact[] = [];
  for (const fact of [...facts].sort(byWorth)) {
    if (chosen.length === most) break;
    const ofKind = chosen.filter(({ kind }) => kind === fact.kind).length;
    const ofMeasure = chosen.filter(({ query }) => query.measure === fact.query.measure).length;
    if (ofKind >= MOST_OF_A_KIND || ofMeasure >= mostOfMeasure || chosen.some((other) => repeats(fact, other)))
      continue;
    chosen.push(fact);
  }
  return chosen;
}

/** Whether a fact is worth telling by itself. */
export const isNotable = ({ kind }: Fact): boolean => FACT_KINDS[kind] === 'notable';

/** How many sentences a chart's insight has. */
const MOST_OF_A_CHART = 4;
const FEWEST_OF_A_CHART = 2;

/** The facts that explain a chart, strongest first: two to four, filled up by what describes. No notable one: nothing notable. */
export function chooseForChart(facts: readonly Fact[]): Fact[] {
  const notable = pick(facts.filter(isNotable), MOST_OF_A_CHART, MOST_OF_A_CHART);
  if (notable.length >= FEWEST_OF_A_CHART) return notable;
  return [
    ...notable,
    ...pick(
      facts.filter((fact) => !isNotable(fact)),
      FEWEST_OF_A_CHART,
      FEWEST_OF_A_CHART,
    ),
  ].slice(0, MOST_OF_A_CHART);
}

/** So many facts a writer may choose from. */
const MOST_OFFERED = 8;

/** The facts of a chart that are worth telling, strongest first, none repeating another: what a writer chooses from. */
export function offerForChart(facts: readonly Fact[]): Fact[] {
  const notable = pick(facts.filter(isNotable), MOST_OFFERED, MOST_OFFERED);
  const plain = facts.filter((fact) => !isNotable(fact));
  return [...notable, ...pick(plain, FEWEST_OF_A_CHART, FEWEST_OF_A_CHART)];
}

/** What is missing of one column alone has its list in the review, and no chart. */
const isDrawn = ({ kind, query }: Fact): boolean => kind !== 'missingness' || query.by !== null;

/** At most so many insights of a dataset. */
const MOST_STANDING_OUT = 7;

/** What stands out of a dataset: at most seven notable facts, none repeating another. */
export function chooseStandingOut(facts: readonly Fact[]): Fact[] {
  return pick(
    facts.filter((fact) => isNotable(fact) && isDrawn(fact)),
    MOST_STANDING_OUT,
    MOST_OF_A_MEASURE,
  );
}
