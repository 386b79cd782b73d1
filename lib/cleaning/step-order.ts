import { PHASES } from './operation';

const ORDER: readonly string[] = PHASES;

/** Steps of no known phase come last. */
const rankOf = (phase: string): number => {
  const rank = ORDER.indexOf(phase);
  return rank < 0 ? ORDER.length : rank;
};

/**
 * The steps with one more at the end of its phase, where every step it may depend on has run. Knows no operation, so that a
 * screen can use it with the phases it was told.
 */
export function placeStep<Step>(steps: readonly Step[], step: Step, phaseOf: (step: Step) => string): Step[] {
  const rank = rankOf(phaseOf(step));
  const later = steps.findIndex((other) => rankOf(phaseOf(other)) > rank);
  return later < 0 ? [...steps, step] : steps.toSpliced(later, 0, step);
}

/** First and last place the step at `index` may have: a phase's steps stay together. */
export function reachOf<Step>(
  steps: readonly Step[],
  index: number,
  phaseOf: (step: Step) => string,
): { first: number; last: number } {
  const step = steps[index];
  if (step === undefined) return { first: index, last: index };
  const rank = rankOf(phaseOf(step));
  const others = steps.toSpliced(index, 1).map((other) => rankOf(phaseOf(other)));
  return {
    first: others.filter((other) => other < rank).length,
    last: others.filter((other) => other <= rank).length,
  };
}

/** The steps with one at another place, as far as its phase allows. */
export function moveWithinPhase<Step>(
  steps: readonly Step[],
  from: number,
  to: number,
  phaseOf: (step: Step) => string,
): readonly Step[] {
  const step = steps[from];
  if (step === undefined) return steps;
  const { first, last } = reachOf(steps, from, phaseOf);
  const place = Math.min(Math.max(to, first), last);
  return place === from ? steps : steps.toSpliced(from, 1).toSpliced(place, 0, step);
}
