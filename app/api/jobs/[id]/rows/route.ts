import { z } from 'zod';
import { currentDataset } from '@/lib/data/datasets';
import { idParams, pageQuery, route } from '@/lib/http/route';
import { rowsJson } from '@/lib/http/table-json';
import { loadTable } from '@/lib/storage/tables';

const query = pageQuery.extend({ version: z.enum(['source', 'cleaned']).default('cleaned') });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const table = await loadTable(query.version === 'source' ? dataset.sourceTableKey : dataset.tableKey);
  return rowsJson(table, query);
});
