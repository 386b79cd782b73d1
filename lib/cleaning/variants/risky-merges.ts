import { damerauDistance } from '@/lib/text/edit-distance';
import { fingerprint, ngramFingerprint, phoneticKey, plain, wordsOf } from './keys';
import { areOpposed } from './opposites';
import type { Merge, ValueCounts } from './values';

export const METHODS = ['fingerprint', 'ngram', 'nearest', 'phonetic'] as const;
export type Method = (typeof METHODS)[number];

export interface RiskyMerge extends Merge {
  readonly method: Method;
}

/** A slip is rare beside what was meant. */
const TIMES_RARER = 5;
/** The same slip is not made again and again: what stands there more often is meant. */
export const MOST_SLIPS = 4;
/** Blanks and signs are left out by habit as well: what differs in them alone is rare, or rare beside the other. */
const MOST_JOINED = 2;
const JOINED_SHARE = 0.02;
/** Beyond this many distinct values only keys are compared, not every value with its neighbours. */
const MOST_FOR_NEAREST = 20_000;
/** Values are compared with those that begin or end alike. */
const BLOCK_LENGTH = 3;
const ONE_SLIP = 4;
const TWO_SLIPS = 9;

/**
 * Rare values that are probably slips for a frequent one, each with how it was found. A slip is at least five times rarer; the words
 * in which it differs occur in no other value; and they differ in no digit, direction, sex, negation or the like
 * (`opposites.ts`). Sure enough to be offered, never to be done.
 */
export function riskyMerges(values: ValueCounts, methods: readonly Method[] = METHODS): RiskyMerge[] {
  const users = usersOfWords(values);
  const found = new Map<string, { to: string; method: Method }>();
  const offer = (variant: string, target: string, method: Method) => {
    const known = found.get(variant);
    if (known && (values.get(known.to) ?? 0) >= (values.get(target) ?? 0)) return;
    if (isSlip(variant, target, values, users)) found.set(variant, { to: target, method });
  };
  for (const method of methods) {
    for (const group of groupsBy(method, values)) {
      const [target = '', ...others] = group.sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0));
      for (const variant of others) if (!found.has(variant)) offer(variant, target, method);
    }
    if (method === 'nearest') for (const [a, b] of neighbours(values)) offer(...rarerFirst(a, b, values), method);
  }
  const merges = new Map<string, { from: string[]; method: Method }>();
  for (const [variant, { to, method }] of found) {
    if (found.has(to)) continue;
    const merge = merges.get(to) ?? { from: [], method };
    merge.from.push(variant);
    merges.set(to, merge);
  }
  return Array.from(merges, ([to, { from, method }]) => ({ to, from: from.sort(), method }));
}

/** Word → how many distinct values use it. */
export function usersOfWords(values: ValueCounts): Map<string, number> {
  const users = new Map<string, number>();
  for (const text of values.keys()) {
    for (const word of new Set(wordsOf(text))) users.set(word, (users.get(word) ?? 0) + 1);
  }
  return users;
}

function rarerFirst(a: string, b: string, values: ValueCounts): [string, string] {
  return (values.get(a) ?? 0) <= (values.get(b) ?? 0) ? [a, b] : [b, a];
}

/** Whether a value is probably a slip for another: much rarer, and differing in nothing that other values of the column hold. */
export function isSlip(
  variant: string,
  target: string,
  values: ValueCounts,
  users: ReadonlyMap<string, number>,
): boolean {
  const count = values.get(variant) ?? 0;
  if (count * TIMES_RARER > (values.get(target) ?? 0) || count > MOST_SLIPS) return false;
  return areSpelledAlike(
    variant,
    target,
    users,
    count <= Math.max(MOST_JOINED, JOINED_SHARE * (values.get(target) ?? 0)),
  );
}

