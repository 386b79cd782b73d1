import { describe, expect, it } from 'vitest';
import type { JobJson } from '@/lib/contract/jobs';
import { arrange, NEWEST_FIRST, nextSort } from './list-order';

const job = (filename: string, day: number, rows: number | null = null, quality: number | null = null): JobJson => ({
  id: filename,
  filename,
  file_size: 1,
  file_type: 'csv',
  status: 'completed',
  error_message: null,
  row_count: rows,
  column_count: 1,
  quality_score: quality,
  trust: null,
  created_at: new Date(Date.UTC(2026, 0, day)).toISOString(),
  processed_at: null,
  workspace_id: '00000000-0000-4000-8000-000000000000',
  owner: null,
  can_delete: true,
});

const jobs = [job('b10.csv', 1, 20, 70), job('Über 2.csv', 3), job('b9.csv', 2, 5, 90)];
const names = (found: JobJson[]) => found.map(({ filename }) => filename);

describe('arrange', () => {
  it('puts the newest first', () => {
    expect(names(arrange(jobs, '', NEWEST_FIRST))).toEqual(['Über 2.csv', 'b9.csv', 'b10.csv']);
  });

  it('orders names as people do', () => {
    expect(names(arrange(jobs, '', { key: 'name', direction: 'ascending' }))).toEqual([
      'b9.csv',
      'b10.csv',
      'Über 2.csv',
    ]);
  });

  it.each(['ascending', 'descending'] as const)('keeps what has no value last, %s', (direction) => {
    const found = names(arrange(jobs, '', { key: 'rows', direction }));
    expect(found.at(-1)).toBe('Über 2.csv');
    expect(found[0]).toBe(direction === 'ascending' ? 'b9.csv' : 'b10.csv');
  });

  it('finds by all words, without case and accents', () => {
    expect(names(arrange(jobs, 'csv UBER', NEWEST_FIRST))).toEqual(['Über 2.csv']);
    expect(arrange(jobs, 'csv nothing', NEWEST_FIRST)).toEqual([]);
  });

  it('leaves its input as it was', () => {
    const before = names(jobs);
    arrange(jobs, '', { key: 'quality', direction: 'ascending' });
    expect(names(jobs)).toEqual(before);
  });
});

it('nextSort starts with the direction people expect, then turns', () => {
  const byName = nextSort(NEWEST_FIRST, 'name');
  expect(byName).toEqual({ key: 'name', direction: 'ascending' });
  expect(nextSort(byName, 'name').direction).toBe('descending');
  expect(nextSort(byName, 'quality').direction).toBe('descending');
});
