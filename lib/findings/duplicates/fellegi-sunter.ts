import { type ComparedColumn, LEVELS, type Level } from './compared-column';

/**
 * The record-linkage model of Fellegi and Sunter (1969) with its parameters found by expectation–maximisation (Winkler 1988),
 * u from random pairs, as Splink estimates them.
 */
export interface LinkageModel {
  /** Probability that any two rows are one record. */
  readonly prior: number;
  /** For each column the probability of each level among pairs that are one record, and among those that are not. */
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
}

/** Level of each column for one kind of pair, and how many candidate pairs are of it. */
export interface Pattern {
  readonly levels: readonly Level[];
  readonly count: number;
}

const FIRST_M: readonly number[] = [0.05, 0.05, 0.1, 0.8];
const FIRST_MATCHES_PER_ROW = 0.02;
/** Pairs of one record that FIRST_M stands for: so little evidence changes it that few pairs cannot make it extreme. */
const PRIOR_PAIRS = 4;
/** Fields that are less than nearly the same in more than this share of the pairs are no fields of one record: the model would describe namesakes and families. */
const MOST_UNEQUAL = 0.25;
const ITERATIONS = 60;
const CONVERGED = 1e-6;
const RANDOM_PAIRS = 60_000;

/** Finds prior and m; u stays. Pairs that are no candidates count as not being one record. */
export function fitModel(patterns: readonly Pattern[], u: readonly (readonly number[])[], rows: number): LinkageModel {
  const pairs = (rows * (rows - 1)) / 2;
  let model: LinkageModel = {
    prior: Math.min(0.5, (FIRST_MATCHES_PER_ROW * rows) / pairs),
    m: u.map(() => FIRST_M),
    u,
  };
  for (let i = 0; i < ITERATIONS; i++) {
    const next = step(model, patterns, pairs);
    const moved = Math.abs(next.prior - model.prior) / model.prior;
    model = next;
    if (moved < CONVERGED) break;
  }
  return model;
}

function step(model: LinkageModel, patterns: readonly Pattern[], pairs: number): LinkageModel {
  const sums = model.u.map(() => FIRST_M.map((share) => share * PRIOR_PAIRS));
  let matches = 0;
  for (const { levels, count } of patterns) {
    const weight = count * probabilityOf(logOdds(model, levels));
    matches += weight;
    for (const [column, level] of levels.entries()) {
      const sum = sums[column];
      if (level >= 0 && sum !== undefined) sum[level] = (sum[level] ?? 0) + weight;
    }
  }
  return { ...model, prior: Math.min(0.5, Math.max(matches, 0.5) / pairs), m: sums.map(shares) };
}

function shares(sums: readonly number[]): number[] {
  const total = sums.reduce((sum, value) => sum + value, 0);
  const plain = sums.map((value) => value / total);
  const unequal = (plain[0] ?? 0) + (plain[1] ?? 0);
  if (unequal <= MOST_UNEQUAL) return plain;
  return plain.map((share, level) =>
    level < 2 ? (share / unequal) * MOST_UNEQUAL : (share / (1 - unequal || 1)) * (1 - MOST_UNEQUAL),
  );
}

/** Natural logarithm of the odds that a pair with these levels is one record. */
export function logOdds({ prior, m, u }: LinkageModel, levels: readonly Level[]): number {
  let sum = Math.log(prior / (1 - prior));
  for (const [column, level] of levels.entries()) sum += logWeight(m[column], u[column], level);
  return sum;
}

/** What a level adds to the log odds; nothing when a value is missing. */
export function logWeight(m: readonly number[] | undefined, u: readonly number[] | undefined, level: Level): number {
  if (level < 0 || m === undefined || u === undefined) return 0;
  return Math.log((m[level] ?? 1) / (u[level] ?? 1));
}

export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Shares of the levels among pairs of rows drawn at random, equality counted exactly from how often each value occurs. */
export function randomLevels(column: ComparedColumn, compare: (a: number, b: number) => Level): number[] {
  const { codes, counts, present } = column;
  const seen = new Float64Array(LEVELS).fill(0.5);
  let state = 12345;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * codes.length);
  };
  for (let i = 0; i < RANDOM_PAIRS; i++) {
    const level = compare(codes[draw()] ?? -1, codes[draw()] ?? -1);
    if (level >= 0 && level < LEVELS - 1) seen[level] = (seen[level] ?? 0) + 1;
  }
  let equal = 0;
  for (const count of counts) equal += count * (count - 1);
  const same = Math.max(equal, 1) / Math.max(present * (present - 1), 2);
  const others = (seen[0] ?? 0) + (seen[1] ?? 0) + (seen[2] ?? 0);
  return [0, 1, 2].map((level) => ((seen[level] ?? 0) / others) * (1 - same)).concat(same);
}

/**
 * What is added to the log odds because the shared value is rarer or more frequent than the average one (term frequency): two
 * rows called Zhuravlev are more surely one than two called Smith.
 */
export function termFrequencyWeight({ counts, present }: ComparedColumn, code: number, u: readonly number[]): number {
  return Math.log((u[LEVELS - 1] ?? 1) / ((counts[code] ?? 1) / present));
}
