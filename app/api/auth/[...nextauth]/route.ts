import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { sessionOptions } from '@/lib/auth/session';
import { route } from '@/lib/http/route';
import { requireSessionAnswer, sessionRequest } from '@/lib/http/session-request';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const handle = (request: NextRequest, context: Context): Promise<Response> =>
  route({ auth: 'none' }, async () => {
    const { nextauth } = await context.params;
    // Where the library's script in the browser sends what it has to say; what anybody may send is kept nowhere.
    if (nextauth[0] === '_log') return new Response(null, { status: 204 });
    return requireSessionAnswer(await NextAuth(await sessionRequest(request), context, sessionOptions(request.headers)));
  })(request, context);

export { handle as GET, handle as POST };
