import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import { insertChart } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { requireWritableJob } from '@/lib/data/jobs';
import { loadTable } from '@/lib/storage/tables';
import { chartJson } from './chart-json';
import { prepared } from './prepared';

/** What was said when the chart was recommended. */
interface Recommended {
  isRecommended: boolean;
  reasoning: string | null;
}

/**
 * Prepares a chart from the current version and keeps it.
 *
 * @throws AppError `invalid_input` for an unknown column or an impossible chart, `wrong_state` without a cleaned dataset,
 *   `not_found`, `forbidden`
 */
export async function createChart(
  actor: Actor,
  jobId: string,
  request: ChartRequest,
  { isRecommended, reasoning }: Recommended,
): Promise<ChartJson> {
  await requireWritableJob(actor, jobId);
  const { version, tableKey } = await currentDataset(actor, jobId);
  const table = await loadTable(tableKey);
  const spec = resolveRequest(table, request);
  const chart = { spec, prepared: await prepared(table, spec), dataVersion: version, isRecommended, reasoning };
  return chartJson(await insertChart(actor, jobId, chart));
}
