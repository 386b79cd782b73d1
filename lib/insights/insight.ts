import type { Fact } from './fact';

/** What is said: facts in order; the words are made where it is shown, unless a model wrote them, with slots for every number and name. */
export interface Statement {
  readonly facts: readonly string[];
  /** `{f1.from}` stands for the slot `from` of the first fact; null: the built-in words. */
  readonly text: string | null;
}

/** What to do about it: for a fact, in built-in words or in those of a model. */
export interface Advice {
  readonly fact: string;
  readonly words: { readonly action: string; readonly reasoning: string } | null;
}

/** An insight as it is kept. Plain JSON. */
export interface Insight {
  readonly facts: readonly Fact[];
  readonly statements: readonly Statement[];
  readonly advice: readonly Advice[];
  /** The goal it is told for, and whether it is about columns that the goal names. */
  readonly goal: { readonly text: string; readonly isAbout: boolean } | null;
  /** What the columns were called, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Nothing notable was found: what is said only describes. */
  readonly isPlain: boolean;
  /** Of the least sure of its statements. */
  readonly confidence: number;
}
