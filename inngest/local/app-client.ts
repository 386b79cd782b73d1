import http from 'node:http';
import https from 'node:https';
import { z } from 'zod';
import { canonicalJson, signRequest } from '@/inngest/local/signature';
import { retryAfterMs } from '@/inngest/local/wake-time';

/** An op-code of the SDK: what a function did or wants to happen next. */
const opSchema = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.looseObject({}).nullish(),
});
export type Op = z.infer<typeof opSchema>;

export interface AppError {
  name: string;
  message: string;
  [field: string]: unknown;
}

export type CallAnswer =
  | { kind: 'completed'; output: unknown }
  | { kind: 'ops'; ops: Op[]; mayRetry: boolean; retryAfterMs: number | undefined }
  | { kind: 'error'; error: AppError; mayRetry: boolean; retryAfterMs: number | undefined }
  /** The app was not reached, or refused us; the function was not called. */
  | { kind: 'undelivered'; reason: string };

export interface CallRequest {
  functionId: string;
  stepId: string;
  body: unknown;
}

/** The largest answer taken; hosted Inngest refuses larger step outputs too. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const SYNC_TIMEOUT_MS = 30_000;

/** Failures before a connection stood: the function cannot have been called. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

class AnswerTooLarge extends Error {}
class TookTooLong extends Error {}

/** Runs `body` under a signal that ends with `outer` and after `timeoutMs`, and leaves nothing behind on `outer`. */
async function withDeadline<Result>(
  outer: AbortSignal,
  timeoutMs: number,
  body: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new TookTooLong()), timeoutMs);
  const onOuter = () => deadline.abort(outer.reason);
  outer.addEventListener('abort', onOuter);
  try {
    outer.throwIfAborted();
    return await body(deadline.signal);
  } catch (error) {
    throw deadline.signal.aborted ? deadline.signal.reason : error;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', onOuter);
  }
}

/**
 * One request on a connection of its own. Not `fetch`, which gives up on answers that take longer than five minutes,
 * and no kept connections, whose loss could not be told from a call that broke off.
 */
function send(
  url: URL,
  method: string,
  headers: http.OutgoingHttpHeaders,
  body: string,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const transport = url.protocol === 'https:' ? https : http;
    const request = transport.request(url, { method, headers, signal, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) response.destroy(new AnswerTooLarge());
        else chunks.push(chunk);
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not every answer is the SDK's; the caller reports the text itself
  }
}

const errorSchema = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  error: z.string().optional(),
});

function toError(answer: Answer): AppError {
  const parsed = errorSchema.safeParse(parseJson(answer.text));
  const fields = parsed.success ? parsed.data : {};
  return {
    ...fields,
    name: fields.name || 'Error',
    message: fields.message || fields.error || `The app answered ${answer.status}: ${answer.text.slice(0, 500)}`,
  };
}

const header = (answer: Answer, name: string) => [answer.headers[name]].flat()[0];

function readAnswer(answer: Answer): CallAnswer {
  const isFromSdk = header(answer, 'x-inngest-sdk-handled') === 'true';
  if (answer.status === 401)
    return { kind: 'undelivered', reason: 'The app refuses the signature: the signing keys differ.' };
  if (!isFromSdk && [404, 502, 503, 504].includes(answer.status)) {
    return { kind: 'undelivered', reason: `The app is not there: its server answers ${answer.status}.` };
  }
  const mayRetry = header(answer, 'x-inngest-no-retry') !== 'true';
  const delay = retryAfterMs(header(answer, 'retry-after'), Date.now());
  const json = parseJson(answer.text);
  if (isFromSdk && answer.status === 200 && json !== undefined) return { kind: 'completed', output: json };
  if (isFromSdk && answer.status === 206) {
    const ops = z.array(opSchema).safeParse(json);
    if (ops.success) return { kind: 'ops', ops: ops.data, mayRetry, retryAfterMs: delay };
  }
  return { kind: 'error', error: toError(answer), mayRetry, retryAfterMs: delay };
}

/** Speaks to the app's Inngest endpoint, signing what it sends. */
export class AppClient {
  constructor(
    private readonly appUrl: string,
    private readonly signingKey: string,
    private readonly callTimeoutMs: number,
  ) {}

  #request(
    method: string,
    url: URL,
    body: unknown,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const text = canonicalJson(body);
    return send(
      url,
      method,
      {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'x-inngest-signature': signRequest(text, this.signingKey, Date.now()),
      },
      text,
      signal,
    );
  }

  /** Asks the app for the functions it serves. Throws a sentence why when it does not tell. */
  async functions(signal: AbortSignal): Promise<unknown[]> {
    const headers = { 'x-inngest-sync-kind': 'in_band' };
    const answer = await withDeadline(signal, SYNC_TIMEOUT_MS, (deadline) =>
      this.#request('PUT', new URL(this.appUrl), { url: this.appUrl }, headers, deadline),
    );
    const body = z.object({ functions: z.array(z.unknown()) }).safeParse(parseJson(answer.text));
    if (answer.status === 200 && body.success) return body.data.functions;
    const read = readAnswer(answer);
    throw new Error(read.kind === 'undelivered' ? read.reason : toError(answer).message);
  }

  /** Calls a function, or one step of it. Throws only when `signal` is aborted. */
  async call({ functionId, stepId, body }: CallRequest, signal: AbortSignal): Promise<CallAnswer> {
    const url = new URL(this.appUrl);
    url.searchParams.set('fnId', functionId);
    url.searchParams.set('stepId', stepId);
    try {
      return await withDeadline(signal, this.callTimeoutMs, async (deadline) =>
        readAnswer(await this.#request('POST', url, body, {}, deadline)),
      );
    } catch (error) {
      if (signal.aborted) throw error;
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (NOT_CONNECTED.has(code)) return { kind: 'undelivered', reason: `The app cannot be reached (${code}).` };
      const failed = (message: string, mayRetry = true): CallAnswer => ({
        kind: 'error',
        error: { name: 'Error', message },
        mayRetry,
        retryAfterMs: undefined,
      });
      if (error instanceof AnswerTooLarge) return failed(`The output is larger than ${MAX_ANSWER_BYTES} bytes.`, false);
      if (error instanceof TookTooLong) return failed(`The call took longer than ${this.callTimeoutMs} ms.`);
      return failed(`The connection to the app broke off during the call (${code || String(error)}).`);
    }
  }
}
