import { z } from 'zod';
import { flag, idParams } from '@/lib/contract/common';
import { reportResponse } from '@/lib/http/report-response';
import { route } from '@/lib/http/route';
import { writeComparisonReport } from '@/lib/services/comparison/report/write-comparison-report';

const query = z.object({ download: flag });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) =>
  reportResponse(await writeComparisonReport(actor, params.id), query.download),
);
