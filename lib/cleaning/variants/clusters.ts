import { doubleMetaphone } from 'double-metaphone';
import type { Steps } from '@/lib/stats/steps';
import { byMerit, type Spellings, spellingsOf } from './choose-spelling';
import { cologneCode } from './cologne';
import { type Evidence, evidenceFor } from './evidence';
import { fingerprint, ngramFingerprint, plain, wordsOf } from './keys';
import { editPairs, type NearPairs, similarPairs } from './nearest';
import type { ValueCounts } from './values';

/** Ways to find spellings of one value, as in OpenRefine: by a key they share, or by how near they are. */
export const CLUSTER_METHODS = ['fingerprint', 'ngram', 'metaphone', 'cologne', 'levenshtein', 'jaro_winkler'] as const;
export type ClusterMethod = (typeof CLUSTER_METHODS)[number];

export interface ClusterOptions {
  readonly method: ClusterMethod;
  /** Length of the n-grams (`ngram`). */
  readonly n: number;
  /** Most edits between two spellings (`levenshtein`). */
  readonly edits: number;
  /** Least Jaro–Winkler similarity of two spellings, 0–1 (`jaro_winkler`). */
  readonly similarity: number;
  /** Names of people are told apart by accents, and are not taken for slips of each other. */
  readonly isPerson: boolean;
}

/** One value of a cluster beside the one it may become. */
export interface Spelling {
  readonly text: string;
  readonly cells: number;
  readonly evidence: Evidence;
}

/** Values that may be one, and the spelling that seems best. */
export interface Cluster {
  readonly to: string;
  /** Cells that hold `to`. */
  readonly cells: number;
  /** The other spellings, most cells first. */
  readonly others: readonly Spelling[];
}

export interface Clusters {
  /** Those that would change most cells first. */
  readonly clusters: readonly Cluster[];
  /** How many of the distinct values were compared: the most frequent ones. */
  readonly compared: number;
  /** Whether some that may be near were not compared, because there are too many. */
  readonly isBounded: boolean;
}

/** Neighbours are looked for among so many values at most, the most frequent. */
export const MOST_NEAR = 50_000;
const TURN = 1000;

/** Values of a column that may be spellings of one value. Nothing is judged: each is told with what speaks for it. */
export function* clusterSteps(values: ValueCounts, options: ClusterOptions): Steps<Clusters> {
  const near = nearFinder(options);
  const found = near ? yield* nearGroups(values, near) : { groups: yield* keyGroups(values, keyOf(options)) };
  const members = found.groups.flat();
  const spellings = spellingsOf(
    values.size <= MOST_NEAR ? values : new Map(members.map((text) => [text, values.get(text) ?? 0])),
  );
  const judged = { values, users: yield* usersOf(members, values), isPerson: options.isPerson };
  const clusters: Cluster[] = [];
  for (const [i, group] of found.groups.entries()) {
    if (i % TURN === 0) yield;
    clusters.push(clusterOf(group, spellings, judged));
  }
  const worth = ({ others }: Cluster) => others.reduce((sum, { cells }) => sum + cells, 0);
  clusters.sort((a, b) => worth(b) - worth(a) || (a.to < b.to ? -1 : 1));
  return {
    clusters,
    compared: 'compared' in found ? found.compared : values.size,
    isBounded: 'isBounded' in found && found.isBounded,
  };
}

/** Each word of these texts → how many distinct values use it. */
function* usersOf(texts: readonly string[], values: ValueCounts): Steps<Map<string, number>> {
  const users = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) users.set(word, 0);
  let turn = 0;
  for (const text of values.keys()) {
    if (++turn % TURN === 0) yield;
    for (const word of new Set(wordsOf(text))) {
      const known = users.get(word);
      if (known !== undefined) users.set(word, known + 1);
    }
  }
  return users;
}

function clusterOf(group: readonly string[], spellings: Spellings, judged: Parameters<typeof evidenceFor>[2]): Cluster {
  const { values } = judged;
  const [to = '', ...others] = byMerit(group, values, spellings);
  return {
    to,
    cells: values.get(to) ?? 0,
    others: others.map((text) => ({
      text,
      cells: values.get(text) ?? 0,
      evidence: evidenceFor(text, to, judged),
    })),
  };
}

function keyOf({ method, n }: ClusterOptions): (text: string) => string {
  switch (method) {
    case 'ngram':
      return (text) => ngramFingerprint(text, n);
    case 'metaphone':
      return (text) => soundOf(text, (word) => doubleMetaphone(word)[0]);
    case 'cologne':
      return (text) => soundOf(text, cologneCode);
    default:
      return fingerprint;
  }
}

/** Words as they sound, in order; what is no word of letters stays as it is: `Route 66` does not sound like `Route 61`. */
function soundOf(text: string, code: (word: string) => string): string {
  return wordsOf(text)
    .map((word) => (/\d/.test(word) ? word : code(word) || word))
    .join(' ');
}

function* keyGroups(values: ValueCounts, key: (text: string) => string): Steps<string[][]> {
  const groups = new Map<string, string[]>();
  let turn = 0;
  for (const text of values.keys()) {
    if (++turn % TURN === 0) yield;
    const of = key(text);
    if (of === '') continue;
    const group = groups.get(of);
    if (group) group.push(text);
    else groups.set(of, [text]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

type Near = (texts: readonly string[]) => Steps<NearPairs>;

function nearFinder({ method, edits, similarity }: ClusterOptions): Near | undefined {
  if (method === 'levenshtein') return (texts) => editPairs(texts, edits);
  if (method === 'jaro_winkler') return (texts) => similarPairs(texts, similarity);
  return undefined;
}

/**
 * Groups around a value, the most frequent first: each holds what is near that value and in no group yet, so that no chain of
 * small steps joins what is far apart. Case and accents make no distance.
 */
function* nearGroups(
  values: ValueCounts,
  near: Near,
): Steps<{ groups: string[][]; compared: number; isBounded: boolean }> {
  const frequent = [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_NEAR);
  const forms = new Map<string, string[]>();
  for (const [text] of frequent) {
    const form = plain(text);
    const held = forms.get(form);
    if (held) held.push(text);
    else forms.set(form, [text]);
  }
  const texts = [...forms.keys()];
  const { pairs, isBounded } = yield* near(texts);
  const neighbours = new Map<number, number[]>();
  const link = (from: number, to: number) => {
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  for (const [a, b] of pairs) {
    link(a, b);
    link(b, a);
  }
  const taken = new Uint8Array(texts.length);
  const groups: string[][] = [];
  for (let at = 0; at < texts.length; at++) {
    if (taken[at] === 1) continue;
    const members = [at, ...(neighbours.get(at) ?? []).filter((other) => taken[other] === 0)];
    const group = members.flatMap((member) => forms.get(texts[member] ?? '') ?? []);
    if (group.length < 2) continue;
    for (const member of members) taken[member] = 1;
    groups.push(group);
  }
  return { groups, compared: frequent.length, isBounded: isBounded || frequent.length < values.size };
}
