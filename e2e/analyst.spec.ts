import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { uploadCars } from '@/e2e/datasets';
import { expect, register, signIn, test } from '@/e2e/fixtures';
import { TestStack } from '@/e2e/stack';

/** An endpoint as OpenAI's that says what it is given to say, and remembers what it was told. */
async function startModel() {
  const model = { says: '', told: [] as string[] };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    model.told.push(Buffer.concat(chunks).toString());
    const message = { role: 'assistant', content: model.says };
    const completion = { id: '1', object: 'chat.completion', choices: [{ index: 0, finish_reason: 'stop', message }] };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(completion));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(model, { host, stop: () => server.close() });
}

const PROPOSED = {
  chart_type: 'bar',
  x_col: 'cylinders',
  y_col: 'acceleration',
  group_col: null,
  aggregate: 'mean',
  reasoning: 'It shows how quickness goes with the number of cylinders.',
};

test('a language model proposes, is told no more than is said, can be switched off, and is not believed blindly', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const model = await startModel();
  model.says = JSON.stringify({ charts: [PROPOSED] });
  const stack = await TestStack.start({
    settings: { OPENAI_API_KEY: 'key', OPENAI_BASE_URL: `http://${model.host}/v1`, OPENAI_MODEL: 'm-1' },
  });
  const context = await browser.newContext({ baseURL: stack.url });
  const page = await context.newPage();
  await signIn(page, await register(page));
  const jobId = await uploadCars(page);
  await page.goto(`/jobs/${jobId}/charts`);
  const recommended = page.getByRole('region', { name: 'Recommended charts' });
  const cards = recommended.getByRole('article');

  await expect(recommended.getByRole('status').first()).toContainText('m-1 proposed, checked against the data');
  await expect(cards).toHaveCount(5);
  await expect(cards.first()).toContainText(PROPOSED.reasoning);
  await page.getByRole('button', { name: /^What is sent/ }).click();
  await expect(page.getByText(`m-1 at ${model.host} proposes; every number is checked here.`)).toBeVisible();
  await expect(page.getByText('the first five rows of the cleaned data')).toBeVisible();
  expect(model.told).toHaveLength(1);
  expect(model.told[0]).toContain('chevrolet chevelle malibu');
  expect(model.told[0]).not.toContain('ford maverick');

  const allowed = page.getByRole('switch', {
    name: 'Let the model propose charts and word insights in this workspace',
  });
  await allowed.click();
  await expect(recommended.getByRole('status').first()).toContainText('Built-in analyst');
  await expect(page.getByText(/switched off for this workspace; everything is computed here/)).toBeVisible();
  await expect(cards).toHaveCount(5);
  expect(model.told).toHaveLength(1);

  model.says = JSON.stringify({ charts: [{ ...PROPOSED, x_col: 'colour', reasoning: 'Red cars are 99 % faster.' }] });
  await allowed.click();
  await expect(allowed).toBeChecked();
  await page.getByRole('textbox', { name: 'Goal' }).fill('Which cars are quick?');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/These recommendations come from the built-in analyst\./)).toBeVisible();
  await expect(cards).toHaveCount(5);
  await expect(page.getByText('Red cars are 99 % faster.')).toHaveCount(0);
  expect(model.told.at(-1)).toContain('Which cars are quick?');

  await context.close();
  await stack.stop();
  model.stop();
});
