import { safeKey, withoutAccents, wordsOf } from './keys';
import { areOpposed } from './opposites';
import { isSlip } from './risky-merges';
import type { ValueCounts } from './values';

/**
 * What speaks for two values being one: they differ in nothing that means anything (`same`); one is probably a slip for the other
 * (`slip`); they are alike (`alike`); or they differ in a number (`number`) or a word (`word`) that changes what is meant.
 */
export const EVIDENCES = ['same', 'slip', 'alike', 'number', 'word'] as const;
export type Evidence = (typeof EVIDENCES)[number];

interface Judged {
  readonly values: ValueCounts;
  /** Word → how many distinct values use it. */
  readonly users: ReadonlyMap<string, number>;
  /** Names of people are told apart by accents. */
  readonly isPerson: boolean;
}

/** What speaks for a value being another spelling of `target`. */
export function evidenceFor(text: string, target: string, { values, users, isPerson }: Judged): Evidence {
  const key = (value: string) => (isPerson ? safeKey(value) : withoutAccents(safeKey(value)));
  if (key(text) === key(target) && /\p{L}.*\p{L}.*\p{L}/u.test(text)) return 'same';
  if (digitsOf(text) !== digitsOf(target)) return 'number';
  const own = wordsOf(text);
  const meant = wordsOf(target);
  const strange = own.filter((word) => !meant.includes(word));
  const replaced = meant.filter((word) => !own.includes(word));
  if (strange.some((word) => replaced.some((other) => areOpposed(word, other)))) return 'word';
  return !isPerson && isSlip(text, target, values, users) ? 'slip' : 'alike';
}

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();
