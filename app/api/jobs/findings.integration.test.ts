import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { AuditTrailJson } from '@/lib/contract/changes';
import type { DecisionsJson, DuplicatesJson, FindingsJson, InboxJson, TrustJson } from '@/lib/contract/findings';
import type { ChangeJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';

const CITIES = ['Lisbon', 'Porto', 'Braga', 'Coimbra', 'Faro'];

/** Depots and their cities: two cells contradict their depot, one is misspelt. */
const DEPOTS = [
  'depot,city,parcels',
  ...Array.from({ length: 200 }, (_, i) => {
    const city = i === 30 ? 'Lisbno' : i === 52 ? 'Porto' : CITIES[i % 5];
    return `D-${100 + (i % 10)},${city},${20 + ((i * 7) % 31)}`;
  }),
].join('\n');

const PEOPLE = [
  'full_name,email,street,born',
  ...Array.from({ length: 120 }, (_, i) => {
    const given = ['Ana', 'Boris', 'Chloe', 'Dmitri', 'Elena', 'Farid', 'Greta', 'Hugo'][i % 8];
    const family = `${['Almeida', 'Brandt', 'Castillo', 'Eriksen', 'Fontaine'][i % 5]}${'abcdefghijkl'[i % 12]}`;
    return `${given} ${family},${given}.${family}${i}@example.org,${i * 3 + 1} Mill Road,19${50 + (i % 40)}-0${1 + (i % 9)}-1${i % 9}`;
  }),
  'Dmitri Eriksend,dmitri.eriksend3@example.org,10 Mil Road,1953-04-13',
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

const findings = (id: string, query = '') => app.json<FindingsJson>(id, 'GET', `findings${query}`);
const inbox = (id: string) => app.json<InboxJson>(id, 'GET', 'inbox');

async function decide(id: string, findingId: string, action: string, token = app.token): Promise<Response> {
  const { POST } = await import('./[id]/findings/[finding_id]/route');
  return call(POST, `/api/jobs/${id}/findings/${findingId}`, {
    method: 'POST',
    token,
    json: { action },
    params: { id, finding_id: findingId },
  });
}

async function cityAt(id: string, row: number): Promise<unknown> {
  const { columns, rows } = await app.json<RowsJson>(id, 'GET', `rows?limit=1&offset=${row}`);
  return rows[0]?.[columns.findIndex(({ name }) => name === 'city')];
}

test('says what is probably wrong, mends it when asked to, and takes it back', async () => {
  const id = await app.cleaned('depots.csv', DEPOTS);
  const before = await findings(id);
  expect(before).toMatchObject({ state: 'ready', version: 1 });
  const wrong = before.findings.find(({ cells }) => cells.some(({ row_index }) => row_index === 52));
  expect(wrong).toMatchObject({
    kind: 'vote',
    column: 'city',
    level: 'high',
    status: 'open',
    repair: [{ value: 'Braga' }],
  });
  expect(wrong?.reason).toContain('Braga');
  expect(await cityAt(id, 52)).toBe('Porto');

  const answer = await decide(id, wrong?.finding_id ?? '', 'accept');
  expect(await answer.json()).toMatchObject({ success: true, version: 2 });
  expect(await cityAt(id, 52)).toBe('Braga');
  const after = await findings(id);
  expect(after.findings.map(({ finding_id }) => finding_id)).not.toContain(wrong?.finding_id);
  const trail = await app.json<AuditTrailJson>(id, 'GET', 'audit-trail?row=52&column=city');
  expect(trail.entries.at(-1)).toMatchObject({ original_value: 'Porto', new_value: 'Braga' });

  await app.json<ChangeJson>(id, 'POST', 'undo');
  expect(await cityAt(id, 52)).toBe('Porto');
  expect((await findings(id)).findings.map(({ finding_id }) => finding_id)).toContain(wrong?.finding_id);
});

test('what was dismissed stays so, counts as trusted, and is carried to the next file', async () => {
  const id = await app.cleaned('depots.csv', DEPOTS);
  const { findings: all, total } = await findings(id);
  const trust = await app.json<TrustJson>(id, 'GET', 'trust');
  expect(trust).toMatchObject({ state: 'ready', open: { high: expect.any(Number) } });
  expect(trust.trust).toBeLessThan(1);
  for (const { finding_id } of all) expect((await decide(id, finding_id, 'dismiss')).status).toBe(200);
  expect(await findings(id, '?status=open')).toMatchObject({ total: 0 });
  expect(await findings(id, '?status=dismissed')).toMatchObject({ total });
  expect(await app.json<TrustJson>(id, 'GET', 'trust')).toMatchObject({ trust: 1 });

  const next = await app.cleaned('next.csv', DEPOTS);
  const { steps } = await app.json<{ steps: { operation: string; params: object; enabled: boolean }[] }>(
    id,
    'GET',
    'recipe',
  );
  await app.json<ChangeJson>(next, 'PUT', 'recipe', {
    body: steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })),
  });
  expect(await findings(next, '?status=open')).toMatchObject({ total: 0 });
});

