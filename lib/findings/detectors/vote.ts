import type { ColumnView } from '@/lib/findings/column-view';
import { type Dependency, findDependencies, isMajority, mayOutvote } from '@/lib/findings/dependencies';
import type { Detector, Draft, Scene } from '@/lib/findings/draft';
import { isMeasured } from '@/lib/tabular/kinds';
import { damerauDistance } from '@/lib/text/edit-distance';

/** Votes inside groups: cells that differ from what the other rows of their group say, by dependencies discovered in the table. */
export const findDeviants: Detector = (scene) => {
  const dependencies = findDependencies(scene);
  if (dependencies.length === 0) return [];
  const rows = rowsToJudge(dependencies);
  const trust = new Map(scene.views.map((view, place) => [view, trustOf(view) - place / 1000]));
  const exceptions = exceptionsOf(dependencies);
  const deviants = new Map<string, Deviant>();
  for (const row of rows) {
    for (const cell of judge(row, dependencies, trust)) {
      const { best, code } = cell;
      const group = best.groups.view.text.codes[row] as number;
      const key = JSON.stringify([best.by.id, group, best.of.id, code]);
      const known = deviants.get(key);
      if (known === undefined) deviants.set(key, { ...cell, group, positions: [row] });
      else {
        known.positions.push(row);
        known.voters = Math.min(known.voters, cell.voters);
        known.supporters = Math.max(known.supporters, cell.supporters);
        known.tied ||= cell.tied;
        known.isCoherent ||= cell.isCoherent;
      }
    }
  }
  const namesakes = namesakesIn(deviants.values());
  return [...deviants.values()].map((deviant) => {
    const draft = draftOf(deviant, exceptions, scene);
    return namesakes.has(deviant) ? { ...draft, certainty: draft.certainty * NAMESAKE } : draft;
  });
};

/**
 * Rows of a group that deviate together in several columns, each time saying the same: another thing of the same name, such as a
 * second student called so, and no mistake.
 */
function namesakesIn(deviants: Iterable<Deviant>): Set<Deviant> {
  const together = new Map<string, Deviant[]>();
  for (const deviant of deviants) {
    if (deviant.positions.length < 2) continue;
    const key = JSON.stringify([deviant.best.by.id, deviant.group, [...deviant.positions].sort((a, b) => a - b)]);
    together.set(key, [...(together.get(key) ?? []), deviant]);
  }
  return new Set([...together.values()].filter((each) => each.length > 1).flat());
}

/** Half of what speaks against what a column decides speaks against itself. */
const WITNESS = 0.5;
const TIE = 0.97;

interface Judged {
  best: Dependency;
  /** Code of the cell, −1 when empty. */
  code: number;
  /** Dependencies whose groups vote for the same other value, and those that vote for the present one. */
  voters: number;
  supporters: number;
  /** Another column is to blame as much: rows of one code and one name each tell no more than that they disagree. */
  tied: boolean;
  /** Another column of the row that deviates says that this is right. */
  isCoherent: boolean;
}

interface Deviant extends Judged {
  group: number;
  positions: number[];
}

function rowsToJudge(dependencies: readonly Dependency[]): Set<number> {
  const rows = new Set<number>();
  for (const { groups, of, votes } of dependencies) {
    const { codes } = of.text;
    for (let group = 0; group < votes.mode.length; group++) {
      const mode = votes.mode[group] as number;
      const size = (groups.starts[group + 1] as number) - (groups.starts[group] as number);
      if (!mayOutvote(votes, group) || votes.modeCount[group] === size) continue;
      for (let i = groups.starts[group] as number; i < (groups.starts[group + 1] as number); i++) {
        const row = groups.rows[i] as number;
        if (codes[row] !== mode) rows.add(row);
      }
    }
  }
  return rows;
}

interface Vote {
  readonly dependency: Dependency;
  readonly code: number;
  readonly weight: number;
}

/** The vote of a row's group; null when the group is too small or divided. */
function voteOf(dependency: Dependency, row: number): Vote | null {
  const { groups, votes } = dependency;
  const group = groups.view.text.codes[row] as number;
  if (group < 0) return null;
  const code = votes.mode[group] as number;
  const count = votes.modeCount[group] as number;
  const filled = votes.filled[group] as number;
  if (code < 0 || !isMajority(dependency, count, filled)) return null;
  if (!mayOutvote(votes, group) && code !== dependency.of.text.codes[row]) return null;
  return { dependency, code, weight: dependency.lambda * (count / filled) };
}

/**
 * The cells of a row that are to blame, the worst first: a wrong city is outvoted by provider number, post code and phone alike;
 * a wrong provider number disagrees with all of them, and is the one to blame although each of them disagrees with it.
 */
