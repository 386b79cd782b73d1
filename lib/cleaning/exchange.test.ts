import { describe, expect, test } from 'vitest';
import { defaultRecipe } from './default-recipe';
import { addStep, changeStep, removeStep } from './edit-recipe';
import { carryRecipe, exportRecipe, importRecipe } from './exchange';
import { mergeRecipes } from './merge-recipes';
import type { Step } from './recipe';
import type { OperationId } from './registry';

const step = (operation: OperationId, params: Record<string, unknown> = {}): Step => ({
  operation,
  params,
  enabled: true,
});
const head = (id: string, name: string) => ({ id, name });

const january = [head('c0', 'City'), head('c1', 'Fee Paid'), head('c2', 'x'), head('c3', 'x')];
const recipe = [
  step('fill_missing', { columns: ['c0', 'c2'], except: ['c1', 'c9'], numeric: 'mean', categorical: 'leave' }),
  step('flag_outlier', { columns: ['c1'], method: 'iqr' }),
  step('rename_column', { column: 'c0_1', name: 'town' }),
  step('rename_column', { column: 'c3', name: 'second x' }),
  step('edit_cell', { column: 'c0', row: 1, value: 'x' }),
];

test('a recipe travels to another file, its columns found by header', () => {
  const february = [head('c0', 'fee_paid'), head('c1', 'x'), head('c2', 'City'), head('c3', 'x')];
  const file = JSON.parse(JSON.stringify(exportRecipe(recipe, january)));
  const { recipe: imported, left } = importRecipe(file, february);
  expect(imported).toEqual([
    step('fill_missing', { columns: ['c2', 'c1'], except: ['c0'], numeric: 'mean', categorical: 'leave' }),
    step('flag_outlier', { columns: ['c0'], method: 'iqr' }),
    step('rename_column', { column: 'c2_1', name: 'town' }),
    step('rename_column', { column: 'c3', name: 'second x' }),
  ]);
  expect(left).toEqual([{ step: recipe[4], reason: 'It is about rows of the file it was made for.' }]);
});

test('steps whose column is not there are left out, and said to be', () => {
  const { recipe: imported, left } = importRecipe(exportRecipe(recipe, january), [head('c7', 'CITY')]);
  expect(imported.map(({ params }) => params.columns ?? params.column)).toEqual([['c7'], 'c7_1']);
  expect(left.map(({ reason }) => reason)).toEqual([
    'There is no column like “Fee Paid”.',
    'There is no column like “x”.',
    'It is about rows of the file it was made for.',
  ]);
});

test('the default recipe fits every file', () => {
  expect(importRecipe(exportRecipe(defaultRecipe(), january), [])).toEqual({ recipe: defaultRecipe(), left: [] });
});

test('what is no recipe file is refused', () => {
  expect(() => importRecipe({ steps: [] }, [])).toThrow('not a recipe exported by RefineX');
  expect(() => importRecipe({ ...exportRecipe([], []), steps: [{ operation: 'x' }] }, [])).toThrow('no operation “x”');
});

test('two people’s edits of different steps are joined', () => {
  const base = defaultRecipe();
  const rename = step('rename_column', { column: 'c0', name: 'town' });
  const mine = addStep(changeStep(base, 6, { enabled: false }), rename);
  const theirs = addStep(removeStep(base, 8), step('drop_column', { columns: ['c3'] }));
  const { recipe: merged, conflicts } = mergeRecipes(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged).toEqual(addStep(changeStep(theirs, 6, { enabled: false }), rename));
});

test('what I removed stays removed, what both did the same is done once', () => {
  const base = defaultRecipe();
  const rename = step('rename_column', { column: 'c0', name: 'town' });
  const merged = mergeRecipes(base, addStep(removeStep(base, 0), rename), addStep(base, rename));
  expect(merged).toEqual({ recipe: addStep(removeStep(base, 0), rename), conflicts: [] });
});

test('edits of one step that differ are a conflict, and the stored one stays until someone decides', () => {
  const base = defaultRecipe();
  const mine = changeStep(base, 10, { params: { method: 'mad' } });
  const theirs = changeStep(base, 10, { params: { method: 'zscore' } });
  expect(mergeRecipes(base, mine, theirs)).toEqual({
    recipe: theirs,
    conflicts: [{ base: base[10], mine: mine[10], theirs: theirs[10] }],
  });
  expect(mergeRecipes(base, removeStep(base, 10), theirs).conflicts).toEqual([
    { base: base[10], mine: null, theirs: theirs[10] },
  ]);
  expect(mergeRecipes(base, mine, removeStep(base, 10)).conflicts).toEqual([
    { base: base[10], mine: mine[10], theirs: null },
  ]);
  const added = (name: string) => addStep(base, step('rename_column', { column: 'c0', name }));
  expect(mergeRecipes(base, added('a'), added('b')).conflicts).toHaveLength(1);
});

describe('a recipe for a file that is read in another way', () => {
  const edits = [...recipe.slice(2), step('drop_column', { columns: ['c1'] })];

  test('is the same where columns and rows are', () => {
    expect(carryRecipe(edits, january, january, true)).toEqual(edits);
    const renamed = january.map(({ id }) => head(id, `column ${id}`));
    expect(carryRecipe(edits, january, renamed, true)).toEqual(edits);
  });

  test('follows the headers, and switches off what it says of rows', () => {
    const moved = [head('c0', 'Fee Paid'), head('c1', 'City')];
    expect(carryRecipe(edits, january, moved, false)).toEqual([
      step('rename_column', { column: 'c1_1', name: 'town' }),
      { ...step('edit_cell', { column: 'c1', row: 1, value: 'x' }), enabled: false },
      step('drop_column', { columns: ['c0'] }),
    ]);
  });
});
