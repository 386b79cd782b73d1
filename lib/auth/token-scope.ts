import { TOKEN_SCOPES, type TokenScope } from '@/lib/contract/account';
import { AppError } from '@/lib/errors';

/** What a token must be good for to ask with this method, unless the route says otherwise. */
export const scopeOf = (method: string): TokenScope => (method === 'GET' || method === 'HEAD' ? 'read' : 'clean');

/** Throws `forbidden` unless a token of this scope is good for what `needed` is; undefined is what no token is good for. */
export function requireScope(scope: TokenScope, needed: TokenScope | undefined): void {
  if (needed === undefined) {
    throw new AppError(
      'forbidden',
      'This is for people who are signed in: no token is good for it, whatever its scope.',
    );
  }
  if (TOKEN_SCOPES.indexOf(scope) >= TOKEN_SCOPES.indexOf(needed)) return;
  throw new AppError('forbidden', `This token is for “${scope}”; this request needs one for “${needed}”.`);
}
