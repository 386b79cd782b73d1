import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { JobJson } from '@/lib/contract/jobs';
import type { VersionJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import type { DerivationJson, DeriveOffersJson, DerivePreviewJson, ExtractJson } from '@/lib/contract/shapes';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { until } from '@/scripts/lib/test-pipeline';

const ORDERS =
  'Order,Town,Amount\n1,Faro,10.50\n2,Lisbno,20.00\n3,Braga,5.25\n4,Faro,4.50\n5,Porto,1.00\n6,Braga,2.00\n';
const TOWNS = 'Town,People\nFaro,60000\nLisbon,500000\nBraga,190000\nPorto,230000\nÉvora,50000\n';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

const rowsOf = (id: string) => app.json<RowsJson>(id, 'GET', 'rows?limit=100');
const derivationOf = (id: string) => app.json<DerivationJson>(id, 'GET', 'derivation');
const preview = (id: string, body: object) => app.json<DerivePreviewJson>(id, 'POST', 'derive/preview', { body });

async function derive(id: string, body: object): Promise<JobJson> {
  const job = await app.json<JobJson>(id, 'POST', 'derive', { body });
  expect(await app.settled(job.id)).toMatchObject({ status: 'completed', error_message: null });
  return job;
}

const sumByTown = { shape: 'group', by: ['c1'], values: [{ column: 'c2', aggregate: 'sum', name: 'total' }] };

describe('a derived dataset', () => {
  test('is previewed, made, and follows the one it is made of', async () => {
    const orders = await app.cleaned('orders.csv', ORDERS);
    const seen = await preview(orders, { shape: sumByTown });
    expect(seen).toMatchObject({ row_count: 4, join: null });
    const job = await derive(orders, { shape: sumByTown });
    expect(job).toMatchObject({ filename: 'orders, grouped', file_type: 'arrow' });
    const made = await rowsOf(job.id);
    expect(made.rows).toEqual(seen.rows);
    expect(made.rows).toEqual([
      ['Faro', 15],
      ['Lisbno', 20],
      ['Braga', 7.25],
      ['Porto', 1],
    ]);
    expect((await derivationOf(orders)).children).toEqual([
      { job_id: job.id, filename: 'orders, grouped', shape: 'group' },
    ]);
    expect((await derivationOf(job.id)).derived).toMatchObject({
      follows: true,
      is_outdated: false,
      parents: [{ job_id: orders, filename: 'orders.csv', version: 1, current_version: 1 }],
    });

    // A step of its own, a correction in the parent: both are in the next version.
    const rename = { operation: 'rename_column', params: { column: 'c2_sum', name: 'revenue' }, enabled: true };
    await app.json(job.id, 'PUT', 'recipe', { body: [rename] });
    await app.settled(job.id);
    const steps = (
      await app.json<{ steps: { operation: string; params: object; enabled: boolean }[] }>(orders, 'GET', 'recipe')
    ).steps;
    const replace = { operation: 'replace_value', params: { column: 'c1', from: 'Lisbno', to: 'Faro' }, enabled: true };
    const body = [...steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })), replace];
    await app.json(orders, 'PUT', 'recipe', { body });
    await app.settled(orders);
    await until('the derived dataset to follow', async () => {
      const { derived } = await derivationOf(job.id);
      return (derived?.parents[0]?.version === 2 && !derived.is_outdated) || undefined;
    });
    const followed = await rowsOf(job.id);
    expect(followed.columns.map(({ name }) => name)).toEqual(['town', 'revenue']);
    expect(followed.rows).toEqual([
      ['Faro', 35],
      ['Braga', 7.25],
      ['Porto', 1],
    ]);
    const [version] = await app.json<VersionJson[]>(job.id, 'GET', 'versions');
    expect(version).toMatchObject({ action: 'follow', version: 3 });

    // Taken back it stays so until the parent has another version.
    await app.json(job.id, 'POST', 'undo', { version: 3 });
    await app.settled(job.id);
    expect((await rowsOf(job.id)).total).toBe(4);
    expect((await derivationOf(job.id)).derived?.is_outdated).toBe(true);
    // Nor does what was announced before it was taken back change it, however late it comes.
    const { followParents } = await import('@/lib/pipeline');
    expect(await followParents(job.id, 3)).toEqual([]);
  });

  test('that does not follow is made anew when asked', async () => {
    const orders = await app.cleaned('orders.csv', ORDERS);
    const job = await derive(orders, { shape: sumByTown, follows: false, name: 'Totals' });
    expect(job.filename).toBe('Totals');
    const steps = (
      await app.json<{ steps: { operation: string; params: object; enabled: boolean }[] }>(orders, 'GET', 'recipe')
    ).steps;
    const drop = { operation: 'remove_rows', params: { rows: [0], reason: 'A test order.' }, enabled: true };
    await app.json(orders, 'PUT', 'recipe', {
      body: [...steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })), drop],
    });
    await app.settled(orders);
    expect((await derivationOf(job.id)).derived).toMatchObject({ follows: false, is_outdated: true });
    const answer = await app.ask(job.id, 'POST', 'derivation/update', { version: 1 });
    expect(answer.status).toBe(202);
    await app.settled(job.id);
    expect((await rowsOf(job.id)).rows.find(([town]) => town === 'Faro')).toEqual(['Faro', 4.5]);
    expect((await app.ask(job.id, 'POST', 'derivation/update')).status).toBe(200);
    expect(await app.json<DerivationJson>(job.id, 'PATCH', 'derivation', { body: { follows: true } })).toMatchObject({
      derived: { follows: true },
    });
    expect(await errorOf(await app.ask(orders, 'POST', 'derivation/update'))).toMatchObject({
      status: 409,
      code: 'wrong_state',
    });
    expect(await errorOf(await app.ask(job.id, 'PUT', 'reading', { body: { header_rows: 0 } }))).toMatchObject({
      code: 'wrong_state',
    });
  });

  test('stays when what it is made of is deleted', async () => {
    const orders = await app.cleaned('orders.csv', ORDERS);
    const job = await derive(orders, { shape: sumByTown });
    const { DELETE } = await import('@/app/api/upload/jobs/[id]/route');
    const deleted = await call(DELETE, '/', { method: 'DELETE', token: app.token, params: { id: orders } });
    expect(deleted.ok).toBe(true);
    expect((await derivationOf(job.id)).derived).toMatchObject({
      is_outdated: false,
      parents: [{ job_id: null, version: 1 }],
    });
    expect((await rowsOf(job.id)).total).toBe(4);
  });
});

