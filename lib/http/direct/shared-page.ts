import type { IncomingMessage, ServerResponse } from 'node:http';
import { countVisit } from '@/lib/services/sharing/count-visit';
import { keptPages } from '@/lib/services/sharing/kept-pages';
import { shownPage } from '@/lib/services/sharing/shown-page';
import { requestHeaders, sendBody } from './direct';

const MOST_BYTES = 2 ** 20;

/** All that the page may read of a request whose answer is kept: nothing else that somebody sends can get into what others see. */
const READ = new Set([
  'host',
  'connection',
  'accept',
  'user-agent',
  'sec-ch-ua-mobile',
  'x-forwarded-for',
  'x-refinex-socket-address',
]);
/** Of this one answer alone. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);

const SHARE = /^\/share\/([\w-]+)(\?.*)?$/;

/** What the framework asks of itself: no page, but a part of one. */
const isPart = ({ headers }: IncomingMessage): boolean =>
  Object.keys(headers).some((name) => name === 'rsc' || name.startsWith('next-'));

/** Keeps what goes out, if it is a whole page. */
function keepAnswer(request: IncomingMessage, response: ServerResponse, key: string): void {
  for (const name of Object.keys(request.headers)) if (!READ.has(name)) delete request.headers[name];
  let chunks: Buffer[] | undefined = [];
  let size = 0;
  const note = (chunk: unknown) => {
    if (chunks === undefined || (typeof chunk !== 'string' && !(chunk instanceof Uint8Array))) return;
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > MOST_BYTES) chunks = undefined;
    else chunks.push(bytes);
  };
  const keep = () => {
    const headers = Object.entries(response.getHeaders()).flatMap(([name, value]): [string, string][] =>
      value === undefined || OWN.has(name) ? [] : [[name, Array.isArray(value) ? value.join(', ') : String(value)]],
    );
    const isPage = response.getHeader('content-type')?.toString().startsWith('text/html') ?? false;
    const isForAll = !response.hasHeader('set-cookie') && !response.hasHeader('content-encoding');
    if (chunks === undefined || response.statusCode !== 200 || !isPage || !isForAll) return;
    keptPages().keep(key, { headers, html: Buffer.concat(chunks).toString('utf8') });
  };
  for (const name of ['write', 'end'] as const) {
    const original = response[name].bind(response) as (...details: unknown[]) => never;
    response[name] = (...details: unknown[]) => {
      note(details[0]);
      if (name === 'end') keep();
      return original(...details);
    };
  }
}

async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  search: string,
): Promise<boolean> {
  const headers = requestHeaders(request);
  // Whether the link still works is looked up for each visit.
  const shown = await shownPage(token, search, headers);
  if (!shown) return false;
  const page = keptPages().find(shown.key);
  if (!page) {
    keepAnswer(request, response, shown.key);
    return false;
  }
  await countVisit(shown.link, headers);
  for (const [name, value] of page.headers) response.setHeader(name, value);
  await sendBody(request, response, Buffer.from(page.html));
  return true;
}

/** Answers a visit of a share link whose page was made before and would be the same now. Undefined for any other request. */
export function sharedPage(request: IncomingMessage, response: ServerResponse): Promise<boolean> | undefined {
  const [, token, search = ''] = SHARE.exec(request.url ?? '') ?? [];
  if (request.method !== 'GET' || token === undefined || isPart(request)) return undefined;
  return answered(request, response, token, search);
}
