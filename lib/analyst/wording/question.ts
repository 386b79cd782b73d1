import type { CheckedText, ConfidenceWord, Speakable } from '@/lib/insights/language';

/** A fact a model may speak of. */
export interface FactToPhrase extends Speakable {
  readonly isNotable: boolean;
  readonly confidence: ConfidenceWord;
}

/** What is to be put into words: facts, strongest first, and what they are told for. */
export interface WordingQuestion {
  readonly facts: readonly FactToPhrase[];
  readonly goal: string | null;
}

/** What a model made of facts: everything in it is borne out by them. */
export interface Worded {
  readonly statements: readonly CheckedText[];
  readonly advice: readonly { readonly fact: string; readonly words: { action: string; reasoning: string } }[];
  /** Sentences left out, as facts do not bear them out. */
  readonly dropped: number;
}

/** How the words are followed while they are written. */
export interface WordingListener {
  /** The sentences so far count no longer. */
  onRestart(): void;
  onSentence(sentence: CheckedText): void;
}
