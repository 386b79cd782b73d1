import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipped, takesGzip } from './compress';

type Params = Record<string, string>;

/** A route handler as the framework would call it. */
export type DirectHandler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** A route whose GET is answered without the framework. Its handler is loaded with the first request. */
export interface DirectRoute {
  /** As its folder is called: `/api/jobs/[id]/rows`. */
  pattern: string;
  load(): Promise<DirectHandler>;
}

/** What the framework gives every answer of the API (next.config.ts). */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

interface Compiled {
  expression: RegExp;
  names: string[];
  handler(): Promise<DirectHandler>;
}

/** Parameters are UUIDs: what else may stand in their place, `preview` for one, is left to the framework. */
function compiled({ pattern, load }: DirectRoute): Compiled {
  const names: string[] = [];
  const source = pattern.replace(/\[(\w+)\]/g, (_, name: string) => {
    names.push(name);
    return '([\\dA-Fa-f]{8}(?:-[\\dA-Fa-f]{4}){3}-[\\dA-Fa-f]{12})';
  });
  let handler: Promise<DirectHandler> | undefined;
  return {
    expression: new RegExp(`^${source}$`),
    names,
    handler: () => {
      handler ??= load();
      return handler;
    },
  };
}

/** The headers as they came, those that came twice joined. */
export function requestHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return headers;
}

/** Sends a whole body, packed if the client takes that. */
export async function sendBody(request: IncomingMessage, response: ServerResponse, body: Uint8Array): Promise<void> {
  const packed = takesGzip(request.headers['accept-encoding']) ? await gzipped(body) : undefined;
  const vary = response.getHeader('Vary')?.toString() ?? '';
  if (!/accept-encoding/i.test(vary)) response.setHeader('Vary', [vary, 'Accept-Encoding'].filter(Boolean).join(', '));
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', (packed ?? body).byteLength);
  response.end(packed ?? body);
}

async function answer(
  handler: DirectHandler,
  params: Params,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = new Request(`http://${request.headers.host || 'localhost'}${request.url}`, {
    headers: requestHeaders(request),
  });
  const answered = await handler(asked, { params: Promise.resolve(params) });
  const body = new Uint8Array(await answered.arrayBuffer());
  response.statusCode = answered.status;
  for (const [name, value] of Object.entries(API_HEADERS)) response.setHeader(name, value);
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  await sendBody(request, response, body);
}

/**
 * Answers requests for these routes with their handlers, and nothing of the framework in between, which takes as long again as most of
 * them. A handler must answer with a body that fits in memory, and needs nothing of the framework but its request and its parameters.
 * Gives undefined for any other request.
 */
export function directly(routes: readonly DirectRoute[]) {
  const all = routes.map(compiled);
  return (request: IncomingMessage, response: ServerResponse): Promise<void> | undefined => {
    if (request.method !== 'GET') return undefined;
    const [path = ''] = (request.url ?? '').split('?', 1);
    for (const { expression, names, handler } of all) {
      const found = expression.exec(path);
      if (!found) continue;
      const params = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
      return handler().then((handle) => answer(handle, params, request, response));
    }
    return undefined;
  };
}
