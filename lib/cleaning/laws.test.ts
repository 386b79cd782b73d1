import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '@/lib/tabular/columns';
import { CellFlag, cellText, columnById, rowCount, type Table } from '@/lib/tabular/table';
import { type ChangeLog, decodeChanges, encodeChanges, entryCount, queryChanges, replay, revert } from './changes';
import { defaultRecipe } from './default-recipe';
import { addStep } from './edit-recipe';
import { sourceTable, texts } from './fixtures/tables';
import { stepLine } from './language/steps';
import { type Params, PHASES } from './operation';
import type { CleaningOptionsInput } from './options';
import { type Recipe, runOperations, runPhase, type Step } from './recipe';
import { OPERATION_IDS, OPERATIONS, type OperationId } from './registry';

/** Operations about rows, or about nothing in the table. */
const NAMES_NO_COLUMN: ReadonlySet<OperationId> = new Set([
  'remove_rows',
  'sample',
  'merge_records',
  'dismiss_finding',
]);

const NAMES = [
  'name',
  'Name',
  'Age',
  'age_years',
  'Date',
  'is member',
  'id',
  '',
  ' ',
  '__proto__',
  'constructor',
  'Größe (cm)',
  '名前',
  '🙂',
  'مدينة',
  'a,b',
  '=1+1',
];

const WORDS = [
  'Lisbon',
  ' Lisbon',
  'lisbon',
  'Porto\u00a0',
  'Porto',
  'N/A',
  '-',
  '  ',
  '🙂',
  '👩‍👩‍👧',
  'مرحبا',
  '=cmd|x',
  'a\nb',
  'a, b',
  'c, d',
  '"q"',
  'naïve',
  '007',
];
const NUMBERS = [
  '1',
  '2',
  '3.50',
  '$1,234.00',
  '€7',
  '2.5k',
  'two',
  '12%',
  '(5)',
  '1e308',
  '-1e308',
  '-0',
  '0',
  '999',
  'abc',
  'N/A',
  '1e5',
  ' 7 ',
];
const DATES = [
  '1/15/2024',
  '2024-01-27',
  '4/14/2024',
  '13.02.2023',
  'Jan 5, 2024',
  '2024-06',
  'soon',
  '2024-01-27 10:30',
  '-',
];
const AGES = [
  '15',
  '69',
  '18',
  '35.5',
  '120',
  '999',
  '-3',
  '',
  '61',
  '0',
  '19',
  '60',
  '44',
  '2',
  '27',
  '33',
  '71',
  '80',
];
const BOOLEANS = ['yes', 'Yes', 'Y', 'no', 'FALSE', 'true', '1', 'n/a'];

const text = (values: readonly string[]) =>
  fc.option(
    fc.constantFrom(...values).map((value) => (value === '' ? null : value)),
    { nil: null, freq: 6 },
  );
const numeric = fc.option(
  fc.oneof(fc.integer({ min: -50, max: 200 }), fc.constantFrom(1e308, -1e308, 0.1, 3.25, 1e-9, 712)),
  { nil: null, freq: 6 },
);
const cellsOf = fc.constantFrom<fc.Arbitrary<Cell>>(
  text(WORDS),
  text(NUMBERS),
  text(DATES),
  text(AGES),
  text(BOOLEANS),
  numeric,
  fc.constant(null),
  fc.constant('same'),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((value) => value || null),
);

/** Small tables of what people put into spreadsheets, with repeated rows, hostile names and no rows at all. */
const arbitraryTable: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.array(fc.tuple(fc.constantFrom(...NAMES), cellsOf), { minLength: 0, maxLength: 5 }),
    rows: fc.integer({ min: 0, max: 14 }),
  })
  .chain(({ columns, rows }) =>
    fc
      .tuple(
        fc.tuple(...columns.map(([, cell]) => fc.array(cell, { minLength: rows, maxLength: rows }))),
        fc.array(fc.nat({ max: Math.max(rows - 1, 0) }), { maxLength: rows === 0 ? 0 : 4 }),
      )
      .map(([cells, repeats]) => {
        const order = [...Array(rows).keys(), ...repeats];
        return sourceTable(
          columns.map(([name]) => name),
          order.map((row) => cells.map((column) => column[row] ?? null)),
        );
      }),
  );

