import { expect, test } from 'vitest';
import { verifiedGithubAddress } from './github-address';

const address = (email: string, primary: boolean, verified: boolean) => ({
  email,
  primary,
  verified,
  visibility: null,
});

test.each([
  [[address('a@example.org', true, true), address('b@example.org', false, true)], 'a@example.org'],
  [[address('b@example.org', false, true), address('a@example.org', true, true)], 'a@example.org'],
  [[address('a@example.org', true, false), address('b@example.org', false, true)], null],
  [[], null],
  [{ message: 'Not Found' }, null],
])('%j → %s', (emails, expected) => {
  expect(verifiedGithubAddress(emails)).toBe(expected);
});
