import { scoreQuality } from '@/lib/cleaning/quality';
import { measureFacts, type QualityFacts } from '@/lib/cleaning/quality-facts';
import type { QualityJson } from '@/lib/contract/datasets';
import { currentDataset } from '@/lib/data/datasets';
import { idParams, route } from '@/lib/http/route';
import { loadTable } from '@/lib/storage/tables';

function qualityJson(facts: QualityFacts): QualityJson {
  const { score, parts, costs } = scoreQuality(facts);
  return { score, parts, costs: costs.map(({ columnId: column_id, ...cost }) => ({ ...cost, column_id })) };
}

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { qualityFacts, sourceTableKey, tableKey } = await currentDataset(actor, params.id);
  const { before, after } = qualityFacts ?? {
    before: measureFacts(await loadTable(sourceTableKey)),
    after: measureFacts(await loadTable(tableKey)),
  };
  return { before: qualityJson(before), after: qualityJson(after) };
});
