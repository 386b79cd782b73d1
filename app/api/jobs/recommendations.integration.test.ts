import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Step } from '@/lib/cleaning/recipe';
import type { ChartJson, RecommendationJson } from '@/lib/contract/charts';
import type { AnalystJson } from '@/lib/contract/goals';
import type { RecipeJson } from '@/lib/contract/recipe';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const CITIES = ['Porto', 'Braga', 'Faro', 'Lisbon'];
const SOURCE = [
  'Order ID,City,Sold on,Revenue,Rating,Units',
  ...Array.from({ length: 96 }, (_, i) => {
    const month = `20${22 + Math.floor(i / 48)}-${String((i % 12) + 1).padStart(2, '0')}-05`;
    return [`A-${1000 + i}`, CITIES[i % 4], month, 100 + 7 * i + (i % 4) * 90, 1 + (i % 5), 3 + ((i * 5) % 11)].join(
      ',',
    );
  }),
  '',
].join('\n');

let app: TestApp;
let stranger: string;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  stranger = (await newToken()).token;
});
afterAll(() => app.close());

const dataset = () => app.cleaned('sales.csv', SOURCE);
const recommended = (id: string, token?: string) =>
  app.json<RecommendationJson[]>(id, 'GET', 'recommendations', { token });
const goal = (id: string, goal_text: string, goal_category = 'sales') =>
  app.json(id, 'POST', 'goal', { body: { goal_text, goal_category } });

interface Stored {
  version: number;
  key: string;
  items: { title: string }[];
}

const stored = (id: string) =>
  queryOnce<Stored>(
    app.databaseUrl,
    'SELECT version, key, items FROM chart_recommendations WHERE job_id = $1 ORDER BY created_at',
    [id],
  );

/** Gives what is stored another title, to see whether it is what is answered. */
const retitle = (id: string, more = '') =>
  queryOnce(
    app.databaseUrl,
    `UPDATE chart_recommendations SET items = jsonb_set(items, '{0,title}', '"Stored"') ${more} WHERE job_id = $1`,
    [id],
  );

const viewerOf = (id: string) => memberOf(id, 'viewer');

async function memberOf(id: string, role: 'viewer' | 'analyst'): Promise<string> {
  const { token, userId } = await newToken();
  await queryOnce(
    app.databaseUrl,
    `INSERT INTO memberships (workspace_id, user_id, role) SELECT workspace_id, $2, $3 FROM upload_jobs WHERE id = $1`,
    [id, userId, role],
  );
  return token;
}

