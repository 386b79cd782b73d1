import { describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { importRecipe } from '@/lib/cleaning/exchange';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { measureQuality } from '@/lib/cleaning/quality';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import type { Cell } from '@/lib/tabular/columns';
import type { Reading } from '@/lib/tabular/read';
import { cleaningReport } from './index';

const CSV: Reading = {
  format: 'csv',
  encoding: 'windows-1252',
  byte_order_mark: false,
  delimiter: ';',
  quote: '"',
  escape: 'doubled',
  newline: '\n',
  header_rows: 1,
  comment: null,
  skipped_lines: [{ line: 1, text: 'Exported <b>today</b>', reason: 'preamble' }],
  skipped_line_count: 1,
  blank_lines: 0,
  odd_rows: { short: 0, long: 0, examples: [] },
  notes: ['One line that is not part of the table was left out.'],
  row_count: 8,
  column_count: 4,
};

const NAMES = ['City ', 'Sold on', 'Fee', 'Score'];
const ROWS: Cell[][] = [
  ['Porto ', '03/04/2024', '$1.00', '1'],
  ['Braga', '04/04/2024', '$2.00', '2'],
  ['Braga', '04/04/2024', '$2.00', '2'],
  ['Faro', '05/06/2024', 'N/A', '3'],
  ['Évora', '07/08/2024', '$4.00', '2'],
  [null, '01/02/2024', '$3.00', '1'],
  ['Beja', '02/02/2024', '$2.50', '900'],
  ['Tomar', 'soon', '$2.25', '3'],
];

function report(
  names: readonly string[],
  rows: readonly Cell[][],
  recipe: Recipe = defaultRecipe(),
  reading: Reading | null = CSV,
) {
  const source = sourceTable(names, rows);
  const { table, log } = runOperations(source, recipe);
  return cleaningReport({
    file: { name: 'fees.csv', type: 'csv', sizeBytes: 9_600, uploadedAt: '2026-03-02T09:15:04.120Z' },
    reading,
    version: 2,
    cleanedAt: '2026-03-03T10:00:00.000Z',
    source,
    cleaned: table,
    logs: [log],
    before: measureQuality(source),
    after: measureQuality(table),
  });
}

/** The page as a reader sees it, tags gone and white space folded. */
const read = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the cleaning report', () => {
  const page = report(NAMES, ROWS);
  const text = read(page);

  test('says which file it is about and what became of it', () => {
    expect(text).toContain('fees.csv , CSV, 9.4 KB');
    expect(text).toContain('Version 2, made by RefineX on 2026-03-03 10:00 UTC');
    expect(text).toContain('8 rows × 4 columns');
    expect(text).toContain('7 rows × 4 columns');
  });

  test('says how the file was read', () => {
    expect(text).toContain('As text in WINDOWS-1252, cells separated by semicolons, with 1 header row.');
    expect(text).toContain('One line that is not part of the table was left out.');
    expect(page).toContain('Exported &lt;b&gt;today&lt;/b&gt;');
  });

  test('gives the score before and after with its four parts', () => {
    expect(text).toMatch(/\d+\.\d → \d+\.\d of 100/);
    expect(text).toMatch(/Completeness cells that hold a value 40 % [\d.]+ [\d.]+ /);
    expect(text).toMatch(/Integrity .* 10 %/);
  });

  test('shows each operation with its sentence, settings, mark and examples', () => {
    expect(text).toContain('Trim white space White space trimmed in 1 cell. 1 change in the audit trail.');
    expect(text).toContain('All changes Row Column Before After Why 1 city Porto Porto White space');
    expect(text).toContain('3 all Braga · 04/04/2024 · $2.00 · 2 removed Equal in every column to row 2, which stays.');
    expect(text).toContain('Convert dates lossy: the result says less than the source');
    expect(text).toContain('precision: month');
    expect(text).toContain('5 of 7 changes');
    expect(text).toContain('8 sold_on soon missing Not a date');
  });

  test('names what was assumed and what was lost', () => {
    expect(text).toMatch(/sold_on : \d dates could be read as another day\. /);
    expect(text).toContain('sold_on : 1 value could not be read as the type of the column and became missing');
    expect(text).toContain('fee : The values are in $');
    const chosen = defaultRecipe().map((step) =>
      step.operation === 'convert_date' ? { ...step, params: { ...step.params, order: 'mdy' } } : step,
    );
    expect(read(report(NAMES, ROWS, chosen))).not.toContain('could be read as another day');
  });

  test('says what is left', () => {
    expect(text).toContain('Missing cells Column Missing Share of rows city 1 14.3 % sold_on 1 14.3 %');
    expect(text).toMatch(/Expected range Among them score 1 [-\d.]+ to [-\d.]+ 900 \(row 7\)/);
    const perfect = read(report(['a'], [['x'], ['y']], [], null));
    expect(perfect).toContain('No cell is missing. No outlier is left undecided.');
    expect(perfect).not.toContain('What was assumed');
    expect(perfect).not.toContain('How the file was read');
  });

  test('holds the recipe in a form that can be imported', () => {
    const json = /<pre>(.*)<\/pre>/s.exec(page)?.[1]?.replaceAll('&quot;', '"');
    const { recipe } = importRecipe(JSON.parse(json ?? ''), sourceTable(NAMES, ROWS).columns);
    expect(recipe.map(({ operation }) => operation)).toEqual(defaultRecipe().map(({ operation }) => operation));
  });

  test('marks steps that are off or do not apply, and names columns in settings', () => {
    const steps: Recipe = [
      { operation: 'trim_whitespace', params: { columns: ['c0'] }, enabled: false },
      { operation: 'rename_column', params: { column: 'c9', name: 'x' }, enabled: true },
      {
        operation: 'merge_variants',
        params: { column: 'c0', merges: [{ from: ['Porto '], to: 'Braga' }] },
        enabled: true,
      },
    ];
    const shown = read(report(NAMES, ROWS, steps));
    expect(shown).toContain('Trim white space switched off Switched off.');
    expect(shown).toContain('columns: City');
    expect(shown).toContain('skipped');
    expect(shown).toContain('column: City');
  });

  test('cuts long values and long lists', () => {
    const long = `${'x'.repeat(158)}👩 ${'y'.repeat(100)}`;
    const shown = read(
      report(['a'], [[`${long} `], ['b']], [{ operation: 'trim_whitespace', params: {}, enabled: true }]),
    );
    expect(shown).toContain(`${'x'.repeat(158)}… (104 more characters)`);
    expect(shown).not.toContain('�');
  });
});

