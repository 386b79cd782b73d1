import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPERATION_IDS, OPERATIONS } from '@/lib/cleaning/registry';
import { formErrors } from './form-errors';
import { formFields, isFillable, isShown } from './form-fields';

const fieldsOf = (id: (typeof OPERATION_IDS)[number]) =>
  formFields(z.toJSONSchema(OPERATIONS[id].schema, { io: 'input' }));
const kinds = (id: (typeof OPERATION_IDS)[number]) => fieldsOf(id).map(({ key, kind }) => `${key} ${kind}`);

describe('formFields', () => {
  it('finds a control for every parameter', () => {
    expect(kinds('convert_date')).toEqual([
      'columns columns',
      'except columns',
      'precision choice',
      'times choice',
      'order choice',
      'min_share number',
      'unsure choice',
    ]);
    expect(kinds('split_column')).toEqual(['column column', 'separator text', 'names lines', 'keep switch']);
    expect(kinds('replace_value')).toEqual(['column column', 'from value', 'to value', 'findings fixed']);
    expect(kinds('merge_variants')).toEqual(['columns columns', 'except columns', 'column column', 'merges merges']);
  });

  it('edits formulas and keys in controls of their own', () => {
    expect(kinds('add_column')).toEqual(['name text', 'formula formula']);
    expect(kinds('transform_column')).toEqual(['column column', 'formula formula']);
    expect(kinds('filter_rows')).toEqual(['formula formula', 'filters fixed', 'rows choice']);
    expect(kinds('sort')).toEqual(['by keys']);
    expect(kinds('keep_first_by_key')).toEqual(['columns columns', 'by keys']);
  });

  it('knows bounds, shares and what may be missing', () => {
    const [, , share] = fieldsOf('remove_empty_column');
    expect(share).toMatchObject({ kind: 'number', min: 0, max: 1, isShare: true, default: 0.8, isMinExclusive: false });
    const reach = fieldsOf('flag_outlier').find(({ key }) => key === 'reach');
    expect(reach).toMatchObject({ min: 0, max: undefined, isMinExclusive: true, isShare: false, default: undefined });
    const [, from, to] = fieldsOf('replace_value');
    expect([from, to]).toMatchObject([
      { mayBeMissing: false, isRequired: true },
      { mayBeMissing: true, isRequired: true },
    ]);
  });

  it('offers a form for every operation but those that are made on cells and rows', () => {
    const unfillable = OPERATION_IDS.filter((id) => !isFillable(fieldsOf(id)));
    expect(unfillable).toEqual([
      'extract',
      'fill_cells',
      'edit_cell',
      'remove_rows',
      'repair_cells',
      'merge_records',
      'dismiss_finding',
    ]);
  });

  it('shows a value to fill in only where one is asked for', () => {
    const fields = fieldsOf('fill_missing');
    const shown = (params: Record<string, unknown>) =>
      fields.filter((field) => isShown(field, fields, params)).map(({ key }) => key);
    expect(shown({})).toEqual(['columns', 'except', 'numeric', 'categorical']);
    expect(shown({ numeric: 'constant' })).toContain('number');
    expect(shown({ categorical: 'constant' })).toContain('text');
  });
});

describe('formErrors', () => {
  const errors = (id: (typeof OPERATION_IDS)[number], params: Record<string, unknown>) =>
    Object.fromEntries(formErrors(fieldsOf(id), params));

  it('finds nothing wrong with defaults', () => {
    expect(errors('convert_date', {})).toEqual({});
    expect(errors('fill_missing', {})).toEqual({});
  });

  it.each([
    ['remove_empty_column', { threshold: 1.2 }, { threshold: 'The most is 100 %.' }],
    ['remove_empty_column', { threshold: -0.1 }, { threshold: 'The least is 0 %.' }],
    ['remove_empty_column', { threshold: Number.NaN }, { threshold: 'This is not a number.' }],
    ['flag_outlier', { reach: 0 }, { reach: 'This has to be more than 0.' }],
    ['fill_missing', { numeric: 'constant' }, { number: 'Number to fill in is needed.' }],
    ['rename_column', { column: 'c0' }, { name: 'New name is needed.' }],
    ['rename_column', { column: 'c0', name: 'x'.repeat(201) }, { name: 'At most 200 characters.' }],
    ['drop_column', { columns: [] }, { columns: 'Choose at least one column.' }],
    ['split_column', { column: 'c0', separator: ',', names: ['a'] }, { names: 'At least 2 lines.' }],
    ['replace_value', { column: 'c0', from: 'x', to: null }, {}],
    ['replace_value', { column: 'c0', from: 'x' }, { to: 'Becomes is needed.' }],
    [
      'merge_variants',
      { column: 'c0', merges: [{ from: ['a'], to: '' }] },
      { merges: 'Give the spellings, and what they become.' },
    ],
  ] as const)('%s with %j', (id, params, expected) => {
    expect(errors(id, params)).toEqual(expected);
  });

  it('agrees with the operation on what can be sent', () => {
    for (const params of [{ threshold: 0.5 }, { threshold: 2 }, { columns: ['c1'] }, {}]) {
      const isValid = OPERATIONS.remove_empty_column.schema.safeParse(params).success;
      expect(formErrors(fieldsOf('remove_empty_column'), params).size === 0).toBe(isValid);
    }
  });
});
