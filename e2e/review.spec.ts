import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, expectAccessible, type Page, test } from '@/e2e/fixtures';
import type { RowsJson } from '@/lib/contract/rows';

/** Opens the review of the sample dataset, freshly uploaded, and gives its job id. */
async function openReview(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try a sample dataset' }).click();
  await page.getByRole('link', { name: /open dataset/i }).click();
  await page.getByRole('link', { name: 'Review' }).click();
  await expect(page).toHaveURL(/\/review$/);
  await version(page, 1);
  await expect(page.getByRole('gridcell', { name: 'Eli Novak' }).first()).toBeVisible();
  return /jobs\/([^/]+)\/review/.exec(page.url())?.[1] ?? '';
}

const version = (page: Page, number: number) =>
  expect(page.getByText(`Version ${number}`, { exact: true })).toBeVisible();

const rowsOf = async (page: Page, jobId: string): Promise<RowsJson> =>
  (await page.request.get(`/api/jobs/${jobId}/rows?limit=1000`)).json();

test('decide on an outlier, fill and edit cells, undo, redo, switch a lossy step, merge spellings, export', async ({
  signedInPage: page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1600, height: 900 });
  const jobId = await openReview(page);
  await version(page, 1);

  await page.getByRole('tab', { name: /To do/ }).click();
  const outliers = page.getByRole('tabpanel').getByRole('region', { name: /^Outliers/ });
  await expect(outliers).toContainText('4 cells left');
  await outliers.getByRole('button', { name: /^test_score/ }).click();
  await page.getByRole('button', { name: 'Keep test_score, row 33' }).click();
  await version(page, 2);
  await expect(outliers).toContainText('3 cells left');

  await page.getByRole('row', { name: /^7 / }).getByRole('gridcell').first().click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nadia Ruiz');
  await page.keyboard.press('Enter');
  await version(page, 3);
  await expect(page.getByRole('row', { name: /^7 Nadia Ruiz/ })).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('gridcell', { name: /Nadia Ruiz/ })).toBeHidden();
  await page.getByRole('main').getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('gridcell', { name: /Nadia Ruiz/ })).toBeVisible();

  await page.getByRole('switch', { name: 'Convert dates' }).click();
  await expect(page.getByRole('row', { name: /^1 Eli Novak/ })).toContainText('1/15/2024');
  await expect(page.getByRole('switch', { name: 'Convert dates' })).not.toBeChecked();
  await page.getByRole('switch', { name: 'Convert dates' }).click();
  await expect(page.getByRole('row', { name: /^1 Eli Novak/ })).toContainText('2024-01');

  const cells = async () => JSON.stringify((await rowsOf(page, jobId)).rows);
  expect(await cells()).not.toContain('"lisbon"');
  await page.getByRole('switch', { name: 'Merge spellings' }).click();
  await expect.poll(cells).toContain('"lisbon"');
  await page.getByRole('switch', { name: 'Merge spellings' }).click();
  await expect.poll(cells).not.toContain('"lisbon"');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Cleaned CSV' }).click(),
  ]);
  const exported: string[][] = parse(readFileSync(await download.path()));
  const { rows, columns } = await rowsOf(page, jobId);
  expect(exported[0]).toEqual(columns.map(({ name }) => name));
  expect(exported.slice(1).map((cells) => cells.map((cell) => (cell === '' ? null : Number(cell) || cell)))).toEqual(
    rows.map((cells) => cells.map((cell) => (cell === null ? null : Number(cell) || cell))),
  );
  expect(exported[7]?.[0]).toBe('Nadia Ruiz');
});

test('by keyboard alone: open a file’s review, walk the grid, edit a cell, take it back', async ({
  signedInPage: page,
}) => {
  await openReview(page);
  const grid = page.getByRole('grid');
  await page.getByRole('textbox', { name: 'Go to row' }).focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row', { name: /^7 / })).toBeVisible();
  await expect(page.locator('[role=gridcell]:focus, [role=grid]:focus, [role=rowheader]:focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.keyboard.type('Nadia');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('gridcell', { name: /Nadia/ })).toBeHidden();
  await page.keyboard.press('F2');
  await page.keyboard.type('Nadia');
  await page.keyboard.press('Enter');
  await version(page, 2);
  await expect(grid.getByRole('gridcell', { name: /Nadia/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('gridcell', { name: /Nadia/ })).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(grid.getByRole('gridcell', { name: /Nadia/ })).toBeVisible();
});

test('two browsers: what one changes appears in the other, and a stale change is refused', async ({
  signedInPage: page,
  browser,
}) => {
  const jobId = await openReview(page);
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('gridcell', { name: 'Eli Novak' }).first()).toBeVisible();

  await other.getByRole('tab', { name: /To do/ }).click();
  await other
    .getByRole('tabpanel')
    .getByRole('button', { name: /^test_score/ })
    .click();
  await other.getByRole('button', { name: 'Keep test_score, row 33' }).click();
  await version(other, 2);
  await version(page, 2);

  const stale = await page.request.post(`/api/jobs/${jobId}/resolve-outlier`, {
    headers: { 'If-Match': '1', Origin: new URL(page.url()).origin },
    data: { row_index: 14, column: 'test_score', action: 'keep' },
  });
  expect(stale.status()).toBe(409);
  expect((await stale.json()).error.code).toBe('stale_version');
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the review is accessible, ${colorScheme}, wide and narrow`, async ({ signedInPage: page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openReview(page);
    for (const tab of [/Quality/, /To do/, /Column/]) {
      await page.getByRole('tab', { name: tab }).click();
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Recipe' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
