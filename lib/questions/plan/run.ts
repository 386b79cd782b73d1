import { computeColumn, nodesIn, parse } from '@/lib/formula';
import { groupTable } from '@/lib/shape/group';
import { pivotTable } from '@/lib/shape/pivot';
import { selectRows, withColumn } from '@/lib/tabular/columns';
import { allPositions, filterRows, sortRows } from '@/lib/tabular/query';
import { type Column, isMissing, rowCount, type Table, type Vector } from '@/lib/tabular/table';
import { checkedFormula, checkStep, columnOrFail } from './check-step';
import { type BasicStep, expand } from './expand';
import type { Plan, StepOf } from './plan';
import { computeStatistic, type StatisticFacts } from './statistic';

/** What a plan gives: a table, and of each of its steps how many rows it left. */
export interface PlanResult {
  readonly table: Table;
  readonly rows: readonly number[];
  /** Of the last statistic. */
  readonly facts?: StatisticFacts;
}

interface State {
  table: Table;
  /** Columns of the sort that the rows are in. */
  keys: readonly string[];
  facts?: StatisticFacts;
}

/**
 * Does the steps of a plan on a table, each by the kernel that views, shapes and formulas use, and checks each before. Pure and
 * deterministic. @throws PlanFailure where a step makes no sense on this table
 */
export function runPlan(source: Table, plan: Plan): PlanResult {
  const steps = expand(plan);
  let state: State = {
    table: onlyUsed(
      source,
      steps.map(({ step }) => step),
    ),
    keys: [],
  };
  const rows = plan.steps.map(() => 0);
  for (const { step, at } of steps) {
    checkStep(step, state.table, at);
    state = { ...state, ...done(step, state, at) };
    rows[at] = rowCount(state.table);
  }
  const { table, facts } = state;
  return { table, rows, ...(facts && { facts }) };
}

function done(step: BasicStep, { table, keys }: State, at: number): Partial<State> {
  switch (step.step) {
    case 'filter':
      return { table: selectRows(table, filterRows(table, step.where)) };
    case 'derive': {
      const { zeroDivisions: _, ...computed } = computeColumn(checkedFormula(step, table, at), table);
      return { table: withColumn(table, { id: step.id, name: step.name, ...computed }) };
    }
    case 'group':
      // Without keys there is one row, also of a table without rows, as in SQL.
      return {
        table: step.by.length === 0 ? wholeGroup(table, step) : groupTable(table, { shape: 'group', ...step }).table,
        keys: [],
      };
    case 'pivot':
      return { table: pivotTable(table, { shape: 'pivot', ...step }).table, keys: [] };
    case 'sort':
      return {
        table: selectRows(table, sortRows(table, allPositions(table), step.keys)),
        keys: step.keys.map(({ column }) => column),
      };
    case 'limit':
      return { table: limited(table, step.count, keys) };
    case 'statistic':
      return {
        ...computeStatistic(
          step.columns.map((id) => columnOrFail(table, id, at)),
          step,
        ),
        keys: [],
      };
    case 'select':
      return { table: { columns: step.columns.map((id) => columnOrFail(table, id, at)), rowIndex: table.rowIndex } };
    case 'chart':
      return {};
  }
}

/** One row over all, with nothing counted where there is no row. */
function wholeGroup(table: Table, step: StepOf<'group'>): Table {
  const found = groupTable(table, { shape: 'group', by: [], values: step.values }).table;
  if (rowCount(found) > 0) return found;
  const columns = found.columns.map((column, i): Column => {
    const aggregate = step.values[i]?.aggregate;
    const isCount = aggregate === 'count' || aggregate === 'distinct';
    const vector: Vector =
      column.vector.kind === 'text'
        ? { ...column.vector, codes: Int32Array.of(-1) }
        : { ...column.vector, values: Float64Array.of(isCount ? 0 : Number.NaN) };
    return { ...column, vector };
  });
  return { columns, rowIndex: Uint32Array.of(0) };
}

/** The first rows, and those that the sort holds equal to the last of them. */
function limited(table: Table, count: number, keys: readonly string[]): Table {
  const rows = rowCount(table);
  if (rows <= count) return table;
  const vectors = keys.flatMap((key) => table.columns.find(({ id }) => id === key)?.vector ?? []);
  let end = count;
  while (vectors.length > 0 && end < rows && vectors.every((vector) => areEqual(vector, end, count - 1))) end++;
  return selectRows(table, allPositions(table).subarray(0, end));
}

function areEqual(vector: Vector, a: number, b: number): boolean {
  if (vector.kind === 'text') return vector.codes[a] === vector.codes[b];
  return isMissing(vector, a) ? isMissing(vector, b) : vector.values[a] === vector.values[b];
}

/** Columns that no step reads are not carried along, where the result cannot show them. */
function onlyUsed(table: Table, steps: readonly BasicStep[]): Table {
  const end = steps.findIndex(
    ({ step }) => step === 'group' || step === 'pivot' || step === 'statistic' || step === 'select',
  );
  if (end < 0) return table;
  const used = new Set(steps.slice(0, end + 1).flatMap(columnsOf));
  return {
    ...table,
    columns: table.columns.filter(({ id }) => used.has(id)),
    ...(table.companions && { companions: table.companions.filter(({ of }) => used.has(of)) }),
  };
}

function columnsOf(step: BasicStep): string[] {
  switch (step.step) {
    case 'filter':
      return step.where.map(({ column }) => column);
    case 'derive':
      return columnsInFormula(step.formula);
    case 'group':
      return [...step.by, ...step.values.flatMap(({ column }) => column ?? [])];
    case 'pivot':
      return [...step.by, step.column, ...step.values.flatMap(({ column }) => column ?? [])];
    case 'sort':
      return step.keys.map(({ column }) => column);
    case 'statistic':
    case 'select':
      return [...step.columns];
    default:
      return [];
  }
}

/** Names of the columns in a formula. */
export function columnsInFormula(formula: string): string[] {
  const { tree } = parse(formula);
  if (tree === undefined) return [];
  return [...nodesIn(tree)].flatMap((node) => (node.kind === 'column' ? [node.name] : []));
}
