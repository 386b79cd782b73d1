import type { AppliedStep } from '@/lib/cleaning/changes/model';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import { noteSentence, skipSentence } from './index';

/** What a person is told of a step. */
export interface StepWords {
  /** What it did, without a full stop: "3 duplicate rows removed". */
  readonly sentence: string;
  /** What else should be known, as full sentences; empty when nothing. */
  readonly note: string;
  /** Why it did not apply, when it could not, as a full sentence. */
  readonly skippedReason: string | null;
}

/** A step in words. */
export function stepWords({
  operation,
  params,
  enabled,
  facts,
}: Pick<AppliedStep, 'operation' | 'params' | 'enabled' | 'facts'>): StepWords {
  const note = facts.notes.map(noteSentence).join(' ');
  const skippedReason = facts.skipped === null ? null : skipSentence(facts.skipped);
  const sentence =
    facts.said ??
    (!enabled
      ? 'Switched off'
      : skippedReason !== null
        ? `Skipped: ${skippedReason}`
        : isOperationId(operation)
          ? OPERATIONS[operation].sentence(params, facts.counts)
          : operation);
  return { sentence, note, skippedReason };
}

/** The sentence and its note on one line: "3 dates rewritten. The order is assumed." */
export function stepLine(step: Parameters<typeof stepWords>[0]): string {
  const { sentence, note } = stepWords(step);
  return note === '' ? sentence : `${sentence}. ${note}`;
}
