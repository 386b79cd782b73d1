import { pageQuery } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { listNotifications } from '@/lib/services/annotations/list-notifications';

export const GET = route({ auth: 'required', query: pageQuery }, ({ actor, query }) => listNotifications(actor, query));
