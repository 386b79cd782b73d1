import type { Env } from '@/lib/env';

/** An endpoint that speaks OpenAI's protocol, and how patiently it is asked. */
export interface ModelSettings {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** For a whole question: waiting for a turn, asking again and repairing included. */
  readonly timeoutMs: number;
  /** How often it is asked again after a passing error. */
  readonly retries: number;
  /** Longest pause before the first of these; twice as long before each next one. */
  readonly backOffMs: number;
  /** Questions under way at once. */
  readonly concurrency: number;
  /** Tokens of a question and its answer together, at about four characters each. */
  readonly tokens: number;
}

const OPENAI = 'https://api.openai.com/v1';
const BACK_OFF_MS = 500;

type Names =
  | 'OPENAI_API_KEY'
  | 'OPENAI_BASE_URL'
  | 'OPENAI_MODEL'
  | 'ANALYST_TIMEOUT_MS'
  | 'ANALYST_RETRIES'
  | 'ANALYST_CONCURRENCY'
  | 'ANALYST_TOKENS';

/** The configured model; null without a key. */
export function modelSettings(env: Pick<Env, Names>): ModelSettings | null {
  if (env.OPENAI_API_KEY === undefined) return null;
  return {
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL ?? OPENAI,
    model: env.OPENAI_MODEL,
    timeoutMs: env.ANALYST_TIMEOUT_MS,
    retries: env.ANALYST_RETRIES,
    backOffMs: BACK_OFF_MS,
    concurrency: env.ANALYST_CONCURRENCY,
    tokens: env.ANALYST_TOKENS,
  };
}
