import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { normalizeName } from './normalize-column-name';

const names = (headers: string[], params = {}) =>
  runOne(sourceTable(headers, []), 'normalize_column_name', params).table.columns.map(({ name }) => name);

test.each([
  ['Student Name', 'student_name'],
  ['  Fee (USD) — 2024 ', 'fee_usd_2024'],
  ['__proto__', 'proto'],
  ['constructor', 'constructor'],
  ['Größe (cm)', 'größe_cm'],
  ['E\u0301cole', 'école'],
  ['学生 名前', '学生_名前'],
  ['हिन्दी', 'हिन्दी'],
  ['İstanbul', 'i\u0307stanbul'],
  ['🙂', ''],
])('%j becomes %j', (name, normal) => {
  expect(normalizeName(name)).toBe(normal);
});

test('names repeat never and are empty never', () => {
  expect(names(['Name', 'name', '', '🙂', 'NAME ', 'name 2'])).toEqual([
    'name',
    'name_2',
    'column_3',
    'column_4',
    'name_3',
    'name_2_2',
  ]);
});

test('a column left alone keeps its name, and the others make way', () => {
  expect(names(['A', 'a'], { except: ['c1'] })).toEqual(['a_2', 'a']);
});

test('logs each renamed column with its old and new name', () => {
  const { entries, sentence } = runOne(sourceTable(['City', 'ok'], []), 'normalize_column_name');
  expect(entries).toEqual([[null, 'city', 'City', 'city']]);
  expect(sentence).toBe('1 column renamed');
});
