import { route } from '@/lib/http/route';

/** Live: the process answers. */
export const GET = route({ auth: 'none' }, async () => ({ status: 'ok' }));
