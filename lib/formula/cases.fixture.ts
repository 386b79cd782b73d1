import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';

/** A formula, and what it is in SQL. */
export type SqlCase = readonly [formula: string, sql: string];

const ROWS: readonly (readonly Cell[])[] = [
  [1, 5, 1.25, 'Zürich', '2024-02-29', '2024-03-01', 'true', 'a'],
  [2, 0, -2.5, 'AB-12', '2023-02-28', '2024-02-29', 'false', 'b'],
  [3, null, 3.75, '日本語テキスト', '2000-02-29', '1999-12-31', null, 'a'],
  [4, -7, null, null, '1900-03-01', null, 'true', null],
  [5, 12, 0, 'a,b;c', null, '2024-12-30', 'true', 'b'],
  [6, 3, 99.5, '🙂 smile', '2024-12-31', '2025-01-01', 'false', 'a'],
  [7, 3, 0.1, 'x', '2025-01-31', '2025-02-28', null, 'c'],
  [8, 100, -0.2, 'Order 4711/22', '2021-01-03', '2020-12-28', 'false', 'b'],
  [9, -1, 1e6, 'ÄÖÜ äöü', '2016-02-29', '2017-02-28', 'true', null],
  [10, 8, 2, '  spaced  ', '1970-01-01', '1969-07-20', 'false', 'a'],
];

/** One table for every case: missing cells, zero, negative numbers, leap years, texts of several scripts. */
export const CASES_TABLE: Table = (() => {
  const table = tableFromRows(['id', 'n', 'x', 't', 'd', 'e', 'b', 'g'], ROWS);
  const types = ['integer', 'integer', 'number', 'text', 'date', 'date', 'boolean', 'category'] as const;
  return {
    ...table,
    columns: table.columns.map((column, i) => ({ ...column, type: types[i] ?? 'text', kind: 'measure' })),
  };
})();

const literal = (cell: Cell): string =>
  cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;

/** The same table for a database. */
export const CASES_SQL = `CREATE TABLE cases (id INTEGER, n DOUBLE, x DOUBLE, t VARCHAR, d DATE, e DATE, b BOOLEAN, g VARCHAR);
INSERT INTO cases VALUES ${ROWS.map((row) => `(${row.map(literal).join(', ')})`).join(', ')};`;

const product = <A, B>(as: readonly A[], bs: readonly B[]): (readonly [A, B])[] =>
  as.flatMap((a) => bs.map((b) => [a, b] as const));
const same = (...formulas: string[]): SqlCase[] => formulas.map((formula) => [formula, formula]);

const arithmetic: SqlCase[] = product(['+', '-', '*', '/', '%'], [
  ['n', 'x'],
  ['x', 'n'],
  ['n', '3'],
  ['x', '0.5'],
  ['10', 'n'],
  ['n', '(x - 1)'],
  ['n', '0'],
] as const).map(([operator, [a, b]]) => [
  `${a} ${operator} ${b}`,
  operator === '%' ? `fmod(${a}, ${b})` : `${a} ${operator} (${b})::DOUBLE`,
]);

const precedence: SqlCase[] = [
  ...same('1 + 2 * 3', '(1 + 2) * 3', '10 - 4 - 3', '2 * (n + x) - -n', '-n', 'n * -1', '- (n - x)', '1.5 + 0.25'),
  ['12 / 4 / 3', '12::DOUBLE / 4 / 3'],
  ['2 ^ 3 ^ 2', 'pow(2, pow(3, 2))'],
  ['-2 ^ 2', '-pow(2, 2)'],
  ['2 ^ -1', 'pow(2, -1)'],
  ['x ^ 2', 'pow(x, 2)'],
  ['1_000 + 1', '1001'],
  ['n / (n - n)', 'NULL::DOUBLE'],
  ['1 / 0', 'NULL::DOUBLE'],
  ['missing + 1', 'NULL::DOUBLE'],
];

