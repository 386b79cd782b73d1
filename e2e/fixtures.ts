import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

export { expect, type Page };

export interface Account {
  email: string;
  password: string;
  name: string;
}

/** Registers a fresh account by the API. */
export async function register(page: Page): Promise<Account> {
  const account = { email: `ada-${randomUUID()}@example.com`, password: `correct horse ${randomUUID()}`, name: 'Ada' };
  const response = await page.request.post('/api/auth/register', { data: account });
  expect(response.status(), await response.text()).toBe(201);
  return account;
}

/** Signs in through the page and waits until the signed-in part is shown. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
}

interface Fixtures {
  /** A fresh account, not signed in. */
  account: Account;
  /** The page of a fresh account that is signed in. */
  signedInPage: Page;
}

export const test = base.extend<Fixtures>({
  account: async ({ page }, use) => use(await register(page)),
  signedInPage: async ({ page, account }, use) => {
    await signIn(page, account);
    await use(page);
  },
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails, with what and where, when the page as it stands breaks a WCAG 2.1 A or AA rule that a machine can check. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`,
  );
  const problems = results.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')),
  }));
  expect(problems).toEqual([]);
}
