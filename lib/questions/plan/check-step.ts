import { numbersOf } from '@/lib/charts/values';
import { type Checked, type CheckedFormula, checkFormula } from '@/lib/formula';
import { NUMERIC_AGGREGATES } from '@/lib/shape/aggregates';
import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import { unitOf } from '@/lib/tabular/labels';
import { type Column, columnById, type Table } from '@/lib/tabular/table';
import type { BasicStep } from './expand';
import type { PlanMeasure } from './plan';
import { PlanFailure } from './problem';

/** Numbers that name things or say where they are. */
const NAMES: ReadonlySet<ColumnKind> = new Set(['identifier', 'code', 'phone', 'coordinate']);
/** Numbers whose sum says nothing. */
const RATES: ReadonlySet<ColumnKind> = new Set(['share', 'year', 'date_part', 'ordinal']);

/**
 * Whether a step makes sense on the table it is done on: its columns are there, what is added up can be, and formulas fit types and
 * units. @throws PlanFailure where it does not
 */
export function checkStep(step: BasicStep, table: Table, at: number): void {
  const column = (id: string) => columnOrFail(table, id, at);
  switch (step.step) {
    case 'filter':
      for (const condition of step.where) column(condition.column);
      return;
    case 'derive':
      checkedFormula(step, table, at);
      return;
    case 'group':
      for (const id of step.by) column(id);
      for (const measure of step.values) checkMeasure(measure, table, at);
      return;
    case 'pivot':
      for (const id of [...step.by, step.column]) column(id);
      for (const measure of step.values) checkMeasure(measure, table, at);
      return;
    case 'sort':
      for (const key of step.keys) column(key.column);
      return;
    case 'select':
      for (const id of step.columns) column(id);
      return;
    case 'statistic': {
      const columns = step.columns.map(column);
      if (step.how !== 'describe' && columns.length < 2) throw new PlanFailure({ code: 'two_columns' }, at);
      const numeric = step.how === 'group_difference' ? columns.slice(0, 1) : columns;
      if (step.how === 'describe') return;
      for (const one of numeric) requireMeasured(one, step.how.replace('_', ' '), at);
      return;
    }
    default:
  }
}

/** The column of this id. @throws PlanFailure */
export function columnOrFail(table: Table, id: string, at: number): Column {
  const column = columnById(table, id);
  if (column === undefined) throw new PlanFailure({ code: 'no_such_column', id }, at);
  return column;
}

function checkMeasure({ column: id, aggregate }: PlanMeasure, table: Table, at: number): void {
  if (id === undefined) return;
  const column = columnOrFail(table, id, at);
  if (!NUMERIC_AGGREGATES.includes(aggregate)) return;
  requireMeasured(column, aggregate, at);
  const kind = kindOf(column);
  if (aggregate === 'sum' && (RATES.has(kind) || unitOf(column) === '%')) {
    throw new PlanFailure({ code: 'not_additive', column: column.name, kind: kind === 'ordinal' ? 'share' : kind }, at);
  }
}

function requireMeasured(column: Column, of: string, at: number): void {
  if (numbersOf(column) === null) throw new PlanFailure({ code: 'no_numbers', column: column.name, of }, at);
  const kind = kindOf(column);
  if (NAMES.has(kind)) throw new PlanFailure({ code: 'not_measured', column: column.name, of, kind }, at);
}

/** The formula of a step, checked against the table. @throws PlanFailure */
export function checkedFormula(
  { name, formula }: { readonly name: string; readonly formula: string },
  table: Table,
  at: number,
): Checked {
  const found: CheckedFormula = checkFormula(formula, calledById(table));
  if (found.checked === undefined) throw new PlanFailure({ code: 'formula', name, error: found.error }, at);
  return found.checked;
}

/** Formulas of plans name columns by id; where a header reads like the id of another column, headers give way. */
function calledById(table: Table): Table {
  const ids = new Set(table.columns.map(({ id }) => id));
  if (!table.columns.some(({ id, name }) => name !== id && ids.has(name))) return table;
  const columns = table.columns.map((column) => {
    const unit = unitOf(column);
    const { sourceName: _source, ...rest } = column;
    return ids.has(column.name)
      ? { ...rest, name: column.id, kind: kindOf(column), ...(unit !== null && { unit }) }
      : column;
  });
  return { ...table, columns };
}
