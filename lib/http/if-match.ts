import { AppError } from '@/lib/errors';

const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

/**
 * The version a change was made to, from `If-Match: 3` or `If-Match: "3"`; undefined when the client does not say, or
 * takes any (`*`). Throws `invalid_input` for anything else.
 */
export function expectedVersion(request: Request): number | undefined {
  const header = request.headers.get('if-match')?.trim();
  if (header === undefined || header === '' || header === '*') return undefined;
  const version = VERSION.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  throw new AppError('invalid_input', 'If-Match must be the number of a version.', {
    fields: { 'If-Match': 'Not a version' },
  });
}
