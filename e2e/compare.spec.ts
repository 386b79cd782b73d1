import { readFileSync } from 'node:fs';
import { makeLink } from '@/e2e/datasets';
import { expect, expectAccessible, type Page, test } from '@/e2e/fixtures';

const sample = (name: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: readFileSync(new URL(`../public/samples/${name}`, import.meta.url)),
});

async function uploadFirst(page: Page): Promise<void> {
  await page.goto('/upload');
  await page.locator('input[type=file]').first().setInputFiles(sample('month1.csv'));
  await page.getByRole('link', { name: /open dataset/i }).click();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/\/compare$/);
}

/** Drops the second month on the page of the first, and opens the comparison. */
async function openComparison(page: Page): Promise<void> {
  await uploadFirst(page);
  await page.locator('input[type=file]').first().setInputFiles(sample('month2.csv'));
  await page.getByRole('button', { name: 'Compare with month2.csv' }).click();
  await expect(page).toHaveURL(/\/compare\/[0-9a-f-]{36}$/);
}

const partner = (page: Page, column: string) => page.getByRole('combobox', { name: `Partner of ${column}` });

test('two months: a pair corrected by keyboard, confirmed, causes read, drilled to rows, and shared', async ({
  signedInPage: page,
  browser,
}) => {
  await openComparison(page);
  await expect(partner(page, 'Sales Amount')).toHaveText(/Sale Total/);
  await expect(partner(page, 'Customer Count')).toHaveText(/Customers/);
  await expect(partner(page, 'Unit Price')).toHaveText(/Price per Unit/);
  await expectAccessible(page);

  // A closed list hands the focus back a moment after its value shows: the next key waits for it.
  await partner(page, 'Unit Price').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Price per Unit/ })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('option', { name: /No partner/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(partner(page, 'Unit Price')).toHaveText(/No partner/);
  await expect(partner(page, 'Unit Price')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Price per Unit/ }).focus();
  await page.keyboard.press('Enter');
  await expect(partner(page, 'Unit Price')).toHaveText(/Price per Unit/);
  await expect(partner(page, 'Unit Price')).toBeFocused();
  await page.getByRole('button', { name: 'Confirm columns' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('tab', { name: 'What changed' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('combobox', { name: 'Changes of at least' }).click();
  await page.getByRole('option', { name: '10 %' }).click();
  const fall = page.getByRole('article').filter({ hasText: 'Sales Amount' });
  await expect(fall.getByText(/North explains/)).toBeVisible();
  await page.getByRole('button', { name: 'Explain what changed' }).click();
  const insight = page.getByRole('region', { name: 'Insight' });
  await insight
    .getByRole('button', { name: /how this was computed/ })
    .first()
    .click();
  await expect(insight.getByRole('region', { name: 'Evidence' }).getByText('Rests on', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const price = page.getByRole('row').filter({ hasText: 'Unit Price' }).first();
  await price.getByRole('combobox', { name: 'Measured of Unit Price' }).click();
  await page.getByRole('option', { name: 'greatest' }).click();
  await expect(price.getByRole('combobox', { name: 'Measured of Unit Price' })).toHaveText(/greatest/);

  await fall.getByRole('button', { name: 'Rows of North' }).click();

  const rows = page.getByRole('region', { name: 'Rows of both periods' });
  await expect(rows.getByRole('row')).toHaveCount(7);
  await expect(rows.getByText('1,032')).toBeVisible();
  await expect(rows.getByText('514', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Share' }).click();
  const url = await makeLink(page);
  const guest = await browser.newContext();
  const shared = await guest.newPage();
  await shared.goto(url);
  await expect(shared.getByRole('heading', { name: 'month1.csv and month2.csv' })).toBeVisible();
  await expect(shared.getByRole('row', { name: /Sales Amount/ })).toBeVisible();
  await expect(shared.getByText('1,032')).toHaveCount(0);
  await guest.close();
});

test('a pair is joined by drag, and an unsaved change is taken back', async ({ signedInPage: page }) => {
  await openComparison(page);
  const handle = page.getByRole('listitem').filter({ hasText: 'Sales Amount' }).locator('button[title]');
  const target = page.getByRole('list', { name: /month2/ }).getByText('Price per Unit');
  await handle.hover();
  await page.mouse.down();
  await target.hover();
  await page.mouse.up();
  await expect(partner(page, 'Sales Amount')).toHaveText(/Price per Unit/);
  await expect(partner(page, 'Unit Price')).toHaveText(/No partner/);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(partner(page, 'Sales Amount')).toHaveText(/Sale Total/);
});

test('several months are ticked and compared over time', async ({ signedInPage: page }) => {
  await uploadFirst(page);
  await page.locator('input[type=file]').first().setInputFiles(sample('month2.csv'));
  await page.getByRole('checkbox', { name: 'Compare month2.csv over time' }).check();
  await page.getByRole('button', { name: 'Compare over time' }).click();
  await expect(page).toHaveURL(/\/compare\/series\/[0-9a-f-]{36}$/);
  const values = page.getByRole('region', { name: 'Values by period' });
  await expect(values.getByRole('columnheader', { name: 'month2' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: 'Region' }).click();
  await expect(values.getByRole('row', { name: /^North/ })).toBeVisible();
  await expectAccessible(page);
});
