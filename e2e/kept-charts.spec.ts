import { drawing, keepChart, makeLink, part, uploadCars, uploadDataset } from '@/e2e/datasets';
import { expect, test } from '@/e2e/fixtures';

test('a remark on a point, written by keyboard, is pinned and answered in every browser; its author takes it back', async ({
  signedInPage: page,
  browser,
}) => {
  test.setTimeout(120_000);
  const jobId = await uploadCars(page);
  const chart = await keepChart(page, jobId, { x_col: 'origin', y_col: 'horsepower' });
  const path = `/jobs/${jobId}/charts/${chart.chart_id}`;
  await page.goto(path);
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(path);
  await expect(drawing(other, chart.title)).toBeVisible();

  await drawing(page, chart.title).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Annotation' })).toBeFocused();
  await page.keyboard.type('Big engines were cheap to run then.');
  await page.keyboard.press('Control+Enter');

  const first = String(chart.data[0]?.x);
  const pin = `Annotation 1 on ${first}: Big engines were cheap to run then.`;
  await expect(page.getByRole('button', { name: pin })).toBeVisible();
  await expect(other.getByRole('button', { name: pin })).toBeVisible();
  await expect(other.getByRole('region', { name: /^Annotations/ }).getByRole('listitem')).toContainText('You');

  await other.getByRole('button', { name: `Reply to the annotation on ${first}` }).click();
  await other.getByRole('textbox', { name: 'Answer' }).fill('And petrol was, too.');
  await other.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Answers' })).toContainText('And petrol was, too.');

  const signedOut = await browser.newContext();
  const reader = await signedOut.newPage();
  await page.getByRole('button', { name: 'Share' }).click();
  await reader.goto(await makeLink(page));
  await expect(reader.getByRole('region', { name: 'Annotations' })).toContainText(
    'Big engines were cheap to run then.',
  );
  await expect(reader.getByRole('button', { name: pin })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: `Delete your annotation on ${first}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: pin })).toBeHidden();
  await expect(other.getByRole('button', { name: pin })).toBeHidden();
  await reader.reload();
  await expect(drawing(reader, chart.title)).toBeVisible();
  await expect(reader.getByText('Big engines were cheap to run then.')).toHaveCount(0);
  await Promise.all([context.close(), signedOut.close()]);
});

/** Amounts by city, one of them missing; and a column that is nearly empty. */
const cities = [
  'visit,city,amount,bonus',
  ...Array.from({ length: 12 }, (_, i) => `V-${i + 101},Porto,${i % 2 === 0 ? 10 : 20},${i === 0 ? 5 : ''}`),
  ...Array.from({ length: 11 }, (_, i) => `V-${i + 201},Braga,${i % 2 === 0 ? 40 : 60},${i === 0 ? 7 : ''}`),
  'V-301,Braga,,',
  '',
].join('\n');

test('kept charts follow the data as it is cleaned anew; one whose column is gone says so', async ({
  signedInPage: page,
}) => {
  test.setTimeout(150_000);
  await page.setViewportSize({ width: 1600, height: 900 });
  const jobId = await uploadDataset(page, 'cities.csv', Buffer.from(cities));
  const review = await page.context().newPage();
  await review.goto(`/jobs/${jobId}/review`);
  const version = (number: number) =>
    expect(review.getByText(`Version ${number}`, { exact: true }).first()).toBeVisible();
  await version(1);
  await review.getByRole('switch', { name: 'Remove empty columns' }).click();
  await version(2);

  const asked = { x_col: 'city', y_col: 'amount', aggregate: 'sum', include_filled: true } as const;
  const total = await keepChart(page, jobId, asked);
  const bonus = await keepChart(page, jobId, { x_col: 'city', y_col: 'bonus', aggregate: 'max' });
  expect([total.version, bonus.version]).toEqual([2, 2]);

  await page.goto(`/jobs/${jobId}/charts/${total.chart_id}`);
  await page.getByRole('button', { name: /^The numbers/ }).click();
  const numbers = page.getByRole('table');
  const braga = numbers.getByRole('row', { name: /^Braga/ });
  await expect(braga).toContainText(/57\d/);
  await review.getByRole('switch', { name: 'Fill missing values' }).click();
  await version(3);
  await expect(page.getByText('Version 3', { exact: true }).first()).toBeVisible();
  await expect(braga).toContainText('540');
  await expect(page.getByText(/Version 3 of cities\.csv/)).toBeVisible();

  await page.goto(`/jobs/${jobId}/charts/${bonus.chart_id}`);
  await expect(page.getByText(/Version 3 of cities\.csv/)).toBeVisible();
  await review.getByRole('switch', { name: 'Remove empty columns' }).click();
  await version(4);
  await expect(page.getByText(/This is version 3 of the data, not the current one/)).toBeVisible();
  await expect(page.getByText(/“?bonus”? is no longer in the data/).first()).toBeVisible();
  await page.getByRole('button', { name: /^The numbers/ }).click();
  await expect(numbers.getByRole('row', { name: /^Braga 7/ })).toBeVisible();

  await part(page, 'Charts').click();
  const card = (title: string) => page.getByRole('article', { name: title, exact: true });
  await expect(card(total.title).getByText('Version 4', { exact: true })).toBeVisible();
  await expect(card(bonus.title).getByText('Version 3', { exact: true })).toBeVisible();
  await expect(card(bonus.title).getByText(/no longer in the data/)).toBeVisible();

  await review.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await version(5);
  await expect(card(bonus.title).getByText('Version 5', { exact: true })).toBeVisible();
  await expect(card(bonus.title).getByText(/no longer in the data/)).toBeHidden();
});
