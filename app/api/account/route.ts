import { route } from '@/lib/http/route';
import { getAccount } from '@/lib/services/account/get-account';

export const GET = route({ auth: 'person' }, ({ actor }) => getAccount(actor));
