import OpenAI from 'openai';
import { Stream } from 'openai/streaming';
import { AnalystFailure } from '@/lib/analyst/analyst';
import { brokenOff, unreadable } from './failure';
import type { ModelSettings } from './settings';

/** What a model is asked. */
export interface Prompt {
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
  /** What the answer must look like, for endpoints that can hold a model to it; null: only asked for. */
  readonly schema: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> } | null;
  /** Tokens the answer may have. */
  readonly mostTokens: number;
}

/** Longer answers are not read. */
const LONGEST_ANSWER = 50_000;

/** Asks an endpoint once. With `onText` the answer is read as it is written. Throws what the client throws, and AnalystFailure. */
export async function complete(
  { apiKey, baseUrl, model, timeoutMs }: ModelSettings,
  { messages, schema, mostTokens }: Prompt,
  signal: AbortSignal,
  onText?: (text: string) => void,
): Promise<string> {
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    // Asking again is done where it is known what has been shown meanwhile.
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    // What is told goes to the host people were shown, and to none that it names.
    fetchOptions: { redirect: 'error' },
  });
  const response = await client.chat.completions
    .create(
      {
        model,
        messages: [...messages],
        max_completion_tokens: mostTokens,
        ...(onText && { stream: true }),
        ...(schema && {
          response_format: {
            type: 'json_schema',
            json_schema: { name: schema.name, schema: schema.schema, strict: true },
          },
        }),
      },
      { signal },
    )
    .asResponse();
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (isStream) return streamed(response, onText);
  // An endpoint that does not stream answers as a whole.
  const text = contentOf(await bodyOf(response));
  onText?.(text);
  return text;
}

/** What an endpoint that only claims to speak the protocol may answer. */
interface Answered {
  readonly choices?: readonly {
    readonly finish_reason?: string | null;
    readonly message?: Said | null;
    readonly delta?: Said | null;
  }[];
}
interface Said {
  readonly content?: unknown;
  readonly refusal?: unknown;
}

async function bodyOf(response: Response): Promise<Answered | null> {
  const body = await response.text();
  try {
    return JSON.parse(body) as Answered | null;
  } catch (cause) {
    throw unreadable(cause);
  }
}

function contentOf(completion: Answered | null): string {
  const choice = completion?.choices?.[0];
  const { content, refusal } = choice?.message ?? {};
  if ((typeof refusal === 'string' && refusal !== '') || choice?.finish_reason === 'content_filter') throw declined();
  return whole(content);
}

async function streamed(response: Response, onText?: (text: string) => void): Promise<string> {
  let text = '';
  let isDone = false;
  try {
    for await (const chunk of Stream.fromSSEResponse<Answered>(response, new AbortController())) {
      const choice = chunk?.choices?.[0];
      const { content, refusal } = choice?.delta ?? {};
      if ((typeof refusal === 'string' && refusal !== '') || choice?.finish_reason === 'content_filter')
        throw declined();
      if (typeof content === 'string' && content !== '') {
        text += content;
        onText?.(content);
      }
      if (text.length > LONGEST_ANSWER) throw unreadable();
      if (choice?.finish_reason != null) isDone = true;
    }
  } catch (error) {
    if (error instanceof AnalystFailure) throw error;
    throw brokenOff(error);
  }
  if (!isDone) throw brokenOff();
  return whole(text);
}

const declined = (): AnalystFailure => new AnalystFailure('The model declined to answer.');

function whole(content: unknown): string {
  if (typeof content === 'string' && content.trim() !== '' && content.length <= LONGEST_ANSWER) return content;
  throw unreadable();
}
