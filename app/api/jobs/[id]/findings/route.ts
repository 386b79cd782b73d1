import { idParams } from '@/lib/contract/common';
import { findingsQuery } from '@/lib/contract/findings';
import { route } from '@/lib/http/route';
import { getFindings } from '@/lib/services/findings/get-findings';

const options = { auth: 'required', params: idParams, query: findingsQuery } as const;

export const GET = route(options, ({ actor, params, query }) => getFindings(actor, params.id, query));
