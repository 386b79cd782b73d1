import { createReadStream, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '@/lib/tabular/csv/read-csv';
import { csvChunks } from '@/lib/tabular/csv/write-csv';
import { inferTypes } from '@/lib/tabular/infer/infer-types';
import { CellFlag, type Column, type Table } from '@/lib/tabular/table';
import { queryChanges, replay, revert } from './changes';
import { defaultRecipe } from './default-recipe';
import { texts } from './fixtures/tables';
import { measureQuality } from './quality';
import { type RunResult, runOperations } from './recipe';
import { summarise } from './summary';

const FILE = 'lib/cleaning/fixtures/messy-students.csv';

let source: Table;
let run: RunResult;
beforeAll(async () => {
  source = inferTypes((await readCsv(createReadStream(FILE))).table);
  run = runOperations(source, defaultRecipe());
});

const columnOf = (name: string) => run.table.columns.find((column) => column.name === name) as Column;
const rowsWith = (name: string, flag: number) => {
  const flags = columnOf(name).flags ?? [];
  return [...run.table.rowIndex].filter((_row, i) => ((flags[i] ?? 0) & flag) !== 0);
};

describe('messy-students.csv, cleaned by default', () => {
  test('comes out as promised', () => {
    expect(run.table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['student_name', 'category'],
      ['enrolment_date', 'date'],
      ['age', 'category'],
      ['test_score', 'number'],
      ['city', 'category'],
      ['fee_paid', 'number'],
    ]);
    expect(summarise([run.log], measureQuality(source), measureQuality(run.table))).toEqual({
      duplicates_removed: 3,
      outliers_flagged: 4,
      missing_values_filled: 3,
      columns_renamed: 7,
      columns_removed: 1,
      dates_converted: 60,
      ages_bucketed: 56,
      quality_score: 99,
      quality_score_before: 92.3,
      row_count_before: 63,
      row_count_after: 60,
    });
  });

  test('999 is kept as it is and flagged, as is a score of 712', () => {
    const { entries } = queryChanges([run.log], { limit: 10, offset: 0, row: 17, column: 'age' });
    expect(entries).toMatchObject([{ operation: 'bucket_age', original: '999', new: '999' }]);
    expect(rowsWith('age', CellFlag.Outlier)).toEqual([17]);
    expect(rowsWith('test_score', CellFlag.Outlier)).toContain(32);
    expect(rowsWith('test_score', CellFlag.Filled)).toEqual([13, 28, 38]);
  });

  test('the export holds what an independent reader expects, each row explained by the audit trail', () => {
    const written = parse(Buffer.concat([...csvChunks(run.table)])) as string[][];
    const original = parse(readFileSync(FILE)) as string[][];
    const [header = [], ...rows] = written;
    const scores = [...run.table.rowIndex]
      .map((row) => original[row + 1]?.[3])
      .filter((score) => score !== '' && score !== 'N/A');
    const mean = scores.reduce((sum, score) => sum + Number(score), 0) / scores.length;
    const { entries } = queryChanges([run.log], { limit: 10_000, offset: 0 });
    const lastChange = new Map(entries.map((entry) => [`${entry.row} ${entry.columnId}`, entry.new]));
    for (const [i, row] of [...run.table.rowIndex].entries()) {
      for (const [j, { id }] of run.table.columns.entries()) {
        const before = original[row + 1]?.[Number(id.slice(1))];
        const key = `${row} ${id}`;
        expect(rows[i]?.[j]).toBe(lastChange.has(key) ? (lastChange.get(key) ?? '') : before);
      }
      expect(rows[i]?.[header.indexOf('enrolment_date')]).toMatch(/^2024-(0[1-9]|1[0-2])$/);
      expect(rows[i]?.[header.indexOf('age')]).toMatch(/^(0-18|19-35|36-60|60\+|999|)$/);
      expect(Number(rows[i]?.[header.indexOf('fee_paid')])).toBeGreaterThan(1000);
    }
    expect(Number(rows[13]?.[header.indexOf('test_score')])).toBe(Number(mean.toFixed(3)));
  });

  test('source + log = result, and result + log = source', () => {
    expect(texts(replay(source, [run.log]))).toEqual(texts(run.table));
    expect(texts(revert(run.table, [run.log]))).toEqual(texts(source));
  });
});
