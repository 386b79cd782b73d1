import { z } from 'zod';
import { flag, idParams } from '@/lib/contract/common';
import { reportResponse } from '@/lib/http/report-response';
import { route } from '@/lib/http/route';
import { writeReport } from '@/lib/services/datasets/write-report';

const query = z.object({ download: flag });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) =>
  reportResponse(await writeReport(actor, params.id), query.download),
);
