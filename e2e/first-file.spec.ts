import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, type Page, test } from '@/e2e/fixtures';

const students = readFileSync('public/samples/messy-students.csv');

/** Drops files on the window as a person does from their desktop. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const files = await page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name, base64: content.toString('base64') },
  );
  const target = page.getByRole('main');
  await target.dispatchEvent('dragenter', { dataTransfer: files });
  await target.dispatchEvent('dragover', { dataTransfer: files });
  await target.dispatchEvent('drop', { dataTransfer: files });
}

test('a new person registers, drops a messy file, watches it being cleaned and takes the result away', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
  await page.getByRole('link', { name: /create/i }).click();
  await page.getByLabel('Name').fill('Ana Lima');
  await page.getByLabel('E-mail address').fill(`ana-${Date.now()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill('correct horse 42');
  await page.getByRole('button', { name: 'Create account' }).click();

  await expect(page.getByRole('heading', { name: 'Start with a messy file' })).toBeVisible();
  await drop(page, 'messy-students.csv', students);
  await page.getByRole('link', { name: /open dataset/i }).click();

  await expect(page.getByRole('heading', { name: /messy-students\.csv/ })).toBeVisible();
  await expect(page.getByText('3 duplicate rows removed', { exact: true })).toBeVisible();
  await expect(page.getByText('60 rows × 6 columns').first()).toBeVisible();
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('columnheader', { name: /student_name/ })).toBeVisible();
  await expect(grid.getByText('2024-01').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Source' }).click();
  await expect(grid.getByRole('columnheader', { name: /Student Name/ })).toBeVisible();
  await expect(grid.getByText('1/15/2024', { exact: true })).toBeVisible();

  const [cleaned] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Cleaned CSV' }).click(),
  ]);
  const rows: string[][] = parse(readFileSync(await cleaned.path()));
  expect(rows).toHaveLength(61);
  expect(rows[1]).toEqual(['Eli Novak', '2024-01', '0-18', '83.3', 'Porto', '1138.00']);

  await page.getByRole('tab', { name: /Changes/ }).click();
  await expect(page.getByText('White space at the ends of the text was removed.').first()).toBeVisible();
  const [trail] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Audit trail/ }).click(),
  ]);
  const entries: Record<string, string>[] = parse(readFileSync(await trail.path()), { columns: true });
  expect(entries.filter(({ action }) => action === 'remove_duplicate')).toHaveLength(3);

  await page.goto('/');
  await expect(page.getByRole('link', { name: 'messy-students.csv' })).toBeVisible();
  await expect(page.getByText('Cleaned').first()).toBeVisible();
});

test('signing in with a wrong password says so; the right one leads back to where one wanted to go', async ({
  page,
  account,
}) => {
  await page.goto('/upload');
  await expect(page).toHaveURL(/\/login\?callbackUrl=/);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toContainText(/e-mail address or password|password/i);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/upload$/);
  const signOut = page.getByRole('menuitem', { name: 'Sign out' });
  // The button is on the page before it works.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /account/i }).click();
    await expect(signOut).toBeVisible({ timeout: 2000 });
  }).toPass();
  await signOut.click();
  await expect(page).toHaveURL(/\/login/);
});

test('a deleted dataset can be had back for a moment', async ({ signedInPage: page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try a sample dataset' }).click();
  await expect(page.getByRole('link', { name: /open dataset/i })).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: 'Delete messy-students.csv' }).click();
  await expect(page.getByRole('link', { name: 'messy-students.csv' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'messy-students.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete messy-students.csv' }).click();
  await expect(page.getByRole('link', { name: 'messy-students.csv' })).toBeHidden();
  await expect
    .poll(async () => (await (await page.request.get('/api/upload/jobs')).json()).length, { timeout: 15_000 })
    .toBe(0);
});

test('files that cannot be read are refused with the reason before anything is sent', async ({
  signedInPage: page,
}) => {
  await page.goto('/upload');
  const sent: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/upload') && sent.push(request.url()));
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles([
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('a,b') },
    { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByText(/\.txt/).first()).toBeVisible();
  await expect(page.getByText(/empty/i).first()).toBeVisible();
  expect(sent).toEqual([]);
});
