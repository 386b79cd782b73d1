import { expect, test } from 'vitest';
import { KeptPages } from './kept-pages';

const POLICY = "script-src 'self' 'nonce-bm9u+Y2U/=' 'strict-dynamic'";
const PAGE = {
  headers: [['content-security-policy', POLICY]] as const,
  html: '<script nonce="bm9u+Y2U/=">tell("bm9u+Y2U/=")</script><p>Sales</p>',
};

test('a page goes out each time with a nonce of its own, the same in its policy and in its scripts', () => {
  const pages = new KeptPages();
  pages.keep('a', PAGE);
  const nonces = [1, 2, 3].map(() => {
    const page = pages.find('a');
    const nonce = /'nonce-([^']+)'/.exec(page?.headers[0]?.[1] ?? '')?.[1] ?? '';
    expect(page?.html).toBe(`<script nonce="${nonce}">tell("${nonce}")</script><p>Sales</p>`);
    return nonce;
  });
  expect(new Set([...nonces, 'bm9u+Y2U/=']).size).toBe(4);
});

test('a page without a policy is as it was', () => {
  const pages = new KeptPages();
  const page = { headers: [['content-type', 'text/html']] as const, html: '<p>Sales</p>' };
  pages.keep('a', page);
  expect(pages.find('a')).toEqual(page);
  expect(pages.find('b')).toBeUndefined();
});

test('what was used least recently goes when there is no more room', () => {
  const pages = new KeptPages(6_000);
  const page = { headers: [], html: 'x'.repeat(900) };
  for (const key of ['a', 'b']) pages.keep(key, page);
  pages.find('a');
  pages.keep('c', page);
  expect(['a', 'b', 'c'].map((key) => pages.find(key) !== undefined)).toEqual([true, false, true]);
});
