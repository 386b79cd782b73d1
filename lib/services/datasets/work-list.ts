import type { ChangeLog, LoggedBlock } from '@/lib/cleaning/changes';
import { valueText } from '@/lib/cleaning/changes';
import type { Reason } from '@/lib/cleaning/changes/reason';
import { missingPositions, positionsWhere } from '@/lib/cleaning/kernels/positions';
import { noteSentence } from '@/lib/cleaning/language';
import { leftAlone } from '@/lib/cleaning/left-alone';
import { isNumeric } from '@/lib/cleaning/numeric';
import { READERS } from '@/lib/cleaning/readers';
import type { Recipe } from '@/lib/cleaning/recipe';
import { isTarget, type Target } from '@/lib/cleaning/targets';
import type { WorkListJson } from '@/lib/contract/work-list';
import { countMissing } from '@/lib/tabular/columns';
import { findRow } from '@/lib/tabular/query';
import { CellFlag, type Column, isMissing, rowCount, type Table } from '@/lib/tabular/table';

type CellsBlock = Extract<LoggedBlock, { kind: 'cells' }>;

/** A value that could not be read and that nobody has replaced: its cell is missing still, or was filled by a rule. */
export interface UnreadCell {
  readonly position: number;
  readonly block: CellsBlock;
  /** Entry of the block. */
  readonly index: number;
}

/** What is left for a person to decide in a version: column by column, in the order of the table. */
export function workList(table: Table, logs: readonly ChangeLog[], recipe: Recipe): Omit<WorkListJson, 'version'> {
  const result: Omit<WorkListJson, 'version'> = {
    missing: [],
    outliers: [],
    unread: [],
    ambiguous_dates: [],
    left_alone: leftAloneJson(logs, recipe),
  };
  const notFilled = whyNotFilled(logs, recipe);
  for (const column of table.columns) {
    const about = { column_id: column.id, column: column.name, type: column.type };
    const unread = unreadCells(table, logs, column);
    const isDecided = decidedFill(recipe, column.id) !== undefined;
    const count =
      countMissing(column.vector) - unread.filter(({ position }) => isMissing(column.vector, position)).length;
    if (count > 0) {
      const fill = isNumeric(column) ? 'number' : isFillable(column) ? 'text' : 'none';
      const percentage = Math.round((count / rowCount(table)) * 10_000) / 100;
      const why = notFilled.get(column.id);
      result.missing.push({ ...about, count, percentage, fill, is_left: isDecided, ...(why && { why }) });
    }
    const { open, kept } = countOutliers(column);
    if (open + kept > 0) {
      const { expectedRange: range } = column;
      result.outliers.push({ ...about, open, kept, expected_range: range ? [range[0], range[1]] : null });
    }
    if (unread.length > 0) result.unread.push({ ...about, count: unread.length, is_left: isDecided });
    const ambiguous = ambiguousDates(logs, column);
    if (ambiguous) result.ambiguous_dates.push({ ...about, ...ambiguous });
  }
  return result;
}

/** Why missing cells were left missing, by column. */
function whyNotFilled(logs: readonly ChangeLog[], recipe: Recipe): Map<string, string> {
  const applied = logs.flatMap((log) => log.applied);
  return new Map(
    leftAlone(applied, recipe).flatMap(({ note }) =>
      note.code === 'not_filled' && note.why !== 'unread' ? [[note.columnId, noteSentence(note)] as const] : [],
    ),
  );
}

/** What steps did not do by themselves, but for cells that the other lists have. */
function leftAloneJson(logs: readonly ChangeLog[], recipe: Recipe): WorkListJson['left_alone'] {
  const applied = logs.flatMap((log) => log.applied);
  return leftAlone(applied, recipe).flatMap(({ note, edit }) =>
    note.code === 'not_filled'
      ? []
      : [
          {
            code: note.code,
            column_id: 'columnId' in note ? note.columnId : null,
            count: 'rows' in note ? note.rows : note.cells,
            sentence: noteSentence(note),
            edit: { ...edit, step: { ...edit.step } },
          },
        ],
  );
}

