import { DEFAULT_THRESHOLD } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { comparisonJson } from '@/lib/services/comparison/comparison-json';
import { openDeltas } from '@/lib/services/comparison/get-deltas';
import { openOverview } from '@/lib/services/comparison/get-overview';
import { openSignificantChanges } from '@/lib/services/comparison/get-significant-changes';
import { openComparison } from '@/lib/services/comparison/open-comparison';
import { listComparisonInsights } from '@/lib/services/comparison/read-comparison-insight';
import { derivedFilename } from '@/lib/text/filename';
import { comparisonReport } from './comparison-report';

/** What changed and why as one page of HTML. Throws `not_found`. */
export async function writeComparisonReport(actor: Actor, id: string): Promise<{ filename: string; html: string }> {
  const open = await openComparison(actor, id);
  const [comparison, changes, deltas, overview, [insight]] = await Promise.all([
    comparisonJson(open),
    openSignificantChanges(open, DEFAULT_THRESHOLD),
    openDeltas(open, []),
    openOverview(open),
    listComparisonInsights(actor, id),
  ]);
  const html = comparisonReport({ comparison, changes, deltas, overview, insight: insight ?? null });
  return { filename: derivedFilename(comparison.period_2.filename, 'comparison-report.html'), html };
}
