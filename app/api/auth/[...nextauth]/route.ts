import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { sessionOptions } from '@/lib/auth/session';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, sessionOptions());

export { handle as GET, handle as POST };
