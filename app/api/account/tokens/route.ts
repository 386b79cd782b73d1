import { newTokenBody } from '@/lib/contract/account';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { createToken } from '@/lib/services/account/create-token';
import { listTokens } from '@/lib/services/account/list-tokens';

export const GET = route({ auth: 'person' }, ({ actor }) => listTokens(actor));

export const POST = route({ auth: 'person', body: newTokenBody }, async ({ actor, body, request }) =>
  created(await createToken(actor, body, request.headers)),
);