function judge(row: number, dependencies: readonly Dependency[], trust: ReadonlyMap<ColumnView, number>): Judged[] {
  const cast = dependencies.flatMap((dependency) => voteOf(dependency, row) ?? []);
  const blamed = new Set<ColumnView>();
  const found: Judged[] = [];
  for (;;) {
    const suspects = [...new Set(cast.map(({ dependency }) => dependency.of))].flatMap((view) =>
      blamed.has(view) ? [] : (suspect(row, view, cast, blamed) ?? []),
    );
    suspects.sort((a, b) => b.score - a.score || (trust.get(a.view) ?? 0) - (trust.get(b.view) ?? 0));
    const [worst, second] = suspects;
    if (worst === undefined) return withCoherence(found, cast);
    blamed.add(worst.view);
    const tied =
      second !== undefined && second.score > TIE * worst.score && isClearedBy(second, worst.view, cast, row, blamed);
    found.push({ ...worst, tied, isCoherent: false });
  }
}

/** One mistake does not make two columns say the same: where one that is blamed stands for another, both tell of another thing. */
function withCoherence(found: Judged[], cast: readonly Vote[]): Judged[] {
  for (const a of found) {
    for (const b of found) {
      const stands = cast.some(
        ({ dependency, code }) => dependency.by === a.best.of && dependency.of === b.best.of && code === b.code,
      );
      if (!stands) continue;
      a.isCoherent = true;
      b.isCoherent = true;
    }
  }
  return found;
}

interface Suspect extends Omit<Judged, 'tied' | 'isCoherent'> {
  readonly view: ColumnView;
  readonly score: number;
}

/** How much speaks against a cell of a row, by the votes of columns not blamed yet; null when nothing does. */
function suspect(
  row: number,
  view: ColumnView,
  cast: readonly Vote[],
  blamed: ReadonlySet<ColumnView>,
): Suspect | null {
  const own = cast.filter(({ dependency }) => dependency.of === view && !blamed.has(dependency.by));
  const code = view.text.codes[row] as number;
  const against = own.filter((vote) => vote.code !== code);
  const best = against.sort((a, b) => b.weight - a.weight || (a.dependency.by.name < b.dependency.by.name ? -1 : 1))[0];
  if (best === undefined) return null;
  const same = against.filter((vote) => vote.code === best.code);
  const others = own.filter((vote) => vote.code === code);
  // A column that disagrees with what it decides itself is doubtful as a witness, too.
  const asWitness = cast.filter(
    ({ dependency, code: vote }) =>
      dependency.by === view && !blamed.has(dependency.of) && dependency.of.text.codes[row] !== vote,
  );
  const score = weightOf(same) - weightOf(others) + WITNESS * weightOf(asWitness);
  if (score <= 0 && others.length > 0) return null;
  return { view, score, best: best.dependency, code, voters: same.length, supporters: others.length };
}

function isClearedBy(
  { view }: Suspect,
  blamedLast: ColumnView,
  cast: readonly Vote[],
  row: number,
  blamed: ReadonlySet<ColumnView>,
): boolean {
  return view !== blamedLast && suspect(row, view, cast, blamed) === null;
}

function weightOf(votes: readonly Vote[]): number {
  return votes.reduce((sum, { weight }) => sum + weight, 0);
}

/** Codes and identifiers are copied, names are typed: of two that disagree the name is rather wrong, and the column further right. */
function trustOf({ kind }: ColumnView): number {
  return kind === 'identifier' || kind === 'code' ? 1 : 0;
}

/** Values that stand out by being exceptions again and again, as `remote` among sites: by dependency the codes. */
function exceptionsOf(dependencies: readonly Dependency[]): Map<Dependency, Set<number>> {
  const all = new Map<Dependency, Set<number>>();
  for (const dependency of dependencies) {
    const { groups, of, votes } = dependency;
    const deviating = new Map<number, number>();
    for (let group = 0; group < votes.mode.length; group++) {
      const mode = votes.mode[group] as number;
      const size = (groups.starts[group + 1] as number) - (groups.starts[group] as number);
      if (!mayOutvote(votes, group) || votes.modeCount[group] === size) continue;
      for (let i = groups.starts[group] as number; i < (groups.starts[group + 1] as number); i++) {
        const code = of.text.codes[groups.rows[i] as number] as number;
        if (code >= 0 && code !== mode) deviating.set(code, (deviating.get(code) ?? 0) + 1);
      }
    }
    const codes = [...deviating].filter(([code, count]) => count >= 3 && count > (of.counts[code] ?? 0) / 2);
    all.set(dependency, new Set(codes.map(([code]) => code)));
  }
  return all;
}