test('one list of decisions, emptied item by item or all at once', async () => {
  const id = await app.cleaned('depots.csv', DEPOTS);
  const { items, trust } = await inbox(id);
  expect(trust).toBeLessThan(1);
  expect(items.map(({ worth }) => worth)).toEqual(items.map(({ worth }) => worth).sort((a, b) => b - a));
  const acceptable = items.filter(({ kind, accept }) => kind === 'finding' && accept !== null);
  expect(acceptable.length).toBeGreaterThan(0);
  const change = await app.json<ChangeJson>(id, 'POST', 'inbox', {
    body: { items: acceptable.map(({ item_id }) => item_id), action: 'accept' },
  });
  expect(change.version).toBe(2);
  expect(await cityAt(id, 30)).toBe('Lisbon');
  const rest = await inbox(id);
  if (rest.items.length > 0) {
    await app.json<ChangeJson>(id, 'POST', 'inbox', {
      body: { items: rest.items.map(({ item_id }) => item_id), action: 'dismiss' },
    });
  }
  const empty = await inbox(id);
  expect(empty).toMatchObject({ state: 'ready', items: [] });
  // A change that was published at once is known to lists of datasets as soon as somebody looked.
  expect(await app.json<{ trust: number }>(id, 'GET', 'cleaning-summary')).toMatchObject({ trust: empty.trust });
});

test('what was decided is told, and taken back one by one', async () => {
  const blanks = Array.from({ length: 100 }, (_, i) => `D-${100 + (i % 10)},${CITIES[i % 5]},`);
  const id = await app.cleaned('depots.csv', [DEPOTS, ...blanks].join('\n'), { preset: 'careful' });
  const before = await inbox(id);
  const wrong = before.items.filter(({ kind, accept }) => kind === 'finding' && accept !== null);
  const others = before.items.filter((item) => !wrong.includes(item));
  await app.json<ChangeJson>(id, 'POST', 'inbox', {
    body: { items: wrong.map(({ item_id }) => item_id), action: 'accept' },
  });
  expect(others.length).toBeGreaterThan(0);
  const items = others.map(({ item_id }) => item_id);
  await app.json<ChangeJson>(id, 'POST', 'inbox', { body: { items, action: 'dismiss' } });
  const accepted = await findings(id, '?status=accepted');
  expect(accepted.findings.map(({ status, cells, repair }) => [status, cells[0]?.value, repair?.[0]?.value])).toEqual(
    expect.arrayContaining([['accepted', 'Porto', 'Braga']]),
  );
  const decided = () => app.json<DecisionsJson>(id, 'GET', 'decisions');
  const { decisions, elsewhere } = await decided();
  expect(elsewhere).toBe(0);
  expect(decisions.filter(({ action }) => action === 'accepted')).toHaveLength(wrong.length);
  const repair = decisions.find(({ examples }) => examples.some(({ value }) => value === 'Porto'));
  expect(repair).toMatchObject({
    column: 'city',
    action: 'accepted',
    examples: expect.arrayContaining([{ row_index: 52, value: 'Porto', becomes: 'Braga' }]),
  });
  const back = (ids: string[]) => app.ask(id, 'POST', 'decisions', { body: { decisions: ids } });
  expect((await back([repair?.decision_id ?? ''])).status).toBeLessThan(300);
  await app.settled(id);
  expect([await cityAt(id, 52), await cityAt(id, 30)]).toEqual(['Porto', 'Lisbno']);
  expect((await inbox(id)).items.map(({ title }) => title)).toContain(
    wrong.find(({ examples }) => examples.some(({ value }) => value === 'Porto'))?.title,
  );
  const rest = (await decided()).decisions.map(({ decision_id }) => decision_id);
  expect(rest).not.toContain(repair?.decision_id);
  expect((await back(rest)).status).toBeLessThan(300);
  await app.settled(id);
  expect((await decided()).decisions).toEqual([]);
  expect((await inbox(id)).items).toEqual(before.items);
  expect(await errorOf(await back(['nothing']))).toMatchObject({ status: 404 });
});

