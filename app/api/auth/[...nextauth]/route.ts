import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { sessionOptions } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { errorResponse } from '@/lib/http/failure';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const MAX_BODY_BYTES = 64 * 1024;

/** next-auth reads a whole body before it looks at it, so a long one must not reach it. */
function isShort(request: NextRequest): boolean {
  const length = request.headers.get('content-length');
  return request.body === null || (length !== null && Number(length) <= MAX_BODY_BYTES);
}

const handle = async (request: NextRequest, context: Context): Promise<Response> =>
  isShort(request)
    ? NextAuth(request, context, sessionOptions(request.headers))
    : errorResponse(new AppError('invalid_input', 'The request body is too large.'));

export { handle as GET, handle as POST };
