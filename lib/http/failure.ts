import type { ErrorJson } from '@/lib/contract/errors';
import { AppError } from '@/lib/errors';
import { isFull, isOutage, STORAGE_IS_FULL } from '@/lib/outage';

/** Any error as one that may be shown: its own words if it is an AppError, else nothing of what it says. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isFull(error)) {
    return new AppError('unavailable', STORAGE_IS_FULL, { cause: error, retryAfterSeconds: 60 });
  }
  if (isOutage(error)) {
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
