/**
 * The closed list of ways a request can fail, and the HTTP status of each.
 * Clients switch on the code; the message is a sentence for a person.
 */
export const ERROR_STATUS = {
  invalid_input: 400,
  invalid_credentials: 401,
  code_required: 401,
  invalid_code: 401,
  unauthenticated: 401,
  forbidden: 403,
  cross_origin: 403,
  quota_exceeded: 403,
  not_found: 404,
  method_not_allowed: 405,
  timed_out: 408,
  email_taken: 409,
  stale_version: 409,
  wrong_state: 409,
  unsupported_file_type: 400,
  file_too_large: 400,
  empty_file: 400,
  unreadable_file: 400,
  body_too_large: 413,
  headers_too_large: 431,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface AppErrorOptions {
  cause?: unknown;
  /** Field name → what is wrong with it, for forms and for JSON clients. */
  fields?: Record<string, string>;
  /** Seconds after which the client may try again; sent as `Retry-After`. */
  retryAfterSeconds?: number;
}

/** The only error that is shown to people. Anything else is reported as `internal`, its message kept for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields?: Record<string, string>;
  readonly retryAfterSeconds?: number;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
