import { describe, expect, test } from 'vitest';
import type { Cell } from '@/lib/tabular/columns';
import { CellFlag } from '@/lib/tabular/table';
import { defaultRecipe } from './default-recipe';
import { runOne, sourceTable } from './fixtures/tables';
import { editRecipe, leftAlone } from './left-alone';
import { lossesOf } from './losses';
import { measureQuality } from './quality';
import { runOperations } from './recipe';
import { suggestOperations } from './suggest';

const column = (name: string, cells: readonly Cell[]) =>
  sourceTable(
    [name],
    cells.map((cell) => [cell]),
  );
const cellsOf = (run: ReturnType<typeof runOne>, index = 0) => run.rows.map((row) => row[index]);

describe('words that are values', () => {
  const SURNAMES = 'Ito Kim Lee Berg Silva Novak Haas Weber Moreau Rossi Tanaka Okafor'.split(' ');

  test('a name among names stays, and becomes missing where it stands for what is left out', () => {
    const names = [...SURNAMES, 'Null', 'None'];
    expect(cellsOf(runOne(column('surname', names), 'blank_to_missing'))).toEqual(names);
    const left = [...SURNAMES, ...Array<string>(20).fill('None')];
    expect(cellsOf(runOne(column('surname', left), 'blank_to_missing')).filter((cell) => cell === null)).toHaveLength(
      20,
    );
    expect(cellsOf(runOne(column('surname', [...SURNAMES, 'null']), 'blank_to_missing')).at(-1)).toBe(null);
    expect(cellsOf(runOne(column('surname', [...SURNAMES, 'N/A']), 'blank_to_missing')).at(-1)).toBe(null);
  });

  test('NA is a country among countries, unless the file writes NA for missing numbers', () => {
    const codes = 'AT BE CH DE ES FR GB HU IT JP NA NO PL'.split(' ');
    expect(cellsOf(runOne(column('country', codes), 'blank_to_missing'))).toEqual(codes);
    const rows = codes.map((code, i): Cell[] => [code, i === 3 ? 'NA' : String(i * 7)]);
    const cleaned = runOne(sourceTable(['country', 'visits'], rows), 'blank_to_missing');
    expect(cellsOf(cleaned)[10]).toBe(null);
    expect(cellsOf(cleaned, 1)[3]).toBe(null);
  });

  test('NA is a region among regions where every row has one, and none a level however rare', () => {
    const regions = Array.from(
      { length: 40 },
      (_, i) => (i % 8 === 0 ? 'NA' : ['EMEA', 'APAC', 'LATAM'][i % 3]) as string,
    );
    expect(cellsOf(runOne(column('region', regions), 'blank_to_missing'))).toEqual(regions);
    const withGaps = regions.map((region, i) => (i === 1 ? null : region));
    expect(cellsOf(runOne(column('region', withGaps), 'blank_to_missing'))).not.toContain('NA');
    const exercise = Array.from({ length: 50 }, (_, i) => (i % 10 === 0 ? 'None' : ['Freq', 'Some'][i % 2]) as string);
    expect(cellsOf(runOne(column('exercise', exercise), 'blank_to_missing'))).toEqual(exercise);
  });

  test('codes are no amounts, first names keep their accents, and fractions of years are no ages to group', () => {
    const markers = Array.from({ length: 30 }, (_, i) => `rs${10907175 + i * 811}`);
    expect(cellsOf(runOne(column('marker', markers), 'convert_number'))).toEqual(markers);
    const names = ['Léa', 'Lea', 'Lea', 'Ana', 'Ana', 'Tom', 'Tom', 'Ida', 'Ida', 'Léa'];
    expect(cellsOf(runOne(column('first_name', names), 'merge_variants'))).toEqual(names);
    const ages = Array.from({ length: 30 }, (_, i) => (i + 2) / 100 + 0.005);
    expect(cellsOf(runOne(column('age', ages), 'bucket_age'))).toEqual(ages);
  });

  test('none is a level of a scale that is written like it', () => {
    const levels = Array.from({ length: 30 }, (_, i) => ['none', 'mild', 'severe'][i % 3] as string);
    const source = column('pain', levels);
    expect(cellsOf(runOne(source, 'blank_to_missing'))).toEqual(levels);
    expect(measureQuality(source).parts.completeness).toBe(100);
    const shouted = levels.map((level) => (level === 'none' ? 'NONE' : level));
    expect(cellsOf(runOne(column('pain', shouted), 'blank_to_missing'))[0]).toBe(null);
  });
});