const numberFunctions: SqlCase[] = product(
  [
    ['round(%)', 'round(%)'],
    ['round(%, 1)', 'round(%, 1)'],
    ['round(%, -1)', 'round(%, -1)'],
    ['floor(%)', 'floor(%)'],
    ['ceil(%)', 'ceil(%)'],
    ['trunc(%)', 'trunc(%)'],
    ['abs(%)', 'abs(%)'],
    ['sign(%)', 'sign(%)'],
    ['sqrt(%)', 'CASE WHEN % >= 0 THEN sqrt(%) END'],
    ['exp(% / 10)', 'CASE WHEN % / 10 < 709 THEN exp(% / 10) END'],
    ['ln(%)', 'CASE WHEN % > 0 THEN ln(%) END'],
    ['log10(%)', 'CASE WHEN % > 0 THEN log10(%) END'],
    ['log2(%)', 'CASE WHEN % > 0 THEN log2(%) END'],
    ['power(%, 2)', 'pow(%, 2)'],
    ['clamp(%, -1, 10)', 'CASE WHEN % IS NOT NULL THEN greatest(least(%, 10), -1) END'],
    ['mod(%, 4)', 'fmod(%, 4)'],
  ] as const,
  ['n', 'x'],
).map(([[formula, sql], column]) => [formula.replaceAll('%', column), sql.replaceAll('%', column)]);

const moreNumbers: SqlCase[] = [
  ['least(n, x)', 'CASE WHEN n IS NOT NULL AND x IS NOT NULL THEN least(n, x) END'],
  ['greatest(n, x, 1)', 'CASE WHEN n IS NOT NULL AND x IS NOT NULL THEN greatest(n, x, 1) END'],
  ['ceiling(x)', 'ceil(x)'],
  ['mod(n, 0)', 'NULL::DOUBLE'],
];

const comparisons: SqlCase[] = [
  ...product(['=', '!=', '<', '<=', '>', '>='], ['n % 3', 'x % 1', 'd % e', "t % 'm'", "g % 'a'", 'n % x']).map(
    ([operator, pattern]): SqlCase => {
      const formula = pattern.replace('%', operator);
      return [formula.replaceAll("'", '"'), formula];
    },
  ),
  ['d >= "2020-01-01"', "d >= DATE '2020-01-01'"],
  ['"2020-01-01" > d', "DATE '2020-01-01' > d"],
  ['d = date(2024, 2, 29)', "d = DATE '2024-02-29'"],
  ['n <> 3', 'n <> 3'],
  ['n == 3', 'n = 3'],
  ['between(n, 0, 5)', 'n BETWEEN 0 AND 5'],
  ['b = true', 'b = true'],
];

const logic: SqlCase[] = [
  ...same(
    'b and n > 0',
    'b or n > 0',
    'not b',
    'not b and not n > 0',
    'not (b or n > 3)',
    'b and b',
    'b or missing',
    'b and missing',
  ).map(([formula, sql]): SqlCase => [formula, sql.replaceAll('missing', 'NULL')]),
  ['n is missing', 'n IS NULL'],
  ['n is not missing', 'n IS NOT NULL'],
  ['t is missing', 't IS NULL'],
  ['d is not missing', 'd IS NOT NULL'],
  ['b is missing', 'b IS NULL'],
  ['(n + x) is missing', '(n + x) IS NULL'],
  ['n in (3, 5, 8)', 'n IN (3, 5, 8)'],
  ['n not in (3, 5, 8)', 'n NOT IN (3, 5, 8)'],
  ['g in ("a", "c")', "g IN ('a', 'c')"],
  ['g not in ("a")', "g NOT IN ('a')"],
  ['d in ("2024-02-29", "1970-01-01")', "d IN (DATE '2024-02-29', DATE '1970-01-01')"],
  ['not g in ("a")', "NOT g IN ('a')"],
];

