import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'csv-parse/sync';
import { keepChart, makeLink, sameOrigin, uploadCars } from '@/e2e/datasets';
import { expect, type Page, test } from '@/e2e/fixtures';
import type { ChartJson } from '@/lib/contract/charts';
import type { NewShareJson } from '@/lib/contract/sharing';

const PASSWORD = 'open sesame';

async function keptChart(page: Page): Promise<ChartJson> {
  return keepChart(page, await uploadCars(page), { x_col: 'origin', y_col: 'miles_per_gallon' });
}

async function share(page: Page, chart: ChartJson, data: object = {}): Promise<NewShareJson> {
  const made = await page.request.post(`/api/charts/${chart.chart_id}/share`, { headers: sameOrigin(page), data });
  expect(made.status(), await made.text()).toBe(200);
  return made.json();
}

async function download(page: Page, format: string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('list', { name: 'Download' }).getByRole('link', { name: format }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test('a link with a password and an end: the wrong password shows nothing, the right one opens chart and files', async ({
  signedInPage: page,
  browser,
}) => {
  test.setTimeout(120_000);
  const chart = await keptChart(page);
  await page.goto(`/jobs/${chart.job_id}/charts/${chart.chart_id}`);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Expires' }).click();
  await page.getByRole('option', { name: 'In 7 days' }).click();
  await dialog.getByLabel('Password (optional)').fill(PASSWORD);
  const url = await makeLink(page);
  const entry = dialog.getByRole('listitem');
  await expect(entry).toContainText('Password');
  await expect(entry).toContainText(/expires \d/);
  await expect(entry).toContainText('0 views');

  const context = await browser.newContext();
  const reader = await context.newPage();
  await reader.goto(url);
  await expect(reader.getByRole('heading', { name: 'This link needs a password' })).toBeVisible();
  await reader.getByLabel('Password', { exact: true }).fill('open barley');
  await reader.getByRole('button', { name: 'Open' }).click();
  await expect(reader.getByText('This is not the password.')).toBeVisible();
  await expect(reader.getByText(chart.title)).toHaveCount(0);
  await expect(reader.getByRole('img')).toHaveCount(0);
  expect(await reader.title()).toBe('Shared with RefineX');
  expect((await reader.request.get(`${url}/export?format=csv`)).status()).not.toBe(200);

  await reader.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { name: chart.title, level: 1 })).toBeVisible();

  const png = await download(reader, 'PNG');
  expect(png.name).toBe(`${chart.title}.png`);
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');
  expect(png.content.readUInt32BE(16)).toBeGreaterThanOrEqual(1600); // two pixels for each of the drawing
  const svg = (await download(reader, 'SVG')).content.toString();
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain(chart.title);
  const csv: string[][] = parse((await download(reader, 'CSV')).content);
  expect(csv).toHaveLength(chart.data.length + 1);
  expect(csv.slice(1).map(([x, y]) => ({ x, y: Number(y) }))).toEqual(chart.data);
  await context.close();
});

test('a link that has come to its end shows nothing, and its list says so', async ({ signedInPage: page, browser }) => {
  test.setTimeout(90_000);
  const chart = await keptChart(page);
  const { url } = await share(page, chart, { expires_at: new Date(Date.now() + 3_000).toISOString() });
  const context = await browser.newContext();
  const reader = await context.newPage();
  await expect.poll(async () => (await reader.request.get(url)).status(), { timeout: 30_000 }).toBe(404);
  await reader.goto(url);
  await expect(reader.getByRole('heading', { name: 'This link does not work.' })).toBeVisible();
  await expect(reader.getByText(chart.title)).toHaveCount(0);
  await page.goto(`/jobs/${chart.job_id}/charts/${chart.chart_id}`);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('Expired');
  await context.close();
});

test('another site may frame an embedded chart, and nothing else', async ({ signedInPage: page, browser }) => {
  test.setTimeout(90_000);
  const chart = await keptChart(page);
  const { url } = await share(page, chart);
  const framing = async (address: string) => {
    const { 'x-frame-options': option, 'content-security-policy': policy } = (
      await page.request.get(address)
    ).headers();
    return { option, policy };
  };
  expect(await framing(`${url}?embed=1`)).toEqual({
    option: undefined,
    policy: expect.stringMatching(/^frame-ancestors \*;/),
  });
  expect(await framing(url)).toEqual({ option: 'DENY', policy: expect.stringMatching(/^frame-ancestors 'none';/) });
  expect(await framing(`${url}/preview.png`)).toMatchObject({ option: 'DENY' });
  expect(await framing(`/jobs/${chart.job_id}/charts?embed=1`)).toMatchObject({ option: 'DENY' });

  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  const frames = `<iframe title="embedded" width="800" height="500" src="${url}?embed=1"></iframe>
    <iframe title="plain" width="800" height="500" src="${url}"></iframe>`;
  const site = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(frames));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  await elsewhere.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const embedded = elsewhere.frameLocator('iframe[title=embedded]');
  await expect(embedded.getByRole('heading', { name: chart.title })).toBeVisible();
  await expect(embedded.getByRole('application', { name: chart.title })).toBeVisible();
  const shown = () => elsewhere.frames().map((frame) => frame.url());
  await expect.poll(shown).toEqual([elsewhere.url(), `${url}?embed=1`, 'chrome-error://chromewebdata/']);
  await context.close();
  site.close();
});