describe('a join', () => {
  test('says what it gives before, offers its key and a spelling, and finds the row of a corrected key', async () => {
    const [orders, towns] = [await app.cleaned('orders.csv', ORDERS), await app.cleaned('towns.csv', TOWNS)];
    const offers = await app.json<DeriveOffersJson>(orders, 'GET', `derive/offers?with=${towns}`);
    expect(offers.keys[0]).toEqual({ left: 'c1', right: 'c0', overlap: 0.75, is_unique: true });
    const shape = { shape: 'join', how: 'left', keys: [{ left: 'c1', right: 'c0' }] };
    const seen = await preview(orders, { shape, with: [towns] });
    expect(seen.join).toMatchObject({
      rows: 6,
      matched_left: 5,
      unmatched_left: [{ key: ['Lisbno'], rows: 1 }],
      repeated_right_keys: 0,
    });
    expect(seen.aliases).toEqual([{ key: 0, left: 'Lisbno', right: 'Lisbon' }]);
    const job = await derive(orders, { shape: { ...shape, aliases: seen.aliases }, with: [towns] });
    const { columns, rows } = await rowsOf(job.id);
    expect(columns.map(({ name }) => name)).toEqual(['order', 'town', 'amount', 'people']);
    expect(rows[1]).toEqual([2, 'Lisbno', 20, 500000]);
    expect((await derivationOf(job.id)).derived).toMatchObject({
      follows: false,
      parents: [
        { job_id: orders, version: 1 },
        { job_id: towns, version: 1 },
      ],
    });
  });

  test('is refused without a second dataset, and with one of another workspace', async () => {
    const orders = await app.cleaned('orders.csv', ORDERS);
    const shape = { shape: 'join', how: 'left', keys: [{ left: 'c1', right: 'c0' }] };
    expect(await errorOf(await app.ask(orders, 'POST', 'derive', { body: { shape } }))).toMatchObject({
      code: 'invalid_input',
    });
    const stranger = await newToken();
    const theirs = await errorOf(
      await app.ask(orders, 'POST', 'derive', { body: { shape: sumByTown }, token: stranger.token }),
    );
    expect(theirs).toMatchObject({ status: 404 });
    const unknown = { shape, with: [crypto.randomUUID()] };
    expect(await errorOf(await app.ask(orders, 'POST', 'derive', { body: unknown }))).toMatchObject({ status: 404 });
  });
});

