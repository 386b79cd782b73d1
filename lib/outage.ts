const CONNECTION_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** SQLSTATE classes: 08 connection, 53 resources, 57P operator intervention (shutting down, starting up). */
const DATABASE_UNAVAILABLE = /^(08|53|57P)\w+$/;
/** node-postgres reports these without a code. */
const POOL_MESSAGES = /connection terminated|timeout exceeded when trying to connect|connection timeout/i;
/** The disk is full, or what one may use of it; of the database, `disk_full`. */
const FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return ['code' in error && typeof error.code === 'string' ? error.code : '', ...codesOf(error.cause)];
}

/** Whether something failed because there is no room left, on the disk of the files or of the database. */
export const isFull = (error: unknown): boolean => codesOf(error).some((code) => FULL.has(code));

/** Whether something failed because a part that is needed is away, or full: the same may succeed later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isKnown = codesOf(error).some(
    (code) => CONNECTION_ERRORS.has(code) || DATABASE_UNAVAILABLE.test(code) || FULL.has(code),
  );
  return isKnown || POOL_MESSAGES.test(error.message) || isOutage(error.cause);
}

/** What people are told where there is no room left. */
export const STORAGE_IS_FULL = 'The storage is full. Nothing was changed; an administrator has to make room.';
