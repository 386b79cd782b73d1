import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { database } from '@/db/client';
import { charts, memberships, shareLinks, uploadJobs } from '@/db/schema';
import { aChart, aSpec } from '@/lib/charts/chart.fixture';
import type { NewShareJson, ShareJson } from '@/lib/contract/sharing';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { queryOnce, until } from '@/scripts/lib/test-pipeline';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'));
const { insertJob } = await import('@/lib/data/jobs');
const ofChart = {
  ...(await import('./[id]/share/route')),
  ...(await import('./[id]/share/[token]/route')),
};
const ofDashboard = {
  ...(await import('@/app/api/jobs/[id]/dashboard/share/route')),
  ...(await import('@/app/api/jobs/[id]/dashboard/share/[token]/route')),
};

let owner: { token: string; userId: string };
let viewer: { token: string; userId: string };
let stranger: { token: string; userId: string };
let jobId: string;
let chartId: string;

async function keepChart(): Promise<string> {
  const [row] = await database()
    .insert(charts)
    .values({ jobId, spec: aSpec(), prepared: aChart('bar', { title: 'Rows by city' }), dataVersion: 1 })
    .returning({ id: charts.id });
  return row?.id ?? '';
}

beforeAll(async () => {
  [owner, viewer, stranger] = await Promise.all([newToken(), newToken(), newToken()]);
  const job = { filename: 'a.csv', sizeBytes: 1, fileType: 'csv' as const, storagePrefix: 'jobs/a', options: {} };
  jobId = (await insertJob(owner, job)).id;
  const [row] = await database().select().from(uploadJobs).where(eq(uploadJobs.id, jobId));
  await database()
    .insert(memberships)
    .values({ workspaceId: row?.workspaceId ?? '', userId: viewer.userId, role: 'viewer' });
  chartId = await keepChart();
});

afterAll(() => server.close());

const MINUTE = 60_000;
const inAMinute = () => new Date(Date.now() + MINUTE).toISOString();

