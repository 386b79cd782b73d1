import type { Recipe, Step } from '@/lib/cleaning/recipe';
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
  const steps = asValues.flatMap(({ id, repair }) =>
    (repair ?? []).map(
      ({ operation, params }): Step => ({ operation, params: { ...params, findings: [id] }, enabled: true }),
    ),
  );
  const cells = new Map<string, Map<number, Value>>();
  const ids = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (asValues.includes(finding)) continue;
    for (const { column, row, value } of cellsOf(finding)) {
      const ofColumn = cells.get(column) ?? new Map<number, Value>();
      ofColumn.set(row, value);
      cells.set(column, ofColumn);
      ids.set(column, (ids.get(column) ?? new Set()).add(finding.id));
    }
  }
  for (const [column, values] of cells) {
    const rows = [...values.keys()].sort((a, b) => a - b);
    steps.push({
      operation: 'repair_cells',
      params: {
        column,
        rows,
        values: rows.map((row) => values.get(row) ?? null),
        findings: [...(ids.get(column) ?? [])],
      },
      enabled: true,
    });
  }
  return steps;
}

/** The recipe without the repairs of these findings; a step that repairs others besides keeps those. */
export function withoutRepairs(recipe: Recipe, findings: readonly Finding[]): Recipe {
  const gone = new Set(findings.map(({ id }) => id));
  return recipe.flatMap((step): Step[] => {
    const ids = findingIdsOf(step);
    if (step.operation === 'dismiss_finding' || !ids.some((id) => gone.has(id))) return [step];
    const left = ids.filter((id) => !gone.has(id));
    if (left.length === 0 || step.operation !== 'repair_cells') return [];
    const { column, rows, values } = step.params;
    const mended = new Set(
      findings.flatMap((finding) => cellsOf(finding).flatMap((cell) => (cell.column === column ? [cell.row] : []))),
    );
    const kept = asList(rows).flatMap((row, i) => (mended.has(Number(row)) ? [] : [i]));
    if (kept.length === 0) return [];
    const params = {
      column,
      rows: kept.map((i) => asList(rows)[i]),
      values: kept.map((i) => asList(values)[i]),
      findings: left,
    };
    return [{ ...step, params }];
  });
}

/** Ids of the findings a step decides on. */
export function findingIdsOf({ params }: { readonly params: Readonly<Record<string, unknown>> }): string[] {
  return asList(params.findings).map(String);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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
