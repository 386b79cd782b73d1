import { expect, test } from 'vitest';
import { formatInstant, sourceNote } from './source-note';

const summary = {
  duplicates_removed: 8,
  outliers_flagged: 3,
  missing_values_filled: 12,
  columns_renamed: 4,
  columns_removed: 0,
  dates_converted: 0,
  ages_bucketed: 0,
  quality_score: 97,
  quality_score_before: 80,
  row_count_before: 220,
  row_count_after: 212,
};
const createdAt = new Date('2026-11-21T14:03:59Z');

test('says where the data comes from, what was done to it, and as of when', () => {
  expect(sourceNote({ filename: 'messy-students.csv', version: 3, createdAt, summary }).join(' · ')).toBe(
    'From messy-students.csv · 212 of 220 rows · cleaned: 8 duplicates removed, 12 missing values filled, 3 outliers flagged · version 3 · as of 21 Nov 2026 14:03 UTC',
  );
});

test('leaves out what did not happen, and counts one in the singular', () => {
  const little = {
    ...summary,
    duplicates_removed: 1,
    outliers_flagged: 0,
    missing_values_filled: 0,
    columns_removed: 1,
    row_count_before: 1_234_567,
    row_count_after: 1_234_567,
  };
  expect(sourceNote({ filename: 'a.csv', version: 1, createdAt, summary: little })).toEqual([
    'From a.csv',
    '1,234,567 rows',
    'cleaned: 1 duplicate removed, 1 column removed',
    'version 1',
    'as of 21 Nov 2026 14:03 UTC',
  ]);
  const nothing = { ...little, duplicates_removed: 0, columns_removed: 0 };
  expect(sourceNote({ filename: 'a.csv', version: 1, createdAt, summary: nothing })).toHaveLength(4);
});

test('months are written alike in all of them', () => {
  expect(formatInstant(new Date('2026-09-05T00:00:00Z'))).toBe('5 Sep 2026 00:00 UTC');
});
