import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cell, tableFromRows, vectorCells } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer/infer-types';
import { checkFormula, computeColumn, FUNCTION_GROUPS, problemSentence, SPECIAL_FORMS, signatureOf } from './index';

/** What the examples of the documentation speak of. */
const TABLE = inferTypes(
  tableFromRows(
    ['store', 'month', 'region', 'category', 'product', 'customer', 'order_date', 'sales', 'price', 'discount'],
    [
      ['A', '2024-01', 'North', 'x', 'p1', 'Ann', '2024-01-15', 10, 4, 1],
      ['A', '2024-02', 'North', 'x', 'p2', 'Bob', '2024-02-20', 20, 12, null],
      ['B', '2024-01', 'South', 'y', 'p1', 'Ann', '2024-01-31', 30, 15, 2],
    ],
  ),
);

const resultOf = (formula: string): Cell[] => {
  const { checked, error } = checkFormula(formula, TABLE);
  if (checked === undefined) throw new Error(`${formula}: ${problemSentence(error)}`);
  return vectorCells(computeColumn(checked, TABLE).vector);
};
const shown = (cell: Cell | undefined): string => (cell === null || cell === undefined ? 'missing' : String(cell));

/** `| round(2.675, 2) | 2.68 |`: one value where all rows have the same. */
const lineOf = (formula: string): string => {
  const cells = resultOf(formula).map(shown);
  return new Set(cells).size === 1 ? (cells[0] ?? '') : cells.join(', ');
};
const escaped = (text: string): string => text.replaceAll('|', '\\|');

const SECTIONS = [
  {
    label: 'Conditions and missing values',
    functions: Object.entries(SPECIAL_FORMS).flatMap(([name, form]) => (form ? [{ name, ...form }] : [])),
  },
  ...FUNCTION_GROUPS,
];

/** The tables of functions as the documentation has them. */
const FUNCTIONS = SECTIONS.map(({ label, functions }) =>
  [
    `### ${label}`,
    '',
    '| function | gives | example | result |',
    '|---|---|---|---|',
    ...functions.map(
      (definition) =>
        `| \`${signatureOf(definition)}\` | ${escaped(definition.summary)} | \`${escaped(definition.example)}\` | ${lineOf(definition.example)} |`,
    ),
  ].join('\n'),
).join('\n\n');

const DOCUMENT = readFileSync('docs/formulas.md', 'utf8');

describe('docs/formulas.md', () => {
  test('lists every function with its example and what that gives', () => expect(DOCUMENT).toContain(FUNCTIONS));
});
