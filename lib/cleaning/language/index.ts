import type { Note, Reason, Skip } from '@/lib/cleaning/changes/reason';
import { imputedInterval } from './imputed';
import { NOTES, SKIPS } from './notes';
import { REASONS, type Sentences } from './reasons';

/** Every sentence about changes. Another language is another such table. */
export const ENGLISH = { reasons: REASONS, notes: NOTES, skips: SKIPS };

/** The sentence of a fact. */
function say<Fact extends { readonly code: string }>(sentences: Sentences<Fact>, fact: Fact): string {
  const write: (fact: never) => string = sentences[fact.code as Fact['code']];
  return write(fact as never);
}

/** Why something was changed, as full sentences. */
export const reasonSentence = (reason: Reason): string => say(ENGLISH.reasons, reason);

/** The same of one cell: where its truth lies, if it was told from others. */
export const cellReasonSentence = (reason: Reason, after: string | null): string => {
  const interval = reason.code === 'imputed' ? imputedInterval(reason, after) : undefined;
  return interval === undefined ? reasonSentence(reason) : `${reasonSentence(reason)} ${interval}`;
};

/** What a person should know of a step, as full sentences. */
export const noteSentence = (note: Note): string => say(ENGLISH.notes, note);

/** Why a step could do nothing, as a full sentence. */
export const skipSentence = (skip: Skip): string => say(ENGLISH.skips, skip);
