import { isInSourceOrder } from '@/lib/tabular/row-order';
import type { Table } from '@/lib/tabular/table';
import {
  type AppliedStep,
  type ChangeBlock,
  type ChangeCounts,
  type ChangeLog,
  entryCount,
  type LoggedBlock,
} from './changes/model';
import type { Skip } from './changes/reason';
import { followChanges } from './companions';
import { inSourceOrder } from './kernels/in-source-order';
import type { ColumnHead, Operation, OperationResult, Params, Phase } from './operation';
import { OPERATIONS, type OperationId } from './registry';

/** One line of a recipe: a replayable value. A disabled step stays in the recipe and does nothing. */
export interface Step {
  readonly operation: OperationId;
  readonly params: Params;
  readonly enabled: boolean;
}

/** What is done to a source file, in order. With the file it determines the cleaned table and the change log. */
export type Recipe = readonly Step[];

/** A step with its index in the recipe it belongs to. */
export interface PlacedStep extends Step {
  readonly step: number;
}

export interface RunResult {
  readonly table: Table;
  readonly log: ChangeLog;
  readonly applied: readonly AppliedStep[];
}

/** The operation of a step. */
export function operationOf(step: Step): Operation<OperationId> {
  return OPERATIONS[step.operation];
}

/** The steps of one phase, each with its index in the whole recipe. */
export function stepsOfPhase(recipe: Recipe, phase: Phase): PlacedStep[] {
  return recipe
    .map((step, index): PlacedStep => ({ ...step, step: index }))
    .filter((step) => operationOf(step).phase === phase);
}

/** Runs one phase of a recipe on the result of the phases before it. See `runOperations`. */
export function runPhase(table: Table, recipe: Recipe, phase: Phase, names?: ReadonlyMap<string, string>): RunResult {
  return runOperations(table, stepsOfPhase(recipe, phase), names);
}

/**
 * Runs the steps in order. Pure and deterministic. A step that no longer applies (a column it reads is gone) is
 * reported as `skipped` and changes nothing.
 *
 * @param names what columns are called that may be gone already, by id, for the sentences of skipped steps.
 * @throws AppError `invalid_input` when the parameters of a step are not valid; `validateRecipe` says so beforehand.
 */
export function runOperations(
  table: Table,
  steps: readonly (Step | PlacedStep)[],
  names: ReadonlyMap<string, string> = new Map(),
): RunResult {
  const known = new Map(names);
  const blocks: LoggedBlock[] = [];
  const applied: AppliedStep[] = [];
  let current = table;
  for (const [index, step] of steps.entries()) {
    const position = 'step' in step ? step.step : index;
    for (const { id, name } of current.columns) known.set(id, name);
    const operation = operationOf(step);
    const params = operation.parse(step.params);
    const about = { operation: step.operation, params, enabled: step.enabled, step: position };
    if (!step.enabled) {
      applied.push({ ...about, changeCount: 0, facts: { counts: NOTHING, notes: [], skipped: null } });
      continue;
    }
    const unfit = reasonToSkip(operation, params, current.columns, known);
    const result: OperationResult =
      unfit === null ? operation.apply(current, params) : { table: current, changes: [], skipped: unfit };
    const changes = isInSourceOrder(current.rowIndex)
      ? result.changes
      : result.changes.map((block) => inSourceOrder(block));
    const next = followChanges(current, result.table, changes);
    const counts = countChanges(changes, next);
    const facts = { counts, notes: result.notes ?? [], skipped: result.skipped ?? null };
    applied.push({ ...about, changeCount: counts.entries, facts });
    for (const block of changes) blocks.push({ ...block, operation: step.operation, step: position });
    current = next;
  }
  return { table: current, log: { blocks, applied }, applied };
}

const NOTHING: ChangeCounts = { entries: 0, cells: 0, flagged: 0, rowsRemoved: 0, columns: [] };

/** Why a step cannot be applied to a table of these columns; null when it can. */
export function reasonToSkip(
  operation: Operation,
  params: Params,
  columns: readonly ColumnHead[],
  names: ReadonlyMap<string, string> = new Map(),
): Skip | null {
  const missing = [...new Set(operation.columns(params, columns).reads)].filter(
    (id) => !columns.some((column) => column.id === id),
  );
  if (missing.length === 0) return null;
  return { code: 'columns_gone', columns: missing.map((id) => names.get(id) ?? id) };
}

/** Sums up blocks for the sentence of their operation; columns are named as they are called afterwards. */
export function countChanges(changes: readonly ChangeBlock[], after: Table): ChangeCounts {
  const names = new Map<string, string>();
  let entries = 0;
  let cells = 0;
  let flagged = 0;
  let rowsRemoved = 0;
  for (const block of changes) {
    entries += entryCount(block);
    if (block.kind === 'rows_removed') rowsRemoved += block.rows.length;
    else if (block.kind === 'rows_reordered') {
      if (block.reason.code === 'sorted') for (const { name } of block.reason.by) names.set(name, name);
    } else {
      const name = block.kind === 'column_renamed' ? block.after : block.columnName;
      names.set(block.columnId, after.columns.find(({ id }) => id === block.columnId)?.name ?? name);
      if (block.kind === 'cells') cells += block.rows.length;
      if (block.kind === 'flags') flagged += block.rows.length;
    }
  }
  return { entries, cells, flagged, rowsRemoved, columns: [...new Set(names.values())] };
}

export { prefixHash } from './canonical';
