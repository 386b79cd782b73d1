import { idParams } from '@/lib/contract/common';
import { readingOptionsSchema } from '@/lib/contract/reading';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { changeReading } from '@/lib/services/datasets/change-reading';
import { getReading } from '@/lib/services/datasets/get-reading';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getReading(actor, params.id));

const options = { auth: 'required', params: idParams, body: readingOptionsSchema } as const;

export const PUT = route(options, async ({ actor, params, body, request }) =>
  changeAnswer(await changeReading(actor, params.id, expectedVersion(request), body)),
);
