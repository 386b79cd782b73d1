import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { type Call, call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';

type Handler = Parameters<typeof call>[0];
type Person = Awaited<ReturnType<typeof newToken>>;

const routes = import.meta.glob<Record<string, Handler>>('/app/api/{account,upload,workspaces,invites}/**/route.ts');
const SOURCE = 'City,Sold\nPorto,30\nBraga,20\n';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

async function ask(person: Person, asked: string, more: Call = {}): Promise<Response> {
  const [method = '', path = ''] = asked.split(' ');
  const handler = (await routes[`/app${path}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`There is no ${asked}.`);
  return call(handler, path, { method, token: person.token, ...more });
}

async function made<T>(person: Person, asked: string, more: Call = {}): Promise<T> {
  const response = await ask(person, asked, more);
  if (!response.ok) throw new Error(`${asked}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The id of an upload that is cleaned. */
async function uploaded(person: Person, workspace?: string): Promise<string> {
  const fields: Record<string, string> = workspace === undefined ? {} : { workspace_id: workspace };
  const body = fileForm('Sales 2026.csv', SOURCE, fields);
  const { id } = await made<{ id: string }>(person, 'POST /api/upload', { body });
  const { until } = await import('@/scripts/lib/test-pipeline');
  await until('the upload to be cleaned', async () => {
    const { status } = await made<{ status: string }>(person, 'GET /api/upload/jobs/[id]/status', { params: { id } });
    return status === 'completed';
  });
  return id;
}

/** A workspace of one with another as its member. */
async function shared(by: Person, other: Person, role: string): Promise<string> {
  const json = { name: 'Sales' };
  const { workspace_id: id } = await made<{ workspace_id: string }>(by, 'POST /api/workspaces', { json });
  const invite = { params: { id }, json: { role } };
  const { url } = await made<{ url: string }>(by, 'POST /api/workspaces/[id]/invites', invite);
  await made(other, 'POST /api/invites/[token]', { params: { token: url.split('/').at(-1) ?? '' } });
  return id;
}

/** The files of a ZIP by their names. */
function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, string>();
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(Buffer.from(chunk));
          files.set(entry.fileName, Buffer.concat(chunks).toString());
          zip.readEntry();
        }),
      );
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

test('everything of mine is a ZIP, and nothing of others', async () => {
  const [ada, bo] = [await newToken(), await newToken()];
  const workspace = await shared(bo, ada, 'analyst');
  const [mine, his] = [await uploaded(ada), await uploaded(bo, workspace)];
  const response = await ask(ada, 'GET /api/account/export');
  expect(response.headers.get('content-disposition')).toContain('refinex.zip');
  const files = await unzipped(Buffer.from(await response.arrayBuffer()));
  const folder = `datasets/Sales 2026.csv-${mine.slice(0, 8)}`;
  const ofDataset = ['annotations', 'charts', 'dataset', 'goal', 'insights', 'recipe'].map(
    (name) => `${folder}/${name}.json`,
  );
  const ofAccount = ['account', 'presets', 'sessions', 'tokens', 'workspaces'].map((name) => `${name}.json`);
  expect([...files.keys()].sort()).toEqual([...ofAccount, ...ofDataset, `${folder}/source/Sales 2026.csv`].sort());
  expect(files.get(`${folder}/source/Sales 2026.csv`)).toBe(SOURCE);
  expect(JSON.parse(files.get('account.json') ?? '')).toMatchObject({ email: ada.email });
  expect([...files.values()].join('\n')).not.toContain(his);
});

test('an account is deleted with what nobody else works in, and leaves the rest to its admin', async () => {
  const [ada, bo] = [await newToken(), await newToken()];
  const workspace = await shared(bo, ada, 'analyst');
  const [alone, together] = [await uploaded(ada), await uploaded(ada, workspace)];
  const remove = (password: string) => ask(ada, 'DELETE /api/account', { json: { password } });
  expect(await errorOf(await remove('wrong horse'))).toMatchObject({ status: 403 });
  expect((await remove(ada.password)).status).toBe(200);
  expect((await ask(ada, 'GET /api/account')).status).toBe(401);
  const kept = await made(bo, 'GET /api/upload/jobs/[id]', { params: { id: together } });
  expect(kept).toMatchObject({ owner: { id: bo.userId } });
  const { queryOnce } = await import('@/scripts/lib/test-pipeline');
  const left = await queryOnce(app.databaseUrl, 'select id from upload_jobs where id = any($1)', [[alone, together]]);
  expect(left).toEqual([{ id: together }]);
  expect(await queryOnce(app.databaseUrl, 'select id from users where id = $1', [ada.userId])).toEqual([]);
});

test('an account stays while others would be left without an admin, and nothing is deleted', async () => {
  const [ada, bo] = [await newToken(), await newToken()];
  const alone = await uploaded(ada);
  const workspace = await shared(ada, bo, 'analyst');
  const remove = () => ask(ada, 'DELETE /api/account', { json: { password: ada.password } });
  expect(await errorOf(await remove())).toMatchObject({ status: 409, message: expect.stringContaining('“Sales”') });
  expect((await ask(ada, 'GET /api/upload/jobs/[id]', { params: { id: alone } })).status).toBe(200);
  const params = { id: workspace, user_id: bo.userId };
  await made(ada, 'PATCH /api/workspaces/[id]/members/[user_id]', { params, json: { role: 'admin' } });
  expect((await remove()).status).toBe(200);
  const [remaining] = await made<{ member_count: number }[]>(bo, 'GET /api/workspaces').then((all) => all.slice(-1));
  expect(remaining).toMatchObject({ workspace_id: workspace, member_count: 1 });
});
