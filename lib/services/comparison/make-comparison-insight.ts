import { computeDeltas } from '@/lib/comparison';
import type { ComparisonInsightJson } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { type NewComparisonInsight, saveComparisonInsight } from '@/lib/data/comparison-insights';
import { requireWritableJob } from '@/lib/data/jobs';
import { type FactQuery, periodFacts, qualityIn } from '@/lib/insights';
import { goalOf } from '@/lib/services/charts/get-goal';
import { openFindings } from '@/lib/services/insights/make-insight';
import { phrasedInsight } from '@/lib/services/insights/phrased-insight';
import { comparisonInsightJson, mappedAs } from './comparison-insight-json';
import { judgedChanges } from './get-significant-changes';
import { computed, type OpenComparison, openComparison } from './open-comparison';

/**
 * Says in a few sentences what changed between the two periods and why, in place of what was said before: the same facts, slots and
 * confidence as for charts.
 *
 * @param threshold percent
 * @throws AppError `not_found`, `forbidden`
 */
export async function makeComparisonInsight(
  actor: Actor,
  id: string,
  threshold: number,
): Promise<ComparisonInsightJson> {
  const open = await openComparison(actor, id);
  await requireWritableJob(actor, open.row.jobId1);
  const made = await explain(actor, open, threshold);
  return comparisonInsightJson(await saveComparisonInsight(actor, id, made), open);
}

async function explain(actor: Actor, open: OpenComparison, threshold: number): Promise<NewComparisonInsight> {
  const { first, second } = open;
  const [changes, deltas, qualityOf, goal] = await Promise.all([
    judgedChanges(open, threshold),
    computed(open, 'deltas ', (alignment) => computeDeltas(alignment)),
    qualityOfBoth(actor, open),
    goalOf(actor, second.dataset.jobId),
  ]);
  const facts = periodFacts({ table: first.table, changes, deltas, threshold }, qualityOf);
  const phrased = await phrasedInsight(actor, {
    jobIds: [first.dataset.jobId, second.dataset.jobId],
    table: first.table,
    chosen: facts,
    offered: facts,
    goal: goal && { text: goal.goal_text },
    isFresh: false,
  });
  return {
    version1: first.dataset.version,
    version2: second.dataset.version,
    mappedAs: mappedAs(open),
    ...phrased,
  };
}

/** Filled and suspected cells of both periods count alike. */
async function qualityOfBoth(actor: Actor, { first, second, mapping }: OpenComparison) {
  const [openFirst, openSecond] = await Promise.all([
    openFindings(actor, first.dataset.jobId),
    openFindings(actor, second.dataset.jobId),
  ]);
  const [before, after] = [qualityIn(first.table, openFirst), qualityIn(second.table, openSecond)];
  const partner = new Map(mapping.map((pair) => [pair.first, pair.second]));
  return (query: FactQuery) => {
    const [a, b] = [before(query), after({ ...query, measure: partner.get(query.measure ?? '') ?? null })];
    return { filled: (a.filled + b.filled) / 2, suspected: (a.suspected + b.suspected) / 2 };
  };
}
