import { type Checked, checkImputers, compared, hiddenParts } from '@/lib/stats/impute/check';
import { type Feature, valueAt } from '@/lib/stats/impute/feature';
import { strataOf, stratumOf } from '@/lib/stats/impute/local-errors';
import { type PooledMean, pooledMean } from '@/lib/stats/impute/pooled';
import { meanImputer } from '@/lib/stats/impute/simple';
import { bandOf, type ErrorBand, FEWEST_HIDDEN, rightShare, tailsOf } from './error-band';
import type { Prepared } from './methods';

/** With fewer known rows those that are hidden would be missed. */
const FEWEST_FOR_ONE_FIT = 25_000;
const DRAWS = 20;

/** Missing cells told from others. */
export interface Told {
  /** For each missing cell, NaN or −1 where there is none. */
  readonly answers: Float64Array;
  /** How far off answers are, and which of these is that of each: errors are not the same for all answers. */
  readonly bands: readonly ErrorBand[];
  readonly codes: Uint8Array;
  /** The mean of the column with what is missing drawn many times; undefined for texts, and where the check says too little. */
  readonly pooled: (PooledMean & { readonly draws: number }) | undefined;
}

/** Answers for missing cells, with what the method does on known cells that are hidden from it. */
export function tell(prepared: Prepared, known: Uint32Array, missing: Uint32Array): Told {
  const goal = prepared.features[0] as Feature;
  const { answers, checked } = answersAndCheck(prepared, goal, known, missing);
  if (checked.answered < FEWEST_HIDDEN)
    return { answers, bands: [bandOf(goal, checked)], codes: new Uint8Array(answers.length), pooled: undefined };
  if (goal.kind === 'category') return { answers, ...byAnswer(checked, goal.size, answers), pooled: undefined };
  const strata = strataOf(checked.answers, checked.residuals);
  const given = answers.filter((answer) => !Number.isNaN(answer));
  const values = Float64Array.from(known, (row) => valueAt(goal, row));
  return {
    answers,
    bands: strata.errors.map((errors) => tailsOf(errors, errors.length)),
    codes: Uint8Array.from(answers, (answer) => stratumOf(strata, answer)),
    pooled: given.length === 0 ? undefined : { ...pooledMean(values, given, strata, DRAWS), draws: DRAWS },
  };
}

/** Where rows are many, what answers for the missing is what was checked: one fit does both. */
function answersAndCheck(
  { features, imputer, learnsFromPart }: Prepared,
  goal: Feature,
  known: Uint32Array,
  missing: Uint32Array,
): { answers: Float64Array; checked: Checked } {
  const [part] = hiddenParts(known);
  if (!learnsFromPart || known.length < FEWEST_FOR_ONE_FIT || part === undefined) {
    const { own } = checkImputers(features, 0, known, { own: imputer }, meanImputer);
    return { answers: imputer(features, 0, known, missing), checked: own };
  }
  const { shown, hidden } = part;
  const asked = new Uint32Array(missing.length + hidden.length);
  asked.set(missing);
  asked.set(hidden, missing.length);
  const all = imputer(features, 0, shown, asked);
  const truths = Array.from(hidden, (row) => valueAt(goal, row));
  const plain = Array.from(meanImputer(features, 0, shown, hidden));
  const checked = compared(goal, truths, Array.from(all.subarray(missing.length)), plain);
  return { answers: all.slice(0, missing.length), checked };
}

/** Texts are not all told right as often: each that was told often enough has a share of its own. */
function byAnswer(checked: Checked, size: number, answers: Float64Array): { bands: ErrorBand[]; codes: Uint8Array } {
  const wrong = Array.from({ length: size }, (): number[] => []);
  for (const [i, answer] of checked.answers.entries()) wrong[answer]?.push(checked.residuals[i] as number);
  const own = wrong.flatMap((errors, code) => (errors.length >= FEWEST_HIDDEN ? [{ code, errors }] : []));
  const bands = own.slice(0, MOST_BANDS).map(({ errors }): ErrorBand => {
    return { hidden: errors.length, below: null, above: null, right: rightShare(Float64Array.from(errors)) };
  });
  const all: ErrorBand = { hidden: checked.hidden, below: null, above: null, right: rightShare(checked.residuals) };
  const bandOfCode = new Uint8Array(size);
  for (const [i, { code }] of own.slice(0, MOST_BANDS).entries()) bandOfCode[code] = i + 1;
  return { bands: [all, ...bands], codes: Uint8Array.from(answers, (answer) => bandOfCode[answer] ?? 0) };
}

/** An entry of the change log has one of 256 reasons. */
const MOST_BANDS = 200;
