import { refreshTokens } from '@/lib/auth/refresh-token';
import { refreshSchema } from '@/lib/contract/auth';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'none', body: refreshSchema }, ({ body }) => refreshTokens(body.refresh_token));
