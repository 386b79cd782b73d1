import type { FormulaCheckJson } from '@/lib/contract/formulas';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import {
  checkFormula as check,
  columnsNamed,
  computeColumn,
  nodesIn,
  parse,
  problemSentence,
  warningSentence,
} from '@/lib/formula';
import { loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';
import { type Column, cellText, rowCount, type Table } from '@/lib/tabular/table';

const SHOWN = 10;
const MOST_COLUMNS = 6;

/** What a formula would give in the current table, or what is wrong with it. Nothing is stored. Throws as `currentDataset`. */
export async function checkFormula(
  actor: Actor,
  jobId: string,
  { formula, target }: { readonly formula: string; readonly target?: string | undefined },
): Promise<FormulaCheckJson> {
  const { tableKey } = await currentDataset(actor, jobId);
  const table = await loadTable(tableKey);
  const changed = target === undefined ? undefined : findColumn(table, target, 'target');
  const found = check(formula, table);
  if (found.checked === undefined) {
    const { error } = found;
    return { ...NOTHING, errors: [{ code: error.code, message: problemSentence(error), ...error.at }] };
  }
  const { checked, warnings } = found;
  const { vector, kind, unit, zeroDivisions } = computeColumn(checked, table);
  const columns = columnsIn(formula, table);
  const rows = Array.from({ length: Math.min(SHOWN, rowCount(table)) }, (_, position) => ({
    row_index: table.rowIndex[position] ?? position,
    cells: columns.map((column) => cellText(column.vector, position)),
    before: changed === undefined ? null : cellText(changed.vector, position),
    value: cellText(vector, position),
  }));
  return {
    type: checked.type === 'missing' ? null : checked.type,
    unit: unit ?? null,
    kind: kind ?? null,
    errors: [],
    warnings: warnings.map((warning) => ({ code: warning.code, message: warningSentence(warning), ...warning.at })),
    zero_divisions: zeroDivisions,
    preview: { columns: columns.map(({ name }) => name), rows },
  };
}

const NOTHING: FormulaCheckJson = {
  type: null,
  unit: null,
  kind: null,
  errors: [],
  warnings: [],
  zero_divisions: 0,
  preview: { columns: [], rows: [] },
};

/** The columns a formula reads, in its order. */
function columnsIn(formula: string, { columns }: Table): Column[] {
  const { tree } = parse(formula);
  if (tree === undefined) return [];
  const read = [...nodesIn(tree)].flatMap((node) =>
    node.kind === 'column' ? (columnsNamed(columns, node.name)[0] ?? []) : [],
  );
  return [...new Set(read)].slice(0, MOST_COLUMNS);
}
