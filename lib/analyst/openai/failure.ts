import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { AnalystFailure } from '@/lib/analyst/analyst';
import type { Passing } from './retry';

/** Why the endpoint has no answer, and whether that may pass. */
export class EndpointFailure extends AnalystFailure {
  readonly passing: Passing | null;
  /** HTTP status, where there was one. */
  readonly status: number | null;

  constructor(sentence: string, { passing = null, status = null, cause }: Partial<EndpointFailure> = {}) {
    super(sentence, { cause });
    this.passing = passing;
    this.status = status;
  }
}

const AT_ONCE: Passing = { afterMs: null };
/** Request timeout, conflict, too early, too many requests; besides all errors of the server. */
const PASSING_STATUS = new Set([408, 409, 425, 429]);

export const tooSlow = (timeoutMs: number, cause: unknown): EndpointFailure =>
  new EndpointFailure(`The model did not answer within ${Math.round(timeoutMs / 100) / 10} seconds.`, { cause });

export const unreadable = (cause?: unknown): EndpointFailure =>
  new EndpointFailure('The model’s answer could not be read.', { cause });

export const brokenOff = (cause?: unknown): EndpointFailure =>
  new EndpointFailure('The model’s answer broke off.', { cause, passing: AT_ONCE });

/** An error of the client as a failure with a sentence for a person. */
export function failureOf(error: unknown, isTooSlow: boolean, timeoutMs: number): AnalystFailure {
  const isTimeout = error instanceof Error && error.constructor.name === 'APIConnectionTimeoutError';
  if (isTooSlow || isTimeout || error instanceof APIUserAbortError) return tooSlow(timeoutMs, error);
  if (error instanceof AnalystFailure) return error;
  if (error instanceof APIConnectionError)
    return new EndpointFailure('The model’s endpoint could not be reached.', { cause: error, passing: AT_ONCE });
  if (error instanceof APIError && typeof error.status === 'number') return ofStatus(error, error.status);
  return unreadable(error);
}

function ofStatus(error: APIError, status: number): EndpointFailure {
  const afterMs = retryAfterMs(error.headers ?? null);
  const passing = status >= 500 || PASSING_STATUS.has(status) ? { afterMs } : null;
  const options = { cause: error, passing, status };
  if (status === 401 || status === 403) return new EndpointFailure('The model’s endpoint refused the key.', options);
  if (status === 429) return new EndpointFailure('The model’s endpoint has had too many requests.', options);
  return new EndpointFailure(`The model’s endpoint answered with an error (${status}).`, options);
}

/** What `Retry-After` asks for (RFC 9110, 10.2.3): seconds, or a date. */
export function retryAfterMs(headers: Pick<Headers, 'get'> | null): number | null {
  const retryAfter = headers?.get('retry-after')?.trim();
  if (retryAfter == null || retryAfter === '') return null;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
