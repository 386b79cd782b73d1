import { idParams } from '@/lib/contract/common';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { updateDerived } from '@/lib/services/shape/update-derived';

export const POST = route({ auth: 'required', params: idParams }, async ({ actor, params, request }) =>
  changeAnswer(await updateDerived(actor, params.id, expectedVersion(request))),
);