describe('equal rows', () => {
  const votes = sourceTable(
    ['party', 'district'],
    Array.from({ length: 100 }, (_, i) => [`p${i % 3}`, `d${i % 4}`]),
  );

  test('of which no column tells records apart stay when they are many, until somebody says so', () => {
    const { table, note, applied } = runOne(votes, 'remove_duplicate');
    expect(table).toBe(votes);
    expect(note).toBe(
      '88 rows equal an earlier one (88 % of all) and stay: no column tells records apart, so they may be records of their own.',
    );
    const recipe = [{ operation: 'remove_duplicate' as const, params: {}, enabled: true }];
    const [left] = leftAlone(applied, recipe);
    if (!left) throw new Error('Nothing was left.');
    expect(runOperations(votes, editRecipe(recipe, left.edit)).table.rowIndex).toHaveLength(12);
  });

  test('go where a column tells records apart, with careful, too', () => {
    const rows = Array.from({ length: 60 }, (_, i): Cell[] => [`customer ${i % 40}`, i % 2]);
    const source = sourceTable(['customer', 'flag'], rows);
    for (const without_key of ['few', 'ask']) {
      expect(runOne(source, 'remove_duplicate', { without_key }).table.rowIndex).toHaveLength(40);
    }
  });

  test('go where they are few, but not with careful', () => {
    const rows = Array.from({ length: 100 }, (_, i): Cell[] => [`p${i % 10}`, `d${Math.floor(i / 10)}`]);
    const source = sourceTable(['party', 'district'], [...rows, ...rows.slice(0, 4)]);
    expect(runOne(source, 'remove_duplicate').table.rowIndex).toHaveLength(100);
    expect(runOne(source, 'remove_duplicate', { without_key: 'ask' }).table.rowIndex).toHaveLength(104);
  });
});

describe('filling', () => {
  const amounts = (missing: number) =>
    Array.from({ length: 20 }, (_, i) => (i < missing ? null : 10 + ((i * 7) % 13) / 8));

  test('has at most two decimals more than the column', () => {
    const { rows } = runOne(column('weight', [null, 1.5, 2.5, 4.2]), 'fill_missing');
    expect(rows[0]).toEqual([2.733]);
  });

  test('leaves a column alone of which more than 40 % is missing, unless it is named', () => {
    const source = column('weight', amounts(9));
    const { table, note } = runOne(source, 'fill_missing');
    expect(table).toBe(source);
    expect(note).toBe(
      '9 missing cells of weight left missing: 45 % of its cells are missing, too many to fill from the rest.',
    );
    expect(runOne(source, 'fill_missing', { columns: ['c0'] }).entries).toHaveLength(9);
    expect(runOne(column('weight', amounts(8)), 'fill_missing').entries).toHaveLength(8);
  });

  test('puts no mean into years', () => {
    const years = column('year', [null, 2001, 2005, 2009, 2003, 2010]);
    expect(runOne(years, 'fill_missing').table).toBe(years);
    expect(runOne(years, 'flag_outlier').table).toBe(years);
  });

  test('puts no mean where something stood that could not be read', () => {
    const cells = [...amounts(0), ...amounts(0)].map((amount, i) =>
      i === 4 ? '#NULL!' : i === 6 ? null : String(amount),
    );
    const { table, applied } = runOperations(column('weight', cells), defaultRecipe());
    const [{ vector } = { vector: undefined }] = table.columns;
    if (vector?.kind !== 'number') throw new Error('Not converted.');
    expect(vector.values[4]).toBeNaN();
    expect(vector.values[6]).not.toBeNaN();
    expect(applied.flatMap(({ facts }) => facts.notes)).toContainEqual(
      expect.objectContaining({ code: 'not_filled', why: 'unread', cells: 1 }),
    );
  });
});

describe('dates with a time of day', () => {
  const source = column('measured_at', ['2024-01-15 09:30', '2024-01-16 10:00', '2024-02-01']);

  test('are not cut by a month, unless that is said', () => {
    const written = ['2024-01-15T09:30:00', '2024-01-16T10:00:00', '2024-02-01'];
    expect(cellsOf(runOne(source, 'convert_date'))).toEqual(written);
    expect(cellsOf(runOne(source, 'convert_date', { columns: ['c0'] }))).toEqual(written);
    expect(cellsOf(runOne(source, 'convert_date', { times: 'cut' }))).toEqual(['2024-01', '2024-01', '2024-02']);
  });
});

