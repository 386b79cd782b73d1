import { type NextRequest, NextResponse } from 'next/server';
import { cookieClaims } from '@/lib/auth/session-cookie';

/** Sends signed-out people to the sign-in page. A convenience only: every page and every handler checks for itself. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (await cookieClaims(request.headers)) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const login = request.nextUrl.clone();
  login.pathname = '/login';
  login.search = '';
  if (pathname !== '/') login.searchParams.set('callbackUrl', pathname + search);
  return NextResponse.redirect(login);
}

export const config = {
  // A proxy holds request bodies in memory, so uploads (api) must not pass through it. Names with a dot are files.
  matcher: [
    '/((?!api(?:/|$)|docs/api$|share/|invite/|reset/|verify/|_next/|login$|register$|forgot$|finish$|.*\\.[a-z0-9]+$).*)',
  ],
};
