import { gzipSync } from 'node:zlib';
import { type APIRequestContext, request as requests } from '@playwright/test';
import { expect, expectAccessible, type Page, signIn, test } from '@/e2e/fixtures';
import { EXPORT_FORMATS, FILE_TYPES } from '@/lib/tabular/formats';
import { documentOf, rowsOf } from '@/lib/tabular/ods/test-documents';
import { zipOf } from '@/lib/tabular/xlsx/test-workbooks';

/** One small table with an accent, a quote and a missing number, written in every format by RefineX itself. */
const source = 'city,amount,since\nPorto,12.5,2024-01-31\n"São ""Zé"" Tomé",,2024-02-29\nBraga,-3,2023-12-01\n';

const EXPORTED = EXPORT_FORMATS;

async function uploadByApi(api: APIRequestContext, name: string, buffer: Buffer): Promise<string> {
  const uploaded = await api.post('/api/upload', {
    multipart: {
      file: { name, mimeType: 'application/octet-stream', buffer },
      options: JSON.stringify({ dates: 'keep', fill: 'leave', outliers: 'off' }),
    },
  });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { id } = await uploaded.json();
  await expect
    .poll(async () => (await (await api.get(`/api/upload/jobs/${id}/status`)).json()).status)
    .toBe('completed');
  return id;
}

async function openUploaded(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/upload');
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('link', { name: /open dataset/i }).click();
  await expect(page.getByRole('heading', { name: new RegExp(name.replace('.', '\\.')) })).toBeVisible();
}

/** A Zstandard archive of one frame, one block, not compressed (RFC 8878). */
function zstdOf(content: Buffer): Buffer {
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, content.length, 0, 0, 0]);
  header.writeUIntLE((content.length << 3) | 1, 6, 3);
  return Buffer.concat([header, content]);
}

