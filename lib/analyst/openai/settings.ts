import type { Env } from '@/lib/env';

/** An endpoint that speaks OpenAI's protocol. */
export interface ModelSettings {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly timeoutMs: number;
}

const OPENAI = 'https://api.openai.com/v1';

/** The configured model; null without a key. */
export function modelSettings(
  env: Pick<Env, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'OPENAI_MODEL' | 'ANALYST_TIMEOUT_MS'>,
): ModelSettings | null {
  if (env.OPENAI_API_KEY === undefined) return null;
  return {
    apiKey: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL ?? OPENAI,
    model: env.OPENAI_MODEL,
    timeoutMs: env.ANALYST_TIMEOUT_MS,
  };
}
