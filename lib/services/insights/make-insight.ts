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
import { chartFacts, chooseForChart, type Fact, type FactOptions, offerForChart, tableFacts } from '@/lib/insights';
import type { Insight } from '@/lib/insights/insight';
import { goalOf } from '@/lib/services/charts/get-goal';
import { dismissedIds } from '@/lib/services/findings/decisions';
import { findingsAtHand } from '@/lib/services/findings/stored-findings';
import { sourceOf } from '@/lib/services/findings/version';
import { loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';
import { type InsightListener, phrasedInsight } from './phrased-insight';
import { oneInsight } from './read-insights';

/** Makes an insight, following it while it is written where somebody listens. */
export type Making = (listener?: InsightListener) => Promise<InsightJson>;

/**
 * Explains a kept chart as it would look on the current version, in place of what was said before. Whether that may be done is known
 * before the making begins.
 *
 * @throws AppError `not_found`, `forbidden`, `wrong_state` when a column it draws is gone
 */
export async function makeInsight(actor: Actor, chartId: string): Promise<Making> {
  const { jobId, spec } = await requireWritableChart(actor, chartId);
  return async (listener) => {
    const made = await explain(actor, { jobId, spec, finding: null, isFresh: false, listener });
    return oneInsight(actor, await saveChartInsight(actor, jobId, chartId, made));
  };
}

/**
 * Says anew what an insight says, on the current version: of a chart what it shows, of what stood out that very finding. Throws as
 * `makeInsight`, and `wrong_state` when what stood out does so no longer.
 */
export async function regenerateInsight(actor: Actor, insightId: string): Promise<Making> {
  const row = await findInsight(actor, insightId);
  const { jobId, spec } = row;
  await requireWritableJob(actor, jobId);
  return async (listener) => {
    const finding = row.chartId === null ? row.insight.facts : null;
    const made = await explain(actor, { jobId, spec, finding, isFresh: true, listener });
    // What stands out keeps its key, so that it does not come as new once more.
    const key = row.chartId === null ? row.key : made.key;
    return oneInsight(actor, await replaceInsight(actor, row, { ...made, key }));
  };
}

interface Subject {
  readonly jobId: string;
  readonly spec: ChartSpec;
  /** What stood out; null: the whole chart is explained. */
  readonly finding: readonly Fact[] | null;
  readonly isFresh: boolean;
  readonly listener: InsightListener | undefined;
}

async function explain(actor: Actor, subject: Subject): Promise<NewInsight> {
  const { jobId, spec, finding, isFresh, listener } = subject;
  const { version, tableKey } = await currentDataset(actor, jobId);
  const [table, open, known] = await Promise.all([
    loadTable(tableKey),
    openFindings(actor, jobId),
    goalOf(actor, jobId),
  ]);
  const facts = finding === null ? chartFacts(table, spec, { open }) : foundAgain(table, finding, { open });
  const chosen = finding === null ? chooseForChart(facts) : facts;
  const offered = finding === null ? offerForChart(facts) : facts;
  const goal = known && { text: known.goal_text };
  const phrased = await phrasedInsight(actor, { jobIds: [jobId], table, chosen, offered, goal, isFresh, listener });
  return { spec, version, ...phrased, key: keyOfInsight(phrased.insight) };
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
