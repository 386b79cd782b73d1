import { readFileSync } from 'node:fs';
import { CARS_FILE, keepChart, makeLink, uploadCars, uploadDataset } from '@/e2e/datasets';
import { expect, type Page, test } from '@/e2e/fixtures';
import type { DashboardJson } from '@/lib/contract-charts';

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this dataset' }).getByRole('link', { name, exact: true });

const recommendations = (page: Page) => page.getByRole('region', { name: 'Recommended charts' });

/** The drawing itself, which has the keys. */
const drawing = (page: Page, title: string) => page.getByRole('application', { name: title, exact: true });

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

const dashboardOf = async (page: Page, jobId: string): Promise<DashboardJson> =>
  (await page.request.get(`/api/jobs/${jobId}/dashboard`)).json();

test('from a goal to five charts, a dashboard, a link for somebody without an account, and its end', async ({
  signedInPage: page,
  browser,
}) => {
  test.setTimeout(240_000);
  await page.goto('/upload');
  await page.locator('input[type=file]').first().setInputFiles(CARS_FILE);
  await page.getByRole('link', { name: /open dataset/i }).click();
  await part(page, 'Charts').click();

  const cards = recommendations(page).getByRole('article');
  const titles = () => cards.getByRole('heading').allTextContents();
  await test.step('state a goal by keyboard: five charts with reasons are ranked anew', async () => {
    await expect(cards).toHaveCount(5);
    await expect(page.getByText('No model is configured; everything is computed here.')).toBeVisible();
    await expect(recommendations(page).getByRole('status')).toContainText('Built-in analyst, version 1 of the data');
    const unranked = await titles();
    await page.getByRole('textbox', { name: 'Goal' }).focus();
    await page.keyboard.type('Which origin has the highest acceleration?');
    await page.getByRole('radio', { name: 'Custom' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: 'Cost' })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio', { name: 'Performance' })).toBeChecked();
    await page.getByRole('textbox', { name: 'Goal' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Edit goal' })).toBeVisible();
    await expect(cards.first().getByRole('heading')).toHaveText(/acceleration.* origin/i);
    await expect(cards).toHaveCount(5);
    expect(await titles()).not.toEqual(unranked);
    expect(new Set(await titles()).size).toBe(5);
    for (const card of await cards.all()) {
      await expect(card.getByRole('application')).toBeVisible();
      await expect(
        card
          .getByRole('paragraph')
          .filter({ hasText: /\d.*\.$/ })
          .first(),
      ).toBeVisible();
    }
  });

  const kept = page.getByRole('region', { name: /^Kept charts/ }).getByRole('article');
  const [recommended = ''] = await titles();
  await test.step('keep the first', async () => {
    await expect(page.getByText('No charts kept yet')).toBeVisible();
    await cards
      .first()
      .getByRole('button', { name: /^Keep: / })
      .click();
    await expect(cards.first().getByRole('link', { name: /^Kept: open / })).toBeVisible();
    await expect(kept).toHaveCount(1);
    await expect(kept.getByRole('link', { name: recommended })).toBeVisible();
  });

  const built = 'Mean miles per gallon by origin';
  await test.step('build another: what cannot be drawn is explained, the nearest that can is offered', async () => {
    await page.getByRole('link', { name: 'New chart' }).click();
    await choose(page, 'Along the axis (x)', /^year/);
    await choose(page, 'Values (y)', /^miles_per_gallon/);
    await page.getByRole('button', { name: 'Line', exact: true }).click();
    await expect(page.getByRole('heading', { name: /miles per gallon by/i })).toBeVisible();
    await choose(page, 'Along the axis (x)', /^origin/);
    const problem = page.getByRole('status').filter({ has: page.getByRole('button', { name: /instead$/ }) });
    await expect(problem).toContainText(/line/i);
    await expect(page.getByRole('button', { name: 'Keep this chart' })).toBeDisabled();
    await problem.getByRole('button', { name: /instead$/ }).click();
    await expect(drawing(page, built)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bars', exact: true })).toHaveAttribute('aria-pressed', 'true');
    const scatter = page.getByRole('button', { name: 'Scatter', exact: true });
    await expect(scatter).toBeDisabled();
    await expect(scatter).toHaveAccessibleDescription(/number/i);
    await page.getByRole('button', { name: 'Keep this chart' }).click();
    await expect(page).toHaveURL(/\/charts\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { name: built, level: 1 })).toBeVisible();
  });
  const chartUrl = page.url();
  const jobId = /jobs\/([^/]+)/.exec(chartUrl)?.[1] ?? '';
  const chartId = /charts\/([^/]+)/.exec(chartUrl)?.[1] ?? '';
  const placeOf = async (id: string) => (await dashboardOf(page, jobId)).items.find(({ chart_id }) => chart_id === id);

  await test.step('arrange both by keyboard and by mouse; the arrangement stays', async () => {
    await part(page, 'Dashboard').click();
    const handle = page.getByRole('button', { name: `Move or resize ${built}` });
    await expect(handle).toBeVisible();
    const before = await placeOf(chartId);
    await handle.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await placeOf(chartId))?.h).toBe((before?.h ?? 0) + 1);
    await expect(handle).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

    const tile = page.getByRole('region', { name: built, exact: true });
    const boxBefore = await tile.boundingBox();
    const grip = await handle.boundingBox();
    if (!boxBefore || !grip) throw new Error('The chart is not on the dashboard.');
    const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const towards = boxBefore.x < 400 ? 1 : -1;
    await page.mouse.move(from.x + (towards * boxBefore.width) / 2, from.y, { steps: 8 });
    await page.mouse.move(from.x + towards * boxBefore.width, from.y, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await placeOf(chartId))?.x).not.toBe(before?.x);
    const arranged = await dashboardOf(page, jobId);
    await page.reload();
    await expect(handle).toBeVisible();
    await expect
      .poll(async () => Math.abs(((await tile.boundingBox())?.x ?? boxBefore.x) - boxBefore.x))
      .toBeGreaterThan(100);
    expect(await dashboardOf(page, jobId)).toEqual(arranged);
  });

  await test.step('take the dashboard away as PDF', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    const pdf = readFileSync(await download.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-8).toString()).toContain('%%EOF');
  });

  const signedOut = await browser.newContext();
  const other = await signedOut.newPage();
  await test.step('share the dashboard: it opens in a browser that is not signed in', async () => {
    await page.getByRole('button', { name: 'Share' }).click();
    await other.goto(await makeLink(page));
    await expect(other.getByRole('region', { name: built, exact: true })).toBeVisible();
    await expect(other.getByRole('region', { name: recommended, exact: true })).toBeVisible();
    await expect(drawing(other, built)).toBeVisible();
    await expect(other.getByRole('contentinfo')).toContainText('cars.json');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });

  await test.step('share the chart: drawing, numbers and where they come from', async () => {
    await page.goto(chartUrl);
    await page.getByRole('button', { name: 'Share' }).click();
    const url = await makeLink(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await other.goto(url);
    await expect(other.getByRole('heading', { name: built, level: 1 })).toBeVisible();
    await expect(drawing(other, built)).toBeVisible();
    await expect(other.getByRole('table').getByRole('row')).toHaveCount(4);
    await expect(other.getByRole('table').getByRole('row', { name: /^Japan 30\.4/ })).toBeVisible();
    await expect(other.getByRole('contentinfo')).toContainText(/cars\.json.*406 rows/);
    await expect(other.getByRole('button', { name: /account/i })).toHaveCount(0);
  });

  await test.step('one view is counted; revoked, the link is gone', async () => {
    await page.getByRole('button', { name: 'Share' }).click();
    const links = page.getByRole('dialog').getByRole('listitem');
    await expect(links).toHaveCount(1);
    await expect(links).toContainText('1 view');
    await links.getByRole('button', { name: /^Revoke the link/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByText('There are no links yet.')).toBeVisible();
    const gone = await other.reload();
    expect(gone?.status()).toBe(404);
    await expect(other.getByRole('heading', { name: 'This link does not work.' })).toBeVisible();
    await expect(other.getByText(built)).toHaveCount(0);
  });
  await signedOut.close();
});

test('a remark on a point, written by keyboard, is pinned in every browser; its author takes it back', async ({
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

  const total = await keepChart(page, jobId, { x_col: 'city', y_col: 'amount', aggregate: 'sum' });
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
