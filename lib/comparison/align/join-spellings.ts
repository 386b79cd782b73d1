import { fingerprint } from '@/lib/cleaning/variants/keys';
import { editPairs } from '@/lib/cleaning/variants/nearest';
import { areAlike } from '@/lib/cleaning/variants/risky-merges';
import { completed } from '@/lib/stats/steps';
import type { SharedCodes } from './alignment';

/** A key of the second period taken for one of the first, as their texts are spellings of one another. */
export interface JoinedSpelling {
  readonly first: string;
  readonly second: string;
}

/** Codes in which spellings share one. */
export interface JoinedCodes {
  readonly codes: SharedCodes;
  readonly spellings: readonly JoinedSpelling[];
}

/** More keys without a partner are not compared with one another. */
const MOST_ALONE = 20_000;
const EDITS = 2;
/** Words are spelt in several ways; codes are others when a sign differs. */
const LEAST_WORDS = 0.5;

/**
 * Takes keys that one side alone has for spellings of keys that the other side alone has: the same words in another order or with other
 * accents, or a slip of a letter or two. Only where each is the one candidate of the other; numbers in them must be the same.
 */
export function joinSpellings(codes: SharedCodes): JoinedCodes {
  const [inFirst, inSecond] = [usedIn(codes.first, codes.size), usedIn(codes.second, codes.size)];
  const alone = { first: [] as number[], second: [] as number[] };
  for (let code = 0; code < codes.size; code++) {
    if (inFirst[code] === 1 && inSecond[code] === 0) alone.first.push(code);
    else if (inFirst[code] === 0 && inSecond[code] === 1) alone.second.push(code);
  }
  const none: JoinedCodes = { codes, spellings: [] };
  if (alone.first.length === 0 || alone.second.length === 0) return none;
  if (alone.first.length + alone.second.length > MOST_ALONE) return none;
  const all = [...alone.first, ...alone.second];
  if (all.filter((code) => /^\P{N}*\p{L}{3}\P{N}*$/u.test(codes.label(code))).length < LEAST_WORDS * all.length)
    return none;
  const partner = new Map([...sameWords(codes, alone), ...slips(codes, alone)].map(([a, b]) => [b, a]));
  const recoded = codes.second.map((code) => partner.get(code) ?? code);
  return {
    codes: { ...codes, second: recoded },
    spellings: [...partner].map(([b, a]) => ({ first: codes.label(a), second: codes.label(b) })),
  };
}

type Alone = Readonly<Record<'first' | 'second', readonly number[]>>;
type Pair = readonly [first: number, second: number];

function usedIn(codes: Int32Array, size: number): Uint8Array {
  const used = new Uint8Array(size);
  for (let i = 0; i < codes.length; i++) if ((codes[i] as number) >= 0) used[codes[i] as number] = 1;
  return used;
}

function sameWords({ label }: SharedCodes, { first, second }: Alone): Pair[] {
  const pairs: Pair[] = [];
  const groups = new Map<string, { first: number[]; second: number[] }>();
  for (const [side, codes] of [['first', first] as const, ['second', second] as const]) {
    for (const code of codes) {
      const key = fingerprint(label(code));
      if (key === '') continue;
      const group = groups.get(key) ?? { first: [], second: [] };
      group[side].push(code);
      groups.set(key, group);
    }
  }
  for (const group of groups.values()) {
    const [a, b] = [group.first[0], group.second[0]];
    if (group.first.length === 1 && group.second.length === 1 && a !== undefined && b !== undefined) pairs.push([a, b]);
  }
  return pairs;
}

/** Near ones that are each other's only near one; those of the same words are not asked again, as their words are the same. */
function slips({ label }: SharedCodes, { first, second }: Alone): Pair[] {
  const codes = [...first, ...second];
  const texts = codes.map((code) => label(code).toLowerCase());
  const near = new Map<number, number[]>();
  for (const [one, other] of completed(editPairs(texts, EDITS)).pairs) {
    if (one < first.length === other < first.length) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    if (!areAlike(label(codes[a] as number), label(codes[b] as number))) continue;
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  }
  const only = (place: number) => (near.get(place)?.length === 1 ? near.get(place)?.[0] : undefined);
  return first.flatMap((code, place): Pair[] => {
    const other = only(place);
    if (other === undefined || only(other) !== place) return [];
    return fingerprint(label(code)) === fingerprint(label(codes[other] as number))
      ? []
      : [[code, codes[other] as number]];
  });
}
