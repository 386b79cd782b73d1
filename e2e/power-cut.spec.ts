import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type APIRequestContext, expect, request as requests, test } from '@playwright/test';
import { TestStack } from '@/e2e/stack';
import type { JobStatusJson } from '@/lib/contract/jobs';

/** Rows enough that killing everything right after the upload meets the run in the middle. */
const table = Buffer.from(
  `id,city,amount\n${Array.from({ length: 400_000 }, (_, i) => `${i},City ${i % 977},"$${(i * 7) % 1000}.50"\n`).join('')}`,
);

async function signIn(api: APIRequestContext): Promise<{ Authorization: string }> {
  const account = { email: 'ana@example.org', password: 'correct horse battery', name: 'Ana' };
  await api.post('/api/auth/register', { data: account });
  const { access_token } = await (await api.post('/api/auth/login', { data: account })).json();
  return { Authorization: `Bearer ${access_token}` };
}

test('everything killed in the middle of a run: after a new start the run completes, once', async () => {
  test.setTimeout(240_000);
  const stack = await TestStack.start();
  let api = await requests.newContext({ baseURL: stack.url });
  let headers = await signIn(api);
  const uploaded = await api.post('/api/upload', {
    headers,
    multipart: { file: { name: 'cities.csv', mimeType: 'text/csv', buffer: table } },
  });
  const { id } = await uploaded.json();
  const status = async (): Promise<JobStatusJson> =>
    (await api.get(`/api/upload/jobs/${id}/status`, { headers })).json();
  await expect.poll(async () => (await status()).status).toBe('processing');
  await stack.killEverything();
  await api.dispose();

  await stack.up();
  api = await requests.newContext({ baseURL: stack.url });
  headers = await signIn(api);
  await expect.poll(async () => (await status()).status, { timeout: 90_000 }).toBe('completed');
  expect(await status()).toMatchObject({ row_count: 400_000, error_message: null });
  const summary = await (await api.get(`/api/jobs/${id}/cleaning-summary`, { headers })).json();
  expect(summary).toMatchObject({ version: 1, row_count_after: 400_000 });
  const files = readdirSync(path.join(stack.stateDirectory, 'blobs'), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile() && file.name.endsWith('.arrow'))).toHaveLength(9);
  await api.dispose();
  await stack.stop();
});
