import { createHash } from 'node:crypto';
import type { ChartSpec } from '@/lib/charts/spec';
import type { InsightJson } from '@/lib/contract/insights';
import type { Actor } from '@/lib/data/actor';
import { requireWritableChart } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { findInsight, type NewInsight, replaceInsight, saveChartInsight } from '@/lib/data/insights';
import { requireWritableJob } from '@/lib/data/jobs';
import { currentVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import type { Finding } from '@/lib/findings';
import { chartFacts, chooseForChart, composeInsight, type Fact, type FactOptions, tableFacts } from '@/lib/insights';
import type { Insight } from '@/lib/insights/insight';
import { goalOf } from '@/lib/services/charts/get-goal';
import { dismissedIds } from '@/lib/services/findings/decisions';
import { findingsAtHand } from '@/lib/services/findings/stored-findings';
import { sourceOf } from '@/lib/services/findings/version';
import { loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';
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

/**
 * Says anew what an insight says, on the current version: of a chart what it shows, of what stood out that very finding. Throws as
 * `makeInsight`, and `wrong_state` when what stood out does so no longer.
 */
export async function regenerateInsight(actor: Actor, insightId: string): Promise<InsightJson> {
  const row = await findInsight(actor, insightId);
  await requireWritableJob(actor, row.jobId);
  const made = await explain(actor, row.jobId, row.spec, row.chartId === null ? row.insight.facts : null);
  // What stands out keeps its key, so that it does not come as new once more.
  const key = row.chartId === null ? row.key : made.key;
  return oneInsight(actor, await replaceInsight(actor, row, { ...made, key }));
}

async function explain(
  actor: Actor,
  jobId: string,
  spec: ChartSpec,
  finding: readonly Fact[] | null = null,
): Promise<NewInsight> {
  const { version, tableKey } = await currentDataset(actor, jobId);
  const [table, open, goal] = await Promise.all([
    loadTable(tableKey),
    openFindings(actor, jobId),
    goalOf(actor, jobId),
  ]);
  const chosen =
    finding === null ? chooseForChart(chartFacts(table, spec, { open })) : foundAgain(table, finding, { open });
  const insight = composeInsight(table, chosen, goal && { text: goal.goal_text });
  return { spec, version, insight, source: 'builtin', fallbackReason: null, key: keyOfInsight(insight) };
}

function foundAgain(table: Table, finding: readonly Fact[], options: FactOptions): Fact[] {
  const ids = new Set(finding.map(({ id }) => id));
  const found = tableFacts(table, options).filter(({ id }) => ids.has(id));
  if (found.length === 0) throw new AppError('wrong_state', 'On the current data this no longer stands out.');
  return found;
}

/** Findings nobody has decided on, as far as they are known: nobody waits for them here. */
export async function openFindings(actor: Actor, jobId: string): Promise<Finding[]> {
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