describe('what a recipe gave up', () => {
  const rows = Array.from({ length: 40 }, (_, i): Cell[] => [
    `n${i}`,
    `${1 + (i % 9)}/${13 + (i % 9)}/2024`,
    String(20 + i),
    i % 8 === 0 ? null : String(10 + ((i * 7) % 13)),
    i === 5 ? 'about ten' : String(100 + ((i * 11) % 17)),
    i < 4 ? 'x' : null,
  ]);
  const source = sourceTable(['name', 'born', 'age', 'weight', 'income', 'note'], rows);

  test('is counted, and each edit keeps it', () => {
    let recipe = defaultRecipe();
    const run = runOperations(source, recipe);
    const losses = lossesOf([run.log], recipe);
    expect(losses.map(({ code, count, columns }) => [code, count, columns])).toEqual([
      ['columns_removed', 4, ['note']],
      ['values_unread', 1, ['income']],
      ['days_cut', 40, ['born']],
      ['ages_grouped', 40, ['age']],
      ['cells_filled', 5, ['weight']],
    ]);
    for (const { keep } of losses) recipe = editRecipe(recipe, keep);
    expect(lossesOf([runOperations(source, recipe).log], recipe)).toEqual([]);
  });

  test('is nothing with careful', () => {
    const recipe = defaultRecipe({ preset: 'careful' });
    const run = runOperations(source, recipe);
    expect(lossesOf([run.log], recipe)).toEqual([]);
    expect(run.table.columns.map(({ type }) => type)).toContain('date');
    const [left, ...more] = leftAlone(run.applied, recipe);
    expect(more).toEqual([]);
    expect(left?.note).toMatchObject({ code: 'not_converted', column: 'income', cells: 1 });
    const converted = left && runOperations(source, editRecipe(recipe, left.edit));
    expect(converted?.table.columns.find(({ name }) => name === 'income')?.vector.kind).toBe('number');
    expect(leftAlone(converted?.applied ?? [], left ? editRecipe(recipe, left.edit) : [])).toEqual([]);
  });
});

describe('a few bounds among numbers', () => {
  const cells = [...Array.from({ length: 39 }, (_, i) => `${i + 3}.5`), '<5'];
  const numbers = cells.slice(0, -1).map(Number);

  test('leave the column numbers, are kept as what could not be read, and can be read by one change of the recipe', () => {
    const recipe = defaultRecipe();
    const run = runOperations(column('crp', cells), recipe);
    const [crp] = run.table.columns;
    expect(crp).toMatchObject({ type: 'number', vector: { values: Float64Array.from([...numbers, Number.NaN]) } });
    expect(crp?.flags?.at(-1)).toBe(CellFlag.Unread);
    const [left, ...more] = leftAlone(run.applied, recipe).filter(({ note }) => note.code === 'bounds_unread');
    expect(more).toEqual([]);
    expect(left?.note).toMatchObject({ column: 'crp', cells: 1, example: '<5' });
    const changed = left ? editRecipe(recipe, left.edit) : [];
    const read = runOperations(column('crp', cells), changed);
    expect(read.table.columns[0]).toMatchObject({ vector: { values: Float64Array.from([...numbers, 5]) } });
    expect(leftAlone(read.applied, changed)).toEqual([]);
  });

  test('keep the column text with careful, and every reading of them is offered', () => {
    const run = runOperations(column('crp', cells), defaultRecipe({ preset: 'careful' }));
    expect(cellsOf({ ...runOne(run.table, 'trim_whitespace') })).toEqual(cells);
    const readings = suggestOperations(run.table).filter(({ operation }) => operation === 'change_type');
    expect(readings.map(({ params }) => params.bounds)).toEqual(['bound', 'missing']);
  });

  test('are asked about where a person asks for numbers', () => {
    const run = runOne(column('crp', cells), 'change_type', { column: 'c0', type: 'number' });
    expect(run.applied[0]).toMatchObject({ facts: { skipped: { code: 'needs_choice' } } });
    const settled = runOne(column('crp', cells), 'change_type', { column: 'c0', type: 'number', bounds: 'bound' });
    expect(cellsOf(settled).at(-1)).toBe(5);
  });
});
