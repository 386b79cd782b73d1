import pino, { type LoggerOptions } from 'pino';
import { logLevel } from '@/lib/env';

const SECRET_KEYS = [
  'password',
  'passwordHash',
  'authorization',
  'cookie',
  'token',
  'access_token',
  'refresh_token',
  'secret',
];

const MAX_CAUSES = 5;

/** A failed query carries its parameters in the message and the stack: e-mail addresses, hashes, file names. */
const withoutParameters = (text: string | undefined): string | undefined => text?.replace(/\nparams: .*/g, '');

interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** An error as it is logged: its name, message, code, stack and causes, without the parameters of a failed query. */
export function serializeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    message: withoutParameters(error.message) ?? '',
    ...(code && { code }),
    stack: withoutParameters(error.stack),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: serializeError(error.cause, depth + 1) }),
  };
}

export const logOptions: LoggerOptions = {
  level: logLevel(),
  base: { role: process.env.REFINEX_ROLE ?? 'all' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
  serializers: { err: (error: unknown) => serializeError(error), error: (error: unknown) => serializeError(error) },
};

/** JSON lines on standard output. Log an error as `{ err }`. */
export const logger = pino(logOptions);
