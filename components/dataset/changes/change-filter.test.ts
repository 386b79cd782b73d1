import { expect, it } from 'vitest';
import { changesPath, isFiltered, NO_FILTER, rowProblem } from './change-filter';

const dataset = { jobId: 'j', datasetVersion: 3 };
const page = { limit: 50, offset: 100 };

it('asks for all changes by default', () => {
  expect(changesPath(dataset, NO_FILTER, page)).toBe('/api/jobs/j/audit-trail?limit=50&offset=100&facts=1&v=3');
  expect(isFiltered(NO_FILTER)).toBe(false);
});

it('counts rows from 1 on screen and from 0 in the API, and escapes names', () => {
  const filter = { action: 'fill_missing', column: 'a&b=c', row: '17' };
  const query = new URL(changesPath(dataset, filter, page), 'http://x.example').searchParams;
  expect([query.get('action'), query.get('column'), query.get('row')]).toEqual(['fill_missing', 'a&b=c', '16']);
  expect(isFiltered(filter)).toBe(true);
});

it('refuses what is no row', () => {
  for (const row of ['0', '-1', '1.5', 'x', '1e3']) {
    expect(rowProblem({ ...NO_FILTER, row })).toContain('whole number');
    expect(changesPath(dataset, { ...NO_FILTER, row }, page)).not.toContain('row=');
  }
  expect(rowProblem({ ...NO_FILTER, row: '1000000' })).toBeUndefined();
});