describe('recommendations', () => {
  test('are five charts with reasons, ready to be drawn, none of an identifier', async () => {
    const id = await dataset();
    const five = await recommended(id);
    expect(five).toHaveLength(5);
    for (const each of five) {
      expect(each).toMatchObject({ source: 'builtin', fallback_reason: null, version: 1, chart_id: null });
      expect([each.x_col, ...each.y_cols, each.group_col]).not.toContain('order_id');
      expect(each.y_col).toBe(each.y_cols[0] ?? null);
      expect(each.reasoning).toMatch(/\d/);
      expect(each.preview).toMatchObject({ chart_type: each.chart_type, title: each.title });
      expect(each.preview.data.length).toBeGreaterThan(0);
    }
    const scores = five.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(await recommended(id, await viewerOf(id))).toEqual(five);
    expect((await app.ask(id, 'GET', 'recommendations', { token: stranger })).status).toBe(404);
  });

  test('know the chart that was kept of them', async () => {
    const id = await dataset();
    const [first, second] = await recommended(id);
    if (!first || !second) throw new Error('There are no two recommendations.');
    const { x_col, y_col, y_cols, group_col, chart_type, aggregate, bucket, reasoning } = second;
    const body = { x_col, y_col, y_cols, group_col, chart_type, aggregate, bucket, reasoning, is_recommended: true };
    const kept = await app.json<ChartJson>(id, 'POST', 'charts', { body: { ...body, title: 'Mine' } });
    expect(kept).toMatchObject({ is_recommended: true, reasoning, chart_type, title: 'Mine' });
    expect(kept.data).toEqual(second.preview.data);
    expect((await recommended(id)).map(({ chart_id }) => chart_id).slice(0, 2)).toEqual([null, kept.chart_id]);
  });

  test('are made once for a version and a goal, also for several who ask at once', async () => {
    const id = await dataset();
    const answers = await Promise.all(Array.from({ length: 4 }, () => recommended(id)));
    expect(answers).toEqual(Array(4).fill(answers[0]));
    expect(await stored(id)).toHaveLength(1);
    await retitle(id);
    expect((await recommended(id))[0]?.title).toBe('Stored');
    await goal(id, 'Which city rates best?', 'performance');
    expect((await recommended(id)).map(({ title }) => title)).not.toContain('Stored');
    expect(await stored(id)).toHaveLength(2);
  });

  test('follow the goal', async () => {
    const id = await dataset();
    await goal(id, 'What makes a good rating?', 'custom');
    expect((await recommended(id))[0]?.y_cols).toContain('rating');
    await goal(id, 'Where does revenue grow?');
    expect((await recommended(id))[0]?.y_cols).toContain('revenue');
  });

  test('are made anew for another version, and those for older ones are forgotten', async () => {
    const id = await dataset();
    await recommended(id);
    const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
    const drop: Step = { operation: 'drop_column', params: { columns: ['c3'] }, enabled: true };
    await app.json(id, 'PUT', 'recipe', { body: [...steps, drop] });
    await app.settled(id);
    const five = await recommended(id);
    expect(five.map(({ version }) => version)).toEqual([2, 2, 2, 2, 2]);
    expect(five.flatMap(({ x_col, y_cols }) => [x_col, ...y_cols])).not.toContain('revenue');
    expect((await stored(id)).map(({ version }) => version)).toEqual([2]);
  });

  test('that stand in for a model that did not answer are shown for ten minutes', async () => {
    const id = await dataset();
    await recommended(id);
    await retitle(id, `, fallback_reason = 'It took too long.', created_at = now() - interval '9 minutes'`);
    expect((await recommended(id))[0]).toMatchObject({ title: 'Stored', fallback_reason: 'It took too long.' });
    await retitle(id, `, created_at = now() - interval '11 minutes'`);
    const [first] = await recommended(id);
    expect(first?.title).not.toBe('Stored');
    expect(first?.fallback_reason).toBeNull();
    expect(await stored(id)).toHaveLength(1);
  });

  test('name a column so that it is found again', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `K${i % 4},${i},${(i * 7) % 40},${i % 3}`);
    const id = await app.cleaned('hostile.csv', `c1,same,same,__proto__\n${rows.join('\n')}\n`, { names: false });
    const five = await recommended(id);
    expect(five).toHaveLength(5);
    for (const { x_col, y_cols, group_col, chart_type, aggregate, bucket, filters, preview } of five) {
      const body = { x_col, y_cols, group_col, chart_type, aggregate, bucket, filters };
      expect((await app.json<ChartJson>(id, 'POST', 'charts', { body })).data).toEqual(preview.data);
    }
  });

  test('of a table with little in it are five, too, and are about the same rows when they are kept', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${((i * 37) % 59) / 4}`);
    const id = await app.cleaned('one.csv', `price\n${rows.join('\n')}\n`);
    const five = await recommended(id);
    expect(five).toHaveLength(5);
    const part = five.find(({ filters }) => filters.length > 0);
    if (!part) throw new Error('None is about some of the rows.');
    expect(part.reasoning).toContain(`Only rows where ${part.preview.config.filter_text}.`);
    const { x_col, chart_type, filters } = part;
    const kept = await app.json<ChartJson>(id, 'POST', 'charts', { body: { x_col, chart_type, filters } });
    expect(kept.data).toEqual(part.preview.data);
    expect((await recommended(id)).filter(({ chart_id }) => chart_id === kept.chart_id)).toHaveLength(1);
  });
});

describe('the analyst', () => {
  test('is the built-in one, and the workspace says whether a model may be asked', async () => {
    const id = await dataset();
    const viewer = await viewerOf(id);
    const analyst = await app.json<AnalystJson>(id, 'GET', 'analyst');
    expect(analyst).toMatchObject({ is_configured: false, is_enabled: true, can_change: true });
    expect(analyst.sends.length).toBeGreaterThan(0);
    const off = { ...analyst, is_enabled: false };
    expect(await app.json(id, 'PUT', 'analyst', { body: { is_enabled: false } })).toEqual(off);
    expect(await app.json(await dataset(), 'GET', 'analyst')).toEqual(off);
    expect(await app.json(id, 'GET', 'analyst', { token: viewer })).toEqual({ ...off, can_change: false });
    expect((await app.ask(id, 'PUT', 'analyst', { body: { is_enabled: true }, token: viewer })).status).toBe(403);
    const analystToken = await memberOf(id, 'analyst');
    expect(await app.json(id, 'GET', 'analyst', { token: analystToken })).toEqual({ ...off, can_change: false });
    const refused = await app.ask(id, 'PUT', 'analyst', { body: { is_enabled: true }, token: analystToken });
    expect(refused.status).toBe(403);
    expect(await app.json(id, 'GET', 'analyst')).toEqual(off);
    expect((await app.ask(id, 'PUT', 'analyst', { body: { is_enabled: true }, token: stranger })).status).toBe(404);
    expect((await app.ask(id, 'GET', 'analyst', { token: stranger })).status).toBe(404);
    expect((await app.ask(id, 'PUT', 'analyst', { body: { is_enabled: 'no' } })).status).toBe(400);
    expect((await app.ask(id, 'PUT', 'analyst', { body: {} })).status).toBe(400);
    expect(await app.json(id, 'PUT', 'analyst', { body: { is_enabled: true } })).toEqual(analyst);
  });
});
