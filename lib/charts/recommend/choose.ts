import { chartType } from '@/lib/charts/types';
import type { Column } from '@/lib/tabular/table';
import { isAlike } from './alike';
import type { Candidate } from './candidate';
import type { Relevance } from './goal';

/** A candidate with what it is worth by itself. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

const GOAL_WEIGHT = 0.65;
/** Below this interest a chart shows next to nothing, whatever it is about. */
const WORTHWHILE = 0.25;
/** What a goal names is shown even so: that there is nothing is an answer. */
const ASKED_FOR = 0.75;

/** Worth of each candidate: its interest and its type, and with a goal how much it has to do with that. Best first. */
export function scoreAll(candidates: readonly Candidate[], relevance: Relevance | null): Scored[] {
  return answersFirst(candidates, relevance, worthOf(candidates, relevance));
}

function worthOf(candidates: readonly Candidate[], relevance: Relevance | null): Scored[] {
  return candidates
    .map((candidate, order) => {
      const own = Math.min(1, candidate.interest) * chartType(candidate.type).liked;
      const fit = relevance?.(candidate) ?? 0;
      const wanted = relevance === null ? own : GOAL_WEIGHT * fit + (1 - GOAL_WEIGHT) * own;
      const least = fit >= ASKED_FOR ? 1 : 0.15;
      const score = wanted * Math.min(1, Math.max(least, candidate.interest / WORTHWHILE));
      return { candidate, score, order };
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ candidate, score }) => ({ candidate, score }));
}

/** What the best other chart is worth beside the answer, where it would be worth more by itself. */
const BESIDE_ANSWER = 0.9;

/** The chart that answers the goal word for word is worth more than any other: it is what was asked for. */
function answersFirst(candidates: readonly Candidate[], relevance: Relevance | null, scored: Scored[]): Scored[] {
  if (relevance === null) return scored;
  const most = Math.max(0, ...candidates.map(relevance.answers));
  const answer = most === 0 ? undefined : scored.find(({ candidate }) => relevance.answers(candidate) === most);
  if (answer === undefined) return scored;
  const others = scored.filter((one) => one !== answer);
  const highest = others[0]?.score ?? 0;
  const factor = highest < answer.score ? 1 : (BESIDE_ANSWER * answer.score) / highest;
  return [answer, ...others.map(({ candidate, score }) => ({ candidate, score: score * factor }))];
}

/** Worth of the plain charts: by themselves at most, with a goal as far as they have to do with that. */
export function scorePlain(candidates: readonly Candidate[], relevance: Relevance | null): Scored[] {
  return candidates
    .map((candidate, order) => {
      const fit = relevance === null ? 1 : 0.5 + 0.5 * relevance(candidate);
      return { candidate, score: fit * candidate.interest, order };
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ candidate, score }) => ({ candidate, score }));
}

/** What is already there makes more of the same less welcome. */
const AGAIN = { type: 0.8, measure: 0.86, alike: 0.72, along: 0.9, columns: 0.75 };

/** How often a type, and the same columns, may be there: strict at first, looser when nothing else is left. */
const PASSES = [
  { type: 2, columns: 1, measure: 2 },
  { type: 2, columns: 2, measure: 3 },
  { type: 3, columns: 2, measure: 4 },
  { type: 5, columns: 2, measure: 5 },
  { type: 5, columns: 5, measure: 5 },
];

/** The columns a chart is about, in any order. */
function columnSet({ measure, along }: Candidate): string {
  return [measure, ...along]
    .map((column) => column?.id ?? '')
    .sort()
    .join(' ');
}

/** What a strict rule may cost of the worth of what is chosen. */
const PRICE_OF_VARIETY = 0.6;

/**
 * The next chart to add to those chosen: the best one, less what it repeats; by the strictest rules that leave something not much
 * worse than the best. Null when nothing is left.
 *
 * @param scored what is left, best first
 */
export function nextBest(scored: readonly Scored[], chosen: readonly Candidate[]): Scored | null {
  const counts = countsOf(chosen);
  const found = PASSES.map((most) => bestWithin(scored, counts, most));
  const most = Math.max(0, ...found.map((best) => best?.score ?? 0));
  return found.find((best) => best !== null && best.score >= PRICE_OF_VARIETY * most) ?? null;
}

function bestWithin(
  scored: readonly Scored[],
  counts: ReturnType<typeof countsOf>,
  most: (typeof PASSES)[number],
): Scored | null {
  let best: Scored | null = null;
  for (const { candidate, score } of scored) {
    if (best !== null && score <= best.score) break;
    const again = counts(candidate);
    if (again.type >= most.type || again.columns >= most.columns || again.measure >= most.measure) continue;
    const worth =
      score *
      AGAIN.type ** again.type *
      AGAIN.measure ** again.measure *
      AGAIN.alike ** again.alike *
      AGAIN.along ** again.along *
      AGAIN.columns ** again.columns;
    if (best === null || worth > best.score) best = { candidate, score: worth };
  }
  return best;
}

function countsOf(chosen: readonly Candidate[]) {
  return (candidate: Candidate) => ({
    type: count(chosen, ({ type }) => type === candidate.type),
    measure: count(chosen, ({ measure }) => measure === candidate.measure && measure !== null),
    alike: count(chosen, ({ measure }) => isOtherKind(measure, candidate.measure)),
    along: count(chosen, ({ along }) => along.some((column) => candidate.along.includes(column))),
    columns: count(chosen, (other) => columnSet(other) === columnSet(candidate)),
  });
}

function isOtherKind(a: Column | null, b: Column | null): boolean {
  return a !== null && b !== null && a !== b && isAlike(a, b);
}

function count<T>(list: readonly T[], test: (item: T) => boolean): number {
  return list.filter(test).length;
}
