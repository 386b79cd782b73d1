import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { reasonSentence } from '@/lib/cleaning/language';
import { runOperations } from '@/lib/cleaning/recipe';
import { type AuditCsvOptions, auditCsv } from './audit-csv';
import type { ChangeLog } from './model';
import { queryChanges } from './query';

const TIME = '2024-05-01T10:00:00.000Z';

function rowsOf(log: ChangeLog, options?: AuditCsvOptions): string[][] {
  const chunks = [...auditCsv([log], TIME, options)].map((chunk) => new TextDecoder().decode(chunk));
  return parse(chunks.join('')) as string[][];
}

describe('auditCsv', () => {
  test('writes every entry, whatever is in it', () => {
    const source = sourceTable(
      ['a "b", c', 'Age', 'x'],
      [
        [' say "hi",\nthere ', 1, '=1+1 '],
        ['🙂 ', 999, '-5 '],
        [' say "hi",\nthere ', 1, '=1+1 '],
        ...Array.from({ length: 30 }, (_, i) => [`t${i}`, i, 'y']),
      ],
    );
    const { log } = runOperations(source, defaultRecipe());
    const { entries, total } = queryChanges([log], { limit: 1000, offset: 0 });
    const [header, ...rows] = rowsOf(log);
    expect(header).toEqual([
      'row_index',
      'column_name',
      'action',
      'original_value',
      'new_value',
      'reason',
      'timestamp',
    ]);
    expect(rows).toHaveLength(total);
    expect(rows).toEqual(
      entries.map((entry) => [
        String(entry.row ?? ''),
        entry.columnName ?? '',
        entry.operation,
        entry.original ?? '',
        entry.new ?? '',
        reasonSentence(entry.reason),
        TIME,
      ]),
    );
  });

  test('can keep spreadsheets from running what looks like a formula', () => {
    const { log } = runOperations(sourceTable(['a'], [['=cmd|x '], ['@x '], ['-5 '], ['plain ']]), defaultRecipe());
    const changes = (options?: AuditCsvOptions) =>
      rowsOf(log, options)
        .slice(1, 5)
        .map((row) => row.slice(3, 5));
    expect(changes()).toEqual([
      ['=cmd|x ', '=cmd|x'],
      ['@x ', '@x'],
      ['-5 ', '-5'],
      ['plain ', 'plain'],
    ]);
    expect(changes({ escapeFormulas: true })).toEqual([
      ["'=cmd|x ", "'=cmd|x"],
      ["'@x ", "'@x"],
      ["'-5 ", '-5'],
      ['plain ', 'plain'],
    ]);
  });

  test('comes in chunks of bounded size', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`value number ${i} `]);
    const { log } = runOperations(sourceTable(['a'], rows), defaultRecipe());
    const sizes = [...auditCsv([log], TIME)].map((chunk) => chunk.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
  });

  test('without changes it is the header', () => {
    expect(rowsOf({ blocks: [], applied: [] })).toHaveLength(1);
  });
});
