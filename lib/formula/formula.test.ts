import { describe, expect, test } from 'vitest';
import { type Cell, tableFromRows, vectorCells } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer/infer-types';
import type { Table } from '@/lib/tabular/table';
import { checkFormula, computeColumn, problemSentence, warningSentence } from './index';

const SALES: Table = inferTypes(
  tableFromRows(
    ['Unit Price', 'quantity', 'region', 'order_date', 'delivered', 'discount', 'zip', 'fee', 'weight_kg'],
    [
      ['$1.10', 3, 'North', '2024-01-31', '2024-02-02', '10%', '01234', '€1', 1],
      ['$2.50', 0, 'South', '2024-02-29', null, '20%', '99999', '€2', 2],
      ['$4.00', null, 'North', '2024-12-30', '2025-01-02', '5%', '01300', '€3', 3],
      [null, 2, null, null, '2024-03-01', null, '12345', '€4', 4],
      ['$2.00', 5, 'South', '2024-03-01', '2024-03-01', '50%', '12346', '€5', 5],
    ],
  ),
);

function computed(formula: string, table: Table = SALES) {
  const found = checkFormula(formula, table);
  if (found.checked === undefined) throw new Error(problemSentence(found.error));
  return { ...computeColumn(found.checked, table), warnings: found.warnings };
}
const cells = (formula: string): Cell[] => vectorCells(computed(formula).vector);

describe('a formula computes', () => {
  test.each<[string, Cell[]]>([
    ['[Unit Price] * quantity', [3.3, 0, null, null, 10]],
    ['unit_price * Quantity', [3.3, 0, null, null, 10]],
    ['delivered − [order_date]', [2, null, 3, null, 0]],
    ['if(region = "North", 1, 0)', [1, 0, 1, 0, 0]],
    ['left(zip, 3)', ['012', '999', '013', '123', '123']],
    ['median(unit_price) by region', [2.55, 2.25, 2.55, null, 2.25]],
    ['previous(quantity) by region order by order_date', [null, null, 3, null, 0]],
    ['running sum(quantity) order by order_date descending', [8, 5, null, 10, 5]],
    ['region & " " & quantity', ['North 3', 'South 0', null, null, 'South 5']],
    ['[Unit Price] / quantity', [1.1 / 3, null, null, null, 0.4]],
    ['extract(zip, "^(\\d)(\\d+)", 2)', ['1234', '9999', '1300', '2345', '2346']],
    ['[Unit Price] * discount / 100', [0.11, 0.5, 0.2, null, 1]],
  ])('%s', (formula, expected) => expect(cells(formula)).toEqual(expected));

  test('and counts what was divided by zero', () => {
    expect(computed('[Unit Price] / quantity').zeroDivisions).toBe(1);
    expect(computed('quantity / 0').zeroDivisions).toBe(4);
  });
});

describe('a result means', () => {
  const meaning = (formula: string) => {
    const { type, kind, unit, vector } = computed(formula);
    return [type, kind, unit, vector.kind === 'number' ? vector.decimals : undefined];
  };
  test.each([
    ['[Unit Price] * quantity', ['number', 'money', '$', 1]],
    ['sum([Unit Price]) by region', ['number', 'money', '$', 1]],
    ['[Unit Price] * discount / 100', ['number', 'money', '$', undefined]],
    ['[Unit Price] / weight_kg', ['number', 'money', '$/kg', undefined]],
    ['[Unit Price] / weight_kg * weight_kg', ['number', 'money', '$', undefined]],
    ['[Unit Price] / mean([Unit Price])', ['number', undefined, undefined, undefined]],
    ['discount / 100', ['number', 'share', undefined, undefined]],
    ['delivered - order_date', ['integer', 'duration', 'days', undefined]],
    ['year(order_date)', ['integer', 'year', undefined, undefined]],
    ['month(order_date)', ['integer', 'date_part', undefined, undefined]],
    ['order_date + 1', ['date', undefined, undefined, undefined]],
    ['start_of(order_date, "month")', ['date', undefined, undefined, undefined]],
    ['quantity > 1', ['boolean', undefined, undefined, undefined]],
    ['count() by region', ['integer', 'count', undefined, undefined]],
    ['share of(quantity)', ['number', 'share', undefined, undefined]],
    ['if(quantity > 1, [Unit Price], 0)', ['number', 'money', '$', 1]],
  ])('%s', (formula, expected) => expect(meaning(formula)).toEqual(expected));
});