const conditionals: SqlCase[] = [
  ['if(n > 3, 1, 0)', 'CASE WHEN n > 3 THEN 1 ELSE 0 END'],
  ['if(n > 3, n, x)', 'CASE WHEN n > 3 THEN n ELSE x END'],
  ['if(b, "yes", "no")', "CASE WHEN b THEN 'yes' ELSE 'no' END"],
  ['if(b, t)', 'CASE WHEN b THEN t END'],
  ['if(n is missing, missing, n * 2)', 'CASE WHEN n IS NULL THEN NULL ELSE n * 2 END'],
  ['if(b, d, e)', 'CASE WHEN b THEN d ELSE e END'],
  ['if(b, n > 0, missing)', 'CASE WHEN b THEN n > 0 END'],
  [
    'case when n < 0 then "neg" when n = 0 then "zero" else "pos" end',
    "CASE WHEN n < 0 THEN 'neg' WHEN n = 0 THEN 'zero' ELSE 'pos' END",
  ],
  ['case when b then n end', 'CASE WHEN b THEN n END'],
  [
    'case when n > 10 then 1 when n > 3 then 2 when n > 0 then 3 end',
    'CASE WHEN n > 10 THEN 1 WHEN n > 3 THEN 2 WHEN n > 0 THEN 3 END',
  ],
  ['if(if(b, n > 0, x > 0), 1, 2)', 'CASE WHEN CASE WHEN b THEN n > 0 ELSE x > 0 END THEN 1 ELSE 2 END'],
  ['coalesce(n, 0)', 'coalesce(n, 0)'],
  ['coalesce(n, x, -1)', 'coalesce(n, x, -1)'],
  ['coalesce(t, g, "none")', "coalesce(t, g, 'none')"],
  ['coalesce(d, e)', 'coalesce(d, e)'],
  ['coalesce(missing, n)', 'coalesce(NULL, n)'],
  ['coalesce(b, false)', 'coalesce(b, false)'],
  ['null_if(n, 3)', 'nullif(n, 3)'],
  ['null_if(g, "a")', "nullif(g, 'a')"],
  ['n / null_if(x, 0)', 'n / nullif(x, 0)'],
];

const texts: SqlCase[] = [
  ...same(
    'length(t)',
    'lower(t)',
    'reverse(t)',
    'left(t, 3)',
    'right(t, 2)',
    'left(t, 0)',
    'left(t, 100)',
    'right(t, 0)',
  ).map(([formula, sql]): SqlCase => [formula, formula.startsWith('length') ? sql : `nullif(${sql}, '')`]),
  ['upper(g)', 'upper(g)'],
  ['upper("äöü é")', "'ÄÖÜ É'"],
  ['trim(t)', 'trim(t)'],
  ['mid(t, 2, 3)', "nullif(substring(t, 2, 3), '')"],
  ['mid(t, 3)', "nullif(substring(t, 3), '')"],
  ['mid(t, 50, 2)', "nullif(substring(t, 50, 2), '')"],
  ['substring(t, 1, 1)', 'substring(t, 1, 1)'],
  ['contains(t, "a")', "contains(t, 'a')"],
  ['contains(t, "語")', "contains(t, '語')"],
  ['starts_with(t, "Z")', "starts_with(t, 'Z')"],
  ['ends_with(t, "x")', "ends_with(t, 'x')"],
  ['position(t, "m")', "instr(t, 'm')"],
  ['position(t, "キ")', "instr(t, 'キ')"],
  ['replace(t, "b", "B")', "replace(t, 'b', 'B')"],
  ['replace(t, " ", "")', "nullif(replace(t, ' ', ''), '')"],
  ['replace(t, "", "x")', 't'],
  ['part(t, ",", 1)', "nullif(split_part(t, ',', 1), '')"],
  ['part(t, ",", 2)', "nullif(split_part(t, ',', 2), '')"],
  ['part(t, "/", -1)', "split_part(t, '/', -1)"],
  ['t & "!"', "t || '!'"],
  ['g & "-" & t', "g || '-' || t"],
  ['"#" & n', "'#' || CAST(CAST(n AS INTEGER) AS VARCHAR)"],
  ['concat(g, t)', 'g || t'],
  ['g & d', 'g || CAST(d AS VARCHAR)'],
  ['g & b', 'g || CAST(b AS VARCHAR)'],
  ['text(d)', 'CAST(d AS VARCHAR)'],
  ['repeat(g, 3)', 'repeat(g, 3)'],
  ['pad_left(g, 4, "0")', "lpad(g, 4, '0')"],
  ['pad_right(g, 3, "xy")', "rpad(g, 3, 'xy')"],
  ['number("1234.5")', '1234.5'],
  ['number("-3")', '-3'],
  ['number("1e3")', '1000'],
  ['number(t)', 'TRY_CAST(t AS DOUBLE)'],
  ['length(upper(t) & g)', 'length(upper(t) || g)'],
];

