import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readCsv } from '@/lib/tabular/csv/read-csv';
import { csvChunks } from '@/lib/tabular/csv/write-csv';
import { inferTypes } from '@/lib/tabular/infer/infer-types';
import { auditCsv, decodeChanges, encodeChanges, replay, revert } from './changes';
import { defaultRecipe } from './default-recipe';
import { sourceTable, texts } from './fixtures/tables';
import { measureQuality } from './quality';
import { runOperations } from './recipe';
import { suggestOperations } from './suggest';

const rows = (count: number, cell: string) => Array.from({ length: count }, () => cell).join('\n');

const FILES: [string, string, { names: string[]; rows: number }][] = [
  [
    'columns named after what objects inherit',
    '__proto__,constructor,toString\n1,a,x\n2,b,y',
    { names: ['proto', 'constructor', 'tostring'], rows: 2 },
  ],
  ['a column named twice', 'a,a,A\n1,2,3\n4,5,6', { names: ['a', 'a_2', 'a_3'], rows: 2 }],
  ['one row', 'a,b\n1,x', { names: ['a', 'b'], rows: 1 }],
  ['everything missing', `a,b\n${rows(4, ',N/A')}`, { names: [], rows: 1 }],
  ['everything equal', `a,b\n${rows(5, '7,x')}`, { names: ['a', 'b'], rows: 5 }],
  ['the ends of the number range', 'a,b\n1e308,x\n-1e308,y\n-0,z\n5e-324,w', { names: ['a', 'b'], rows: 4 }],
  ['newlines of every kind in cells', 'a,b\n"x\r\ny",1\n"x\ny",2\n"x\ry",3', { names: ['a', 'b'], rows: 3 }],
  [
    'emoji and right-to-left text',
    '🙂,مدينة\n👩‍👩‍👧,القاهرة \n🇵🇹,\u200fמצב',
    { names: ['column_1', 'مدينة'], rows: 2 },
  ],
  ['formulas', "a,b\n=cmd|'/c calc'!A0,1\n@SUM(1),2\n+1+1,3", { names: ['a', 'b'], rows: 3 }],
];

test.each(FILES)('%s: no crash, no loss', async (_name, csv, expected) => {
  const source = inferTypes((await readCsv(Readable.from([Buffer.from(csv)]))).table);
  const { table, log } = runOperations(source, defaultRecipe());
  expect(table.columns.map(({ name }) => name)).toEqual(expected.names);
  expect(table.rowIndex).toHaveLength(expected.rows);
  const read = decodeChanges(encodeChanges(log));
  expect(texts(replay(source, [read]))).toEqual(texts(table));
  expect(texts(revert(table, [read]))).toEqual(texts(source));
  for (const quality of [measureQuality(source), measureQuality(table)]) {
    expect(quality.score).toBeGreaterThanOrEqual(0);
    expect(quality.score).toBeLessThanOrEqual(100);
  }
  expect(() => suggestOperations(table)).not.toThrow();
  expect([...auditCsv([read], '2024-01-01T00:00:00Z')].length).toBeGreaterThan(0);
  const written = Readable.from(csvChunks(table.columns.length === 0 ? source : table));
  const again = (await readCsv(written, { header_rows: 1 })).table;
  expect(texts(again).cells).toEqual(texts(table.columns.length === 0 ? source : table).cells);
});

test('no rows', () => {
  const source = sourceTable(['a', '__proto__'], []);
  const { table, log, applied } = runOperations(source, defaultRecipe());
  expect(table.columns.map(({ name }) => name)).toEqual(['a', 'proto']);
  expect(texts(revert(table, [log]))).toEqual(texts(source));
  expect(applied.every(({ facts }) => facts.skipped === null)).toBe(true);
});
