import { tokenDigest } from '@/lib/auth/token';
import { findShownLink, type ShownLink } from '@/lib/data/system/shown-links';
import { isNarrow } from './view';
import { isVisit } from './visit';

/** The ways a page is asked for again and again; any other is made for who asks. */
const KEPT_QUERIES = new Set(['', '?embed=1', '?embed=1&theme=light', '?embed=1&theme=dark']);

/** A page of a link that works now, which may be kept under this key. */
export interface ShownPage {
  link: ShownLink;
  key: string;
}

/**
 * Looks whether a link works and shows one chart to anybody, and by what its page can be found again. Undefined for any other link, and
 * for what is no visit.
 */
export async function shownPage(token: string, search: string, headers: Headers): Promise<ShownPage | undefined> {
  if (!KEPT_QUERIES.has(search) || !isVisit(headers)) return undefined;
  const link = await findShownLink(tokenDigest(token));
  return link && { link, key: JSON.stringify([link.state, token, search, isNarrow(headers), headers.get('host')]) };
}
