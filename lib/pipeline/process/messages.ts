import { AppError, type ErrorCode } from '@/lib/errors';
import type { StepName } from '@/lib/pipeline/steps';

/** What a process of steps is asked to do. */
export interface StepCall {
  readonly name: StepName;
  readonly args: readonly unknown[];
}

/** How a step ended, and the memory its process holds since. */
export type StepAnswer =
  | { readonly ok: true; readonly result: unknown; readonly rssBytes: number }
  | { readonly ok: false; readonly error: SentError; readonly rssBytes: number };

/** An error as it travels between processes. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  /** Of an AppError, what people are told. */
  readonly appCode?: ErrorCode;
  /** Of the system or the database, by which an outage is known. */
  readonly code?: string;
  readonly cause?: SentError;
}

const MOST_CAUSES = 5;

export function packError(error: unknown, depth = 0): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error instanceof AppError
      ? { appCode: error.code }
      : 'code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(error.cause !== undefined && depth < MOST_CAUSES && { cause: packError(error.cause, depth + 1) }),
  };
}

export function unpackError({ name, message, stack, appCode, code, cause }: SentError): Error {
  const reason = cause && unpackError(cause);
  if (appCode !== undefined) return new AppError(appCode, message, { cause: reason });
  const error = new Error(message, { cause: reason });
  return Object.assign(error, { name, stack: stack ?? error.stack, ...(code !== undefined && { code }) });
}
