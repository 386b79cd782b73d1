import { publicKeySet } from '@/lib/auth/signing-keys';
import { route } from '@/lib/http/route';

export const GET = route({ auth: 'none' }, async () =>
  Response.json(publicKeySet(), { headers: { 'Cache-Control': 'public, max-age=300' } }),
);
