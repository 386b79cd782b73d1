import { idParams } from '@/lib/contract/common';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { makeInsight } from '@/lib/services/insights/make-insight';

export const POST = route({ auth: 'required', params: idParams }, async ({ actor, params }) =>
  created(await makeInsight(actor, params.id)),
);
