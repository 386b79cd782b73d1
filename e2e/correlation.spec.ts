import { expect, expectAccessible, type Page, test } from '@/e2e/fixtures';

/** Weight follows size, price falls as use rises; shade goes with nothing, and all have the same wheels. */
function shop(rows = 120): string {
  const lines = ['size,weight,used,price,shade,wheels'];
  for (let row = 0; row < rows; row++) {
    const [size, used, noise] = [10 + ((row * 7) % 60), 0.5 + ((row * 13) % 40), ((row * 29) % 11) * 4];
    lines.push([size, size * 3 + noise + 0.5, used, 900 - used * 12 + noise, ((row * 53) % 97) + 0.5, 4].join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** Uploads a table through the page, opens its correlation, and gives the job id. */
async function openCorrelation(page: Page, csv: string): Promise<string> {
  await page.goto('/upload');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'shop.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('link', { name: /open dataset/i }).click();
  await page.getByRole('link', { name: 'Correlation' }).click();
  await expect(page).toHaveURL(/\/correlation$/);
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
  return /jobs\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

const panel = (page: Page) => page.getByRole('region', { name: 'Open pair' });
const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

test('by keyboard: to a cell, its scatter, keep it, and find it among the kept charts', async ({
  signedInPage: page,
}) => {
  await openCorrelation(page, shop());
  await expect(panel(page).getByRole('heading', { name: 'used by price' })).toBeVisible();

  await page.getByRole('radio', { name: 'As in the data' }).focus();
  await page.keyboard.press('Tab');
  await expect(cell(page, /^weight and size: r = 0\.97, n = 120, p < 0\.001$/)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Home');
  await expect(cell(page, /^size and itself$/)).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const asked = cell(page, /^used and price: r = −1\.00, n = 120, p < 0\.001$/);
  await expect(asked).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(asked).toBeFocused();
  await expect(asked).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/[?&]x=c2&y=c3$/);
  await expect(panel(page).getByRole('heading', { name: 'price by used' })).toBeVisible();
  await expect(panel(page).getByText('The higher “used”, the lower “price”')).toBeVisible();
  await expect(panel(page).getByText('Fitted line: r = −1.00, n = 120, p < 0.001')).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'Open in builder' })).toHaveAttribute(
    'href',
    /\/charts\/new\?x=c2&y=c3&type=scatter$/,
  );

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: 'Keep this chart' })).toBeFocused();
  await page.keyboard.press('Enter');
  const kept = panel(page).getByRole('link', { name: 'Go to the chart' });
  await expect(kept).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/charts\/[0-9a-f-]{36}$/);
  const title = await page.getByRole('heading', { name: /price/i }).first().textContent();

  await page.getByRole('link', { name: 'Charts', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kept charts' })).toBeVisible();
  await expect(page.getByRole('article').getByRole('link', { name: title?.trim() ?? '' })).toBeVisible();
});

test('the method, the order and the open pair stand in the address; weak evidence and what is left out are told', async ({
  signedInPage: page,
}) => {
  await openCorrelation(page, shop());
  await page.getByRole('radio', { name: 'Spearman' }).click();
  await expect(page.getByRole('grid', { name: 'Spearman correlation of 5 columns' })).toBeVisible();
  await page.getByRole('radio', { name: 'Similar together' }).click();
  await page.getByRole('button', { name: /used and price/ }).click();
  await expect(panel(page).getByRole('heading', { name: 'used by price' })).toBeVisible();
  await expect(page).toHaveURL(/\?method=spearman&order=similarity&x=c3&y=c2$/);

  await page.reload();
  await expect(page.getByRole('radio', { name: 'Spearman' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Similar together' })).toBeChecked();
  await expect(panel(page).getByRole('heading', { name: 'used by price' })).toBeVisible();
  await expect(cell(page, /^price and used: ρ = −/)).toHaveAttribute('aria-selected', 'true');

  await expect(page.getByText('hollow: weak evidence, p ≥ 0.05 or fewer than 10 rows')).toBeVisible();
  await expect(page.getByText(/^5 columns make 10 pairs\. .* Correlation is not causation/)).toBeVisible();
  await page.getByRole('button', { name: /1 column of numbers left out/ }).click();
  await expect(page.getByText('All its values are the same.')).toBeVisible();
});

test('one column of numbers has nothing to go with', async ({ signedInPage: page }) => {
  await openCorrelation(page, 'city,amount\nPorto,12.5\nBraga,7.25\nFaro,9\n');
  await expect(page.getByRole('heading', { name: 'Only one column to correlate' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the correlation is accessible, ${colorScheme}, wide and narrow`, async ({ signedInPage: page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openCorrelation(page, shop());
    await expect(panel(page).getByText(/^Fitted line/)).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await cell(page, /^price and size: r =/).click();
    await expect(panel(page).getByRole('heading', { name: 'size by price' })).toBeFocused();
    await expect(panel(page).getByRole('heading', { name: 'size by price' })).toBeInViewport();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
