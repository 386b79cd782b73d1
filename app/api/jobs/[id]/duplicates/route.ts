import { idParams } from '@/lib/contract/common';
import { duplicatesQuery } from '@/lib/contract/findings';
import { route } from '@/lib/http/route';
import { getDuplicates } from '@/lib/services/findings/get-duplicates';

const options = { auth: 'required', params: idParams, query: duplicatesQuery } as const;

export const GET = route(options, ({ actor, params, query }) => getDuplicates(actor, params.id, query));
