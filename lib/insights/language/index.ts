import { type ConfidenceWord, MEDIUM } from '@/lib/insights/confidence';
import type { Fact } from '@/lib/insights/fact';
import type { Insight, Statement } from '@/lib/insights/insight';
import type { Speakable } from './check';
import { fill, type Piece, type Spoken, textOf } from './fill';
import { directionOf } from './phrases';
import { type Names, slotsOf } from './slots';
import { adviceOf, templateOf } from './templates';

export { type CheckedText, checkText, isObjection, type Objection, type Speakable, slotsForWriters } from './check';
export { fill, type Piece, textOf } from './fill';
export { queryText } from './query-text';
export { measureWords, type Names, type Slots, slotsOf } from './slots';
export type { ConfidenceWord };

/** A sentence on screen and the facts it rests on. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly facts: readonly string[];
}

const plain = (text: string): Piece => ({ text, fact: null, slot: null });

const spoken = (facts: readonly Fact[], names: Names): Spoken =>
  facts.map((fact) => ({ id: fact.id, slots: slotsOf(fact, names) }));

/** A fact as another writer may speak of it. */
export const speakableOf = (fact: Fact, names: Names): Speakable => ({
  id: fact.id,
  kind: fact.kind,
  slots: slotsOf(fact, names),
  direction: directionOf(fact),
});

/** The sentences of an insight, made where they are shown. What is hardly sure is said to be so. */
export function sentencesOf({ facts, statements, names, goal, isPlain }: Insight): Sentence[] {
  const said = statements.flatMap((statement) => sentenceOf(statement, facts, names) ?? []);
  const about = goal?.isAbout ? [{ pieces: [plain(`This bears on the goal “${goal.text}”.`)], facts: [] }] : [];
  return [...(isPlain ? [{ pieces: [plain('Nothing notable stands out here.')], facts: [] }] : []), ...said, ...about];
}

/** One statement as a sentence; null when its facts are not there. */
export function sentenceOf({ facts: ids, text }: Statement, facts: readonly Fact[], names: Names): Sentence | null {
  const used = ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
  const [first] = used;
  if (first === undefined) return null;
  const pieces = fill(text ?? templateOf(first), spoken(used, names));
  return pieces && { pieces: hedged(pieces, used), facts: ids };
}

function hedged(pieces: readonly Piece[], facts: readonly Fact[]): Piece[] {
  if (facts.every(({ confidence }) => confidence >= MEDIUM)) return [...pieces];
  return [plain('With little certainty: '), ...pieces];
}

/** An insight as one text. */
export const contentOf = (insight: Insight): string =>
  sentencesOf(insight)
    .map(({ pieces }) => textOf(pieces))
    .join(' ');

/** What to do, in words. */
export function recommendationsOf({ facts, advice, names }: Insight): { action: string; reasoning: string }[] {
  return advice.flatMap(({ fact: id, words }) => {
    const fact = facts.find((candidate) => candidate.id === id);
    if (fact === undefined) return [];
    const { action, reasoning } = words ?? adviceOf(fact);
    const filled = [action, reasoning].map((text) => fill(text, spoken([fact], names)));
    const [first, second] = filled;
    return first && second ? [{ action: textOf(first), reasoning: textOf(second) }] : [];
  });
}

/** What a fact says by itself. */
export function sayFact(fact: Fact, names: Names): string {
  const pieces = fill(templateOf(fact), spoken([fact], names));
  return pieces === null ? '' : textOf(pieces);
}
