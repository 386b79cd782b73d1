import { type ColumnView, denseRange } from './column-view';
import type { Scene } from './draft';
import { type Groups, groupRows } from './groups';
import { finish, hashText, sampled } from './sample';

/** What one group of rows says about the dependent column. */
export interface GroupVote {
  /** Code of the most frequent value; −1 when the group cannot vote. */
  readonly mode: Int32Array;
  /** Cells with that value, and cells with any. */
  readonly modeCount: Int32Array;
  readonly filled: Int32Array;
}

/** An approximate functional dependency: rows equal in `by` are nearly always equal in `of`. */
export interface Dependency {
  readonly by: ColumnView;
  readonly of: ColumnView;
  readonly groups: Groups;
  readonly votes: GroupVote;
  /** Share of cells that the others of their group foretell (leave-one-out), 0–1. */
  readonly agreement: number;
  /** The same beyond what always saying the most frequent value of the column achieves (Goodman and Kruskal's λ), 0–1. */
  readonly lambda: number;
  /** Share of the cells in groups that vote which differ from the vote. */
  readonly deviating: number;
  /** Groups that vote. */
  readonly voting: number;
  /**
   * Of small groups that are not of one mind, the share in which two cells say the same other thing: mistakes hardly agree, what
   * changes from row to row (a marriage, over the years of a panel) does.
   */
  readonly split: number;
  /**
   * Whether deviations pile up in some groups far beyond chance (Pearson's χ² over the groups): mistakes fall on all groups alike,
   * what some groups really do differently does not.
   */
  readonly isUneven: boolean;
}

const FEWEST_ROWS = 20;
/** Of the rows, how many must be in groups of at least `VOTERS`. */
const GROUPED_SHARE = 0.5;
const VOTERS = 3;
/** In larger groups several mistakes may well agree. */
const SMALL = 12;
const FEWEST_SPLIT = 3;
const LAMBDA = 0.8;
const STRICT_LAMBDA = 0.9;
/** A column that decides several others names things; then it is believed even where a third of the cells deviates. */
const NOISY_LAMBDA = 0.45;
const NOISY_DEPENDENTS = 2;
/** Foretelling a column that says one thing nearly always proves nothing. */
const FEWEST_OTHERS = 8;
const MAJORITY = 0.6;
const NOISY_MAJORITY = 0.5;
const MOST_COLUMNS = 60;

/**
 * Approximate functional dependencies between single columns, with what each group votes. A column may decide when its values
 * repeat and be decided when they do; columns that say one thing nearly throughout, and numbers that hardly repeat, do neither.
 */
export function findDependencies(scene: Scene): readonly Dependency[] {
  let found = known.get(scene);
  if (found === undefined) {
    found = discover(scene);
    known.set(scene, found);
  }
  return found;
}

/** Dependencies that were found before: several detectors ask for those of one scene. */
const known = new WeakMap<Scene, readonly Dependency[]>();

/** Whether the row's group in a strict dependency says that its cell of `of` is right. */
export function isBackedByGroup({ of, groups, votes, lambda }: Dependency, row: number): boolean {
  const group = groups.view.text.codes[row] as number;
  if (group < 0 || lambda < LAMBDA || !mayOutvote(votes, group)) return false;
  return votes.mode[group] === of.text.codes[row];
}

