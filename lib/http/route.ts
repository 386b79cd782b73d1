import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Credential } from '@/lib/auth/credential';
import { authenticateRequest } from '@/lib/auth/current-actor';
import { type Quota, tighterOf, withQuotas } from '@/lib/auth/quota';
import { countTokenRequest } from '@/lib/auth/token-limit';
import { requireScope, scopeOf } from '@/lib/auth/token-scope';
import type { TokenScope } from '@/lib/contract/account';
import type { Actor } from '@/lib/data/actor';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { observeRequest, routePattern } from '@/lib/observability/http';
import { inSpan } from '@/lib/observability/tracing';
import { recordRefusal } from '@/lib/services/operations/record-refusal';
import { errorResponse, toAppError } from './failure';
import { parseInput, queryObject, readJson } from './input';
import { guardData } from './policy';
import { requireSameOrigin } from './same-origin';

type Auth = 'required' | 'person' | 'none';
type Schema = z.ZodType;

interface RouteOptions<A extends Auth, P extends Schema, Q extends Schema, B extends Schema> {
  /** `required`: a session or a bearer token, else 401. `person`: also not a token made for a program, which is 403. */
  auth: A;
  /** What a token made for a program must be good for; without, `read` for GET and `clean` for what may change something. */
  scope?: TokenScope;
  /** Path parameters; what does not fit (an id that is none) is 404. */
  params?: P;
  /** Query string; what does not fit is 400. */
  query?: Q;
  /** JSON body; what does not fit is 400. Leave out to read `request` yourself. */
  body?: B;
}

export interface RouteInput<A extends Auth, P, Q, B> {
  request: Request;
  actor: A extends 'none' ? undefined : Actor;
  /** The session or the token that lets them in; what lasts ends with it. */
  credential: A extends 'none' ? undefined : Credential;
  /** The session of the cookie or the token that was sent. */
  sessionId: A extends 'person' ? string : undefined;
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

interface Admission {
  actor: Actor;
  credential: Credential;
  sessionId: string | undefined;
}

/** Lets in whoever may ask with this method. */
async function authenticate(
  { auth, scope }: { auth: Auth; scope?: TokenScope },
  request: Request,
): Promise<Admission | undefined> {
  if (auth === 'none') return undefined;
  const authentication = await authenticateRequest(request.headers);
  const { actor, by } = authentication;
  if (by === 'session') requireSameOrigin(request);
  if (by !== 'token') {
    const { sessionId } = authentication;
    return { actor, sessionId, credential: { kind: 'session', id: sessionId } };
  }
  const { isExceeded, ...quota } = await countTokenRequest(authentication.token);
  if (isExceeded) {
    const message = `Your tokens may make ${quota.limit} requests an hour. Wait until some of them are an hour old.`;
    throw new AppError('too_many_requests', message, { retryAfterSeconds: quota.resetSeconds });
  }
  requireScope(authentication.token.scope, auth === 'person' ? undefined : (scope ?? scopeOf(request.method)));
  return { actor, sessionId: undefined, credential: { kind: 'token', id: authentication.token.id } };
}

/** The fields that most clients know, of whichever limit the request was counted in that will be felt first. */
function tellQuota(headers: Headers, { limit, remaining, resetSeconds }: Quota): void {
  headers.set('RateLimit-Limit', String(limit));
  headers.set('RateLimit-Remaining', String(remaining));
  headers.set('RateLimit-Reset', String(resetSeconds));
}

/** What became known of a request while it was answered, also when that failed. */
interface Known {
  actor?: Actor | undefined;
  quota?: Quota;
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
  const { params = z.unknown(), query = z.unknown(), body } = options;

  async function respond(request: Request, context: RouteContext, requestId: string, known: Known): Promise<Response> {
    const admission = await authenticate(options, request);
    known.actor = admission?.actor;
    const result = await handle({
      request,
      actor: admission?.actor as RouteInput<A, unknown, unknown, unknown>['actor'],
      credential: admission?.credential as RouteInput<A, unknown, unknown, unknown>['credential'],
      sessionId: admission?.sessionId as RouteInput<A, unknown, unknown, unknown>['sessionId'],
      params: parseParams(params, await context.params) as z.output<P>,
      query: parseInput(query, queryObject(request)) as z.output<Q>,
      body: (body && parseInput(body, await readJson(request))) as z.output<B>,
      requestId,
    });
    return result instanceof Response ? result : Response.json(result, { headers: { 'Cache-Control': 'no-store' } });
  }

  const handler: Handler = async (request, context) => {
    const requestId = randomUUID();
    const started = performance.now();
    const { pathname } = new URL(request.url);
    const { method } = request;
    const pattern = routePattern(pathname, await context.params);
    const span = { attributes: { 'http.route': pattern, 'http.request.method': method, 'refinex.request': requestId } };
    let code: string | undefined;
    const known: Known = {};
    const answered = inSpan(`${method} ${pattern}`, span, () =>
      withQuotas(
        (quota) => {
          known.quota = tighterOf(known.quota, quota);
        },
        () => respond(request, context, requestId, known),
      ),
    );
    const response = await answered.catch(async (thrown: unknown) => {
      const error = toAppError(thrown);
      code = error.code;
      if (error.status >= 500) logger.error({ err: error, requestId }, 'A request failed');
      if (error.code === 'forbidden' && known.actor) await recordRefusal(known.actor, request, pattern);
      return errorResponse(error);
    });
    response.headers.set('X-Request-Id', requestId);
    if (known.quota) tellQuota(response.headers, known.quota);
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
    guardData(response.headers);
    return response;
  };
  return Object.assign(handler, { options });
}
