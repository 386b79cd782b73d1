import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { clientAddress } from '@/lib/auth/client-address';
import { PROVIDER_IDS } from '@/lib/auth/identity/provider-id';
import { limitProviders } from '@/lib/auth/rate-limit';
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
    // The way to a provider and back costs requests of ours to it.
    if (nextauth[1] !== undefined && PROVIDER_IDS.some((id) => id === nextauth[1])) {
      await limitProviders(clientAddress(request.headers));
    }
    const forwarded = await sessionRequest(request);
    const cookies: string[] = [];
    const answer = requireSessionAnswer(await NextAuth(forwarded, context, sessionOptions(request.headers, cookies)));
    for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie);
    return answer;
  })(request, context);

export { handle as GET, handle as POST };