test('records that may be one are told, merged by a rule for each column, and taken apart again', async () => {
  const id = await app.cleaned('people.csv', PEOPLE);
  const found = await app.json<DuplicatesJson>(id, 'GET', 'duplicates');
  expect(found).toMatchObject({ state: 'ready', not_offered: null, total: 1 });
  const [group] = found.groups;
  expect(group?.rows.map(({ row_index }) => row_index)).toEqual([3, 120]);
  expect(group?.pairs[0]?.fields.map(({ level }) => level)).toContain('same');
  const { POST } = await import('./[id]/duplicates/[group_id]/route');
  const ask = (body: object) =>
    call(POST, `/api/jobs/${id}/duplicates/${group?.group_id}`, {
      method: 'POST',
      token: app.token,
      json: body,
      params: { id, group_id: group?.group_id ?? '' },
    });
  expect(await errorOf(await ask({ action: 'merge', keep_row: 7 }))).toMatchObject({ status: 400 });
  expect(await errorOf(await ask({ action: 'merge', rules: { nobody: 'longest' } }))).toMatchObject({ status: 400 });
  expect((await ask({ action: 'merge', keep_row: 120, rules: { street: 'longest' } })).status).toBe(200);
  const { total, rows } = await app.json<RowsJson>(id, 'GET', 'rows?offset=119&limit=1');
  expect(total).toBe(120);
  expect(rows[0]).toContain('10 Mill Road');
  expect(await app.json<DuplicatesJson>(id, 'GET', 'duplicates')).toMatchObject({ total: 0 });
  await app.json<ChangeJson>(id, 'POST', 'undo');
  expect((await ask({ action: 'keep' })).status).toBe(200);
  expect(await app.json<DuplicatesJson>(id, 'GET', 'duplicates?status=open')).toMatchObject({ total: 0 });
  expect(await app.json<DuplicatesJson>(id, 'GET', 'duplicates?status=kept')).toMatchObject({ total: 1 });
});

test('what is not there, not yours or cannot be accepted is refused, and nothing changes', async () => {
  const id = await app.cleaned('depots.csv', DEPOTS);
  const { token } = await newToken();
  expect(await errorOf(await decide(id, 'nothing', 'accept'))).toMatchObject({ status: 404 });
  expect(await errorOf(await decide(id, 'nothing', 'burn'))).toMatchObject({ status: 400 });
  for (const path of ['findings', 'inbox', 'duplicates', 'trust', 'decisions']) {
    expect(await errorOf(await app.ask(id, 'GET', path, { token }))).toMatchObject({ status: 404 });
  }
  expect(await errorOf(await app.ask(id, 'GET', 'findings?kind=nonsense'))).toMatchObject({ status: 400 });
  const body = { items: ['nothing'], action: 'dismiss' };
  expect(await errorOf(await app.ask(id, 'POST', 'inbox', { body }))).toMatchObject({ status: 404 });
  expect((await inbox(id)).version).toBe(1);
});

test('a table that cannot be looked through is said to be one, and after three times nobody tries again', async () => {
  const { failToFind, findInVersion } = await import('@/lib/pipeline');
  const { currentSource } = await import('@/lib/pipeline/look-for-findings');
  const { stateOf } = await import('@/lib/services/findings/stored-findings');
  const id = await app.cleaned('depots.csv', DEPOTS);
  const source = await currentSource(id, 1);
  if (!source) throw new Error('The version is not there.');
  const states = [await stateOf(source, false)];
  for (let failures = 1; failures <= 3; failures++) {
    expect(await findInVersion(id, 1)).toEqual({ findings: 2 });
    await failToFind(id, 1);
    states.push(await stateOf(source, false), await stateOf(source, true));
  }
  expect(states).toEqual(['computing', 'failed', 'ready', 'failed', 'ready', 'failed', 'ready']);
  expect(await findInVersion(id, 1)).toBeNull();
});
