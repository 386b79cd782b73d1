import { readFileSync } from 'node:fs';
import { expect, type Page } from '@/e2e/fixtures';
import type { ChartJson, ChartRequestJson } from '@/lib/contract/charts';

/** 406 cars: where and when they were built, and what they weigh, use and reach. */
export const CARS_FILE = 'node_modules/vega-datasets/data/cars.json';

/** What a browser sends along when the page itself asks. */
export const sameOrigin = (page: Page) => ({ Origin: new URL(page.url()).origin });

/** Uploads a file into the workspace of the page's account, waits until it is cleaned, and gives its job id. */
export async function uploadDataset(page: Page, name: string, buffer: Buffer): Promise<string> {
  const uploaded = await page.request.post('/api/upload', {
    headers: sameOrigin(page),
    multipart: { file: { name, mimeType: 'application/octet-stream', buffer } },
  });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { id } = await uploaded.json();
  await expect
    .poll(async () => (await (await page.request.get(`/api/upload/jobs/${id}/status`)).json()).status)
    .toBe('completed');
  return id;
}

export const uploadCars = (page: Page): Promise<string> => uploadDataset(page, 'cars.json', readFileSync(CARS_FILE));

/** Keeps a chart as the builder does. */
export async function keepChart(page: Page, jobId: string, request: ChartRequestJson): Promise<ChartJson> {
  const kept = await page.request.post(`/api/jobs/${jobId}/charts`, { headers: sameOrigin(page), data: request });
  expect(kept.status(), await kept.text()).toBe(201);
  return kept.json();
}

/** The way to another part of the dataset. */
export const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this dataset' }).getByRole('link', { name, exact: true });

/** The drawing itself, which has the keys. */
export const drawing = (page: Page, title: string) => page.getByRole('application', { name: title, exact: true });

/** Makes a link in the share dialog that is open and gives its address. */
export async function makeLink(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/\/share\/[\w-]{22,}$/);
  return link.inputValue();
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}
