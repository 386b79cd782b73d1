import type { Step } from '@/lib/cleaning/recipe';
import type { Finding } from '@/lib/findings';

/** More value replacements than this become one step about the rows at hand. */
const MOST_REPLACEMENTS = 10;

type Value = string | number | null;

/** Whether anything is proposed to mend what was found. */
export function isRepairable({ repair }: Finding): boolean {
  return repair !== null && repair.length > 0;
}

/**
 * The steps that carry out the repairs of these findings. Replacements of a value stay what they are, so that they hold for next
 * month's file, too; repairs of single cells are gathered, one step a column.
 */
export function repairSteps(findings: readonly Finding[]): Step[] {
  const replacements = findings.filter(({ repair }) => repair?.every(({ operation }) => operation === 'replace_value'));
  const asValues = replacements.length <= MOST_REPLACEMENTS ? replacements : [];
  const steps = asValues.flatMap(({ repair }) =>
    (repair ?? []).map(({ operation, params }): Step => ({ operation, params: { ...params }, enabled: true })),
  );
  const cells = new Map<string, Map<number, Value>>();
  for (const finding of findings) {
    if (asValues.includes(finding)) continue;
    for (const { column, row, value } of cellsOf(finding)) {
      const ofColumn = cells.get(column) ?? new Map<number, Value>();
      ofColumn.set(row, value);
      cells.set(column, ofColumn);
    }
  }
  for (const [column, values] of cells) {
    const rows = [...values.keys()].sort((a, b) => a - b);
    steps.push({
      operation: 'repair_cells',
      params: { column, rows, values: rows.map((row) => values.get(row) ?? null) },
      enabled: true,
    });
  }
  return steps;
}

/** What each cell of a finding would hold. */
export function cellsOf({ column, rows, repair }: Finding): { column: string; row: number; value: Value }[] {
  return (repair ?? []).flatMap(({ operation, params }) => {
    if (operation === 'edit_cell') {
      return [{ column: String(params.column), row: Number(params.row), value: asValue(params.value) }];
    }
    return rows.map((row) => ({ column, row, value: asValue(params.to) }));
  });
}

function asValue(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
