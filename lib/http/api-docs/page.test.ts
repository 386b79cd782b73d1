import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { OPERATIONS, openApiDocument } from '@/lib/contract/api/document';
import { curlOf } from './curl';
import { apiDocsPage, POLICY } from './page';

const document = openApiDocument();
const page = apiDocsPage(document, '');
const shown = (html: string) => [...html.matchAll(/<details id="(?!type-)(\w+)"/g)].map(([, id]) => id);

test('shows every operation once', () => {
  expect(shown(page).sort()).toEqual(OPERATIONS.map(({ operation }) => operation.id).sort());
});

test('every link within the page leads somewhere', () => {
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
});

test('runs and loads nothing, and its style is the one that is allowed', () => {
  expect(page).not.toMatch(/<script|<link|<img| src=| on\w+="| style="/);
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  expect(POLICY).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test.each([
  ['GET jobs status', ['getStatus']],
  ['authenticator off', ['endTotp']],
  ['<b>"nothing"', []],
])('a search for %s shows %j', (search, ids) => {
  const found = apiDocsPage(document, search);
  expect(shown(found)).toEqual(ids);
  expect(found).not.toContain('<b>"nothing"');
});

test('says how to ask with curl', () => {
  const operation = document.paths['/api/jobs/{id}/fill-missing']?.post;
  expect(operation && curlOf('/api/jobs/{id}/fill-missing', 'POST', operation)).toBe(
    `curl -X POST "$API/api/jobs/$ID/fill-missing" \\
  -H "Authorization: Bearer $TOKEN" \\
  -d '{"column":"sold","row_indices":[3],"values":[12]}'`,
  );
});