test('months dropped together are appended, their columns found by what they are', async () => {
  const [january, february, march] = [
    await app.cleaned(
      'january.csv',
      'Shop,Units Sold,Day\nnorth,3,2024-01-05\nsouth,4,2024-01-09\neast,5,2024-01-11\n',
    ),
    await app.cleaned(
      'february.csv',
      'Date,Shop,units sold\n2024-02-01,north,6\n2024-02-09,south,1\n2024-02-20,east,7\n',
    ),
    await app.cleaned(
      'march.csv',
      'Shop,Units Sold,Day,Note\nnorth,8,2024-03-05,rain\nsouth,9,2024-03-06,sun\neast,2,2024-03-07,sun\n',
    ),
  ];
  const { append } = await app.json<DeriveOffersJson>(january, 'GET', `derive/offers?with=${february},${march}`);
  expect(append).toEqual([
    { name: 'shop', from: ['c0', 'c1', 'c0'] },
    { name: 'units_sold', from: ['c1', 'c2', 'c1'] },
    { name: 'day', from: ['c2', 'c0', 'c2'] },
    { name: 'note', from: [null, null, 'c3'] },
  ]);
  const source = { name: 'file', labels: ['january', 'february', 'march'] };
  const job = await derive(january, { shape: { shape: 'append', columns: append, source }, with: [february, march] });
  expect(job.filename).toBe('january and 2 more');
  const { rows, total } = await rowsOf(job.id);
  expect(total).toBe(9);
  expect(rows[3]).toEqual(['north', 6, '2024-02', null, 'february']);
  expect(rows[8]).toEqual(['east', 2, '2024-03', 'sun', 'march']);
});

test('months as headers are offered as rows, and read as months', async () => {
  const wide = await app.cleaned('wide.csv', 'Shop,Jan 2024,Feb 2024,Mar 2024\nnorth,1,2,3\nsouth,4,,6\neast,7,8,9\n', {
    fill: 'leave',
  });
  const { unpivot } = await app.json<DeriveOffersJson>(wide, 'GET', 'derive/offers');
  expect(unpivot).toEqual([{ columns: ['c1', 'c2', 'c3'], name: 'month', by: 'month' }]);
  const shape = { shape: 'unpivot', columns: ['c1', 'c2', 'c3'], name: 'month', value: 'sales' };
  expect(await preview(wide, { shape })).toMatchObject({ row_count: 8 });
  const job = await derive(wide, { shape });
  const { rows, columns } = await rowsOf(job.id);
  expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual(['shop text', 'month date', 'sales integer']);
  expect(rows).toHaveLength(8);
  expect(rows[3]).toEqual(['south', '2024-01', 4]);
});

test('a part is extracted as two examples show it', async () => {
  const parts = await app.cleaned('parts.csv', 'Part\nBolt M4 (steel)\nNut 12 (brass)\nScrew 7 (zinc)\nNail\n');
  const examples = [
    { text: 'Bolt M4 (steel)', wanted: 'steel' },
    { text: 'Nut 12 (brass)', wanted: 'brass' },
  ];
  const { programs } = await app.json<ExtractJson>(parts, 'POST', 'extract', { body: { column: 'part', examples } });
  const [best] = programs;
  expect(best?.samples).toEqual(
    expect.arrayContaining([
      { text: 'Screw 7 (zinc)', result: 'zinc' },
      { text: 'Nail', result: null },
    ]),
  );
  const steps = (
    await app.json<{ steps: { operation: string; params: object; enabled: boolean }[] }>(parts, 'GET', 'recipe')
  ).steps;
  const extract = {
    operation: 'extract',
    params: { column: 'c0', name: 'material', program: best?.program },
    enabled: true,
  };
  await app.json(parts, 'PUT', 'recipe', {
    body: [...steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })), extract],
  });
  await app.settled(parts);
  expect((await rowsOf(parts)).rows.map(([, material]) => material)).toEqual(['steel', 'brass', 'zinc', null]);
});
