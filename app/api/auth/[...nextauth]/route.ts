import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { knownDeviceCookie } from '@/lib/auth/accounts';
import { sessionOptions } from '@/lib/auth/session';
import { sessionCookieName } from '@/lib/auth/session-cookie';
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
    const { email, forwarded } = await sessionRequest(request);
    const answer = requireSessionAnswer(await NextAuth(forwarded, context, sessionOptions(request.headers)));
    const isSignedIn = answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
    if (isSignedIn && nextauth[0] === 'callback' && email)
      answer.headers.append('Set-Cookie', knownDeviceCookie(email));
    return answer;
  })(request, context);

export { handle as GET, handle as POST };
