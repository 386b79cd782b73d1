import type { Recommendation } from '@/lib/charts/recommend';
import type { AnalystSource } from '@/lib/contract/charts';
import { env } from '@/lib/env';
import { admitted } from './admitted';
import type { Analyst, Question } from './analyst';
import { builtin } from './builtin';
import { withFallback } from './fallback';
import { openaiAnalyst } from './openai';
import { SENDS } from './openai/payload';
import { type ModelSettings, modelSettings } from './openai/settings';

export type { Analyst, Question } from './analyst';
export { type Phrased, type Phrasing, phraseFacts } from './phrase-facts';
export type { FactToPhrase, Worded, WordingListener } from './wording/question';

/** What was recommended, and by whom. */
export interface Answer {
  readonly items: Recommendation[];
  readonly source: AnalystSource;
  /** Why a model that was asked is not the one that answers; null when it does, or when none was asked. */
  readonly fallbackReason: string | null;
}

/** Whether a language model is configured, where it is, and what it is told, in words. */
export interface AnalystConfig {
  readonly isConfigured: boolean;
  readonly model: string | null;
  readonly host: string | null;
  readonly sends: string[];
}

/** What this installation has. */
export function analystConfig(): AnalystConfig {
  const settings = modelSettings(env());
  return {
    isConfigured: settings !== null,
    model: settings?.model ?? null,
    host: settings === null ? null : new URL(settings.baseUrl).host,
    sends: [...SENDS],
  };
}

/** The analyst of this installation: a language model when one is configured, statistics otherwise. */
export function analyst(settings: ModelSettings | null = modelSettings(env())): Analyst {
  return settings === null ? builtin : openaiAnalyst(settings);
}

interface Request extends Question {
  allowModel: boolean;
  /** Called before a model is asked, to count it; throws `too_many_requests` when it has been asked too often. */
  admit?: () => Promise<void>;
}

/**
 * The charts most worth showing. A configured model is asked where `allowModel` and `admit` let it; when it is not or fails the
 * built-in analyst answers, and the reason is told.
 */
export async function recommend({ allowModel, admit, ...question }: Request): Promise<Answer> {
  const asked = allowModel ? analyst() : builtin;
  return withFallback(admit && asked.source === 'model' ? admitted(asked, admit) : asked, question);
}
