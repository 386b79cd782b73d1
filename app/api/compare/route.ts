import { comparisonsQuery, newComparisonBody } from '@/lib/contract/comparison';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { createComparison } from '@/lib/services/comparison/create-comparison';
import { listComparisons } from '@/lib/services/comparison/list-comparisons';

export const GET = route({ auth: 'required', query: comparisonsQuery }, ({ actor, query }) =>
  listComparisons(actor, query),
);

export const POST = route({ auth: 'required', body: newComparisonBody }, async ({ actor, body }) =>
  created(await createComparison(actor, body)),
);
