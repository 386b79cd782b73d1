import type { ErrorJson } from '@/lib/contract/errors';
import { AppError } from '@/lib/errors';

const CONNECTION_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT']);
/** SQLSTATE classes: 08 connection, 53 resources, 57P operator intervention (shutting down, starting up). */
const DATABASE_UNAVAILABLE = /^(08|53|57P)\w+$/;
/** node-postgres reports these without a code. */
const POOL_MESSAGES = /connection terminated|timeout exceeded when trying to connect|connection timeout/i;

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const matches = CONNECTION_ERRORS.has(code) || DATABASE_UNAVAILABLE.test(code) || POOL_MESSAGES.test(error.message);
  return matches || isUnavailable(error.cause);
}

/** Any error as one that may be shown: its own words if it is an AppError, else nothing of what it says. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isUnavailable(error)) {
    return new AppError('unavailable', 'RefineX cannot reach a part it needs. Try again in a moment.', {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  return new AppError('internal', 'Something went wrong on our side. It has been logged.', { cause: error });
}

/** The contract's answer to an error. */
export function errorResponse(error: AppError): Response {
  const body: ErrorJson = {
    error: { code: error.code, message: error.message, ...(error.fields && { fields: error.fields }) },
  };
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (error.retryAfterSeconds !== undefined) headers.set('Retry-After', String(error.retryAfterSeconds));
  if (error.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return Response.json(body, { status: error.status, headers });
}
