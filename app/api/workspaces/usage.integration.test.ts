import { afterAll, expect, inject, test } from 'vitest';
import type { UsageJson } from '@/lib/contract/security';
import { startTestApp } from '@/scripts/lib/test-app';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

Object.assign(process.env, { QUOTA_DATASETS: '2', QUOTA_STORAGE_MB: '1', QUOTA_MINUTES: '1' });
const app = await startTestApp(inject('postgresUrl'));
const { POST: upload } = await import('@/app/api/upload/route');
const { GET: usage } = await import('./[id]/usage/route');
const { GET: workspaces } = await import('./route');
afterAll(() => app.close());

const send = (token: string, content: string) =>
  call(upload, '/api/upload', { token, body: fileForm('a.csv', content) });
async function usageOf(token: string): Promise<UsageJson> {
  const [own] = (await (await call(workspaces, '/', { token })).json()) as { workspace_id: string }[];
  return (await call(usage, '/', { token, params: { id: own?.workspace_id ?? '' } })).json() as Promise<UsageJson>;
}

test('what a workspace has is told, with what it may have', async () => {
  await app.cleaned('people.csv', 'Name,City\nAda,Porto\nGrace,Faro\n');
  const told = await usageOf(app.token);
  expect(told).toMatchObject({
    datasets: { used: 1, limit: 2 },
    bytes: { used: 31, limit: 1024 * 1024 },
    rows: { used: 2, limit: null },
    processing_minutes: { limit: 1 },
  });
  const [ran] = await queryOnce<{ ms: string }>(app.databaseUrl, 'SELECT processing_ms AS ms FROM workspace_usage');
  expect(Number(ran?.ms)).toBeGreaterThan(0);
});

test('of uploads at once only as many are taken as there is room for, and nothing remains of the others', async () => {
  const { token } = await newToken();
  const answers = await Promise.all([1, 2, 3, 4].map((row) => send(token, `a,b\n${row},2\n`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 403, 403]);
  const refused = answers.find(({ status }) => status === 403);
  expect(refused && (await errorOf(refused))).toEqual({
    status: 403,
    code: 'quota_exceeded',
    message: 'This workspace may have 2 datasets and has 2. Delete some, and upload again.',
  });
  expect((await usageOf(token)).datasets.used).toBe(2);
});

test('bytes and minutes are limited as well', async () => {
  const { token, userId } = await newToken();
  const big = await errorOf(await send(token, `a,b\n${'1234567,8\n'.repeat(110_000)}`));
  expect(big).toMatchObject({ status: 403, code: 'quota_exceeded' });
  expect(big.message).toContain('may store 1 MB, has 0');
  await queryOnce(
    app.databaseUrl,
    `INSERT INTO workspace_usage (workspace_id, month, processing_ms)
     SELECT id, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM'), 60000 FROM workspaces WHERE personal_of = $1`,
    [userId],
  );
  expect((await errorOf(await send(token, 'a,b\n1,2\n'))).message).toContain('1 minutes of processing a month');
});