async function filesInEveryFormat(): Promise<Map<string, Buffer>> {
  const account = {
    email: `maker-${Date.now()}-${Math.random()}@example.org`,
    password: 'correct horse 42',
    name: 'M',
  };
  const api = await requests.newContext({ baseURL: test.info().project.use.baseURL });
  await api.post('/api/auth/register', { data: account });
  const { access_token } = await (await api.post('/api/auth/login', { data: account })).json();
  const signedIn = await requests.newContext({
    baseURL: test.info().project.use.baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${access_token}` },
  });
  const id = await uploadByApi(signedIn, 'cities.csv', Buffer.from(source));
  const files = new Map<string, Buffer>();
  for (const format of EXPORTED) {
    files.set(format, await (await signedIn.get(`/api/jobs/${id}/export?format=${format}`)).body());
  }
  await Promise.all([api.dispose(), signedIn.dispose()]);
  const records: unknown[] = JSON.parse(files.get('json')?.toString() ?? '[]');
  files.set('ndjson', Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')));
  files.set(
    'tsv',
    Buffer.from('city\tamount\tsince\nPorto\t12.5\t2024-01-31\nSão "Zé" Tomé\t\t2024-02-29\nBraga\t-3\t2023-12-01\n'),
  );
  files.set('gz', gzipSync(source));
  files.set('zst', zstdOf(Buffer.from(source)));
  files.set('zip', await zipOf({ 'cities.csv': source, 'read me.md': 'not a table' }));
  files.set(
    'ods',
    await documentOf({
      Cities: rowsOf([
        ['city', 'amount', 'since'],
        ['Porto', 12.5, '2024-01-31'],
        ['São "Zé" Tomé', null, '2024-02-29'],
        ['Braga', -3, '2023-12-01'],
      ]),
    }),
  );
  return files;
}

test('every format ends in the same preview', async ({ page, account }) => {
  test.setTimeout(120_000);
  await signIn(page, account);
  const files = await filesInEveryFormat();
  expect([...files.keys()].sort()).toEqual([...FILE_TYPES].sort());
  for (const [format, content] of files) {
    await openUploaded(page, `cities.${format}`, content);
    await page.getByRole('radio', { name: 'Source' }).click();
    const grid = page.getByRole('grid');
    await expect(grid.getByText('São "Zé" Tomé'), format).toBeVisible();
    await expect(grid.getByText('12.5', { exact: true }), format).toBeVisible();
    await expect(grid.getByText('2024-02-29'), format).toBeVisible();
    await expect(grid.getByRole('columnheader', { name: /since/ }), format).toContainText('date');
    await expect(grid.getByRole('columnheader', { name: /amount/ }), format).toContainText('number');
  }
});

const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(200, 7)]);

for (const [format, content] of [
  ['xlsx', zip],
  ['json', Buffer.from('[{"a": 1}, {"a": ')],
  ['ndjson', Buffer.from('{"a": 1}\n{"a": oops}\n')],
  ['parquet', Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64, 9), Buffer.from('PAR1')])],
] as const) {
  test(`a damaged .${format} file fails with a sentence a person understands`, async ({ signedInPage: page }) => {
    await page.goto('/upload');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: `damaged.${format}`, mimeType: 'application/octet-stream', buffer: content });
    const message = page
      .getByRole('alert')
      .or(page.getByText(/damaged or incomplete|cannot be read|not valid/i))
      .first();
    await expect(message).toBeVisible();
    await expect
      .poll(async () =>
        (await (await page.request.get('/api/upload/jobs')).json()).map((job: { status: string }) => job.status),
      )
      .toEqual(['failed']);
    const [job] = await (await page.request.get('/api/upload/jobs')).json();
    expect(job.error_message).toMatch(/^[A-Z].{20,}\.$/);
    expect(job.error_message).not.toMatch(/Error|undefined|at \w+ \(/);
    await page.goto(`/jobs/${job.id}`);
    await expect(page.getByText('This file could not be cleaned')).toBeVisible();
    await expect(page.getByText(job.error_message)).toBeVisible();
  });
}

test('a file can be read in another way: without its header', async ({ signedInPage: page }) => {
  await openUploaded(page, 'cities.csv', Buffer.from(source));
  await page.getByRole('button', { name: /How the file was read/ }).click();
  await page.getByRole('button', { name: 'Change how it is read' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel(/Header rows/).fill('0');
  await dialog.getByRole('button', { name: /Read/ }).click();
  await expect(page.getByRole('columnheader', { name: /column_1/ })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /^city/ })).toBeVisible();
});

test('a total is no record: it is set aside, shown with its reason, and comes back with one click', async ({
  signedInPage: page,
}) => {
  const sales = 'item,shop,sold\nnuts,Ulm,5\nbolts,Bonn,7\nnails,Ulm,9\nTotal,,21\n';
  await openUploaded(page, 'sales.csv', Buffer.from(sales));
  await expect(page.getByRole('gridcell', { name: 'Total', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: /How the file was read/ }).click();
  await expect(page.getByText('One row is no record and was set aside: 1 total.')).toBeVisible();
  await page.getByRole('button', { name: 'Change how it is read' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Row 4, total: the sum of rows 1–3 in sold')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bring back row 4' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('gridcell', { name: /^Total/ })).toBeVisible();
});

test('a table that is copied is pasted, and a .txt file is read when somebody says that it is one', async ({
  signedInPage: page,
}) => {
  await page.goto('/upload');
  await expect(page.getByText('or paste a table')).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p>x</p><table><tr><th>city</th><th>sales</th></tr><tr><td>Oslo</td><td>1</td></tr></table>',
    );
    data.setData('text/plain', 'city sales Oslo 1');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByTitle('Pasted table.tsv')).toBeVisible();
  const text = { name: 'cities.txt', mimeType: 'text/plain', buffer: Buffer.from(source) };
  await page.locator('input[type=file]').first().setInputFiles(text);
  await page.getByRole('button', { name: 'Read it as a table' }).click();
  await expect(page.getByRole('link', { name: /open dataset/i })).toHaveCount(2);
  await page.screenshot({ path: test.info().outputPath('upload.png') });
});
