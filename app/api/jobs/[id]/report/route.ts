import { idParams } from '@/lib/contract/common';
import { reportQuery } from '@/lib/contract/exports';
import { reportResponse } from '@/lib/http/report-response';
import { route } from '@/lib/http/route';
import { writeReport } from '@/lib/services/datasets/write-report';

export const GET = route({ auth: 'required', params: idParams, query: reportQuery }, async ({ actor, params, query }) =>
  reportResponse(await writeReport(actor, params.id), query.download),
);
