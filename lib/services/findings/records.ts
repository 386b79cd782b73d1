import type { Step } from '@/lib/cleaning/recipe';
import type { ComparedFieldJson, MergeRule, RecordDecision, RecordGroupJson } from '@/lib/contract/findings';
import { AppError } from '@/lib/errors';
import { contentId } from '@/lib/findings/content-id';
import type { FieldComparison, RecordGroup } from '@/lib/findings/duplicates';
import { findColumn } from '@/lib/tabular/find-column';
import { columnById, type Table } from '@/lib/tabular/table';
import { cellValue } from './list-findings';

type Value = string | number | null;

/** The id of a group follows from what its records hold, so that a decision on it holds for next month's file. */
export function recordGroupId(table: Table, columns: readonly string[], { rows }: RecordGroup): string {
  const records = rows.map((row) => JSON.stringify(columns.map((column) => cellValue(table, column, row))));
  return contentId(['records', ...records.sort()]);
}

/** The row that would stay: the one that says most, the first among equals. */
export function keptRow(table: Table, rows: readonly number[]): number {
  const filled = (row: number) => table.columns.filter(({ id }) => cellValue(table, id, row) !== null).length;
  return rows.reduce((best, row) => (filled(row) > filled(best) ? row : best), rows[0] ?? 0);
}

/** A group as clients see it, but for its id and whether it was decided on. */
export function recordGroupJson(table: Table, group: RecordGroup): Omit<RecordGroupJson, 'group_id' | 'status'> {
  return {
    probability: group.probability,
    rows: group.rows.map((row) => ({
      row_index: row,
      values: table.columns.map((column) => cellValue(table, column.id, row)),
    })),
    pairs: group.pairs.map(({ rows, probability, fields }) => ({
      rows: [rows[0], rows[1]],
      probability,
      fields: fields.map((field) => fieldJson(table, field)),
    })),
    keep_row: keptRow(table, group.rows),
  };
}

const LEVEL_NAMES: Record<FieldComparison['level'], ComparedFieldJson['level']> = {
  [-1]: 'missing',
  0: 'different',
  1: 'alike',
  2: 'near',
  3: 'same',
};

function fieldJson(table: Table, { column, level, weight }: FieldComparison): ComparedFieldJson {
  return {
    column_id: column,
    column: columnById(table, column)?.name ?? column,
    level: LEVEL_NAMES[level],
    weight: Math.round(weight * 100) / 100,
  };
}

/** The step that merges a group. Throws `invalid_input` for a row that is not of it or a column there is not. */
export function mergeStep(
  table: Table,
  { rows }: RecordGroup,
  { keep_row: keepRow, rules = {} }: Pick<RecordDecision, 'keep_row' | 'rules'>,
): Step {
  const keep = keepRow ?? keptRow(table, rows);
  if (!rows.includes(keep)) {
    const message = `Row ${keep} is not one of these records.`;
    throw new AppError('invalid_input', message, { fields: { keep_row: message } });
  }
  const ruleOf = new Map<string, MergeRule>();
  for (const [name, rule] of Object.entries(rules)) ruleOf.set(findColumn(table, name, 'rules').id, rule);
  const ordered = [keep, ...rows.filter((row) => row !== keep)];
  const take = table.columns.flatMap(({ id }) => {
    const cells = ordered.map((row) => ({ row, value: cellValue(table, id, row) }));
    const chosen = chosenCell(cells, ruleOf.get(id) ?? 'kept');
    return chosen !== undefined && chosen.row !== keep && chosen.value !== cells[0]?.value
      ? [{ column: id, row: chosen.row }]
      : [];
  });
  return { operation: 'merge_records', params: { rows: [...rows], keep, take }, enabled: true };
}

interface CellOf {
  readonly row: number;
  readonly value: Value;
}

/** The cell whose value wins; the earlier one of two that are equally good. Undefined when no row has a value. */
function chosenCell(cells: readonly CellOf[], rule: MergeRule): CellOf | undefined {
  const present = cells.filter(({ value }) => value !== null);
  const best = (isBetter: (a: CellOf, b: CellOf) => boolean) =>
    present.reduce<CellOf | undefined>(
      (top, cell) => (top === undefined || isBetter(cell, top) ? cell : top),
      undefined,
    );
  const times = ({ value }: CellOf) => present.filter((other) => other.value === value).length;
  switch (rule) {
    case 'kept':
      return present[0];
    case 'longest':
      return best((a, b) => String(a.value).length > String(b.value).length);
    case 'most_frequent':
      return best((a, b) => times(a) > times(b));
    case 'largest':
      return best((a, b) => compare(a.value, b.value) > 0);
    case 'smallest':
      return best((a, b) => compare(a.value, b.value) < 0);
  }
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