/** Parameters with which each operation does something to many of the generated tables. */
const PARAMS: Record<OperationId, (table: Table) => Params> = {
  trim_whitespace: () => ({}),
  blank_to_missing: () => ({}),
  normalize_column_name: () => ({}),
  remove_duplicate: () => ({}),
  remove_empty_column: () => ({ threshold: 0.5 }),
  convert_number: () => ({ min_share: 0.5 }),
  convert_date: () => ({ min_share: 0.5 }),
  unify_boolean: () => ({}),
  bucket_age: () => ({}),
  change_type: () => ({ column: 'c0', type: 'number' }),
  set_kind: () => ({ column: 'c0', kind: 'code' }),
  merge_variants: () => ({ column: 'c0', merges: [{ from: [' Lisbon', 'lisbon'], to: 'Lisbon' }] }),
  split_column: () => ({ column: 'c0', separator: ', ', names: ['a', 'b'] }),
  split_unit: () => ({ column: 'c0' }),
  split_coordinates: () => ({ column: 'c0' }),
  fill_missing: () => ({ numeric: 'mean', categorical: 'mode' }),
  impute_missing: () => ({ column: 'c0', method: 'neighbours' }),
  flag_outlier: () => ({}),
  add_column: () => ({ name: 'new', formula: 'coalesce(text([c0]), "none") & "!"' }),
  transform_column: () => ({ column: 'c0', formula: 'upper(text([c0]))' }),
  rename_column: () => ({ column: 'c0', name: 'renamed' }),
  show_companion: (table) => ({ column: table.companions?.[0]?.of ?? 'c0' }),
  fill_down: () => ({ columns: ['c0'] }),
  combine_columns: () => ({ columns: ['c0', 'c0'], separator: ' / ', name: 'both' }),
  extract: () => ({
    column: 'c0',
    name: 'part',
    program: {
      pieces: [{ from: { at: 'start', token: 'word', nth: 1 }, to: { at: 'end', token: 'word', nth: 1 } }],
    },
  }),
  drop_column: () => ({ columns: ['c0'] }),
  replace_value: () => ({ column: 'c0', from: 1, to: null }),
  fill_cells: () => ({ column: 'c0', rows: [0, 2], values: [1, 2] }),
  edit_cell: () => ({ column: 'c0', row: 1, value: 5 }),
  remove_rows: () => ({ rows: [1, 3] }),
  filter_rows: () => ({ filters: [{ op: 'range', column: 'c0', min: 'L' }] }),
  keep_first_by_key: () => ({ columns: ['c0'], by: [{ column: 'c0', descending: true }] }),
  sample: () => ({ size: 3 }),
  sort: () => ({ by: [{ column: 'c0', descending: true }] }),
  keep_outlier: () => ({ column: 'c0', rows: [0, 1, 2] }),
  repair_cells: () => ({ column: 'c0', rows: [0, 1], values: [null, 2] }),
  merge_records: () => ({ keep: 0, rows: [0, 1, 2], take: [{ column: 'c0', row: 1 }] }),
  dismiss_finding: () => ({ findings: ['typo:c0:Lisbno'] }),
};

const stepOf = (operation: OperationId, table: Table): Step => ({
  operation,
  params: PARAMS[operation](table),
  enabled: true,
});

/** source + log = result, result + log = source, and no entry that explains nothing; also after a trip through a file. */
function expectExplained(source: Table, result: Table, logs: readonly ChangeLog[]) {
  for (const read of [logs, logs.map((log) => decodeChanges(encodeChanges(log)))]) {
    expect(texts(replay(source, read))).toEqual(texts(result));
    expect(texts(revert(result, read))).toEqual(texts(source));
  }
  const total = logs.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + entryCount(block), 0);
  const page = queryChanges(logs, { limit: total, offset: 0 });
  expect(page.entries).toHaveLength(total);
  for (const block of logs.flatMap(({ blocks }) => blocks)) expect(entryCount(block)).toBeGreaterThan(0);
  for (const { blocks } of logs) {
    for (const block of blocks) {
      if (block.kind !== 'cells') continue;
      const entries = queryChanges([{ blocks: [block], applied: [] }], { limit: total, offset: 0 }).entries;
      for (const { original, new: after } of entries) expect(original).not.toBe(after);
    }
  }
}

describe.each(OPERATION_IDS)('%s', (id) => {
  const operation = OPERATIONS[id];

  test('explains every difference, changes no input, and does the same twice', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.boolean(), (raw, isCleaned) => {
        // A cleaned table brings flags and expected ranges, which a step must not write into either.
        const source = isCleaned ? runOperations(raw, defaultRecipe()).table : raw;
        const copy = structuredClone(source);
        const steps = [stepOf(id, source)];
        const { table, log } = runOperations(source, steps);
        expect(source).toEqual(copy);
        expect(runOperations(source, steps)).toEqual({ table, log, applied: log.applied });
        expectExplained(source, table, [log]);
      }),
      { numRuns: 60 },
    );
  });

  test('takes a table without rows and one without columns', () => {
    for (const source of [sourceTable(['a'], []), sourceTable([], [])]) {
      const { table, log } = runOperations(source, [stepOf(id, source)]);
      expect(rowCount(table)).toBe(0);
      expectExplained(source, table, [log]);
    }
  });

  test('is skipped, and said to be, when its columns are gone', () => {
    const source = sourceTable(['a'], [['x']]);
    const params = JSON.parse(JSON.stringify(PARAMS[id](source)).replaceAll(/\bc0\b/g, 'c9'));
    const takesColumns = operation.schema.safeParse({ ...params, columns: ['c9'] }).success;
    const targeted = takesColumns && !('columns' in params) ? { ...params, columns: ['c9'] } : params;
    const { table, applied } = runOperations(source, [{ operation: id, params: targeted, enabled: true }]);
    expect(table).toBe(source);
    expect(applied[0]?.changeCount).toBe(0);
    if (!NAMES_NO_COLUMN.has(id)) {
      expect(applied[0]?.facts.skipped).toEqual({ code: 'columns_gone', columns: ['c9'] });
    }
  });

  test('its parameters survive JSON, and unknown ones are refused', () => {
    const params = operation.parse(PARAMS[id](sourceTable(['a'], [])));
    expect(operation.parse(JSON.parse(JSON.stringify(params)))).toEqual(params);
    expect(() => operation.parse({ ...params, surprise: 1 })).toThrow(/surprise/);
  });

  test('says who it is and what it did', () => {
    expect(operation.id).toBe(id);
    expect(operation.label).not.toBe('');
    expect(operation.description).toMatch(/\.$/);
    const source = sourceTable(['a'], [['x'], ['1']]);
    for (const step of runOperations(source, [stepOf(id, source)]).applied) expect(stepLine(step)).not.toBe('');
  });
});

