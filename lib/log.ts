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

/** The message of a failed query goes on with its parameters: e-mail addresses, hashes, file names. */
const withoutParameters = (message: string): string => message.split('\nparams: ', 1).join();

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
    message: withoutParameters(error.message),
    ...(code && { code }),
    stack: error.stack?.replace(error.message, () => withoutParameters(error.message)),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: serializeError(error.cause, depth + 1) }),
  };
}

/** What pino would take for the text of a line that has only an error. */
function messageOf(logged: unknown): string | undefined {
  const error = logged instanceof Object && 'err' in logged ? logged.err : logged;
  return error instanceof Error ? withoutParameters(error.message) : undefined;
}

export const logOptions: LoggerOptions = {
  level: logLevel(),
  base: { role: process.env.REFINEX_ROLE ?? 'all' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
  hooks: {
    logMethod(args, method) {
      const [logged, text = messageOf(logged), ...rest] = args;
      method.apply(this, [logged, text, ...rest]);
    },
  },
  serializers: { err: (error: unknown) => serializeError(error), error: (error: unknown) => serializeError(error) },
};

/** JSON lines on standard output. Log an error as `{ err }`. */
export const logger = pino(logOptions);
