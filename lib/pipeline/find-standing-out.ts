import { resolveRequest } from '@/lib/charts/resolve';
import { type FoundInsight, saveStandingOut } from '@/lib/data/system/standing-out';
import { chartOfFact, chooseStandingOut, composeInsight, type Fact, tableFacts } from '@/lib/insights';
import { dismissedIds } from '@/lib/services/findings/decisions';
import { findingsAtHand } from '@/lib/services/findings/stored-findings';
import { keyOfInsight } from '@/lib/services/insights/make-insight';
import { loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';
import { currentSource } from './look-for-findings';

/** What stands out of a version, each with the chart that shows it; stored in place of what stood out before. */
export async function findStandingOut(jobId: string, version: number): Promise<{ insights: number } | null> {
  const source = await currentSource(jobId, version);
  if (!source) return null;
  const dismissed = dismissedIds(source.recipe);
  const open = (await findingsAtHand(source))?.filter(({ id }) => !dismissed.has(id)) ?? [];
  const table = await loadTable(source.dataset.tableKey);
  const found = chooseStandingOut(tableFacts(table, { open })).map((fact) => foundInsight(table, fact));
  await saveStandingOut(jobId, version, found);
  return { insights: found.length };
}

function foundInsight(table: Table, fact: Fact): FoundInsight {
  const insight = composeInsight(table, [fact], null);
  return { spec: resolveRequest(table, chartOfFact(fact)), insight, key: keyOfInsight(insight) };
}
