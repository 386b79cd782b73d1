import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

function isOwnOrigin(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const sender = new URL(origin).host;
  return sender === host || sender === new URL(env().NEXTAUTH_URL).host;
}

/**
 * For requests that a browser authenticated on its own with its cookie: a write must come from our own pages.
 * Browsers say where it comes from in Sec-Fetch-Site or, older ones, in Origin; a page cannot change either.
 * Throws `cross_origin` when they say something else or nothing.
 */
export function requireSameOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const allowed =
    site === null ? origin !== null && isOwnOrigin(origin, request.headers.get('host')) : site === 'same-origin';
  if (!allowed) throw new AppError('cross_origin', 'This change was asked for by another website and was refused.');
}