function discover({ views, rows, sample }: Scene): Dependency[] {
  if (rows < FEWEST_ROWS) return [];
  const able = views.filter((view) => repeats(view, rows, sample)).slice(0, MOST_COLUMNS);
  const found: Dependency[] = [];
  for (const by of able) {
    if (by.days !== null || !isNaming(by)) continue;
    const groups = groupRows(by);
    if (!isGrouped(groups, rows)) continue;
    const probe = sample === null ? null : probeOf(groups, sample, rows);
    const noisy: Dependency[] = [];
    for (const of of able) {
      if (of === by) continue;
      if (probe !== null && (dependencyOf(probe, of)?.lambda ?? 0) < NOISY_LAMBDA) continue;
      const dependency = dependencyOf(groups, of);
      if (dependency === null) continue;
      if (dependency.lambda >= LAMBDA) found.push(dependency);
      else if (dependency.lambda >= NOISY_LAMBDA) noisy.push(dependency);
    }
    if (noisy.length >= NOISY_DEPENDENTS) found.push(...noisy);
  }
  // A brewery has one city, and a city several breweries: that it often has one is the other side of the rule, and no rule.
  const isStrict = ({ by, of }: Dependency) =>
    found.some((other) => other.by === of && other.of === by && other.lambda >= STRICT_LAMBDA);
  return found.filter((dependency) => dependency.lambda >= LAMBDA || !isStrict(dependency));
}

function repeats(view: ColumnView, rows: number, sample: Int32Array | null): boolean {
  if (sample !== null && view.isNumeric && hardlyRepeats(view.numbers, sample)) return false;
  let distinct = 0;
  let filled = 0;
  for (const count of view.counts) {
    if (count > 0) distinct++;
    filled += count;
  }
  return distinct >= 2 && filled >= FEWEST_ROWS && distinct <= filled / 2 && filled >= rows / 10;
}

/** Whether numbers of a large table are measured and not names of groups: fractions, or whole numbers far apart, few of them alike. */
function hardlyRepeats(numbers: Float64Array | null, sample: Int32Array): boolean {
  if (numbers === null || denseRange(numbers) !== null) return false;
  return new Set(sampled(numbers, sample)).size > sample.length / 10;
}

const PROBED_ROWS = 30_000;
const FEW_GROUPS = 2000;

/** Some of the rows of a large table: those sampled where groups are large, else all rows of some groups, chosen by a hash of their value. */
function probeOf(groups: Groups, sample: Int32Array, rows: number): Groups {
  const { view, starts } = groups;
  const { codes, dictionary } = view.text;
  const isFew = dictionary.length <= FEW_GROUPS;
  const most = (PROBED_ROWS / rows) * 2 ** 32;
  const isIn = Uint8Array.from(dictionary, (text) => (isFew || finish(hashText(text)) < most ? 1 : 0));
  const chosen = isFew
    ? sample.filter((row) => (codes[row] as number) >= 0)
    : groups.rows.filter((row) => isIn[codes[row] as number] === 1);
  const sizes = new Int32Array(starts.length);
  for (const row of chosen) sizes[(codes[row] as number) + 1] = (sizes[(codes[row] as number) + 1] as number) + 1;
  for (let code = 0; code + 1 < sizes.length; code++)
    sizes[code + 1] = (sizes[code + 1] as number) + (sizes[code] as number);
  const next = sizes.slice();
  const sorted = new Int32Array(chosen.length);
  for (const row of chosen) {
    const code = codes[row] as number;
    const place = next[code] as number;
    sorted[place] = row;
    next[code] = place + 1;
  }
  return { view, starts: sizes, rows: sorted };
}

/** Numbers that were measured divide no rows into groups. */
function isNaming(view: ColumnView): boolean {
  if (view.kind === 'measure' || view.kind === 'money' || view.kind === 'share' || view.kind === 'count') {
    const { numbers } = view;
    return numbers === null || numbers.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0));
  }
  return view.kind !== 'constant' && view.kind !== 'empty';
}

function isGrouped({ starts }: Groups, rows: number): boolean {
  let grouped = 0;
  for (let code = 0; code + 1 < starts.length; code++) {
    const size = (starts[code + 1] as number) - (starts[code] as number);
    if (size >= VOTERS) grouped += size;
  }
  return grouped >= GROUPED_SHARE * rows;
}

