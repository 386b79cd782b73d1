import { createHash } from 'node:crypto';
import type { ChartSpec } from '@/lib/charts/spec';
import type { InsightJson } from '@/lib/contract/insights';
import type { Actor } from '@/lib/data/actor';
import { requireWritableChart } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { findInsight, type NewInsight, replaceInsight, saveChartInsight } from '@/lib/data/insights';
import { requireWritableJob } from '@/lib/data/jobs';
import { currentVersion } from '@/lib/data/versions';
import type { Finding } from '@/lib/findings';
import { chartFacts, chooseForChart, composeInsight } from '@/lib/insights';
import type { Insight } from '@/lib/insights/insight';
import { goalOf } from '@/lib/services/charts/get-goal';
import { dismissedIds } from '@/lib/services/findings/decisions';
import { findingsAtHand } from '@/lib/services/findings/stored-findings';
import { sourceOf } from '@/lib/services/findings/version';
import { loadTable } from '@/lib/storage/tables';
import { oneInsight } from './read-insights';

/**
 * Explains a kept chart as it would look on the current version, in place of what was said before.
 *
 * @throws AppError `not_found`, `forbidden`, `wrong_state` when a column it draws is gone
 */
export async function makeInsight(actor: Actor, chartId: string): Promise<InsightJson> {
  const { jobId, spec } = await requireWritableChart(actor, chartId);
  return oneInsight(actor, await saveChartInsight(actor, jobId, chartId, await explain(actor, jobId, spec)));
}

/** Says anew what an insight says, on the current version. Throws as `makeInsight`. */
export async function regenerateInsight(actor: Actor, insightId: string): Promise<InsightJson> {
  const row = await findInsight(actor, insightId);
  await requireWritableJob(actor, row.jobId);
  const made = await explain(actor, row.jobId, row.spec);
  // What stands out keeps its key, so that it does not come as new once more.
  const key = row.chartId === null ? row.key : made.key;
  return oneInsight(actor, await replaceInsight(actor, row, { ...made, key }));
}

async function explain(actor: Actor, jobId: string, spec: ChartSpec): Promise<NewInsight> {
  const { version, tableKey } = await currentDataset(actor, jobId);
  const [table, open, goal] = await Promise.all([
    loadTable(tableKey),
    openFindings(actor, jobId),
    goalOf(actor, jobId),
  ]);
  const chosen = chooseForChart(chartFacts(table, spec, { open }));
  const insight = composeInsight(table, chosen, goal && { text: goal.goal_text });
  return { spec, version, insight, source: 'builtin', fallbackReason: null, key: keyOfInsight(insight) };
}

/** Findings nobody has decided on, as far as they are known: nobody waits for them here. */
async function openFindings(actor: Actor, jobId: string): Promise<Finding[]> {
  const current = await currentVersion(actor, jobId);
  const dismissed = dismissedIds(current.recipe);
  return (await findingsAtHand(sourceOf(current)))?.filter(({ id }) => !dismissed.has(id)) ?? [];
}

/** What an insight says, whatever its numbers: kinds, columns, and which way or who. */
export function keyOfInsight({ facts }: Pick<Insight, 'facts'>): string {
  const gist = facts.map(({ id, values }) => [
    id,
    'direction' in values ? values.direction : null,
    'category' in values ? values.category : null,
  ]);
  return createHash('sha256').update(JSON.stringify(gist)).digest('hex');
}
