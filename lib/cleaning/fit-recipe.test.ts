import { expect, test } from 'vitest';
import { textVector } from '@/lib/tabular/columns';
import { fitRecipe } from './fit-recipe';
import { runOperations, type Step } from './recipe';
import type { OperationId } from './registry';

const step = (operation: OperationId, params: Record<string, unknown> = {}): Step => ({
  operation,
  params,
  enabled: true,
});
const head = (id: string, name: string) => ({ id, name });

const january = [head('c0', 'Region'), head('c1', 'Quantity'), head('c2', 'Unit Price'), head('c3', 'Note')];
const steps = [
  step('normalize_column_name'),
  step('merge_variants', { column: 'c0', merges: [{ from: ['Nort'], to: 'North' }] }),
  step('edit_cell', { column: 'c0', row: 1, value: 'South' }),
  step('add_column', { name: 'revenue', formula: 'quantity * [Unit Price]' }),
  step('add_column', { name: 'double', formula: '[c1] * 2 + revenue' }),
  step('filter_rows', { filters: [{ op: 'equals', column: 'c3', value: 'x' }] }),
];
const february = [head('c0', 'Price each'), head('c1', 'REGION'), head('c2', 'Qty'), head('c3', 'Discount')];
const pairs = [
  { first: 'c1', second: 'c2' },
  { first: 'c2', second: 'c0' },
];

test('a recipe is fitted to a file whose headers differ: its columns are renamed before formulas run', () => {
  const fitted = fitRecipe({ columns: january, steps }, february, pairs);
  expect(fitted).toEqual({
    recipe: [
      step('normalize_column_name'),
      step('merge_variants', { column: 'c1', merges: [{ from: ['Nort'], to: 'North' }] }),
      step('rename_column', { column: 'c2', name: 'quantity' }),
      step('rename_column', { column: 'c0', name: 'unit_price' }),
      step('add_column', { name: 'revenue', formula: 'quantity * [Unit Price]' }),
      step('add_column', { name: 'double', formula: 'c2 * 2 + revenue' }),
    ],
    renamed: [
      { model: january[1], column: february[2] },
      { model: january[2], column: february[0] },
    ],
    missing: [january[3]],
    added: [february[3]],
    left: [
      { operation: 'edit_cell', params: steps[2]?.params, columns: null },
      { operation: 'filter_rows', params: steps[5]?.params, columns: ['Note'] },
    ],
  });
});

test('the fitted recipe computes the same of other numbers', () => {
  const cells = { c0: ['2', '5'], c1: ['Nort', 'South'], c2: ['3', '4'], c3: ['', ''] } as const;
  const table = {
    rowIndex: Uint32Array.of(0, 1),
    columns: february.map(({ id, name }) => ({
      id,
      name,
      vector: textVector(cells[id as keyof typeof cells].map((text) => text || null)),
      type: id === 'c1' || id === 'c3' ? ('text' as const) : ('integer' as const),
    })),
  };
  const { columns } = runOperations(table, fitRecipe({ columns: january, steps }, february, pairs).recipe).table;
  expect(columns.map(({ name }) => name)).toEqual([
    'unit_price',
    'region',
    'quantity',
    'discount',
    'revenue',
    'double',
  ]);
  expect(columns.slice(4).map(({ vector }) => (vector.kind === 'number' ? [...vector.values] : []))).toEqual([
    [6, 20],
    [12, 28],
  ]);
});

test('a header that is there is never given to another column, and an id without a counterpart leaves its step out', () => {
  const fitted = fitRecipe(
    { columns: january, steps },
    [head('c0', 'quantity'), head('c1', 'Unit price')],
    [
      { first: 'c1', second: 'c1' },
      { first: 'c3', second: 'c0' },
    ],
  );
  expect(fitted.renamed).toEqual([]);
  expect(fitted.missing).toEqual([january[0], january[3]]);
  const alone = fitRecipe({ columns: january, steps }, [head('c1', 'Other')], []);
  expect(alone.left.map(({ operation, columns }) => [operation, columns])).toEqual([
    ['merge_variants', ['Region']],
    ['edit_cell', null],
    ['add_column', ['Quantity']],
    ['filter_rows', ['Note']],
  ]);
});

test('without changes of names nothing is renamed, whatever the order', () => {
  const turned = [...january].reverse().map(({ name }, i) => head(`c${i}`, name));
  const { recipe, renamed, left } = fitRecipe({ columns: january, steps }, turned, []);
  expect(renamed).toEqual([]);
  expect(left.map(({ operation }) => operation)).toEqual(['edit_cell']);
  expect(recipe.find(({ operation }) => operation === 'filter_rows')?.params).toEqual({
    filters: [{ op: 'equals', column: 'c0', value: 'x' }],
  });
});
