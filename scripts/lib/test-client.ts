import { randomBytes } from 'node:crypto';
import { UNDOCUMENTED } from '@/lib/contract/api';
import { checkAnswer } from './check-answer';
import { addressOf } from './route-addresses.mjs';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface Call {
  method?: string;
  token?: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  json?: unknown;
  body?: BodyInit;
  signal?: AbortSignal;
}

/** Calls a route handler as the server would, with a real Request. Throws when the answer is not as the document of the API says. */
export async function call(handler: Handler, path: string, options: Call = {}): Promise<Response> {
  const { token, params = {}, json, body = json === undefined ? undefined : JSON.stringify(json), signal } = options;
  const headers = new Headers(options.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  // Node asks for `duplex` with a streamed body; the types of the DOM do not know it.
  const init = {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    body,
    duplex: 'half',
    signal,
  };
  const request = new Request(`http://refinex.test${path}`, init);
  const response = await handler(request, { params: Promise.resolve(params) });
  const address = addressOf(handler);
  if (address !== undefined && !UNDOCUMENTED.includes(address))
    await checkAnswer(`${init.method} ${address}`, response);
  return response;
}

/** A multipart form with one file, as a browser would send it. */
export function fileForm(name: string, content: BlobPart, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new File([content], name));
  return form;
}

/** An error of the contract, to compare an answer with. */
export async function errorOf(response: Response): Promise<{ status: number; code: string; message: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...error };
}

/** Registers somebody new and signs in: an access token. Import what reads the environment only after it is set. */
export async function newToken(): Promise<{ token: string; userId: string; email: string; password: string }> {
  const { register } = await import('@/lib/auth/accounts');
  const { issueTokens } = await import('@/lib/auth/refresh-token');
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const password = 'correct horse';
  const user = await register({ email, password, name: 'Ada' }, new Headers());
  return { token: (await issueTokens(user.id, new Headers())).access_token, userId: user.id, email, password };
}

/** A Cookie header of a browser in which this person just signed in. */
export async function newSessionCookie(userId: string): Promise<string> {
  const { encode } = await import('next-auth/jwt');
  const { startSession } = await import('@/lib/auth/sessions');
  const sid = await startSession(userId, 'browser', new Headers());
  const token = await encode({ token: { sub: userId, sid }, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return `next-auth.session-token=${token}`;
}