function dependencyOf(groups: Groups, of: ColumnView): Dependency | null {
  const { codes } = of.text;
  const { starts, rows, view: by } = groups;
  const size = starts.length - 1;
  const votes = { mode: new Int32Array(size).fill(-1), modeCount: new Int32Array(size), filled: new Int32Array(size) };
  const tally = new Int32Array(of.counts.length);
  const touched: number[] = [];
  const total = new Int32Array(of.counts.length);
  let lone = 0;
  let split = 0;
  let foretold = 0;
  let cells = 0;
  for (let group = 0; group < size; group++) {
    const end = starts[group + 1] as number;
    let filled = 0;
    for (let i = starts[group] as number; i < end; i++) {
      const code = codes[rows[i] as number] as number;
      if (code < 0) continue;
      filled++;
      if (tally[code] === 0) touched.push(code);
      tally[code] = (tally[code] as number) + 1;
    }
    let mode = -1;
    let most = 0;
    let second = 0;
    for (const code of touched) {
      const count = tally[code] as number;
      if (count > most) {
        second = most;
        most = count;
        mode = code;
      } else if (count > second) second = count;
      if (filled >= VOTERS) total[code] = (total[code] as number) + count;
      tally[code] = 0;
    }
    touched.length = 0;
    votes.filled[group] = filled;
    if (filled < VOTERS) {
      // Two of one mind outvote nobody, and yet neither is a mistake of its own.
      if (filled === 2 && most === 2) {
        votes.mode[group] = mode;
        votes.modeCount[group] = 2;
      }
      continue;
    }
    cells += filled;
    if (filled > VOTERS && filled <= SMALL) {
      if (second >= 2) split++;
      else if (second === 1) lone++;
    }
    if (most - 1 > second) foretold += most;
    if (most >= NOISY_MAJORITY * filled && most > second && most >= 2) {
      votes.mode[group] = mode;
      votes.modeCount[group] = most;
    }
  }
  if (cells < FEWEST_ROWS) return null;
  const usual = total.reduce((best, count) => Math.max(best, count), 0);
  if (cells - usual < FEWEST_OTHERS) return null;
  const agreement = foretold / cells;
  const lambda = (foretold - usual) / (cells - usual);
  if (lambda < NOISY_LAMBDA) return null;
  let voters = 0;
  let voting = 0;
  let agreeing = 0;
  for (let group = 0; group < size; group++) {
    if (!mayOutvote(votes, group)) continue;
    voters++;
    voting += votes.filled[group] as number;
    agreeing += votes.modeCount[group] as number;
  }
  const deviating = voting === 0 ? 1 : 1 - agreeing / voting;
  return {
    by,
    of,
    groups,
    votes,
    agreement,
    lambda,
    deviating,
    voting: voters,
    split: split < FEWEST_SPLIT ? 0 : split / (split + lone),
    isUneven: isUneven(votes, deviating),
  };
}

/** Whether a group is large enough to say that a cell of it is wrong. */
export function mayOutvote(votes: GroupVote, group: number): boolean {
  return (votes.mode[group] as number) >= 0 && (votes.filled[group] as number) >= VOTERS;
}

/** So many standard deviations beyond its expectation χ² of the deviations by group is no chance. */
const UNEVEN = 5;
const FEWEST_DEVIATIONS = 5;

function isUneven(votes: GroupVote, share: number): boolean {
  let groups = 0;
  let square = 0;
  let spread = 0;
  let deviations = 0;
  for (let group = 0; group < votes.mode.length; group++) {
    if (!mayOutvote(votes, group)) continue;
    const filled = votes.filled[group] as number;
    const deviating = filled - (votes.modeCount[group] as number);
    const variance = filled * share * (1 - share);
    if (variance === 0) return false;
    groups++;
    deviations += deviating;
    square += (deviating - filled * share) ** 2 / variance;
    // The variance of one term: that of χ² and what small expectations add.
    spread += 2 + 1 / variance;
  }
  return groups > 1 && deviations >= FEWEST_DEVIATIONS && square - groups > UNEVEN * Math.sqrt(spread);
}

/** Whether the group's vote counts for this dependency: in a strict one from 60 % on. */
export function isMajority({ lambda }: Dependency, count: number, filled: number): boolean {
  return count >= (lambda >= LAMBDA ? MAJORITY : NOISY_MAJORITY) * filled;
}
