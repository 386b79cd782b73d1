import { chartProblem, possibleTypes } from '@/lib/charts/problem';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartPreviewAnswerJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadTable } from '@/lib/storage/tables';
import { requestJson } from './chart-json';
import { prepared } from './prepared';

/** What a chart would show, why it cannot be drawn and what could be instead, and which types could show the same. */
export async function previewChart(
  actor: Actor,
  jobId: string,
  request: ChartRequest,
): Promise<ChartPreviewAnswerJson> {
  const { version, tableKey } = await currentDataset(actor, jobId);
  const table = await loadTable(tableKey);
  const spec = resolveRequest(table, request);
  const types = possibleTypes(table, spec);
  const problem = chartProblem(table, spec);
  if (problem === null) return { preview: { ...(await prepared(table, spec)), version }, problem, types };
  const { message, instead } = problem;
  const instead_title = instead && (await prepared(table, instead)).title;
  return { preview: null, problem: { message, instead: instead && requestJson(instead), instead_title }, types };
}
