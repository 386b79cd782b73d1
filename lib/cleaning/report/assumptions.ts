import type { AppliedStep, ChangeLog } from '@/lib/cleaning/changes/model';
import { isTarget, type Target } from '@/lib/cleaning/targets';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import type { Column, Table } from '@/lib/tabular/table';
import { number, plural } from '@/lib/text/words';
import type { ReportInput } from './input';

/** Something taken for granted about a column that its values do not prove, or that its reader should know. */
export interface Assumption {
  readonly column: string;
  readonly sentence: string;
}

/** What was assumed in reading the values: the order of day and month, units, and what could not be read at all. */
export function assumptionsOf({ source, cleaned, logs }: ReportInput): Assumption[] {
  const steps = logs.flatMap(({ applied }) => applied);
  const names = new Map([...source.columns, ...cleaned.columns].map(({ id, name }) => [id, name]));
  return [
    ...source.columns.flatMap((column) => dateAssumption(column, steps)),
    ...unitsOf(cleaned),
    ...lossesOf(logs),
  ].map(({ id, sentence }) => ({ column: names.get(id) ?? id, sentence }));
}

interface AboutColumn {
  readonly id: string;
  readonly sentence: string;
}

function dateAssumption(column: Column, steps: readonly AppliedStep[]): AboutColumn[] {
  const { date } = inferColumn(column);
  if (date === undefined || date.ambiguousCount === 0) return [];
  const step = steps.find((candidate) => converts(candidate, column.id));
  // Where a person chose the order, nothing was assumed.
  if (step === undefined || step.params.order !== undefined) return [];
  const cells = plural(date.ambiguousCount, 'date could', 'dates could');
  return [{ id: column.id, sentence: `${cells} be read as another day. ${date.evidence}` }];
}

function converts({ operation, enabled, facts, params }: AppliedStep, columnId: string): boolean {
  return operation === 'convert_date' && enabled && facts.skipped === null && isTarget(columnId, params as Target);
}

function unitsOf({ columns }: Table): AboutColumn[] {
  return columns.flatMap(({ id, unit }) =>
    unit === undefined
      ? []
      : { id, sentence: `The values are in ${unit}, as written in the file; the unit is kept with the column.` },
  );
}

/** Cells that became missing because they were not of their column's type. */
function lossesOf(logs: readonly ChangeLog[]): AboutColumn[] {
  const lost = new Map<string, number>();
  for (const block of logs.flatMap((log) => log.blocks)) {
    if (block.kind !== 'cells' || !block.operation.startsWith('convert_')) continue;
    if (block.after.kind !== 'constant' || block.after.text !== null) continue;
    lost.set(block.columnId, (lost.get(block.columnId) ?? 0) + block.rows.length);
  }
  return Array.from(lost, ([id, cells]) => ({
    id,
    sentence: `${number(cells)} ${cells === 1 ? 'value' : 'values'} could not be read as the type of the column and became missing; the audit trail has each.`,
  }));
}
