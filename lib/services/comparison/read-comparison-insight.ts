import type { ComparisonInsightJson } from '@/lib/contract/comparison';
import type { InsightJson } from '@/lib/contract/insights';
import type { Actor } from '@/lib/data/actor';
import { findComparisonInsight, insightOfComparison } from '@/lib/data/comparison-insights';
import { AppError } from '@/lib/errors';
import { getInsight } from '@/lib/services/insights/read-insights';
import { comparisonInsightJson } from './comparison-insight-json';
import { openComparison } from './open-comparison';

/** What is said about a comparison: one insight, or none as long as nobody asked. Throws `not_found`. */
export async function listComparisonInsights(actor: Actor, id: string): Promise<ComparisonInsightJson[]> {
  const row = await insightOfComparison(actor, id);
  return row === null ? [] : [comparisonInsightJson(row, await openComparison(actor, id))];
}

/** An insight by its id, whatever it is about: a chart, a dataset, a comparison. Throws `not_found`. */
export async function getAnyInsight(actor: Actor, insightId: string): Promise<InsightJson | ComparisonInsightJson> {
  try {
    return await getInsight(actor, insightId);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    const row = await findComparisonInsight(actor, insightId);
    return comparisonInsightJson(row, await openComparison(actor, row.comparisonId));
  }
}
