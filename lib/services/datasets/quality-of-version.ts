import { scoreQuality } from '@/lib/cleaning/quality';
import { measureFacts, type QualityFacts } from '@/lib/cleaning/quality-facts';
import type { QualityJson, QualityOfVersionJson } from '@/lib/contract/quality';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadTable } from '@/lib/storage/tables';

/** What the score of the current version is made of, and that of its source. Throws as `currentDataset`. */
export async function qualityOfVersion(actor: Actor, jobId: string): Promise<QualityOfVersionJson> {
  const { qualityFacts, sourceTableKey, tableKey } = await currentDataset(actor, jobId);
  const { before, after } = qualityFacts ?? {
    before: measureFacts(await loadTable(sourceTableKey)),
    after: measureFacts(await loadTable(tableKey)),
  };
  return { before: qualityJson(before), after: qualityJson(after) };
}

function qualityJson(facts: QualityFacts): QualityJson {
  const { score, parts, costs } = scoreQuality(facts);
  return { score, parts, costs: costs.map(({ columnId: column_id, ...cost }) => ({ ...cost, column_id })) };
}
