import { readFileSync } from 'node:fs';
import { CARS_FILE, drawing, makeLink, part } from '@/e2e/datasets';
import { expect, type Page, test } from '@/e2e/fixtures';
import type { DashboardJson } from '@/lib/contract/dashboards';

const recommendations = (page: Page) => page.getByRole('region', { name: 'Recommended charts' });

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
    await expect(page.getByRole('radio', { name: 'Performance' })).toBeFocused();
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

  const built = 'Mean Miles per Gallon by Origin';
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
