import type { ColumnPair } from '@/lib/comparison/period';
import type { ColumnKind } from '@/lib/tabular/kinds';

/** What speaks for or against two columns holding the same, as facts. Shares and likenesses are 0–1. */
export type MatchReason =
  /** A person confirmed this pair of headers before. */
  | { readonly code: 'confirmed_before' }
  /** The headers are the same but for case, blanks and signs. */
  | { readonly code: 'same_name' }
  /** The headers consist of the same words, in whatever order, spelling and number. */
  | { readonly code: 'same_words'; readonly words: readonly string[] }
  /** Words that both headers have, beside others they do not share. */
  | { readonly code: 'shared_words'; readonly words: readonly string[] }
  /** Different words for one thing: `qty` and `units sold`. */
  | { readonly code: 'synonyms'; readonly first: string; readonly second: string }
  /** How much alike the headers are written. */
  | { readonly code: 'similar_name'; readonly likeness: number }
  | { readonly code: 'same_kind'; readonly kind: ColumnKind }
  | { readonly code: 'same_unit'; readonly unit: string }
  /** Share of the cells of the smaller side whose values occur on the other side. */
  | { readonly code: 'shared_values'; readonly share: number }
  /** How much two distributions of numbers overlap. */
  | { readonly code: 'similar_numbers'; readonly likeness: number }
  /** The texts are built alike: `AA-9999`. */
  | { readonly code: 'same_pattern'; readonly pattern: string }
  /** The same neighbours, or the same place in the table. */
  | { readonly code: 'same_place' }
  /** Nothing else in either table fits. */
  | { readonly code: 'only_candidate' }
  | { readonly code: 'other_kind'; readonly first: ColumnKind; readonly second: ColumnKind }
  | { readonly code: 'other_unit'; readonly first: string; readonly second: string }
  /** Words that tell things apart that are otherwise called alike: price and count, start and end. */
  | { readonly code: 'opposed_words'; readonly first: string; readonly second: string }
  | { readonly code: 'other_values' };

/** From this similarity on a pair is taken for certain. */
export const CERTAIN = 85;
/** From this similarity on a pair is proposed, marked as likely. */
export const LIKELY = 50;

export type Certainty = 'certain' | 'likely';

/** A proposed pair of columns. */
export interface ColumnMatch extends ColumnPair {
  /** 0–100, one decimal: of a hundred pairs of this similarity about as many are right. */
  readonly similarity: number;
  readonly certainty: Certainty;
  /** A person confirmed this pair of headers before. */
  readonly isRemembered: boolean;
  /** What speaks for it and against it, the weightiest first. */
  readonly reasons: readonly MatchReason[];
}

/** Another column it might be. */
export interface MatchCandidate {
  /** Id in the second table. */
  readonly second: string;
  readonly similarity: number;
}

/** Which columns of two tables belong together. */
export interface SchemaMatch {
  /** One-to-one, in the order of the first table's columns. */
  readonly matches: readonly ColumnMatch[];
  /** Ids of columns without a proposed partner. */
  readonly unmatchedFirst: readonly string[];
  readonly unmatchedSecond: readonly string[];
  /** For each column of the first table what it may be, best first, at most five, whatever was proposed. */
  readonly candidates: ReadonlyMap<string, readonly MatchCandidate[]>;
  /** No column of one table is proposed for any of the other. */
  readonly sharesNothing: boolean;
}

/** Two headers a person once said hold the same, as the files wrote them. */
export interface RememberedPair {
  readonly first: string;
  readonly second: string;
}

export interface MatchOptions {
  /** Pairs confirmed before, in either direction, the latest last; proposed first wherever both headers occur. */
  readonly remembered?: readonly RememberedPair[];
}
