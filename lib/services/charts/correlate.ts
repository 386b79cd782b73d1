import { type Correlations, correlateSteps } from '@/lib/charts/correlation';
import type { CorrelationJson, CorrelationMethod } from '@/lib/contract/correlation';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { inSteps } from '@/lib/services/in-turns';
import { loadTable } from '@/lib/storage/tables';
import { findReadable } from '@/lib/tabular/find-column';
import type { Column } from '@/lib/tabular/table';
import { remembered } from './remember';

/**
 * How the numeric columns of the current version go together; of all, or of these (names or ids). Throws `invalid_input` for
 * an unknown column, `not_found`, `wrong_state`.
 */
export async function correlate(
  actor: Actor,
  jobId: string,
  options: { method: CorrelationMethod; columns?: readonly string[] | undefined },
): Promise<CorrelationJson> {
  const { version, tableKey } = await currentDataset(actor, jobId);
  const table = await loadTable(tableKey);
  const { method } = options;
  const asked = options.columns && [...new Set(options.columns.map((name) => findReadable(table, name, 'columns')))];
  const columns = asked?.map(({ id }) => id);
  const key = JSON.stringify(['correlation', method, columns]);
  const result = await remembered(table, key, () => inSteps(correlateSteps(table, { method, columns })));
  const { matrix, n, p } = result;
  return {
    columns: result.columns.map(({ name }) => name),
    column_ids: result.columns.map(({ id }) => id),
    matrix,
    n,
    p,
    method,
    version,
    left_out: leftOut(result, asked ?? []),
  };
}

/** Who asks for a column by name is told when it has no numbers. */
function leftOut({ columns, left_out }: Correlations, asked: readonly Column[]): CorrelationJson['left_out'] {
  const answered = new Set([...columns.map(({ name }) => name), ...left_out.map(({ column }) => column)]);
  const silent = asked.filter(({ name }) => !answered.has(name));
  return [...left_out, ...silent.map(({ name }) => ({ column: name, reason: 'It has no numbers.' }))];
}
