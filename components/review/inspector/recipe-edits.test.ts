import { expect, test } from 'vitest';
import { addStep, phasesOf } from '@/components/review/recipe/recipe-order';
import type { StepJson } from '@/components/review/review-context';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import { OPERATIONS } from '@/lib/cleaning/registry';
import { parseRecipe } from '@/lib/cleaning/validate';
import { tableToRows } from '@/lib/tabular/columns';
import {
  changeType,
  currentFill,
  dropColumn,
  editCell,
  fillColumn,
  keepOutliers,
  orderDates,
  removeRows,
  renameColumn,
  setKind,
  showCompanion,
} from './recipe-edits';

const operations = Object.values(OPERATIONS).map(({ id, phase }) => ({ id, phase }));
const defaults: StepJson[] = defaultRecipe().map(({ operation, params, enabled }) => ({ operation, params, enabled }));

const source = sourceTable(
  ['amount', 'when', 'city'],
  [
    ['1', '03/04/2024', 'Oslo'],
    ['2', '05/06/2024', 'Rome'],
    ['9', '07/08/2024', 'Oslo'],
    [null, '09/10/2024', null],
  ],
);

/** What the engine makes of the steps; they must be a recipe it accepts. */
function run(steps: readonly StepJson[]) {
  const recipe: Recipe = parseRecipe(steps, source.columns);
  const { table, applied } = runOperations(source, recipe);
  expect(applied.map(({ facts }) => facts.skipped).filter(Boolean)).toEqual([]);
  return { rows: tableToRows(table), table, names: table.columns.map(({ name }) => name) };
}

test('a column is filled in its own way, and the others as before', () => {
  const median = fillColumn(defaults, 'c0', 'number', { method: 'median' }, operations);
  expect(run(median).rows[3]).toEqual([2, '2024-09', null]);
  const constant = fillColumn(median, 'c0', 'number', { method: 'constant', value: '7' }, operations);
  expect(run(constant).rows[3]?.[0]).toBe(7);
  expect(constant.filter(({ operation }) => operation === 'fill_missing')).toHaveLength(2);
  const both = fillColumn(constant, 'c2', 'text', { method: 'constant', value: 'Bern' }, operations);
  expect(run(both).rows[3]).toEqual([7, '2024-09', 'Bern']);
});

test('the days of a column of months can be shown beside it', () => {
  const { names, rows } = run(showCompanion(defaults, 'c1'));
  expect(names).toEqual(['amount', 'when', 'when_full', 'city']);
  expect(rows[0]?.slice(1, 3)).toEqual(['2024-03', '2024-03-04']);
});

test('a column can be left as it is', () => {
  const left = fillColumn(defaults, 'c0', 'number', { method: 'leave' }, operations);
  expect(run(left).rows[3]?.[0]).toBeNull();
  expect(run(fillColumn(defaults, 'c1', 'none', { method: 'leave' }, operations)).rows[3]?.[0]).toBe(4);
});

test('how a column is filled can be said of that column alone', () => {
  expect(currentFill(defaults, 'c0', 'number')).toEqual({ method: 'mean' });
  expect(currentFill(defaults, 'c2', 'text')).toEqual({ method: 'leave' });
  const constant = fillColumn(defaults, 'c0', 'number', { method: 'constant', value: '7' }, operations);
  expect(currentFill(constant, 'c0', 'number')).toEqual({ method: 'constant', value: '7' });
  const off = defaults.map((step) => ({ ...step, enabled: false }));
  expect(currentFill(off, 'c0', 'number')).toEqual({ method: 'leave' });
});

test('dates are read in another order, as precisely as before', () => {
  expect(run(defaults).rows[0]?.[1]).toBe('2024-03');
  const precise = defaults.map((step) =>
    step.operation === 'convert_date' ? { ...step, params: { ...step.params, precision: 'day' } } : step,
  );
  const dayFirst = orderDates(precise, 'c1', 'dmy', operations);
  expect(run(dayFirst).rows[0]?.[1]).toBe('2024-04-03');
  expect(run(orderDates(dayFirst, 'c1', 'mdy', operations)).rows[0]?.[1]).toBe('2024-03-04');
  expect(orderDates(dayFirst, 'c1', 'mdy', operations)).toHaveLength(dayFirst.length);
});

test('another type is read from what the file says', () => {
  const text = changeType(defaults, 'c1', 'text', operations);
  expect(run(text).rows[0]?.[1]).toBe('03/04/2024');
  expect(run(text).table.columns[1]?.type).toBe('text');
  const back = changeType(text, 'c1', 'date', operations);
  expect(run(back).rows[0]?.[1]).toBe('2024-03-04');
  expect(back.filter(({ operation }) => operation === 'change_type')).toHaveLength(1);
});

test('a kind that a person gives replaces the one before, takes its part in what follows, and can be left to the values again', () => {
  const code = setKind(setKind(defaults, 'c0', 'ordinal', operations), 'c0', 'code', operations);
  expect(code.filter(({ operation }) => operation === 'set_kind')).toHaveLength(1);
  expect(run(code).table.columns[0]?.kind).toBe('code');
  expect(setKind(code, 'c0', null, operations)).toEqual(defaults);
});

test('edits come last and are steps the engine knows', () => {
  const steps = [
    (before: StepJson[]) => renameColumn(renameColumn(before, 'c2', 'x'), 'c2', 'town'),
    (before: StepJson[]) => editCell(before, 'c2', 1, 'Milan'),
    (before: StepJson[]) => keepOutliers(before, 'c0'),
    (before: StepJson[]) => removeRows(before, [0], 'Wrong.'),
    (before: StepJson[]) => dropColumn(before, 'c1'),
  ].reduce((before, edit) => edit(before), defaults);
  expect(steps).toHaveLength(defaults.length + 5);
  const { table } = runOperations(source, parseRecipe(steps, source.columns));
  expect(table.columns.map(({ name }) => name)).toEqual(['amount', 'town']);
  expect(tableToRows(table)[0]).toEqual([2, 'Milan']);
});

test('a step is put at the end of its phase', () => {
  const merged = addStep(defaults, { operation: 'change_type', params: {}, enabled: true }, phasesOf(operations));
  const place = merged.findIndex(({ operation }) => operation === 'change_type');
  expect(merged[place - 1]?.operation).toBe('bucket_age');
  expect(merged[place + 1]?.operation).toBe('fill_missing');
});
