import { idParams } from '@/lib/contract/common';
import { reportQuery } from '@/lib/contract/exports';
import { reportResponse } from '@/lib/http/report-response';
import { route } from '@/lib/http/route';
import { writeComparisonReport } from '@/lib/services/comparison/report/write-comparison-report';

export const GET = route({ auth: 'required', params: idParams, query: reportQuery }, async ({ actor, params, query }) =>
  reportResponse(await writeComparisonReport(actor, params.id), query.download),
);
