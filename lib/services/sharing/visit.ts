import { userAgent } from 'next/server';

/** Whether somebody looks at the page: not what makes a preview of a link, nor a browser that loads ahead. */
export function isVisit(headers: Headers): boolean {
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
  return !/\bprefetch\b/i.test(purpose) && !userAgent({ headers }).isBot;
}