/** Whether two values that are near each other differ in no more than a slip makes, however often they stand there. */
export function areAlike(a: string, b: string): boolean {
  return areSpelledAlike(a, b, NOBODY, true) || areSpelledAlike(b, a, NOBODY, true);
}

const NOBODY: ReadonlyMap<string, number> = new Map();

function areSpelledAlike(
  variant: string,
  target: string,
  users: ReadonlyMap<string, number>,
  mayBeJoined: boolean,
): boolean {
  if (digits(variant) !== digits(target)) return false;
  const own = wordsOf(variant);
  const meant = wordsOf(target);
  const strange = own.filter((word) => !meant.includes(word));
  const replaced = meant.filter((word) => !own.includes(word));
  if (strange.some((word) => (users.get(word) ?? 0) > 1)) return false;
  if (own.join('') === meant.join('')) return mayBeJoined;
  // One word more or less says more or less. In another order the same words say the same only where a comma turns a name round:
  // Oslo - Bergen is not Bergen - Oslo.
  if (strange.length === 0) return replaced.length === 0 && variant.includes(',') !== target.includes(',');
  // A slip happens inside a word, and short words are names: Zone C is not Zone D.
  return strange.every(
    (word) => replaced.some((other) => isSlipOf(word, other)) && !replaced.some((other) => areOpposed(word, other)),
  );
}

/**
 * Whether a word is probably another one with a slip in it. A word with a letter more at its end is another word as often:
 * Robert and Roberto, German and Germany.
 */
function isSlipOf(word: string, meant: string): boolean {
  return isNear(word, meant) && !word.startsWith(meant);
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

function groupsBy(method: Method, values: ValueCounts): string[][] {
  const key = { fingerprint, ngram: ngramFingerprint, phonetic: phoneticKey, nearest: undefined }[method];
  if (key === undefined) return [];
  const groups = new Map<string, string[]>();
  for (const text of values.keys()) {
    const of = key(text);
    if (of === '' || (method === 'phonetic' && plain(text).length < TWO_SLIPS)) continue;
    const group = groups.get(of);
    if (group) group.push(text);
    else groups.set(of, [text]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Pairs of values one slip apart (one more, less, other or two swapped letters), two from nine letters on. */
function* neighbours(values: ValueCounts): Generator<[string, string]> {
  if (values.size > MOST_FOR_NEAREST) return;
  const isFar = (a: string, b: string) => {
    const [variant, target] = rarerFirst(a, b, values);
    return (values.get(variant) ?? 0) * TIMES_RARER > (values.get(target) ?? 0);
  };
  yield* nearPairs(values.keys(), isFar);
}

/** Pairs of texts that begin or end alike and are a slip apart, but for those that are left out. */
export function* nearPairs(
  texts: Iterable<string>,
  leaveOut: (a: string, b: string) => boolean = () => false,
): Generator<[string, string]> {
  const blocks = new Map<string, { text: string; plain: string }[]>();
  for (const text of texts) {
    const entry = { text, plain: plain(text) };
    for (const key of blockKeys(entry.plain)) {
      const block = blocks.get(key);
      if (block) block.push(entry);
      else blocks.set(key, [entry]);
    }
  }
  for (const block of blocks.values()) {
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length; j++) {
        const [a, b] = [block[i] as (typeof block)[number], block[j] as (typeof block)[number]];
        if (!leaveOut(a.text, b.text) && areNear(a.plain, b.plain)) yield [a.text, b.text];
      }
    }
  }
}

function blockKeys(text: string): string[] {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < BLOCK_LENGTH
    ? []
    : [`^${letters.slice(0, BLOCK_LENGTH)}`, `${letters.slice(-BLOCK_LENGTH)}$`];
}

function isNear(a: string, b: string): boolean {
  return areNear(plain(a), plain(b));
}

function areNear(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  const tolerated = length >= TWO_SLIPS ? 2 : length >= ONE_SLIP ? 1 : 0;
  return tolerated > 0 && damerauDistance(left, right, tolerated) <= tolerated;
}
