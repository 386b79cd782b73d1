import { expect, it } from 'vitest';
import { pageRowsOf, rowsPath } from './rows-api';

it('asks for fewer rows of wide tables', () => {
  expect([null, 7, 100, 400, 5000].map((column_count) => pageRowsOf({ column_count }))).toEqual([
    200, 200, 200, 50, 10,
  ]);
});

it('names version and page', () => {
  expect(rowsPath({ jobId: 'j', version: 'source', datasetVersion: 2, offset: 400, limit: 200 })).toBe(
    '/api/jobs/j/rows?version=source&offset=400&limit=200&v=2',
  );
});
