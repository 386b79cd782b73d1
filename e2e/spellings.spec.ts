import { expectNoSidewaysScroll, uploadDataset } from '@/e2e/datasets';
import { expect, expectAccessible, type Page, test } from '@/e2e/fixtures';

const CITIES: Record<string, number> = {
  'Ponta Delgada': 30,
  'Delgada, Ponta': 2,
  Guimarães: 25,
  Guimraães: 1,
  Santarém: 20,
  Coimbra: 6,
  Coymbra: 4,
};
const orders = Buffer.from(
  [
    'order,city',
    ...Object.entries(CITIES)
      .flatMap(([city, count]) => Array.from({ length: count }, () => city))
      .map((city, i) => `${1000 + i},"${city}"`),
  ].join('\n'),
);

const citiesOf = async (page: Page, jobId: string): Promise<unknown[]> => {
  const { rows } = await (await page.request.get(`/api/jobs/${jobId}/rows?limit=1000`)).json();
  return [...new Set(rows.map(([, city]: unknown[]) => city))].sort();
};

test('spellings are looked for by a method of choice, ticked by keyboard, merged and taken back', async ({
  signedInPage: page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  const jobId = await uploadDataset(page, 'orders.csv', orders);
  const before = await citiesOf(page, jobId);
  await page.goto(`/jobs/${jobId}/review`);
  await page.getByRole('tab', { name: 'Column' }).click();
  await page.getByRole('gridcell', { name: 'Ponta Delgada' }).first().click();
  await expect(page.getByRole('combobox', { name: 'Column' })).toContainText('city');
  await page.getByRole('button', { name: 'Find spellings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Spellings in city' });
  await expect(dialog.getByRole('group', { name: 'Ponta Delgada' })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Method' }).click();
  await page.getByRole('option', { name: 'Edits' }).click();
  const coimbra = dialog.getByRole('group', { name: 'Coimbra' });
  await expect(coimbra.getByRole('checkbox', { name: /^Coymbra/ })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^Guimraães/ })).toBeChecked();
  await expectAccessible(page);

  await coimbra.getByRole('textbox', { name: 'Become' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(coimbra.getByRole('checkbox', { name: /^Coymbra/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Merge 5 cells into 2 values' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Version 2', { exact: true })).toBeAttached();
  await expect(dialog.getByText('No spellings found')).toBeVisible();
  expect(await citiesOf(page, jobId)).not.toContain('Coymbra');
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Version 3', { exact: true })).toBeVisible();
  expect(await citiesOf(page, jobId)).toEqual(before);
});

test('a suggestion is opened, one spelling is unticked and asked about no more, on a phone', async ({
  signedInPage: page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const jobId = await uploadDataset(page, 'orders.csv', orders);
  await page.goto(`/jobs/${jobId}/review#todo`);
  await page.getByRole('button', { name: 'See each' }).click();
  const dialog = page.getByRole('dialog', { name: 'Spellings in city' });
  const delgada = dialog.getByRole('checkbox', { name: /^Delgada, Ponta/ });
  await expect(delgada).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect(delgada).toBeChecked();
  await delgada.click();
  await dialog.getByRole('button', { name: /^Merge/ }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => {
      const { items } = await (await page.request.get(`/api/jobs/${jobId}/inbox`)).json();
      return items.filter(({ kind }: { kind: string }) => kind === 'spellings');
    })
    .toEqual([]);
  expect(await citiesOf(page, jobId)).toContain('Delgada, Ponta');
});
