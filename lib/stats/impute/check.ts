import { drawn, seededRandom } from '@/lib/stats/random';
import { type Feature, type Imputer, valueAt } from './feature';

/** With more known cells than this a part of them is hidden once; with fewer each is hidden in turn. */
const MOST_IN_TURNS = 3000;
const TURNS = 5;
const HIDDEN_SHARE = 0.2;
const MOST_HIDDEN = 2000;

/** How a method did on known cells that it was not shown. */
export interface Checked {
  /** Cells that were hidden. */
  readonly hidden: number;
  /** Of them those the method had an answer for. */
  readonly answered: number;
  /**
   * Of numbers the root of the mean square error over the standard deviation of the hidden cells: 1 is what their own mean gets. Of
   * categories the share that is wrong. What was not answered counts as answered by the mean, or the most frequent.
   */
  readonly error: number;
  /** Truth minus answer for each cell that was answered; of categories 0 for right and 1 for wrong. */
  readonly residuals: Float64Array;
  /** What those cells were answered. */
  readonly answers: Float64Array;
}

/** Hides known cells of the target, at random and reproducibly, and asks each method for them. */
export function checkImputers<Id extends string>(
  features: readonly Feature[],
  target: number,
  known: Uint32Array,
  imputers: Readonly<Record<Id, Imputer>>,
  fallback: Imputer,
): Record<Id, Checked> {
  const parts = hiddenParts(known);
  const goal = features[target] as Feature;
  const truths = parts.flatMap(({ hidden }) => Array.from(hidden, (row) => valueAt(goal, row)));
  const plain = parts.flatMap(({ shown, hidden }) => Array.from(fallback(features, target, shown, hidden)));
  const checked = Object.entries<Imputer>(imputers).map(([id, imputer]) => {
    const answers = parts.flatMap(({ shown, hidden }) => Array.from(imputer(features, target, shown, hidden)));
    return [id, compared(goal, truths, answers, plain)];
  });
  return Object.fromEntries(checked) as Record<Id, Checked>;
}

/** Answers beside the truths; `plain` stands in where there is none. */
export function compared(
  goal: Feature,
  truths: readonly number[],
  answers: readonly number[],
  plain: readonly number[],
): Checked {
  return goal.kind === 'number' ? numbersChecked(truths, answers, plain) : categoriesChecked(truths, answers, plain);
}

/** Known rows divided into those a method is shown and those that are hidden from it. */
export interface Part {
  readonly shown: Uint32Array;
  readonly hidden: Uint32Array;
}

/** The parts of a check: each known row hidden once, or of many rows a part of them. At random and reproducibly. */
export function hiddenParts(known: Uint32Array): Part[] {
  const shuffled = drawn(known, known.length, seededRandom(4));
  const turns = known.length <= MOST_IN_TURNS ? TURNS : 1;
  const size = turns === TURNS ? known.length / TURNS : Math.min(MOST_HIDDEN, known.length * HIDDEN_SHARE);
  return Array.from({ length: turns }, (_, turn) => {
    const [from, to] = [Math.round(turn * size), Math.round((turn + 1) * size)];
    const shown = new Uint32Array(shuffled.length - (to - from));
    shown.set(shuffled.subarray(0, from));
    shown.set(shuffled.subarray(to), from);
    return { shown: shown.sort(), hidden: shuffled.slice(from, to).sort() };
  });
}

function numbersChecked(truths: readonly number[], answers: readonly number[], plain: readonly number[]): Checked {
  const mean = truths.reduce((sum, truth) => sum + truth / truths.length, 0);
  let squares = 0;
  let total = 0;
  const residuals: number[] = [];
  const given: number[] = [];
  for (const [i, truth] of truths.entries()) {
    const answer = answers[i] as number;
    const isAnswered = !Number.isNaN(answer);
    squares += (truth - (isAnswered ? answer : (plain[i] as number))) ** 2;
    total += (truth - mean) ** 2;
    if (!isAnswered) continue;
    residuals.push(truth - answer);
    given.push(answer);
  }
  const error = total > 0 ? Math.sqrt(squares / total) : squares > 0 ? Number.POSITIVE_INFINITY : 0;
  return {
    hidden: truths.length,
    answered: residuals.length,
    error,
    residuals: Float64Array.from(residuals),
    answers: Float64Array.from(given),
  };
}

function categoriesChecked(truths: readonly number[], answers: readonly number[], plain: readonly number[]): Checked {
  const residuals: number[] = [];
  const given: number[] = [];
  let wrong = 0;
  for (const [i, truth] of truths.entries()) {
    const answer = answers[i] as number;
    const isAnswered = answer >= 0;
    if ((isAnswered ? answer : plain[i]) !== truth) wrong++;
    if (!isAnswered) continue;
    residuals.push(answer === truth ? 0 : 1);
    given.push(answer);
  }
  const error = truths.length === 0 ? 0 : wrong / truths.length;
  return {
    hidden: truths.length,
    answered: residuals.length,
    error,
    residuals: Float64Array.from(residuals),
    answers: Float64Array.from(given),
  };
}