describe.each([
  ['a chart', ofChart, () => chartId, 'chart'],
  ['a dashboard', ofDashboard, () => jobId, 'dashboard'],
] as const)('links to %s', (_name, handlers, targetId, kind) => {
  const share = (json?: unknown, as = owner, id = targetId()) =>
    call(handlers.POST, `/api/x/${id}/share`, { method: 'POST', token: as.token, params: { id }, json });
  const list = (as = owner, id = targetId()) =>
    call(handlers.GET, `/api/x/${id}/share`, { token: as.token, params: { id } });
  const revoke = (token: string, as = owner, id = targetId()) =>
    call(handlers.DELETE, `/api/x/${id}/share/${token}`, { method: 'DELETE', token: as.token, params: { id, token } });
  const shared = async (json?: unknown) => (await (await share(json)).json()) as NewShareJson;
  const listed = async (as = owner) => (await (await list(as)).json()) as ShareJson[];

  test('are told once, and kept as a digest', async () => {
    const response = await share({ password: 'open sesame' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const made = (await response.json()) as NewShareJson;
    expect(made).toEqual({
      url: `http://refinex.test/share/${made.token}`,
      token: expect.stringMatching(/^[\w-]{43}$/),
      share_id: expect.any(String),
    });
    const [row] = await database().select().from(shareLinks).where(eq(shareLinks.id, made.share_id));
    const kept = JSON.stringify(row);
    expect(kept).not.toContain(made.token);
    expect(kept).not.toContain('open sesame');
    expect(row).toMatchObject({ kind, jobId, chartId: kind === 'chart' ? chartId : null });
    expect(JSON.stringify(await listed())).not.toContain(made.token);
  });

  test('are listed newest first, to everybody who may see what they show', async () => {
    const first = await shared();
    const expiry = inAMinute();
    const second = await shared({ expires_at: expiry, password: 'open sesame' });
    const [newest, older] = await listed(viewer);
    expect(newest).toEqual({
      share_id: second.share_id,
      kind,
      token_hint: second.token.slice(-4),
      has_password: true,
      expires_at: expiry,
      is_expired: false,
      view_count: 0,
      last_viewed_at: null,
      created_at: expect.any(String),
      created_by: 'Ada',
    });
    expect(older).toMatchObject({ share_id: first.share_id, has_password: false, expires_at: null });
    expect(await errorOf(await list(stranger))).toMatchObject({ status: 404 });
    expect(await errorOf(await call(handlers.GET, '/x', { params: { id: targetId() } }))).toMatchObject({
      status: 401,
    });
  });

  test('an expired one is listed as that', async () => {
    const { share_id } = await shared({ expires_at: inAMinute() });
    await database()
      .update(shareLinks)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(shareLinks.id, share_id));
    expect(await listed()).toContainEqual(expect.objectContaining({ share_id, is_expired: true }));
  });

  test.each([
    [{ expires_at: new Date(Date.now() - MINUTE).toISOString() }, 'expires_at', /in the future/],
    [{ expires_at: 'tomorrow' }, 'expires_at', /ISO 8601/],
    [{ expires_at: '2027-02-30T00:00:00Z' }, 'expires_at', /ISO 8601/],
    [{ expires_at: 12 }, 'expires_at', /ISO 8601/],
    [{ password: '' }, 'password', /at least 4/],
    [{ password: 'x'.repeat(201) }, 'password', /at most 200/],
    [{ expires: '2027-01-01' }, '', /has no "expires"/],
  ])('%j is refused', async (body, field, problem) => {
    const response = await share(body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { message: string; fields: Record<string, string> } };
    expect(field ? error.fields[field] : error.message).toMatch(problem);
  });

  test('nothing has to be said; a time without a zone is UTC', async () => {
    expect((await share()).status).toBe(200);
    expect((await share({ expires_at: null, password: null })).status).toBe(200);
    const { share_id } = await shared({ expires_at: '2099-01-31T12:00:00' });
    expect(await listed()).toContainEqual(
      expect.objectContaining({ share_id, expires_at: '2099-01-31T12:00:00.000Z' }),
    );
    expect(
      await errorOf(await call(handlers.POST, '/x', { token: owner.token, params: { id: targetId() }, body: '{' })),
    ).toMatchObject({ status: 400 });
  });

  test('only an analyst or admin makes and revokes them', async () => {
    const { token, share_id } = await shared();
    expect(await errorOf(await share({}, viewer))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await errorOf(await share({}, stranger))).toMatchObject({ status: 404, code: 'not_found' });
    expect(await errorOf(await revoke(token, viewer))).toMatchObject({ status: 403 });
    expect(await errorOf(await revoke(share_id, stranger))).toMatchObject({ status: 404 });
    expect(await listed()).toContainEqual(expect.objectContaining({ share_id }));
  });

  test('are revoked by their token or by their id, once', async () => {
    for (const name of ['token', 'share_id'] as const) {
      const made = await shared();
      const response = await revoke(made[name]);
      expect([response.status, await response.json()]).toEqual([200, { success: true }]);
      expect(await listed()).not.toContainEqual(expect.objectContaining({ share_id: made.share_id }));
      expect(await errorOf(await revoke(made[name]))).toMatchObject({ status: 404 });
    }
    expect(await errorOf(await revoke('no-such-token'))).toMatchObject({ status: 404 });
  });
});

test('a link is revoked only where it belongs', async () => {
  const other = await keepChart();
  const chart = { token: owner.token, params: { id: chartId } };
  const { token } = (await (await call(ofChart.POST, '/x', { ...chart, json: {} })).json()) as NewShareJson;
  for (const [handlers, id] of [
    [ofChart, other],
    [ofDashboard, jobId],
  ] as const) {
    const attempt = { method: 'DELETE', token: owner.token, params: { id, token } };
    expect((await call(handlers.DELETE, '/x', attempt)).status).toBe(404);
  }
  expect(
    (await call(ofChart.DELETE, '/x', { ...chart, method: 'DELETE', params: { id: chartId, token } })).status,
  ).toBe(200);
});

test('a chart that is deleted while it is shared is not found', async () => {
  const id = await keepChart();
  const { insertShare } = await import('@/lib/data/shares');
  const deleting = new pg.Client({ connectionString: server.databaseUrl });
  await deleting.connect();
  await deleting.query('BEGIN');
  await deleting.query('DELETE FROM charts WHERE id = $1', [id]);
  const share = { tokenHash: 'a'.repeat(64), tokenHint: 'aaaa', passwordHash: null, expiresAt: null };
  const outcome = expect(insertShare(owner, { kind: 'chart', id }, share)).rejects.toMatchObject({ code: 'not_found' });
  await until('the link to wait for its chart', async () => {
    const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return (await queryOnce(server.databaseUrl, sql)).length > 0;
  });
  await deleting.query('COMMIT');
  await outcome;
  await deleting.end();
});

test('links go with the chart, and with the dataset', async () => {
  const id = await keepChart();
  const ofJob = (await (
    await call(ofDashboard.POST, '/x', { token: owner.token, params: { id: jobId }, json: {} })
  ).json()) as NewShareJson;
  await call(ofChart.POST, '/x', { token: owner.token, params: { id }, json: {} });
  await database().delete(charts).where(eq(charts.id, id));
  const left = await database().select().from(shareLinks).where(eq(shareLinks.jobId, jobId));
  expect(left.filter((link) => link.chartId === id)).toEqual([]);
  expect(left.map((link) => link.id)).toContain(ofJob.share_id);
  await database().delete(uploadJobs).where(eq(uploadJobs.id, jobId));
  expect(await database().select().from(shareLinks)).toEqual([]);
});
