import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Authentication, authenticateRequest } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/data/actor';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { observeRequest, routePattern } from '@/lib/observability/http';
import { inSpan } from '@/lib/observability/tracing';
import { errorResponse, toAppError } from './failure';
import { parseInput, queryObject, readJson } from './input';
import { requireSameOrigin } from './same-origin';

type Auth = 'required' | 'none';
type Schema = z.ZodType;

interface RouteOptions<A extends Auth, P extends Schema, Q extends Schema, B extends Schema> {
  /** `required`: a session or a bearer token, else 401. */
  auth: A;
  /** Path parameters; what does not fit (an id that is none) is 404. */
  params?: P;
  /** Query string; what does not fit is 400. */
  query?: Q;
  /** JSON body; what does not fit is 400. Leave out to read `request` yourself. */
  body?: B;
}

export interface RouteInput<A extends Auth, P, Q, B> {
  request: Request;
  actor: A extends 'required' ? Actor : undefined;
  /** The session of the cookie or the token that was sent. */
  sessionId: A extends 'required' ? string : undefined;
  params: P;
  query: Q;
  body: B;
  requestId: string;
}

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** `{ id }` of a path; anything but a UUID cannot exist. */
export const idParams = z.object({ id: z.uuid() });

/** `limit` and `offset` of a list, as the contract sets them. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});

function parseParams<P extends Schema>(schema: P, params: unknown): z.output<P> {
  const result = schema.safeParse(params);
  if (!result.success) throw new AppError('not_found', 'There is nothing at this address.');
  return result.data;
}

async function authenticate<A extends Auth>(auth: A, request: Request): Promise<Authentication | undefined> {
  if (auth === 'none') return undefined;
  const authentication = await authenticateRequest(request.headers);
  if (authentication.by === 'session') requireSameOrigin(request);
  return authentication;
}

/** The path for the log: whoever has the token of a share link may look, or of an invitation come in, so it is written nowhere. */
const withoutToken = (pathname: string): string =>
  pathname.replace(/\/share\/[^/]+/, '/share/…').replace(/^\/api\/invites\/[^/]+/, '/api/invites/…');

/**
 * The one way to write a route handler: authenticates, checks the input, calls `handle`, and turns what it returns into
 * JSON (a Response is passed on) and what it throws into the contract's errors.
 */
export function route<
  A extends Auth,
  P extends Schema = z.ZodUnknown,
  Q extends Schema = z.ZodUnknown,
  B extends Schema = z.ZodUnknown,
>(
  options: RouteOptions<A, P, Q, B>,
  handle: (input: RouteInput<A, z.output<P>, z.output<Q>, z.output<B>>) => Promise<unknown>,
): Handler {
  const { auth, params = z.unknown(), query = z.unknown(), body } = options;

  async function respond(request: Request, context: RouteContext, requestId: string): Promise<Response> {
    const authentication = await authenticate(auth, request);
    const result = await handle({
      request,
      actor: authentication?.actor as RouteInput<A, unknown, unknown, unknown>['actor'],
      sessionId: authentication?.sessionId as RouteInput<A, unknown, unknown, unknown>['sessionId'],
      params: parseParams(params, await context.params) as z.output<P>,
      query: parseInput(query, queryObject(request)) as z.output<Q>,
      body: (body && parseInput(body, await readJson(request))) as z.output<B>,
      requestId,
    });
    return result instanceof Response ? result : Response.json(result, { headers: { 'Cache-Control': 'no-store' } });
  }

  return async (request, context) => {
    const requestId = randomUUID();
    const started = performance.now();
    const { pathname } = new URL(request.url);
    const { method } = request;
    const pattern = routePattern(pathname, await context.params);
    const span = { attributes: { 'http.route': pattern, 'http.request.method': method, 'refinex.request': requestId } };
    let code: string | undefined;
    const answered = inSpan(`${method} ${pattern}`, span, () => respond(request, context, requestId));
    const response = await answered.catch((thrown: unknown) => {
      const error = toAppError(thrown);
      code = error.code;
      if (error.status >= 500) logger.error({ err: error, requestId }, 'A request failed');
      return errorResponse(error);
    });
    response.headers.set('X-Request-Id', requestId);
    const durationMs = Math.round(performance.now() - started);
    observeRequest({ method, route: pattern, status: response.status, durationMs, code });
    logger.info(
      {
        requestId,
        method,
        path: withoutToken(pathname),
        status: response.status,
        durationMs,
      },
      'request',
    );
    return response;
  };
}
