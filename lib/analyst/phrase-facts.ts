import type { AnalystSource } from '@/lib/contract/charts';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { AnalystFailure } from './analyst';
import { type ModelSettings, modelSettings } from './openai/settings';
import type { Worded, WordingQuestion } from './wording/question';
import { type WordingOptions, wordFacts } from './wording/word-facts';

export interface Phrasing extends WordingQuestion, WordingOptions {
  readonly allowModel: boolean;
}

/** Who tells facts: a model in its own words, or the built-in words (`worded` null), and why the model does not. */
export interface Phrased {
  readonly worded: Worded | null;
  readonly source: AnalystSource;
  readonly fallbackReason: string | null;
}

const BUILTIN: Phrased = { worded: null, source: 'builtin', fallbackReason: null };
const IS_BUILTIN = 'This is told by the built-in analyst.';

/**
 * Has facts told by the configured model where that is allowed and there is something to tell; otherwise, and when it fails, the built-in
 * words are to be used.
 */
export async function phraseFacts(
  { allowModel, facts, goal, ...options }: Phrasing,
  settings: ModelSettings | null = modelSettings(env()),
): Promise<Phrased> {
  if (!allowModel || settings === null || facts.length === 0) return BUILTIN;
  try {
    const worded = await wordFacts(settings, { facts, goal }, options);
    return { worded, source: 'model', fallbackReason: leftOut(worded.dropped) };
  } catch (error) {
    const isExpected = error instanceof AnalystFailure || isTooOften(error);
    if (!isExpected) throw error;
    return { ...BUILTIN, fallbackReason: `${error.message} ${IS_BUILTIN}` };
  }
}

const isTooOften = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'too_many_requests';

function leftOut(dropped: number): string | null {
  if (dropped === 0) return null;
  return `${dropped === 1 ? 'A sentence' : 'Some sentences'} of the model, not borne out by the facts, ${dropped === 1 ? 'was' : 'were'} left out.`;
}