const PATTERNS = [
  '\\d+',
  '^[A-Z]+-\\d+$',
  '^\\w+$',
  '[a-z]{2,}',
  '(a|b)[,;]',
  'x?',
  '^$',
  '\\s+$',
  '[^A-Za-z0-9 ]',
  '4.*1',
  '4.*?1',
  '(?i)order',
  '\\bsm',
  '(\\d+)/(\\d+)',
  '(?:ab)*',
  '\\p{Lu}',
  '[äöü]+',
  'e+|i+',
  '^.{6}$',
];
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const patterns: SqlCase[] = [
  ...PATTERNS.map((pattern): SqlCase => [`matches(t, "${pattern}")`, `regexp_matches(t, ${quoted(pattern)})`]),
  ...PATTERNS.map(
    (pattern): SqlCase => [`extract(t, "${pattern}")`, `nullif(regexp_extract(t, ${quoted(pattern)}), '')`],
  ),
  ['extract(t, "(\\d+)/(\\d+)", 2)', "nullif(regexp_extract(t, '(\\d+)/(\\d+)', 2), '')"],
  ['replace_matches(t, "\\d", "#")', "regexp_replace(t, '\\d', '#', 'g')"],
  ['replace_matches(t, "(\\d+)/(\\d+)", "\\2-\\1")', "regexp_replace(t, '(\\d+)/(\\d+)', '\\2-\\1', 'g')"],
  ['replace_matches(t, "[aeiou]+", "")', "nullif(regexp_replace(t, '[aeiou]+', '', 'g'), '')"],
];

const dates: SqlCase[] = [
  ...product(
    [
      ['year(%)', 'year(%)'],
      ['quarter(%)', 'quarter(%)'],
      ['month(%)', 'month(%)'],
      ['day(%)', 'day(%)'],
      ['weekday(%)', 'isodow(%)'],
      ['week(%)', 'week(%)'],
      ['day_of_year(%)', 'dayofyear(%)'],
      ['month_name(%)', 'monthname(%)'],
      ['weekday_name(%)', 'dayname(%)'],
      ['% + 1', '% + 1'],
      ['% - 30', '% - 30'],
      ['add_days(%, 366)', '% + 366'],
      ['add_months(%, 1)', 'CAST(% + INTERVAL 1 MONTH AS DATE)'],
      ['add_months(%, -13)', 'CAST(% - INTERVAL 13 MONTH AS DATE)'],
      ['add_years(%, 1)', 'CAST(% + INTERVAL 1 YEAR AS DATE)'],
      ['add_years(%, -4)', 'CAST(% - INTERVAL 4 YEAR AS DATE)'],
      ['start_of(%, "year")', "CAST(date_trunc('year', %) AS DATE)"],
      ['start_of(%, "quarter")', "CAST(date_trunc('quarter', %) AS DATE)"],
      ['start_of(%, "week")', "CAST(date_trunc('week', %) AS DATE)"],
      ['text(start_of(%, "month"))', "strftime(%, '%Y-%m')"],
      ['format_date(%, "DD.MM.YYYY")', "strftime(%, '%d.%m.%Y')"],
      ['format_date(%, "MMM YY")', "strftime(%, '%b %y')"],
      ['format_date(%, "DDD, D MMMM YYYY")', "strftime(%, '%a, %-d %B %Y')"],
    ] as const,
    ['d', 'e'],
  ).map(
    ([[formula, sql], column]): SqlCase => [formula.replaceAll('%', column), sql.replaceAll(/%(?![a-zA-Z-])/g, column)],
  ),
  ['e - d', 'e - d'],
  ['d - e', 'd - e'],
  ['days_between(d, e)', "date_diff('day', d, e)"],
  ['months_between(d, e)', "date_sub('month', d, e)"],
  ['years_between(d, e)', "date_sub('year', d, e)"],
  ['hours_between(d, e)', "date_diff('hour', d, e)"],
  ['date(2024, 2, 29)', "DATE '2024-02-29'"],
  ['date(2023, 2, 29)', 'NULL::DATE'],
  ['date(1900, 2, 29)', 'NULL::DATE'],
  ['date(2000, 2, 29)', "DATE '2000-02-29'"],
  ['date(year(d), 1, 1)', 'make_date(year(d), 1, 1)'],
  ['to_date("2024-02-29") + 365', "DATE '2024-02-29' + 365"],
  ['to_date("13.02.2024", "dmy")', "DATE '2024-02-13'"],
  ['to_date("03/04/2024", "mdy")', "DATE '2024-03-04'"],
  ['to_date("2023-02-29")', 'NULL::DATE'],
  ['year(add_days(d, 1)) - year(d)', 'year(d + 1) - year(d)'],
];

