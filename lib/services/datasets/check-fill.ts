import { checkFill, type FillCheck } from '@/lib/cleaning/impute/self-check';
import type { FillCheckJson } from '@/lib/contract/work-list';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { AppError } from '@/lib/errors';
import { inSteps } from '@/lib/services/in-turns';
import { loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';

/** How exact each way to fill a column would be. Throws `invalid_input` for an unknown column, or one nothing can be told of. */
export async function checkFillOf(actor: Actor, jobId: string, input: { column: string }): Promise<FillCheckJson> {
  const { version, tableKey } = await currentDataset(actor, jobId);
  const table = await loadTable(tableKey);
  const { id, name } = findColumn(table, input.column, 'column');
  const check = await inSteps(checkFill(table, id));
  if (check === undefined)
    throw new AppError(
      'invalid_input',
      `Nothing can be told of “${name}”: it has too few known values, or holds dates, identifiers or free text.`,
      {
        fields: { column: 'Cannot be told from other columns' },
      },
    );
  const { known, missing, methods, proposed } = check;
  return {
    version,
    column_id: id,
    known,
    missing,
    methods: methods.map(methodJson),
    proposed,
    step: stepOf(id, check),
  };
}

const methodJson = ({ columns, from, ...rest }: FillCheck['methods'][number]) => ({
  ...rest,
  columns: [...columns],
  from: [...from],
});

function stepOf(id: string, { methods, proposed }: FillCheck): FillCheckJson['step'] {
  const chosen = methods.find(({ method }) => method === proposed);
  if (chosen === undefined) return null;
  const { method, columns } = chosen;
  const params = { column: id, method, ...(columns.length > 0 && { columns: [...columns] }) };
  return { operation: 'impute_missing', params, enabled: true };
}
