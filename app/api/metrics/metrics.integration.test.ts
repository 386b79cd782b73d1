import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf } from '@/scripts/lib/test-client';

let app: TestApp;
const METRICS_TOKEN = 'a token of the operator';

beforeAll(async () => {
  Object.assign(process.env, { METRICS_TOKEN });
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

async function ask(token?: string): Promise<Response> {
  const { GET } = await import('./route');
  return call(GET, '/api/metrics', token === undefined ? {} : { token });
}

/** The samples of a metric: `{labels} value` after its name. */
async function samples(name: string): Promise<string[]> {
  const text = await (await ask(METRICS_TOKEN)).text();
  return [...text.matchAll(new RegExp(`^${name}(.*)$`, 'gm'))].map(([, sample = '']) => sample.trim());
}

test('are for whoever has the token alone', async () => {
  expect(await errorOf(await ask())).toMatchObject({ status: 401 });
  expect(await errorOf(await ask(app.token))).toMatchObject({ status: 401 });
  expect((await ask(METRICS_TOKEN)).status).toBe(200);
});

test('tell what was asked, run and published, by the patterns of routes and the names of steps', async () => {
  const id = await app.cleaned('people.csv', 'Name,City\nAda,Porto\nAda,Porto\nGrace,\n');
  await app.json(id, 'GET', 'rows');
  expect((await app.ask(id, 'GET', 'rows?limit=x')).status).toBe(400);

  const text = await (await ask(METRICS_TOKEN)).text();
  expect(text).not.toContain(id);
  expect(text).not.toMatch(/Porto|people/);
  expect(text).toMatch(
    /^refinex_http_requests_total\{method="GET",route="\/api\/jobs\/\[id\]\/rows",status="200"\} 1$/m,
  );
  expect(text).toMatch(/^refinex_http_errors_total\{code="invalid_input"\} 1$/m);
  for (const step of ['ingest', 'structure', 'standardise', 'missing', 'outliers', 'publish']) {
    const done = `_count\\{function="process-upload",step="${step}",outcome="done"\\} 1$`;
    expect(text).toMatch(new RegExp(`^refinex_step_duration_seconds${done}`, 'm'));
  }
  expect(await samples('refinex_versions_published_total')).toEqual(['{action="upload"} 1']);
  expect(await samples('refinex_rows_published_total')).toEqual(['2']);
  expect(Number((await samples('refinex_changes_published_total'))[0])).toBeGreaterThan(0);
  expect(await samples('refinex_queue_jobs')).toEqual([
    '{state="pending"} 0',
    '{state="processing"} 0',
    '{state="recipe"} 0',
  ]);
  expect(await samples('refinex_database_up')).toEqual(['1']);
  for (const name of [
    'refinex_host_memory_used_ratio',
    'refinex_host_cpu_used_ratio',
    'refinex_host_disk_used_ratio',
  ]) {
    const [share] = await samples(name);
    expect(Number(share)).toBeGreaterThanOrEqual(0);
    expect(Number(share)).toBeLessThanOrEqual(1);
  }
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  expect(text).toContain('process_resident_memory_bytes');
});

test('tell how long an upload has waited that nobody picked up', async () => {
  const { queryOnce } = await import('@/scripts/lib/test-pipeline');
  await queryOnce(
    app.databaseUrl,
    `UPDATE upload_jobs SET status = 'pending', created_at = now() - interval '10 minutes'`,
  );
  expect(await samples('refinex_queue_jobs')).toContain('{state="pending"} 1');
  const oldest = (await samples('refinex_queue_oldest_seconds')).find((sample) => sample.includes('pending'));
  expect(Number(oldest?.split(' ')[1])).toBeGreaterThan(599);
});
