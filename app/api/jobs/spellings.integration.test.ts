import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { InboxJson } from '@/lib/contract/findings';
import type { RecipeJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import type { SpellingsJson } from '@/lib/contract/spellings';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';

/** Cities of which some are slips for others; Porto and Ponto may be two. */
const CITIES: Record<string, number> = {
  'Ponta Delgada': 30,
  'Delgada, Ponta': 2,
  Guimarães: 25,
  Guimraães: 1,
  Santarém: 20,
  Santarxm: 1,
  Coimbra: 6,
  Coymbra: 4,
};
const csv = [
  'order,city',
  ...Object.entries(CITIES)
    .flatMap(([city, count]) => Array.from({ length: count }, () => city))
    .map((city, i) => `${1000 + i},"${city}"`),
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

async function ask(id: string, column: string, query = '', init: { body?: unknown; token?: string } = {}) {
  const { GET, POST } = await import('./[id]/columns/[columnId]/spellings/route');
  const { body, token = app.token } = init;
  return call(body === undefined ? GET : POST, `/api/jobs/${id}/columns/${column}/spellings${query}`, {
    method: body === undefined ? 'GET' : 'POST',
    token,
    json: body,
    params: { id, columnId: column },
  });
}

async function spellings(id: string, query = ''): Promise<SpellingsJson> {
  const response = await ask(id, 'c1', query);
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

const found = ({ clusters }: SpellingsJson) =>
  clusters.map(({ to, spellings: others }) => [to, ...others.map(({ value }) => value)]);

const citiesOf = async (id: string) =>
  new Set((await app.json<RowsJson>(id, 'GET', 'rows?limit=1000')).rows.map(([, city]) => city));

test('spellings of a column by each method, with counts and what speaks for them', async () => {
  const id = await app.cleaned('cities.csv', csv);
  const fingerprint = await spellings(id, '?method=fingerprint');
  expect(fingerprint).toMatchObject({ version: 1, column: 'city', distinct: 8, is_bounded: false, total: 1 });
  expect(found(fingerprint)).toEqual([['Ponta Delgada', 'Delgada, Ponta']]);
  const edits = await spellings(id, '?method=levenshtein&edits=2');
  expect(found(edits)).toEqual([
    ['Coimbra', 'Coymbra'],
    ['Guimarães', 'Guimraães'],
    ['Santarém', 'Santarxm'],
  ]);
  expect(
    edits.clusters.map(({ spellings: [first] }) => [first?.cell_count, first?.evidence, first?.is_likely]),
  ).toEqual([
    [4, 'alike', false],
    [1, 'slip', true],
    [1, 'slip', true],
  ]);
  expect(found(await spellings(id, '?method=levenshtein&edits=1'))).toEqual([
    ['Coimbra', 'Coymbra'],
    ['Santarém', 'Santarxm'],
  ]);
  expect(found(await spellings(id, '?method=levenshtein&search=GUIM'))).toEqual([['Guimarães', 'Guimraães']]);
  expect(await spellings(id, '?method=levenshtein&limit=1&offset=1')).toMatchObject({
    total: 3,
    clusters: [{ to: 'Guimarães' }],
  });
  expect(found(await spellings(id, '?method=levenshtein&min_size=3'))).toEqual([]);
  for (const method of ['ngram', 'metaphone', 'cologne', 'jaro_winkler']) {
    expect(await spellings(id, `?method=${method}`)).toMatchObject({ method, distinct: 8 });
  }
});

test('what is ticked is merged, what is not is a value of its own, also next month; undo takes both back', async () => {
  const id = await app.cleaned('cities.csv', csv);
  const spellingItem = async (job: string) =>
    (await app.json<InboxJson>(job, 'GET', 'inbox')).items.find(({ kind }) => kind === 'spellings');
  const suggested = await spellings(id);
  expect(suggested.clusters.length).toBeGreaterThan(0);
  expect(await spellingItem(id)).toMatchObject({ column: 'city', dismiss: 'They are different' });
  const [yes, ...others] = suggested.clusters;
  const no = others.flatMap(({ to, spellings: from }) => from.map(({ value }) => ({ from: value, to })));
  const merges = [{ from: yes?.spellings.map(({ value }) => value) ?? [], to: 'Delgada' }];
  const body = { merges, apart: no };
  const changed = await ask(id, 'c1', '', { body });
  expect(changed.status, await changed.clone().text()).toBeLessThan(300);
  await app.settled(id);
  expect(await citiesOf(id)).toContain('Delgada');
  expect((await spellings(id)).clusters).toEqual([]);
  expect(await spellingItem(id)).toBeUndefined();

  const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
  const next = await app.cleaned('next.csv', csv);
  const left = steps.filter(({ operation }) => operation === 'dismiss_finding');
  const own = (await app.json<RecipeJson>(next, 'GET', 'recipe')).steps;
  await app.json(next, 'PUT', 'recipe', {
    body: [...own, ...left].map(({ operation, params, enabled }) => ({ operation, params, enabled })),
  });
  await app.settled(next);
  expect(found(await spellings(next))).toEqual([[yes?.to, ...(merges[0]?.from ?? [])]]);

  await app.json(id, 'POST', 'undo');
  await app.settled(id);
  expect(await citiesOf(id)).toEqual(new Set(Object.keys(CITIES)));
  expect((await spellings(id)).total).toBe(suggested.total);
});

test('dismissing the suggestion in the inbox is remembered pair by pair', async () => {
  const id = await app.cleaned('cities.csv', csv);
  const { items } = await app.json<InboxJson>(id, 'GET', 'inbox');
  const offered = items.filter(({ kind }) => kind === 'spellings').map(({ item_id }) => item_id);
  await app.json(id, 'POST', 'inbox', { body: { items: offered, action: 'dismiss' } });
  expect((await spellings(id)).clusters).toEqual([]);
});

test('refuses what cannot be', async () => {
  const id = await app.cleaned('cities.csv', csv);
  const { token } = await newToken();
  expect(await errorOf(await ask(id, 'c1', '', { token }))).toMatchObject({ status: 404 });
  expect(await errorOf(await ask(id, 'c9'))).toMatchObject({ status: 404 });
  expect(await errorOf(await ask(id, 'c0'))).toMatchObject({ status: 400 });
  expect(await errorOf(await ask(id, 'c1', '?method=magic'))).toMatchObject({ status: 400 });
  expect(await errorOf(await ask(id, 'c1', '', { body: {} }))).toMatchObject({ status: 400 });
  const twice = [
    { from: ['Coymbra'], to: 'Coimbra' },
    { from: ['Coymbra'], to: 'Guimarães' },
  ];
  expect(await errorOf(await ask(id, 'c1', '', { body: { merges: twice } }))).toMatchObject({ status: 400 });
});
