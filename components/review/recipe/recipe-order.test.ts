import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import * as core from '@/lib/cleaning/edit-recipe';
import { OPERATIONS, type OperationId } from '@/lib/cleaning/registry';
import { addStep, isAdded, moveStep, reach } from './recipe-order';

const phaseOf = (operation: string) => OPERATIONS[operation as OperationId].phase;
const originOf = (operation: string) => OPERATIONS[operation as OperationId].origin;
const recipe = defaultRecipe();
const step = (operation: OperationId) => ({ operation, params: {}, enabled: true });

describe('order', () => {
  it('keeps a step inside its phase', () => {
    expect(reach(recipe, 1, phaseOf)).toEqual({ first: 0, last: 4 });
    const last = recipe.length - 1;
    expect(reach(recipe, last, phaseOf)).toEqual({ first: last, last });
    expect(reach(recipe, 99, phaseOf)).toEqual({ first: 99, last: 99 });
  });

  it('moves every step as the recipe itself would', () => {
    for (let from = 0; from < recipe.length; from++) {
      for (let to = 0; to < recipe.length; to++) {
        expect(moveStep(recipe, from, to, phaseOf)).toEqual(core.moveStep(recipe, from, to));
      }
    }
  });

  it('gives the same list back when nothing moves', () => {
    expect(moveStep(recipe, 0, -3, phaseOf)).toBe(recipe);
    expect(moveStep(recipe, 42, 0, phaseOf)).toBe(recipe);
  });

  it.each(['merge_variants', 'rename_column', 'trim_whitespace', 'fill_missing'] as const)(
    'adds %s where the recipe itself would',
    (operation) => {
      expect(addStep(recipe, step(operation), phaseOf)).toEqual(core.addStep(recipe, step(operation)));
    },
  );

  it('tells added steps from those that are only switched off', () => {
    const longer = addStep(addStep(recipe, step('fill_missing'), phaseOf), step('rename_column'), phaseOf);
    const added = longer.flatMap(({ operation }, index) => (isAdded(longer, index, originOf) ? [operation] : []));
    expect(added).toEqual(['fill_missing', 'rename_column']);
    expect(isAdded(longer, 99, originOf)).toBe(false);
  });
});
