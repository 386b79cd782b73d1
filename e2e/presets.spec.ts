import { expectNoSidewaysScroll, uploadDataset } from '@/e2e/datasets';
import { expect, expectAccessible, type Page, test } from '@/e2e/fixtures';

const orders = Buffer.from(
  [
    'order,day,amount',
    ...Array.from({ length: 90 }, (_, i) => `O-${100 + i},2024-03-${10 + (i % 18)},${i % 9 === 0 ? '' : 20 + (i % 7)}`),
    '',
  ].join('\n'),
);

const firstDay = async (page: Page, jobId: string): Promise<string> => {
  const { rows } = await (await page.request.get(`/api/jobs/${jobId}/rows?limit=1`)).json();
  return rows[0][1];
};

const jobIdOf = (page: Page): string => /jobs\/([^/]+)/.exec(page.url())?.[1] ?? '';

test('a file cleaned by the standard says what that gave up, and its days are kept in one click', async ({
  signedInPage: page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/upload');
  await expect(page.getByRole('radio', { name: 'Standard' })).toBeChecked();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: orders });
  const ways = page.getByRole('list', { name: 'What each way to clean does to this file' });
  await expect(ways.getByRole('listitem').filter({ hasText: 'Standard (used)' })).toContainText('90 days');
  await expect(ways.getByRole('listitem').filter({ hasText: 'Careful' })).toContainText('gives nothing up');
  await expectAccessible(page);

  await page.getByRole('link', { name: /open dataset/i }).click();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  const jobId = jobIdOf(page);
  expect(await firstDay(page, jobId)).toBe('2024-03');
  await page.getByRole('button', { name: /What this gave up/ }).click();
  const days = page.getByRole('listitem').filter({ hasText: /90 days/ });
  await days.getByRole('button', { name: /^Keep/ }).click();
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
  await expect(days).toHaveCount(0);
  expect(await firstDay(page, jobId)).toBe('2024-03-10');
});

test('the way a file is cleaned is switched on its page, saved, and remembered for the next', async ({
  signedInPage: page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const jobId = await uploadDataset(page, 'orders.csv', orders);
  await page.goto(`/jobs/${jobId}`);
  await page.getByRole('button', { name: /Ways to clean this file/ }).click();
  await page.getByRole('button', { name: /^Clean this way.*Careful$/ }).click();
  await expect(page.getByText('Careful (used)')).toBeVisible();
  expect(await firstDay(page, jobId)).toBe('2024-03-10');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/jobs/${jobId}/review`);
  await page.getByRole('button', { name: 'More about the recipe' }).click();
  await page.getByRole('menuitem', { name: 'Save as a preset' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Monthly report');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Monthly report” can be chosen for the next upload')).toBeVisible();

  await page.goto('/upload');
  await page.getByRole('radio', { name: 'Monthly report' }).check();
  await expectAccessible(page);
  await expect
    .poll(async () => (await (await page.request.get('/api/presets')).json()).current)
    .toMatch(/^[0-9a-f-]{36}$/);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Monthly report' })).toBeChecked();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'next.csv', mimeType: 'text/csv', buffer: orders });
  await page.getByRole('link', { name: /open dataset/i }).click();
  await expect(page.getByRole('heading', { name: /next\.csv/ })).toBeVisible();
  expect(await firstDay(page, jobIdOf(page))).toBe('2024-03-10');

  await page.goto('/settings');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rename Monthly report' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Weekly report');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Weekly report' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Weekly report' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'None yet' })).toBeVisible();
});