/** Positions of the missing cells of a column but for those that held something that could not be read. */
export function missingCells(column: Column, unread: readonly UnreadCell[]): Uint32Array {
  const known = new Set(unread.map(({ position }) => position));
  const missing = missingPositions(column.vector);
  return known.size === 0 ? missing : missing.filter((position) => !known.has(position));
}

/** Positions of the outliers of a column that nobody has decided on, or that somebody kept. */
export function outlierCells({ flags }: Column, status: 'open' | 'kept'): Uint32Array {
  if (!flags) return new Uint32Array(0);
  const wanted = status === 'kept' ? CellFlag.Outlier | CellFlag.Kept : CellFlag.Outlier;
  return positionsWhere(
    flags.length,
    (position) => ((flags[position] as number) & (CellFlag.Outlier | CellFlag.Kept)) === wanted,
  );
}

function countOutliers({ flags }: Column): { open: number; kept: number } {
  const counts = { open: 0, kept: 0 };
  if (!flags) return counts;
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i] as number;
    if ((flag & CellFlag.Outlier) === 0) continue;
    if ((flag & CellFlag.Kept) === 0) counts.open++;
    else counts.kept++;
  }
  return counts;
}

/** The cells of a column whose value could not be read and was not replaced since, in the order of their rows. */
export function unreadCells(table: Table, logs: readonly ChangeLog[], column: Column): UnreadCell[] {
  const found = new Map<number, UnreadCell>();
  for (const block of cellBlocks(logs, column.id)) {
    for (let index = 0; index < block.rows.length; index++) {
      if (valueText(block.after, index) !== null) continue;
      const position = findRow(table, block.rows[index] as number);
      if (position >= 0 && isUnsettled(column, position)) found.set(position, { position, block, index });
    }
  }
  return [...found.values()].sort((a, b) => a.position - b.position);
}

function isUnsettled({ vector, flags }: Column, position: number): boolean {
  return isMissing(vector, position) || ((flags?.[position] ?? 0) & CellFlag.Filled) !== 0;
}

function cellBlocks(logs: readonly ChangeLog[], columnId: string): CellsBlock[] {
  return logs.flatMap(({ blocks }) =>
    blocks.filter(
      (block): block is CellsBlock =>
        block.kind === 'cells' && block.columnId === columnId && READERS.some((id) => id === block.operation),
    ),
  );
}

const EXAMPLES = 3;

/** How the dates of a column were read, if no value told the order of day and month. */
function ambiguousDates(
  logs: readonly ChangeLog[],
  column: Column,
): Pick<WorkListJson['ambiguous_dates'][number], 'order' | 'count' | 'examples'> | undefined {
  for (const block of cellBlocks(logs, column.id)) {
    const order = assumedOrder(block.reasons.facts);
    if (order === undefined) continue;
    const examples = Array.from({ length: Math.min(EXAMPLES, block.rows.length) }, (_, index) => ({
      row_index: block.rows[index] as number,
      original_value: valueText(block.before, index),
      new_value: valueText(block.after, index),
    }));
    return { order, count: block.rows.length, examples };
  }
  return undefined;
}

/** The order that was assumed, if it was. */
function assumedOrder(reasons: readonly Reason[]): 'dmy' | 'mdy' | 'ymd' | undefined {
  for (const reason of reasons) {
    if (reason.code === 'read_as_date' && reason.certainty === 'assumed') return reason.order;
  }
  return undefined;
}

/** The step by which a person decided on the missing cells of this very column, if somebody did. */
function decidedFill(recipe: Recipe, columnId: string): Recipe[number] | undefined {
  return recipe.find((step) => {
    if (!step.enabled) return false;
    if (step.operation === 'impute_missing') return step.params.column === columnId;
    if (step.operation !== 'fill_missing') return false;
    const target = step.params as Target;
    return target.columns !== undefined && isTarget(columnId, target);
  });
}

function isFillable({ type, vector }: Column): boolean {
  return vector.kind === 'text' && (type === 'category' || type === 'text' || type === 'boolean');
}
