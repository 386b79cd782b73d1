import { expect, test } from 'vitest';
import { exportLinks } from './export-links';

const hrefs = (escapeFormulas: boolean, originalHeaders = false) => {
  const { data, account } = exportLinks('7', { escapeFormulas, originalHeaders });
  return [...data, ...account].map(({ href }) => href);
};

test('leads to every format, the report, the audit trail and the recipe', () => {
  expect(hrefs(false)).toEqual([
    '/api/jobs/7/export?format=csv',
    '/api/jobs/7/export?format=xlsx',
    '/api/jobs/7/export?format=json',
    '/api/jobs/7/export?format=parquet',
    '/api/jobs/7/export?format=arrow',
    '/api/jobs/7/report',
    '/api/jobs/7/audit-trail/export',
    '/api/jobs/7/recipe/export',
  ]);
});

test('escapes formulas in CSV files, and only there', () => {
  expect(hrefs(true).filter((href) => href.includes('escape'))).toEqual([
    '/api/jobs/7/export?format=csv&escape_formulas=1',
    '/api/jobs/7/audit-trail/export?escape_formulas=1',
  ]);
});

test('asks for the headers of the file in every format of the data', () => {
  expect(hrefs(true, true).filter((href) => href.includes('headers=original'))).toEqual(
    hrefs(true)
      .slice(0, 5)
      .map((href) => `${href}&headers=original`),
  );
});
