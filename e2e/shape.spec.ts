import { expectNoSidewaysScroll, part, uploadDataset } from '@/e2e/datasets';
import { expect, expectAccessible, type Page, test } from '@/e2e/fixtures';

const ORDERS = 'Order,Town,Amount\n1,Faro,10.50\n2,Lisbno,20.00\n3,Braga,5.25\n4,Faro,4.50\n5,Porto,1.00\n';
const TOWNS = 'Town,People\nFaro,60000\nLisbon,500000\nBraga,190000\nPorto,230000\n';

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

test('two files are joined, one key corrected', async ({ signedInPage: page }) => {
  const orders = await uploadDataset(page, 'orders.csv', Buffer.from(ORDERS));
  await uploadDataset(page, 'towns.csv', Buffer.from(TOWNS));
  await page.goto(`/jobs/${orders}`);
  await part(page, 'Shape').click();
  await page.getByRole('radio', { name: 'Join' }).click();
  await page.getByRole('radio', { name: /towns\.csv/ }).check();
  await expect(page.getByText('4 of 5 rows find a match; 5 rows come out.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: /^Take as one/ }).click();
  await expect(page.getByText('5 of 5 rows find a match; 5 rows come out.')).toBeVisible();
  await page.getByRole('button', { name: 'Make dataset' }).click();
  await expect(page.getByRole('heading', { name: /orders with towns/ })).toBeVisible();
  await expect(page.getByText('Made of orders.csv (version 1), towns.csv (version 1).')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: '500000' })).toBeVisible();
});

const sales = (headers: string, firstMonth: number, dearer: number) =>
  [
    headers,
    ...Array.from({ length: 48 }, (_, i) => {
      const month = String(firstMonth + (i % 6)).padStart(2, '0');
      const price = (dearer + (i % 11) * 1.5).toFixed(2);
      return `2024-${month}-11,${i % 4 < 2 ? 'North' : 'South'},${1 + (i % 7)},$${price}`;
    }),
  ].join('\n');

test('revenue is computed with a click, then changed by keyboard, and drawn by region and month', async ({
  signedInPage: page,
}) => {
  const id = await uploadDataset(page, 'sales.csv', Buffer.from(sales('Order Date,Region,Quantity,Unit Price', 1, 5)));
  await page.goto(`/jobs/${id}/review`);
  const version = (number: number) => expect(page.getByText(`Version ${number}`, { exact: true })).toBeVisible();
  await version(1);

  await test.step('by mouse', async () => {
    await page.getByRole('button', { name: 'New column', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'New column' });
    await dialog.getByRole('button', { name: 'revenue', exact: true }).click();
    await expect(dialog.getByText('Number in $')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add step' }).click();
    await version(2);
    await expect(page.getByRole('columnheader', { name: /^revenue/ })).toBeVisible();
  });

  await test.step('by keyboard: completed, and what is wrong is said', async () => {
    await page.getByRole('button', { name: 'New column', exact: true }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New column' });
    await dialog.getByRole('textbox', { name: 'New name' }).focus();
    await page.keyboard.type('net');
    const editor = dialog.getByRole('combobox', { name: 'Formula' });
    await editor.focus();
    await page.keyboard.type('revenu');
    await expect(dialog.getByRole('option', { name: /^revenue/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(editor).toHaveValue('revenue');
    await expect(editor).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' * quantty');
    await expect(dialog.getByText('Did you mean [quantity]?')).toBeVisible();
    await editor.fill('revenue * 0.8');
    await expect(dialog.getByText('Number in $')).toBeVisible();
    await editor.press('Enter');
    await version(3);
  });

  await test.step('revenue is drawn by mouse', async () => {
    await page.goto(`/jobs/${id}/charts`);
    await page.getByRole('link', { name: 'New chart' }).click();
    await choose(page, 'Along the axis (x)', /^order_date/);
    await choose(page, 'Values (y)', /^revenue/);
    await choose(page, 'In groups of', /^region/);
    const chart = page.getByRole('region', { name: 'The chart' });
    await expect(chart.getByText('North').first()).toBeVisible();
    await expect(chart.getByText('South').first()).toBeVisible();
    await page.getByRole('button', { name: 'Keep this chart' }).click();
    await expect(page).toHaveURL(/\/charts\/[0-9a-f-]{36}$/);
  });
});
