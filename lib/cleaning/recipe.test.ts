import { describe, expect, test } from 'vitest';
import { defaultRecipe } from './default-recipe';
import { addStep, changeStep, moveStep, removeStep } from './edit-recipe';
import { sourceTable } from './fixtures/tables';
import { commit, redo, startHistory, undo } from './history';
import { stepWords } from './language/steps';
import { prefixHash, runOperations, type Step, stepsOfPhase } from './recipe';
import { OPERATION_IDS, OPERATIONS, type OperationId } from './registry';
import { suggestOperations } from './suggest';
import { parseRecipe, parseStep, validateRecipe } from './validate';

const step = (operation: OperationId, params: Record<string, unknown> = {}): Step => ({
  operation,
  params,
  enabled: true,
});
const columns = [
  { id: 'c0', name: 'city' },
  { id: 'c1', name: 'fee' },
];

describe('runOperations', () => {
  test('reports every step: done, switched off, or skipped because its column is gone', () => {
    const source = sourceTable(['city', 'fee'], [['Porto ', 1]]);
    const { applied, table } = runOperations(source, [
      { ...step('trim_whitespace'), enabled: false },
      step('drop_column', { columns: ['c0'] }),
      step('rename_column', { column: 'c0', name: 'town' }),
      step('fill_missing', { columns: ['c0', 'c7'] }),
    ]);
    const told = applied.map((step) => {
      const { sentence, skippedReason } = stepWords(step);
      return [sentence, skippedReason, step.changeCount];
    });
    expect(told).toEqual([
      ['Switched off', null, 0],
      ['1 column dropped (city)', null, 2],
      ['Skipped: Column city is not in the table at this point.', 'Column city is not in the table at this point.', 0],
      [
        'Skipped: Columns city, c7 are not in the table at this point.',
        'Columns city, c7 are not in the table at this point.',
        0,
      ],
    ]);
    expect(table.columns).toHaveLength(1);
  });

  test('refuses parameters that are not valid, naming them', () => {
    const run = () => runOperations(sourceTable([], []), [step('flag_outlier', { method: 'guess' })]);
    expect(run).toThrow(/flag_outlier are not valid \(method\)/);
  });
});

describe('validateRecipe', () => {
  test('simulates the columns', () => {
    const recipe = [
      step('split_column', { column: 'c0', separator: ',', names: ['a', 'b'] }),
      step('change_type', { column: 'c0_2', type: 'text' }),
      step('change_type', { column: 'c0', type: 'text' }),
      step('drop_column', { columns: ['c0_1'] }),
      step('rename_column', { column: 'c0_1', name: 'x' }),
    ];
    expect(validateRecipe(recipe, columns).map(({ skipped }) => skipped)).toEqual([
      null,
      null,
      'Column city is not in the table at this point.',
      null,
      'Column a is not in the table at this point.',
    ]);
  });

  test('finds parameters that are not valid and phases out of order', () => {
    const checks = validateRecipe(
      [step('flag_outlier', { reach: -1 }), step('fill_missing'), { ...step('edit_cell'), enabled: false }],
      columns,
    );
    expect(checks[0]?.error).toMatch(/reach/);
    expect(checks[1]?.error).toBe('Fill missing values belongs before the steps of the phase “outliers”.');
    expect(checks[2]?.error).toMatch(/edit_cell are not valid/);
  });
});

describe('parseRecipe', () => {
  test('fills in defaults', () => {
    expect(parseRecipe([{ operation: 'remove_empty_column' }], columns)).toEqual([
      { operation: 'remove_empty_column', params: { threshold: 0.8 }, enabled: true },
    ]);
    expect(parseRecipe(JSON.parse(JSON.stringify(defaultRecipe())), columns)).toEqual(defaultRecipe());
  });

  test.each([
    ['text', /list of steps/],
    [[{ operation: 'toString' }], /no operation “toString”/],
    [[null], /Step 1: there is no operation/],
    [[{ operation: 'trim_whitespace', enabled: 'yes' }], /true or false/],
    [[{ operation: 'flag_outlier' }, { operation: 'trim_whitespace' }], /Step 2: Trim white space belongs before/],
  ])('refuses %j', (value, message) => {
    expect(() => parseRecipe(value, columns)).toThrow(message);
  });

  test('a step of any operation survives JSON', () => {
    expect(parseStep({ operation: 'trim_whitespace' })).toEqual(step('trim_whitespace'));
  });
});

describe('editing', () => {
  const recipe = defaultRecipe();

  test('a step is added at the end of its phase', () => {
    const longer = addStep(recipe, step('change_type', {}));
    expect(longer.map(({ operation }) => operation).slice(9, 12)).toEqual([
      'bucket_age',
      'change_type',
      'fill_missing',
    ]);
    expect(addStep(recipe, step('edit_cell')).at(-1)?.operation).toBe('edit_cell');
  });

  test('a step in the middle is removed, changed, or moved as far as its phase allows', () => {
    expect(removeStep(recipe, 7).map(({ operation }) => operation)).not.toContain('convert_date');
    expect(changeStep(recipe, 7, { enabled: false })[7]).toEqual({ ...recipe[7], enabled: false });
    const order = (from: number, to: number) => moveStep(recipe, from, to).map(({ operation }) => operation);
    expect(order(0, 2).slice(0, 3)).toEqual(['blank_to_missing', 'normalize_column_name', 'trim_whitespace']);
    expect(order(0, 99)[4]).toBe('trim_whitespace');
    expect(order(9, 0)[5]).toBe('bucket_age');
    expect(moveStep(recipe, 99, 0)).toBe(recipe);
  });

  test('undo and redo walk through the recipes', () => {
    const first = startHistory(recipe);
    const second = commit(first, removeStep(recipe, 0));
    expect(undo(second).present).toEqual(recipe);
    expect(redo(undo(second))).toEqual(second);
    expect(undo(first)).toBe(first);
    expect(redo(second)).toBe(second);
    expect(commit(undo(second), removeStep(recipe, 1)).future).toEqual([]);
  });
});

describe('prefixHash', () => {
  test('is the same for equal steps, whatever the order of their keys, and another for others', () => {
    const a = prefixHash('source', [{ operation: 'flag_outlier', params: { method: 'iqr', reach: 2 }, enabled: true }]);
    const b = prefixHash('source', [{ enabled: true, params: { reach: 2, method: 'iqr' }, operation: 'flag_outlier' }]);
    expect(a).toBe(b);
    expect(a).toMatch(/^[0-9a-f]{32}$/);
    expect(prefixHash('other', [])).not.toBe(prefixHash('source', []));
    expect(prefixHash('source', [step('flag_outlier', { reach: 3 })])).not.toBe(a);
    expect(prefixHash('source', [step('flag_outlier', { reach: undefined })])).toBe(
      prefixHash('source', [step('flag_outlier')]),
    );
  });

  test('tells a step’s place in the recipe', () => {
    const hashes = new Set(
      [defaultRecipe(), removeStep(defaultRecipe(), 0)].map((r) => prefixHash('s', stepsOfPhase(r, 'outliers'))),
    );
    expect(hashes.size).toBe(2);
  });
});

test('the registry’s keys are the operations’ ids, phase after phase', () => {
  for (const id of OPERATION_IDS) expect(OPERATIONS[id].id).toBe(id);
});

test('a clean table suggests nothing', () => {
  expect(suggestOperations(sourceTable(['city'], [['Porto'], ['Braga']]))).toEqual([]);
});
