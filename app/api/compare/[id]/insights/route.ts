import { idParams } from '@/lib/contract/common';
import { newComparisonInsightBody } from '@/lib/contract/comparison';
import { created } from '@/lib/http/answers';
import { parseInput, readOptionalJson } from '@/lib/http/input';
import { route } from '@/lib/http/route';
import { makeComparisonInsight } from '@/lib/services/comparison/make-comparison-insight';
import { listComparisonInsights } from '@/lib/services/comparison/read-comparison-insight';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  listComparisonInsights(actor, params.id),
);

export const POST = route({ auth: 'required', params: idParams }, async ({ actor, params, request }) => {
  const { threshold } = parseInput(newComparisonInsightBody, (await readOptionalJson(request)) ?? {});
  return created(await makeComparisonInsight(actor, params.id, threshold));
});