test.each<[Reading, string]>([
  [{ ...CSV, delimiter: '~', header_rows: 0 }, 'cells separated by “~”, with no header.'],
  [
    {
      format: 'json',
      rows_are: 'objects',
      notes: [],
      row_count: 1,
      column_count: 1,
    },
    'As JSON, one object a row.',
  ],
  [{ format: 'ndjson', rows_are: 'lists', notes: [], row_count: 1, column_count: 1 }, 'As JSON, one list a row.'],
  [
    { format: 'parquet', row_groups: 1, nested_columns: [], notes: ['A note.'], row_count: 1, column_count: 1 },
    'As a Parquet file. A note.',
  ],
])('says how %j was read', (reading, expected) => {
  expect(read(report(['a'], [['x']], [], reading))).toContain(expected);
});

test('says which sheet of a workbook was read', () => {
  const reading: Reading = {
    format: 'xlsx',
    sheet: 'Fees & more',
    sheets: [
      { name: 'Fees & more', hidden: false, rows: 1, columns: 1 },
      { name: 'Old', hidden: true, rows: null, columns: null },
    ],
    hidden_rows: 0,
    hidden_columns: [],
    merged_ranges: 0,
    formulas: 0,
    formulas_without_value: 0,
    notes: [],
    row_count: 1,
    column_count: 1,
    header_rows: [0],
    preamble: ['Report of May'],
    blank_rows: 0,
    error_cells: { count: 0, examples: [] },
  };
  const text = read(report(['a'], [['x']], [], reading));
  expect(text).toContain(
    'As an Excel workbook, sheet “Fees &amp; more”. The workbook also has Old, which were not read.',
  );
  expect(text).toContain('Report of May');
});

test('nothing a file holds becomes markup', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const page = report(
    [attack, '</title></style></pre>', '__proto__'],
    [
      [` ${attack}`, "' onload='x", 'a'],
      [` ${attack}`, "' onload='x", 'a'],
      ['</pre><script>', '&lt;', null],
    ],
    defaultRecipe().filter(({ operation }) => operation !== 'normalize_column_name'),
    { ...CSV, notes: [attack], skipped_lines: [{ line: 1, text: attack, reason: 'preamble' }] },
  );
  const tags = new Set([...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag?.toLowerCase()));
  expect([...tags].sort()).toEqual(
    '!doctype bdi body caption code dd div dl dt h1 h2 h3 head html li meta ol p pre span strong style table tbody td th thead title tr ul'
      .split(' ')
      .sort(),
  );
  expect(page.match(/<\/(title|style|pre)>/g)).toHaveLength(3);
  expect(page).not.toMatch(/<[^>]*\son\w+=/);
  expect(page).not.toMatch(/<[^>]*\s(src|href)\s*=|url\(|@import/i);
});
