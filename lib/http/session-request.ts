import { NextRequest } from 'next/server';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { parseInput, queryObject, readText } from './input';

const MAX_BODY_BYTES = 64 * 1024;

/** Where to go afterwards: a path, or an address; the library says itself which addresses are ours. */
const callbackUrl = z.string().refine((url) => {
  const base = url.startsWith('/') ? 'http://refinex.test' : undefined;
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}, 'is not an address');

/** What ends up in the address of a redirect: one word. */
const error = z.string().regex(/^\w{0,100}$/, 'is not the name of an error');

const querySchema = z.looseObject({ callbackUrl: callbackUrl.optional(), error: error.optional() });
const cookieSchema = z.object({ 'next-auth.callback-url': callbackUrl.optional() });
const bodySchema = z.object({ callbackUrl: callbackUrl.optional() }).catchall(z.union([z.string(), z.boolean()]));

async function bodyOf(request: Request): Promise<Record<string, string>> {
  const text = await readText(request, MAX_BODY_BYTES);
  const isJson = request.headers.get('content-type')?.includes('application/json');
  const fields = isJson ? parseInput(z.string().pipe(jsonText), text) : Object.fromEntries(new URLSearchParams(text));
  const checked = parseInput(bodySchema, fields);
  return Object.fromEntries(Object.entries(checked).map(([name, value]) => [name, String(value)]));
}

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'the body is not valid JSON' });
    return z.NEVER;
  }
});

/**
 * A request that next-auth can take as it is: a short form of texts, addresses that are some. Throws `invalid_input` for any other,
 * which next-auth would answer with 500.
 */
export async function sessionRequest(request: NextRequest): Promise<NextRequest> {
  parseInput(querySchema, queryObject(request));
  parseInput(error, request.nextUrl.pathname.split('/')[4] ?? '');
  const { value } = request.cookies.getAll().find(({ name }) => name.endsWith('next-auth.callback-url')) ?? {};
  parseInput(cookieSchema, { 'next-auth.callback-url': value });
  if (request.method !== 'POST') return request;
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/x-www-form-urlencoded');
  headers.delete('content-length');
  const body = new URLSearchParams(await bodyOf(request)).toString();
  return new NextRequest(request.url, { method: 'POST', headers, body });
}

/** What next-auth answered, errors in the contract's form; the form of the sign-in page reads its own. */
export function requireSessionAnswer(response: Response): Response {
  const isJson = response.headers.get('content-type')?.includes('application/json');
  if (response.status < 400 || (isJson && response.status < 500)) return response;
  throw response.status < 500
    ? new AppError('not_found', 'There is nothing at this address.')
    : new Error(`next-auth answered ${response.status}.`);
}