describe('a formula is refused where', () => {
  const refusal = (formula: string) => {
    const { error } = checkFormula(formula, SALES);
    return error === undefined ? null : [formula.slice(error.at.start, error.at.end), problemSentence(error)];
  };
  test.each<[string, string, string]>([
    ['', '', 'Type a formula.'],
    ['quantity *', '', 'Here a column, a number, a text or a function is expected, but the formula ends.'],
    ['quantity 2', '2', 'Here an operator or the end is expected, not “2”.'],
    ['(quantity', '', 'Here “)” is expected, but the formula ends.'],
    ['quantity # 2', '#', '“#” means nothing here.'],
    ['"abc', '"abc', 'The text has no closing quote.'],
    ['[abc', '[abc', 'The column has no closing “]”.'],
    ['[Unit Prise] * 2', '[Unit Prise]', 'There is no column “Unit Prise”. Did you mean [Unit Price]?'],
    ['price * 2', 'price', 'There is no column “price”. Did you mean [Unit Price]?'],
    ['region = North', 'North', 'There is no column “North”. Text stands in quotes.'],
    ['medain(quantity)', 'medain', 'There is no function medain(). Did you mean median()?'],
    ['left(zip)', 'left', 'It is written left(text, count); here is 1 value.'],
    ['region + 1', 'region', '+ needs a number, and region is text. Texts are joined by &.'],
    ['mean(zip)', 'zip', 'mean() needs a number, and zip is text. number(…) reads numbers from text.'],
    [
      'year(quantity)',
      'quantity',
      'year() needs a date, and quantity is a number. date(year, month, day) makes a date of numbers.',
    ],
    ['not quantity', 'quantity', 'not needs yes or no, and quantity is a number. Compare it: … > 0.'],
    ['region = 1', 'region = 1', 'Text cannot be compared with a number. number(…) reads numbers from text.'],
    ['order_date > "soon"', '"soon"', '“soon” is no date. Dates are written 2024-12-31.'],
    [
      'if(quantity > 1, 1, "none")',
      '"none"',
      'A column holds values of one type: the first result is a number, this one text.',
    ],
    [
      '[Unit Price] + discount',
      '[Unit Price] + discount',
      '[Unit Price] is in $ and discount in %: they can be neither added nor compared. A percentage of an amount is [Unit Price] * discount / 100.',
    ],
    [
      '[Unit Price] + fee',
      '[Unit Price] + fee',
      '[Unit Price] is in $ and fee in €: they can be neither added nor compared.',
    ],
    ['weight_kg > fee', 'weight_kg > fee', 'weight_kg is in kg and fee in €: they can be neither added nor compared.'],
    [
      'greatest(fee, weight_kg)',
      'greatest(fee, weight_kg)',
      'fee is in € and weight_kg in kg: they can be neither added nor compared.',
    ],
    ['upper(region) by zip', 'upper', 'upper() takes no “by”.'],
    ['sum(quantity) order by zip', 'sum', 'sum() takes no “order by”.'],
    [
      'sum(previous(quantity))',
      'previous',
      'previous() stands within another group: make it a column of its own first.',
    ],
    ['matches(zip, "(a")', '"(a"', 'The pattern cannot be used: a “(” without a “)” (at its character 1).'],
    [
      'matches(zip, "(?=a)")',
      '"(?=a)"',
      'The pattern cannot be used: look-around and named groups cannot be used (at its character 1).',
    ],
    [
      'matches(zip, "(a)\\1")',
      '"(a)\\1"',
      'The pattern cannot be used: references to groups cannot be used (at its character 4).',
    ],
    ['matches(zip, region)', 'region', 'The pattern of matches() has to be written out.'],
    ['start_of(order_date, "decade")', '"decade"', '“decade” is none of “year”, “quarter”, “month”, “week” and “day”.'],
    [
      'today()',
      'today',
      'There is no today: a recipe gives the same result whenever it runs. Write a date: date(2024, 12, 31).',
    ],
    ['missing', 'missing', 'The result is always missing, so it has no type.'],
    ['((((('.repeat(30), '(', 'There are too many brackets in brackets.'],
  ])('%s', (formula, at, sentence) => expect(refusal(formula)).toEqual([at, sentence]));
});

test('a name that two columns have is refused, and their ids tell them apart', () => {
  const table = tableFromRows(['a', 'a'], [[1, 2]]);
  const { error } = checkFormula('a + 1', table);
  expect(error && problemSentence(error)).toBe('Several columns are called “a”: write [c0] and [c1].');
  expect(vectorCells(computed('[c0] + [c1]', table).vector)).toEqual([3]);
});

test.each([
  ['sum(zip_code)', 'zip_code is a code: its sum says nothing.'],
  ['zip_code + 1', 'zip_code is a code: a number computed from it says nothing.'],
  ['price * discount', '12 % counts as 12 in price * discount: divide by 100.'],
  ['price * price', 'Money is multiplied by money.'],
  ['day(month)', 'month says months only: day() takes the first day of each.'],
])('%s warns', (formula, sentence) => {
  const table = tableFromRows(
    ['zip_code', 'price', 'discount', 'month'],
    [
      [10115, 1, 10, '2024-01'],
      [10117, 2, 20, '2024-02'],
    ],
  );
  const [zip, price, discount, month] = table.columns;
  if (!zip || !price || !discount || !month) throw new Error('The table has four columns.');
  const columns = [
    { ...zip, kind: 'code' as const },
    { ...price, unit: '$', kind: 'money' as const },
    { ...discount, unit: '%', kind: 'share' as const },
    { ...month, type: 'date' as const },
  ];
  expect(computed(formula, { ...table, columns }).warnings.map(warningSentence)).toEqual([sentence]);
});
