const BASE = 'http://internal.invalid';

/**
 * Where to go after signing in: the wanted address if it is a path of this site, else the dashboard. Anything a browser
 * could take for another origin (`//host`, `/\host`, `javascript:`, control characters) is refused.
 */
export function safeCallbackUrl(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, BASE)) return '/';
  const url = new URL(wanted, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//')) return '/';
  const isLoop = /^\/(login|register|finish|api)(\/|$)/.test(url.pathname);
  return isLoop ? '/' : `${url.pathname}${url.search}${url.hash}`;
}

type SearchParams = Record<string, string | string[] | undefined>;

/** What a page without path parameters is given. */
export interface SearchPageProps {
  searchParams: Promise<SearchParams>;
}

/** Of a page's search parameters, which may repeat. */
export function callbackUrlOf(params: SearchParams): string {
  const { callbackUrl } = params;
  return safeCallbackUrl(typeof callbackUrl === 'string' ? callbackUrl : undefined);
}

/** The address of a page of ours that leads on to `callbackUrl`. */
export const withCallbackUrl = (page: '/login' | '/register', callbackUrl: string): string =>
  callbackUrl === '/' ? page : `${page}?${new URLSearchParams({ callbackUrl })}`;