/** Odds that a lone deviant is wrong, by how often cells deviate at all: exceptions are part of a loose rule. */
const ODDS: readonly (readonly [deviating: number, odds: number])[] = [
  [0.01, 14],
  [0.03, 10],
  [0.06, 5],
  [0.1, 3],
  [0.2, 1.6],
  [1, 1.3],
];
const CLOSE = 4;
const EXCEPTION = 0.08;
const MEASURED = 0.4;
const TIED = 0.3;
/** Rules that hold so well beyond chance are rules; below, columns of one entity that many write down. */
const STRICT = 0.8;
const MOST_EDITS = 2;
const NAMESAKE = 0.4;
/** Where so many of the divided groups are divided in earnest, their values vary. */
const SPLIT = 0.15;
/** Where a column has hardly any values, whatever agrees agrees by chance. */
const FEW_VALUES = 12;
const VARYING = 0.08;
/** Deviations that pile up in some groups are what those groups do. */
const UNEVEN = 0.2;
const COHERENT = 0.2;
/** What is measured decides by thresholds, if at all, and those are not strict. */
const BY_MEASURED = 0.4;
const TWO_VALUES = 0.5;
const FEWEST_GROUPS = 6;
const FEW_GROUPS = 0.35;
/** A correlation, however many columns share it. */
const MOST_OF_FEW = 0.8;
const OFTEN = 5;
const AGAIN = 0.4;
/** A slip gives a value that hardly stands anywhere else. */
const SLIP_CELLS = 2;
const SHORTEST_SLIP = 4;

function draftOf(deviant: Deviant, exceptions: Map<Dependency, Set<number>>, { views: _ }: Scene): Draft {
  const { best, code, group, positions, voters, supporters } = deviant;
  const { by, of, votes, deviating, agreement } = best;
  const majority = of.text.dictionary[votes.mode[group] as number] as string;
  const count = votes.modeCount[group] as number;
  const filled = votes.filled[group] as number;
  const value = code < 0 ? null : (of.text.dictionary[code] as string);
  const same = positions.length;
  let odds = ODDS.find(([most]) => deviating <= most)?.[1] ?? 1;
  odds *= count >= 10 ? 1.4 : count >= 5 ? 1 : count >= 3 ? 0.6 : 0.3;
  const isStrict = best.lambda >= STRICT;
  // A mistake hardly happens three times the same way; where it does in one group, the group has two values.
  if (same > 1) odds *= isStrict ? (same === 2 ? 0.5 : 0.12) : same === 2 ? 0.7 : 0.5;
  const divided = 1 - count / filled;
  if (isStrict && filled > 4) odds *= divided > 0.3 ? 0.25 : divided > 0.15 ? 0.6 : 1;
  const values = of.counts.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0);
  if (best.split > SPLIT && (isStrict || values <= FEW_VALUES)) odds *= VARYING;
  if (isStrict && best.isUneven) odds *= UNEVEN;
  if (deviant.isCoherent) odds *= COHERENT;
  if (values <= 2) odds *= TWO_VALUES;
  if (isMeasured(by.kind) && by.numbers !== null) odds *= BY_MEASURED;
  // Two or three groups that differ are a correlation, as likely as a rule.
  if (best.voting < FEWEST_GROUPS) odds *= FEW_GROUPS;
  if (!isStrict && same >= OFTEN) odds *= AGAIN;
  odds *= Math.min(2, voters) * 0.4 ** supporters;
  if (deviant.tied) odds *= TIED;
  if (value === null) odds *= blankOdds(of, positions.length);
  else {
    if (exceptions.get(best)?.has(code)) odds *= EXCEPTION;
    if (isMeasured(of.kind) && of.numbers !== null) odds *= MEASURED;
    const isClose =
      (of.counts[code] ?? 0) <= positions.length + SLIP_CELLS &&
      value.length >= SHORTEST_SLIP &&
      !/\d/.test(value + majority) &&
      damerauDistance(value.toLowerCase(), majority.toLowerCase(), MOST_EDITS) <= MOST_EDITS;
    if (isClose) odds *= CLOSE;
    else if (isListWith(value, majority)) odds *= LISTED;
  }
  return {
    kind: 'vote',
    view: of,
    positions,
    value,
    certainty: Math.min(best.voting < FEWEST_GROUPS ? MOST_OF_FEW : 0.97, odds / (1 + odds)),
    reason: {
      by: by.id,
      byValue: by.text.dictionary[group] as string,
      majority,
      majorityCount: count,
      count: filled,
      agreement,
    },
    about: [by.name, by.text.dictionary[group] as string, majority],
    repair: majority,
    rivals: [by],
    cause: by.name,
  };
}

/** A list that names what the others say says more, and nothing else: `us, ak` among `ak`. */
const LISTED = 0.15;
const ITEMS = /[,;|/+]/;

function isListWith(value: string, majority: string): boolean {
  const items = itemsOf(value);
  return items.length > 1 && itemsOf(majority).every((item) => items.includes(item));
}

function itemsOf(text: string): string[] {
  return text.split(ITEMS).flatMap((item) => item.trim() || []);
}

/** An empty cell whose value is known is worth a finding where few are empty, less where many are. */
function blankOdds(of: ColumnView, _cells: number): number {
  const filled = of.counts.reduce((sum, count) => sum + count, 0);
  const missing = 1 - filled / Math.max(1, of.rows);
  return missing <= 0.05 ? 1 : missing <= 0.2 ? 0.7 : missing <= 0.4 ? 0.35 : 0.1;
}
