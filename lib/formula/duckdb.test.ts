import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cell, vectorCells } from '@/lib/tabular/columns';
import { CASES_SQL, CASES_TABLE, SQL_CASES } from './cases.fixture';
import { checkFormula, computeColumn, problemSentence, type ValueType } from './index';

const SQL_TYPES: Readonly<Record<ValueType, string>> = {
  number: 'DOUBLE',
  text: 'VARCHAR',
  date: 'VARCHAR',
  boolean: 'VARCHAR',
  missing: 'VARCHAR',
};

const checkedOf = (formula: string) => {
  const { checked, error } = checkFormula(formula, CASES_TABLE);
  if (checked === undefined) throw new Error(`${formula}: ${problemSentence(error)}`);
  return checked;
};

/** What is no finite number is missing. */
const asCell = (value: unknown): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  const text = String(value);
  return text === 'Infinity' || text === '-Infinity' || text === 'NaN' ? null : text;
};

/** Numbers to twelve digits. */
const rounded = (cell: Cell): Cell => (typeof cell === 'number' ? Number(cell.toPrecision(12)) + 0 : cell);

describe('formulas compute what DuckDB does', () => {
  const expected: Cell[][] = [];

  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(CASES_SQL);
    const columns = SQL_CASES.map(
      ([formula, sql], i) => `CAST((${sql}) AS ${SQL_TYPES[checkedOf(formula).type]}) AS c${i}`,
    );
    const reader = await connection.runAndReadAll(`SELECT ${columns.join(',\n')} FROM cases ORDER BY id`);
    const rows = reader.getRowsJson();
    for (const i of SQL_CASES.keys()) expected.push(rows.map((row) => asCell(row[i])));
    connection.closeSync();
  });

  test('in more than 300 cases', () =>
    expect(new Set(SQL_CASES.map(([formula]) => formula)).size).toBeGreaterThan(300));

  test.each(SQL_CASES.map(([formula], index) => [formula, index] as const))('%s', (formula, index) => {
    const { vector } = computeColumn(checkedOf(formula), CASES_TABLE);
    expect(vectorCells(vector).map(rounded)).toEqual(expected[index]?.map(rounded));
  });
});
