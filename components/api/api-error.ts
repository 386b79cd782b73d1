import type { ErrorJson } from '@/lib/contract/errors';

/** A request that did not succeed; the message is a sentence for the person in front of the screen. */
export class ApiError extends Error {
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: number,
    error: ErrorJson['error'],
    options: { retryAfterSeconds?: number | undefined; cause?: unknown } = {},
  ) {
    super(error.message, { cause: options.cause });
    this.name = 'ApiError';
    this.status = status;
    this.code = error.code;
    this.fields = error.fields ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** Whether the same request may succeed later without anything being changed. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export const offlineError = (cause?: unknown): ApiError =>
  new ApiError(
    0,
    { code: 'offline', message: 'RefineX cannot be reached. Check your connection and try again.' },
    { cause },
  );

function isErrorJson(body: unknown): body is ErrorJson {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever stands between us and the server (a proxy, say) answers in its own words.
    return undefined;
  }
}

/** The error an answer stands for, whoever wrote it. */
export function errorOf(status: number, body: string, retryAfter: string | null): ApiError {
  const seconds = Number(retryAfter ?? Number.NaN);
  const options = { retryAfterSeconds: Number.isFinite(seconds) ? seconds : undefined };
  const json = parseJson(body);
  if (isErrorJson(json)) return new ApiError(status, json.error, options);
  const message =
    status === 413
      ? 'The file is larger than this server accepts.'
      : `The server answered with an error (${status}). Try again in a moment.`;
  return new ApiError(status, { code: 'unexpected_answer', message }, options);
}
