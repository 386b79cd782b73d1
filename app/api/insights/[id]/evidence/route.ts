import { idParams } from '@/lib/contract/common';
import { evidenceQuery } from '@/lib/contract/insights';
import { route } from '@/lib/http/route';
import { getEvidence } from '@/lib/services/insights/evidence';

const options = { auth: 'required', params: idParams, query: evidenceQuery } as const;

export const GET = route(options, ({ actor, params, query }) => getEvidence(actor, params.id, query));