const over = (by: string) => (by === '' ? 'OVER ()' : `OVER (PARTITION BY ${by})`);
const groups: SqlCase[] = product(
  [
    ['sum(n)', 'sum(n)'],
    ['sum(x)', 'sum(x)'],
    ['mean(n)', 'avg(n)'],
    ['median(n)', 'quantile_cont(n, 0.5)'],
    ['quantile(n, 0.9)', 'quantile_cont(n, 0.9)'],
    ['stdev(n)', 'stddev_samp(n)'],
    ['min(n)', 'min(n)'],
    ['max(x)', 'max(x)'],
    ['min(d)', 'min(d)'],
    ['max(d)', 'max(d)'],
    ['count()', 'count(*)'],
    ['count(t)', 'count(t)'],
  ] as const,
  [
    ['', ''],
    [' by g', 'g'],
    [' by (g, b)', 'g, b'],
    [' by year(d)', 'year(d)'],
  ] as const,
).map(([[formula, sql], [by, partition]]) => [`${formula}${by}`, `${sql} ${over(partition)}`]);

const moreGroups: SqlCase[] = [
  ['count_distinct(n) by g', 'count(DISTINCT n) OVER (PARTITION BY g)'],
  ['count distinct(g)', '(SELECT count(DISTINCT g) FROM cases)'],
  ['n - mean(n) by g', 'n - avg(n) OVER (PARTITION BY g)'],
  ['share of(abs(n)) by g', 'abs(n) / nullif(sum(abs(n)) OVER (PARTITION BY g), 0)'],
  ['n / sum(n)', 'n / sum(n) OVER ()'],
  ['sum(b) by g', 'sum(CAST(b AS INTEGER)) OVER (PARTITION BY g)'],
  ['max(length(t)) by g', 'max(length(t)) OVER (PARTITION BY g)'],
  ['(max(n) by g) - min(n) by g', 'max(n) OVER (PARTITION BY g) - min(n) OVER (PARTITION BY g)'],
];

const windows: SqlCase[] = product(
  [
    ['', '', ' order by id', 'ORDER BY id'],
    [' by g', 'PARTITION BY g ', ' order by d', 'ORDER BY d NULLS LAST, id'],
    [' by g', 'PARTITION BY g ', ' order by (b, n descending)', 'ORDER BY b NULLS LAST, n DESC NULLS LAST, id'],
    [' by (g, b)', 'PARTITION BY g, b ', ' order by t', 'ORDER BY id'],
  ] as const,
  [
    ['previous(n)', 'lag(n)'],
    ['next(x)', 'lead(x)'],
    ['previous(g, 2)', 'lag(g, 2)'],
    ['previous(d)', 'lag(d)'],
    ['row number()', 'row_number()'],
    ['running sum(id)', 'sum(id)'],
  ] as const,
)
  .filter(([[, , order]]) => order !== ' order by t')
  .map(([[by, partition, order, sorting], [formula, sql]]) => [
    `${formula}${by}${order}`,
    `${sql} OVER (${partition}${sorting}${sql === 'sum(id)' ? ' ROWS UNBOUNDED PRECEDING' : ''})`,
  ]);

const ranks: SqlCase[] = [
  ['previous(n) by year(d) order by id', 'lag(n) OVER (PARTITION BY year(d) ORDER BY id)'],
  ['rank(n)', 'CASE WHEN n IS NOT NULL THEN rank() OVER (ORDER BY n DESC NULLS LAST) END'],
  ['rank(n, "ascending")', 'CASE WHEN n IS NOT NULL THEN rank() OVER (ORDER BY n NULLS LAST) END'],
  ['rank(n) by g', 'CASE WHEN n IS NOT NULL THEN rank() OVER (PARTITION BY g ORDER BY n DESC NULLS LAST) END'],
  ['running count() by g order by id', 'count(*) OVER (PARTITION BY g ORDER BY id ROWS UNBOUNDED PRECEDING)'],
  ['n - previous(n) order by id', 'n - lag(n) OVER (ORDER BY id)'],
  ['lag(n) order by id descending', 'lag(n) OVER (ORDER BY id DESC)'],
];

/** Every case that a database has a function for. */
export const SQL_CASES: readonly SqlCase[] = [
  ...arithmetic,
  ...precedence,
  ...numberFunctions,
  ...moreNumbers,
  ...comparisons,
  ...logic,
  ...conditionals,
  ...texts,
  ...patterns,
  ...dates,
  ...groups,
  ...moreGroups,
  ...windows,
  ...ranks,
];
