import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { RecommendationJson } from '@/lib/contract/charts';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const CITIES = ['Porto', 'Braga', 'Faro'];
const SOURCE = `City,Units\n${Array.from({ length: 60 }, (_, i) => `${CITIES[i % 3]},${10 + ((i * 7) % 23)}`).join('\n')}\n`;

const CHART = { chart_type: 'bar', x_col: 'city', y_col: 'units', aggregate: 'mean' };
const ANSWER = { role: 'assistant', content: JSON.stringify({ charts: [CHART] }) };

let asked = 0;
const model = createServer((request, response) => {
  asked += 1;
  request.resume();
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      id: 'x',
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason: 'stop', message: ANSWER }],
    }),
  );
});

let app: TestApp;

beforeAll(async () => {
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  const { port } = model.address() as AddressInfo;
  const openai = { OPENAI_API_KEY: 'key', OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` };
  Object.assign(process.env, { ...openai, RATE_LIMIT_MODEL: '2' });
  app = await startTestApp(inject('postgresUrl'));
});

afterAll(async () => {
  await app.close();
  model.closeAllConnections();
  model.close();
});

/** The first recommendation for a goal. */
async function firstFor(id: string, goal_text: string, token?: string): Promise<RecommendationJson | undefined> {
  await app.json(id, 'POST', 'goal', { body: { goal_text, goal_category: 'custom' } });
  return (await app.json<RecommendationJson[]>(id, 'GET', 'recommendations', { token }))[0];
}

test('one person has the model asked so many times an hour, then the built-in analyst answers', async () => {
  const id = await app.cleaned('units.csv', SOURCE);
  const byModel = { source: 'model', fallback_reason: null };
  expect(await firstFor(id, 'Which city is best?')).toMatchObject(byModel);
  expect(await firstFor(id, 'Which city is worst?')).toMatchObject(byModel);
  expect(await firstFor(id, 'Which city is worst?')).toMatchObject(byModel);
  expect(asked).toBe(2);

  expect(await firstFor(id, 'Which city is usual?')).toMatchObject({
    source: 'builtin',
    fallback_reason: expect.stringMatching(/^The model has been asked often in the last hour; .* built-in analyst\.$/),
  });
  expect(asked).toBe(2);

  const colleague = await newToken();
  await queryOnce(
    app.databaseUrl,
    `INSERT INTO memberships (workspace_id, user_id, role) SELECT workspace_id, $2, 'analyst' FROM upload_jobs WHERE id = $1`,
    [id, colleague.userId],
  );
  expect(await firstFor(id, 'Which city is odd?', colleague.token)).toMatchObject(byModel);
  expect(asked).toBe(3);
});
