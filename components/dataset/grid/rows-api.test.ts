import { expect, it } from 'vitest';
import { ALL_ROWS, pageRowsOf, rowsPath, viewQuery } from './rows-api';

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

it('tells pages of another view, sort or filter apart, and those of the same view not', () => {
  const page = { jobId: 'j', version: 'cleaned', datasetVersion: 2, offset: 0, limit: 200, marks: true } as const;
  const sort = [
    { column: 'c1', descending: true },
    { column: 'c0', descending: false },
  ];
  const filters = [{ op: 'in', column: 'c0', values: ['a&b', null] }] as const;
  const views = [
    ALL_ROWS,
    { ...ALL_ROWS, onlyChanges: true },
    { ...ALL_ROWS, sort },
    { ...ALL_ROWS, filters: [{ ...filters[0], values: ['a&b', null] }] },
  ];
  const keys = views.map((view) => rowsPath({ ...page, view }));
  expect(new Set(keys).size).toBe(views.length);
  expect(keys[0]).toBe('/api/jobs/j/rows?version=cleaned&offset=0&limit=200&v=2&marks=1');
  expect(viewQuery({ ...ALL_ROWS, sort })).toBe('&sort=c1%3Adesc%2Cc0%3Aasc');
  const query = new URL(keys[3] ?? '', 'http://x.example').searchParams;
  expect(JSON.parse(query.get('filters') ?? '')).toEqual(filters);
  expect(rowsPath({ ...page, view: { ...ALL_ROWS, sort: [...sort] } })).toBe(keys[2]);
});
