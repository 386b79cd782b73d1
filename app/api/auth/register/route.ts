import { register } from '@/lib/auth/accounts';
import { registrationSchema } from '@/lib/contract/auth';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'none', body: registrationSchema }, async ({ body, request }) =>
  Response.json(await register(body, request.headers), { status: 201 }),
);
