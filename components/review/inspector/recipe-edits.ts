import { addStep, phasesOf } from '@/components/review/recipe/recipe-order';
import type { StepJson } from '@/components/review/review-context';
import { RETYPERS } from '@/lib/cleaning/readers';
import type { OperationJson } from '@/lib/contract/recipe';
import type { ColumnKind } from '@/lib/tabular/kinds/kind';

/** How the missing cells of one column are filled. */
export type FillChoice =
  | { method: 'mean' | 'median' | 'zero' | 'mode' | 'forward' | 'leave' }
  | { method: 'constant'; value: string };

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type ChosenType = 'number' | 'date' | 'boolean' | 'category' | 'text' | 'identifier';

const FILLING = ['fill_missing', 'impute_missing'] as const;

type Phases = readonly Pick<OperationJson, 'id' | 'phase'>[];

/** Fills one column in its own way; every other step that fills leaves it alone. */
export function fillColumn(
  steps: readonly StepJson[],
  columnId: string,
  kind: 'number' | 'text' | 'none',
  choice: FillChoice,
  operations: Phases,
): StepJson[] {
  const { method } = choice;
  const params: Record<string, unknown> = { columns: [columnId], numeric: 'leave', categorical: 'leave' };
  if (kind !== 'none') params[kind === 'number' ? 'numeric' : 'categorical'] = method;
  if (choice.method === 'constant') {
    if (kind === 'number') params.number = Number(choice.value);
    else params.text = choice.value;
  }
  const others = withoutColumn(steps, FILLING, columnId);
  return addStep(others, { operation: 'fill_missing', params, enabled: true }, phasesOf(operations));
}

/** Fills one column from others; every other step that fills leaves it alone. */
export function imputeColumn(
  steps: readonly StepJson[],
  columnId: string,
  { method, columns }: { method: string; columns: readonly string[] },
  operations: Phases,
): StepJson[] {
  const params = { column: columnId, method, ...(columns.length > 0 && { columns }) };
  const others = withoutColumn(steps, FILLING, columnId);
  return addStep(others, { operation: 'impute_missing', params, enabled: true }, phasesOf(operations));
}

/** How the missing cells of a column are filled as the recipe stands. */
export function currentFill(
  steps: readonly StepJson[],
  columnId: string,
  kind: 'number' | 'text' | 'none',
): FillChoice {
  const step = steps.find(
    (candidate) => candidate.operation === 'fill_missing' && candidate.enabled && concerns(candidate, columnId),
  );
  const { numeric, categorical, number, text } = step?.params ?? {};
  const method = kind === 'number' ? (numeric ?? 'mean') : kind === 'text' ? (categorical ?? 'leave') : 'leave';
  if (step === undefined) return { method: 'leave' };
  if (method === 'constant') return { method, value: String((kind === 'number' ? number : text) ?? '') };
  const known = (['mean', 'median', 'zero', 'mode', 'forward'] as const).find((name) => name === method);
  return { method: known ?? 'leave' };
}

/** Reads the dates of one column in this order; every other step that reads dates leaves it alone. */
export function orderDates(
  steps: readonly StepJson[],
  columnId: string,
  order: DateOrder,
  operations: Phases,
): StepJson[] {
  const reading = steps.find((step) => step.operation === 'convert_date' && step.enabled && concerns(step, columnId));
  const { columns: _, except: __, ...how } = reading?.params ?? {};
  const step: StepJson = {
    operation: 'convert_date',
    params: { ...how, columns: [columnId], order },
    enabled: true,
  };
  const others = withoutColumn(steps, ['convert_date'], columnId);
  const place = reading ? others.findIndex(({ operation }) => operation === 'convert_date') : -1;
  return place < 0 ? addStep(others, step, phasesOf(operations)) : others.toSpliced(place + 1, 0, step);
}

/** Reads a column as this type, from what the file says: no other step reads it. */
export function changeType(
  steps: readonly StepJson[],
  columnId: string,
  type: ChosenType,
  operations: Phases,
): StepJson[] {
  const others = withoutColumn(steps, RETYPERS, columnId);
  return addStep(
    others,
    { operation: 'change_type', params: { column: columnId, type }, enabled: true },
    phasesOf(operations),
  );
}

/** Says what a column is for; what was said before is replaced. Null leaves it to the values again. */
export function setKind(
  steps: readonly StepJson[],
  columnId: string,
  kind: ColumnKind | null,
  operations: Phases,
): StepJson[] {
  const others = withoutColumn(steps, ['set_kind'], columnId);
  if (kind === null) return others;
  const step = { operation: 'set_kind', params: { column: columnId, kind }, enabled: true };
  return addStep(others, step, phasesOf(operations));
}

/** The name a column gets; an earlier renaming by a person is replaced. */
export function renameColumn(steps: readonly StepJson[], columnId: string, name: string): StepJson[] {
  const last = steps.at(-1);
  const kept = last?.operation === 'rename_column' && last.params.column === columnId ? steps.slice(0, -1) : steps;
  return [...kept, { operation: 'rename_column', params: { column: columnId, name }, enabled: true }];
}

/** Puts what the column said in full beside it. */
export const showCompanion = (steps: readonly StepJson[], columnId: string): StepJson[] => [
  ...steps,
  { operation: 'show_companion', params: { column: columnId }, enabled: true },
];

export const dropColumn = (steps: readonly StepJson[], columnId: string): StepJson[] => [
  ...steps,
  { operation: 'drop_column', params: { columns: [columnId] }, enabled: true },
];

export const editCell = (steps: readonly StepJson[], column: string, row: number, value: string | number | null) => [
  ...steps,
  { operation: 'edit_cell', params: { column, row, value }, enabled: true },
];

/** Says that every outlier of a column is right. */
export const keepOutliers = (steps: readonly StepJson[], column: string): StepJson[] => [
  ...steps,
  { operation: 'keep_outlier', params: { column }, enabled: true },
];

export const removeRows = (steps: readonly StepJson[], rows: readonly number[], reason: string): StepJson[] => [
  ...steps,
  { operation: 'remove_rows', params: { rows, reason }, enabled: true },
];

/** Whether a step works on this column. */
export function concerns({ params }: StepJson, columnId: string): boolean {
  if (typeof params.column === 'string') return params.column === columnId;
  const { columns, except } = params;
  if (Array.isArray(except) && except.includes(columnId)) return false;
  return !Array.isArray(columns) || columns.includes(columnId);
}

/** The steps with a column taken out of those of some operations; a step that was for it alone goes. */
function withoutColumn(steps: readonly StepJson[], operations: readonly string[], columnId: string): StepJson[] {
  return steps.flatMap((step): StepJson[] => {
    if (!operations.includes(step.operation) || !concerns(step, columnId)) return [step];
    const { params } = step;
    if (typeof params.column === 'string') return [];
    if (Array.isArray(params.columns)) {
      const columns = params.columns.filter((id) => id !== columnId);
      return columns.length === 0 ? [] : [{ ...step, params: { ...params, columns } }];
    }
    const except = Array.isArray(params.except) ? params.except : [];
    return [{ ...step, params: { ...params, except: [...except, columnId] } }];
  });
}
