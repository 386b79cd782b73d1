import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ChartJson } from '@/lib/contract/charts';
import type { RecipeJson } from '@/lib/contract/recipe';
import type { NewShareJson } from '@/lib/contract/sharing';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call } from '@/scripts/lib/test-client';
import { queryOnce, until } from '@/scripts/lib/test-pipeline';
import { behindDoor } from '@/server/door.mjs';

let app: TestApp;
let server: Server;
let url: string;
let jobId: string;
let chart: ChartJson;
/** How many pages the framework made, and what it saw of the last request. */
let made = 0;
let seen: Record<string, unknown> = {};

const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'accept-encoding': 'gzip' };

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  const { answerDirectly } = await import('./direct');
  const { openLink } = await import('@/lib/services/sharing/open-link');
  const { linkContent } = await import('@/lib/services/sharing/linked-content');
  // In place of the framework: what the page would show, with a policy as pages have it.
  const framework = behindDoor(
    async (request, response) => {
      made++;
      seen = { ...request.headers };
      const opened = await openLink(request.url?.split(/[/?]/)[2] ?? '', new Headers()).catch(() => undefined);
      if (opened?.state !== 'open') {
        response.writeHead(404, { 'Content-Type': 'text/html' }).end('dead or locked');
        return;
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', `script-src 'nonce-made${made}='`);
      response.write(`<script nonce="made${made}="></script>`);
      response.end(JSON.stringify(await linkContent(opened.link)));
    },
    { direct: answerDirectly },
  );
  server = createServer(framework);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  jobId = await app.cleaned('scores.csv', 'City,Score\nPorto,90\nBraga,80\nFaro,40\nLisbon,70\n');
  // A page is made anew for what is written about the data by itself, too.
  await until('the data to be looked through', async () => {
    const [job] = await sql('SELECT trust FROM upload_jobs WHERE id = $1', jobId);
    return job?.trust !== null;
  });
  chart = await app.json<ChartJson>(jobId, 'POST', 'charts', {
    body: { x_col: 'city', y_col: 'score', chart_type: 'bar', aggregate: 'mean' },
  });
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await app.close();
});

async function share(): Promise<NewShareJson> {
  const { POST } = await import('@/app/api/charts/[id]/share/route');
  return (await call(POST, '/', { token: app.token, params: { id: chart.chart_id }, json: {} })).json();
}

const visit = (token: string, query = '', headers: Record<string, string> = {}) =>
  fetch(`${url}/share/${token}${query}`, { headers: { ...BROWSER, ...headers } });

const sql = (text: string, ...parameters: unknown[]) => queryOnce(app.databaseUrl, text, parameters);

describe('the page of a share link', () => {
  let token: string;
  let shareId: string;

  beforeEach(async () => {
    ({ token, share_id: shareId } = await share());
    await (await visit(token)).text();
    made = 0;
  });

  test('is made once, and goes out each time with another nonce', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => visit(token)));
    expect(made).toBe(0);
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /'nonce-(.+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? '';
        const html = await page.text();
        expect(html).toContain(`<script nonce="${nonce}">`);
        expect(html).toContain('Porto');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
    expect(nonces.join()).not.toContain('made');
  });

  test('counts every visit', async () => {
    await sql('UPDATE share_links SET view_count = 0 WHERE id = $1', shareId);
    await Promise.all(Array.from({ length: 20 }, () => visit(token)));
    expect(await sql('SELECT view_count FROM share_links WHERE id = $1', shareId)).toEqual([{ view_count: 20 }]);
    const told = await sql(
      "SELECT 1 FROM security_events WHERE kind = 'share_opened' AND subject = $1",
      `chart link ${shareId}`,
    );
    expect(told).toHaveLength(20);
  });

  test.each([
    ['revoked', 'UPDATE share_links SET revoked_at = now() WHERE id = $1'],
    ['expired', "UPDATE share_links SET expires_at = now() - interval '1 second' WHERE id = $1"],
    ['given a password', "UPDATE share_links SET password_hash = 'x' WHERE id = $1"],
    ['deleted', 'DELETE FROM share_links WHERE id = $1'],
  ])('is not shown once the link is %s', async (_how, change) => {
    await sql(change, shareId);
    const page = await visit(token);
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain('Porto');
    expect(made).toBe(1);
  });

  test('is not shown while the workspace allows no links', async () => {
    await sql('UPDATE workspaces SET allows_links = false');
    const page = await visit(token);
    await sql('UPDATE workspaces SET allows_links = true');
    expect([page.status, made]).toEqual([404, 1]);
  });

  test('is made anew after each change of what it shows', async () => {
    const shown = async () => (await visit(token)).text();
    const annotate = async () => {
      const { POST } = await import('@/app/api/charts/[id]/annotations/route');
      const json = { data_point_index: 0, text: 'A good year' };
      await call(POST, '/', { token: app.token, params: { id: chart.chart_id }, json });
    };
    await annotate();
    expect(await shown()).toContain('A good year');
    await sql("UPDATE users SET name = 'Grace'");
    expect(await shown()).toContain('Grace');
    await sql('DELETE FROM annotations');
    expect(await shown()).not.toContain('A good year');
    await sql("UPDATE upload_jobs SET filename = 'grades.csv'");
    expect(await shown()).toContain('grades.csv');
    await sql(
      `UPDATE charts SET prepared = jsonb_set(prepared, '{title}', '"Who scores"') WHERE id = $1`,
      chart.chart_id,
    );
    expect(await shown()).toContain('Who scores');
    const { steps } = await app.json<RecipeJson>(jobId, 'GET', 'recipe');
    const step = { operation: 'remove_rows', params: { rows: [2] }, enabled: true };
    await app.json(jobId, 'PUT', 'recipe', { body: [...steps, step] });
    await app.settled(jobId);
    expect(await shown()).not.toContain('Faro');
  });

  test('is kept apart by how it is asked for, and not for what is no visit', async () => {
    await visit(token, '?embed=1');
    await visit(token, '', { 'user-agent': 'Mozilla/5.0 (iPhone) Mobile' });
    expect(made).toBe(2);
    for (const [query, headers] of [
      ['?embed=1&other', {}],
      ['', { rsc: '1' }],
      ['', { 'next-router-prefetch': '1' }],
      ['', { 'sec-purpose': 'prefetch' }],
      ['', { 'user-agent': 'Slackbot 1.0' }],
    ] as const) {
      const before = made;
      await visit(token, query, headers);
      await visit(token, query, headers);
      expect(made - before).toBe(2);
    }
  });

  test('is made of nothing that somebody else could have sent', async () => {
    await visit(token, '?embed=1', { cookie: 'theme=x', 'x-forwarded-host': 'evil.test', 'x-anything': '<script>' });
    expect(made).toBe(1);
    expect(Object.keys(seen).filter((name) => /cookie|forwarded-host|anything/.test(name))).toEqual([]);
  });
});

test('who is signed out is refused at once', async () => {
  const headers = { authorization: `Bearer ${app.token}` };
  const list = () => fetch(`${url}/api/upload/jobs`, { headers });
  expect(await (await list()).json()).toMatchObject([{ id: jobId }]);
  expect((await fetch(`${url}/api/jobs/${jobId}/rows`, { headers })).status).toBe(200);
  await sql('DELETE FROM memberships');
  expect(await (await list()).json()).toEqual([]);
  expect((await fetch(`${url}/api/jobs/${jobId}/rows`, { headers })).status).toBe(404);
  await sql('DELETE FROM sessions');
  expect((await list()).status).toBe(401);
});
