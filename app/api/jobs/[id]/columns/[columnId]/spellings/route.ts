import { columnParams, spellingsBody, spellingsQuery } from '@/lib/contract/spellings';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { decideSpellings } from '@/lib/services/findings/decide-spellings';
import { getSpellings } from '@/lib/services/findings/get-spellings';

const reading = { auth: 'required', params: columnParams, query: spellingsQuery } as const;

export const GET = route(reading, ({ actor, params, query }) => getSpellings(actor, params.id, params.columnId, query));

const deciding = { auth: 'required', params: columnParams, body: spellingsBody } as const;

export const POST = route(deciding, async ({ actor, params, body, request }) =>
  changeAnswer(await decideSpellings(actor, params.id, expectedVersion(request), params.columnId, body)),
);