const options: fc.Arbitrary<CleaningOptionsInput> = fc.record({
  duplicates: fc.boolean(),
  blanks: fc.boolean(),
  dates: fc.constantFrom('month', 'day', 'keep'),
  ages: fc.constantFrom('bucket', 'keep'),
  fill: fc.constantFrom('mean', 'median', 'mode', 'zero', 'leave'),
  categorical: fc.constantFrom('mode', 'leave'),
  outliers: fc.constantFrom('iqr', 'zscore', 'mad', 'off'),
});
const edits = fc.shuffledSubarray(OPERATION_IDS.filter((id) => OPERATIONS[id].origin !== 'default'));

describe('companions', () => {
  test('say all the time what their column says, and more, whatever is done afterwards', () => {
    fc.assert(
      fc.property(arbitraryTable, edits, (source, extra) => {
        const steps = extra.filter((id) => id !== 'change_type').map((id) => stepOf(id, source));
        const { table } = runOperations(source, [...defaultRecipe(), ...steps]);
        for (const companion of table.companions ?? []) {
          const column = columnById(table, companion.of);
          if (column === undefined) throw new Error('A companion without its column.');
          for (let row = 0; row < rowCount(table); row++) {
            const [text, full] = [cellText(column.vector, row), cellText(companion.vector, row)];
            if (full === null || companion.vector.kind === 'number') continue;
            expect(full.startsWith(text ?? 'nothing')).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a whole recipe', () => {
  test('its log explains every difference, through chains of changes to one cell', () => {
    fc.assert(
      fc.property(arbitraryTable, options, edits, (source, chosen, extra) => {
        let recipe: Recipe = defaultRecipe(chosen);
        for (const id of extra) recipe = addStep(recipe, stepOf(id, source));
        const { table, log } = runOperations(source, recipe);
        expectExplained(source, table, [log]);
      }),
      { numRuns: 300 },
    );
  });

  test('marks exactly the cells whose filling or flagging is logged', () => {
    fc.assert(
      fc.property(arbitraryTable, options, (source, chosen) => {
        const { table, log } = runOperations(source, defaultRecipe(chosen));
        const marked = (flag: number) =>
          table.columns.flatMap(({ id, flags }) =>
            Array.from(table.rowIndex).flatMap((row, i) => (((flags?.[i] ?? 0) & flag) === 0 ? [] : [`${id} ${row}`])),
          );
        const logged = (test: (block: ChangeLog['blocks'][number]) => boolean) =>
          log.blocks.flatMap((block) =>
            test(block) && 'columnId' in block && 'rows' in block
              ? Array.from(block.rows, (row) => `${block.columnId} ${row}`)
              : [],
          );
        expect(marked(CellFlag.Outlier).sort()).toEqual(logged(({ kind }) => kind === 'flags').sort());
        expect(marked(CellFlag.Filled).sort()).toEqual(logged(({ operation }) => operation === 'fill_missing').sort());
      }),
      { numRuns: 200 },
    );
  });

  test('phase by phase it gives the same as at once', () => {
    fc.assert(
      fc.property(arbitraryTable, edits, (source, extra) => {
        let recipe: Recipe = defaultRecipe();
        for (const id of extra) recipe = addStep(recipe, stepOf(id, source));
        const whole = runOperations(source, recipe);
        let table = source;
        const logs: ChangeLog[] = [];
        for (const phase of PHASES) {
          const run = runPhase(table, recipe, phase);
          table = run.table;
          logs.push(run.log);
        }
        expect(texts(table)).toEqual(texts(whole.table));
        expect(logs.flatMap(({ blocks }) => blocks)).toEqual(whole.log.blocks);
        expect(logs.flatMap(({ applied }) => applied.map(({ step }) => step))).toEqual([...recipe.keys()]);
      }),
      { numRuns: 100 },
    );
  });
});
