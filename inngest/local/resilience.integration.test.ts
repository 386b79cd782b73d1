import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Inngest } from 'inngest';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { startExecutor } from '@/inngest/local/executor';
import { startPostgres } from '@/scripts/lib/postgres';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';
import { EVENT_KEY, gate, SIGNING_KEY, startWorld, type World, waitFor } from './harness.fixture';

/** Two steps; the second stays under way, each time it is called, until `release` is opened. */
function twoSteps(retries?: 0 | 1) {
  const effects: string[] = [];
  const release = gate();
  let secondCalls = 0;
  const functions = (app: Inngest) => [
    app.createFunction({ id: 'two', triggers: { event: 'go' }, retries }, async ({ step }) => {
      await step.run('first', () => void effects.push('first'));
      await step.run('second', async () => {
        secondCalls++;
        await release.promise;
        effects.push('second');
      });
      return step.run('third', () => effects.push('third') && 'done');
    }),
  ];
  return { effects, release, functions, secondCalls: () => secondCalls };
}

function listen() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino(stream), saw: (text: string) => lines.some((line) => line.includes(text)) };
}

const post = (url: string, event: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/e/${EVENT_KEY}`, { method: 'POST', body: JSON.stringify(event), headers });

/** Breaks the connections that hold the executor's lock. */
const CUT_LOCK = `SELECT pg_terminate_backend(pid) FROM pg_locks
                    WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

let database: TestDatabase;
let world: World;

beforeEach(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
});

afterEach(async () => {
  await world.stop();
  await database.drop();
});

describe('the executor', () => {
  test('that is restarted calls the step under way again, and none that is done', async () => {
    const { effects, functions, release, secondCalls } = twoSteps(0);
    world = await startWorld({ databaseUrl: database.url, functions });
    await world.inngest.send({ name: 'go' });
    await waitFor(() => secondCalls() === 1);
    await world.restartExecutor();
    await waitFor(() => secondCalls() === 2);
    release.open();
    expect(await world.ended('two')).toMatchObject({ status: 'completed', output: 'done' });
    expect(effects.filter((name) => name !== 'second')).toEqual(['first', 'third']);
    expect(secondCalls()).toBe(2);
  });

  test('lets calls under way end when it is stopped', async () => {
    const { effects, functions, release, secondCalls } = twoSteps();
    world = await startWorld({ databaseUrl: database.url, functions });
    await world.inngest.send({ name: 'go' });
    await waitFor(() => secondCalls() === 1);
    const stopped = world.executor.stop(20_000);
    release.open();
    await stopped;
    const steps = await world.query<{ name: string }>('SELECT name FROM inngest_local.steps ORDER BY position');
    expect(steps.map((step) => step.name)).toEqual(['first', 'second']);
    expect(effects).toEqual(['first', 'second']);
  });

  test('is the only one on its database', async () => {
    world = await startWorld({ databaseUrl: database.url, functions: () => [] });
    const second = startExecutor({
      databaseUrl: database.url,
      appUrl: world.app.url,
      port: 0,
      eventKey: EVENT_KEY,
      signingKey: SIGNING_KEY,
      log: pino({ level: 'silent' }),
      lockTimeoutMs: 300,
    });
    await expect(second).rejects.toThrow(/Another executor is working on this database/);
  });

  test('takes its lock again when the connection broke', async () => {
    const { log, saw } = listen();
    const { functions, release } = twoSteps();
    world = await startWorld({ databaseUrl: database.url, functions, executor: { log } });
    release.open();
    await waitFor(() => saw('functions registered'));
    await world.query(CUT_LOCK);
    await waitFor(() => saw('the database is back'));
    await world.inngest.send({ name: 'go' });
    expect(await world.ended('two')).toMatchObject({ status: 'completed' });
  });

  test('gives up when another has taken over', async () => {
    const { functions } = twoSteps();
    world = await startWorld({ databaseUrl: database.url, functions });
    await world.query('UPDATE inngest_local.state SET epoch = epoch + 1');
    await world.query(CUT_LOCK);
    await expect(world.executor.lost).rejects.toThrow(/taken over/);
    await world.inngest.send({ name: 'go' });
    expect(await world.runs()).toEqual([]);
  });
});

describe('Postgres', () => {
  test('stopped in the middle of a run and started again: nothing is lost or done twice', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'executor-test-'));
    await chmod(directory, 0o711); // the server may run as another user, who must be able to enter
    const start = (preferredPort: number) =>
      startPostgres({
        directory: path.join(directory, 'postgres'),
        password: 'secret',
        preferredPort,
        ephemeral: true,
      });
    const postgres = await start(54_700);
    const { effects, functions, release, secondCalls } = twoSteps(0);
    const { log, saw } = listen();
    world = await startWorld({ databaseUrl: postgres.url, functions, executor: { log } });
    await world.inngest.send({ name: 'go' });
    await waitFor(() => secondCalls() === 1);
    await postgres.stop();
    await waitFor(async () => (await fetch(`${world.executor.url}/health`)).status === 503);
    const refused = await post(world.executor.url, { name: 'go' });
    expect([refused.status, await refused.json()]).toEqual([
      503,
      { ids: [], status: 503, error: 'The database is away.' },
    ]);
    release.open();
    await waitFor(() => saw('could not record a call'));
    const again = await start(postgres.port);
    expect(again.url).toBe(postgres.url);
    expect(await waitFor(() => world.ended('two').catch(() => undefined))).toMatchObject({ output: 'done' });
    expect(effects).toEqual(['first', 'second', 'third']);
    expect(secondCalls()).toBe(1);
    await world.stop();
    await again.stop();
    await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    world = await startWorld({ databaseUrl: database.url, functions: () => [] });
  });
});

describe('the app', () => {
  test('that is down costs a function no attempt', async () => {
    const { effects, functions, release } = twoSteps(0);
    const { log, saw } = listen();
    world = await startWorld({ databaseUrl: database.url, functions, executor: { log } });
    release.open();
    await waitFor(() => saw('functions registered'));
    await world.app.stop();
    await world.inngest.send({ name: 'go' });
    await waitFor(() => saw('cannot be reached (ECONNREFUSED)'));
    await world.app.start();
    expect(await world.ended('two')).toMatchObject({ status: 'completed' });
    expect(effects).toEqual(['first', 'second', 'third']);
  });

  test('whose connection breaks during a call is called again, as a further attempt', async () => {
    const { functions, release, secondCalls } = twoSteps(1);
    world = await startWorld({ databaseUrl: database.url, functions });
    await world.inngest.send({ name: 'go' });
    await waitFor(() => secondCalls() === 1);
    await world.app.stop();
    await world.app.start();
    await waitFor(() => secondCalls() === 2);
    release.open();
    expect(await world.ended('two')).toMatchObject({ status: 'completed' });
  });

  test('that takes too long or says too much fails the call', async () => {
    const release = gate();
    world = await startWorld({
      databaseUrl: database.url,
      executor: { callTimeoutMs: 500 },
      functions: (app) => [
        app.createFunction({ id: 'slow', triggers: { event: 'go' }, retries: 0 }, () => release.promise),
        app.createFunction({ id: 'large', triggers: { event: 'go' } }, () => 'x'.repeat(5 * 1024 * 1024)),
      ],
    });
    await world.inngest.send({ name: 'go' });
    expect((await world.ended('slow')).error?.message).toBe('The call took longer than 500 ms.');
    expect((await world.ended('large')).error?.message).toBe('The output is larger than 4194304 bytes.');
    release.open();
  });

  test('whose own server fails is asked again', async () => {
    const { functions, release } = twoSteps(1);
    let failures = 0;
    world = await startWorld({ databaseUrl: database.url, functions });
    const { handler } = world;
    world.app.handle((request, response) => {
      if (request.method !== 'POST' || failures > 1) return handler(request, response);
      response.writeHead(failures++ === 0 ? 503 : 500).end('<html>');
    });
    release.open();
    await world.inngest.send({ name: 'go' });
    expect(await world.ended('two')).toMatchObject({ status: 'completed' });
    expect(failures).toBe(2);
  });

  test('that starts after the events came gets them all', async () => {
    const { functions, release } = twoSteps();
    world = await startWorld({ databaseUrl: database.url, functions });
    release.open();
    await world.app.stop();
    await world.restartExecutor();
    await world.inngest.send([{ name: 'go' }, { name: 'go' }]);
    expect((await fetch(`${world.executor.url}/health`)).status).toBe(503);
    await world.app.start();
    await waitFor(async () => (await world.runs('two')).filter((run) => run.status === 'completed').length === 2);
    expect(await (await fetch(`${world.executor.url}/health`)).json()).toEqual({
      status: 'ok',
      functions: ['test-two'],
      problems: [],
    });
  });

  test('refuses calls signed with another key; nothing is run or lost', async () => {
    const { effects, functions, release } = twoSteps(0);
    release.open();
    const other = `signkey-test-${randomBytes(32).toString('hex')}`;
    world = await startWorld({ databaseUrl: database.url, functions, executor: { signingKey: other } });
    await world.inngest.send({ name: 'go' });
    const health = await waitFor(async () => {
      const body = await (await fetch(`${world.executor.url}/health`)).json();
      return body.problems.length > 0 && body;
    });
    expect(health).toMatchObject({ status: 'starting', problems: [expect.stringMatching(/signing keys differ/)] });
    const forged = await fetch(`${world.app.url}?fnId=test-two&stepId=step`, {
      method: 'POST',
      headers: { 'x-inngest-signature': `t=${Math.round(Date.now() / 1000)}&s=${'0'.repeat(64)}` },
      body: JSON.stringify({ event: { name: 'go' }, steps: {}, ctx: { run_id: 'r', attempt: 0 } }),
    });
    expect(forged.status).toBe(401);
    expect(effects).toEqual([]);
    expect(await world.query('SELECT name FROM inngest_local.events WHERE planned_at IS NULL')).toHaveLength(1);
  });
});

describe('the process', () => {
  const children: ChildProcess[] = [];

  function startProcess(env: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'inngest/local/main.ts'], {
      env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const lines: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
    const exited = once(child, 'exit');
    const ready = () => waitFor(() => lines.find((line) => line.includes('executor ready')));
    return { child, lines, exited, ready };
  }

  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  test('killed in the middle of a step and started again completes the run', async () => {
    const { effects, functions, release, secondCalls } = twoSteps(0);
    world = await startWorld({ databaseUrl: database.url, functions });
    await world.executor.stop(0);
    const env = {
      DATABASE_URL: database.url,
      INNGEST_EVENT_KEY: EVENT_KEY,
      INNGEST_SIGNING_KEY: SIGNING_KEY,
      EXECUTOR_APP_URL: world.app.url,
      EXECUTOR_PORT: new URL(world.executor.url).port,
    };
    const first = startProcess(env);
    await first.ready();
    await world.inngest.send({ name: 'go' });
    await waitFor(() => secondCalls() === 1);
    first.child.kill('SIGKILL');
    await first.exited;
    const second = startProcess(env);
    await waitFor(() => secondCalls() === 2);
    release.open();
    expect(await world.ended('two')).toMatchObject({ status: 'completed', output: 'done' });
    expect(effects.filter((name) => name !== 'second')).toEqual(['first', 'third']);
    second.child.kill('SIGTERM');
    expect(await second.exited).toEqual([0, null]);
    expect(second.lines.at(-1)).toContain('executor stopped');
    await world.restartExecutor();
  });

  test('ends when another executor has taken over', async () => {
    world = await startWorld({ databaseUrl: database.url, functions: () => [] });
    await world.executor.stop(0);
    const { exited, lines, ready } = startProcess({
      DATABASE_URL: database.url,
      INNGEST_EVENT_KEY: EVENT_KEY,
      INNGEST_SIGNING_KEY: SIGNING_KEY,
      EXECUTOR_APP_URL: world.app.url,
      EXECUTOR_PORT: '0',
    });
    await ready();
    await world.query('UPDATE inngest_local.state SET epoch = epoch + 1');
    await world.query(CUT_LOCK);
    expect(await exited).toEqual([1, null]);
    await waitFor(() => lines.some((line) => line.includes('has taken over')));
  });

  test('says what is wrong with its environment', async () => {
    world = await startWorld({ databaseUrl: database.url, functions: () => [] });
    const { exited, lines } = startProcess({ DATABASE_URL: database.url, INNGEST_SIGNING_KEY: 'secret' });
    expect(await exited).toEqual([1, null]);
    await waitFor(() => lines.some((line) => line.includes('EXECUTOR_APP_URL')));
    expect(lines.join('\n')).toMatch(/must be signkey-<environment>-<hexadecimal>/);
  });
});

describe('HTTP', () => {
  test('takes what the SDK sends and refuses the rest', async () => {
    world = await startWorld({ databaseUrl: database.url, functions: () => [] });
    const { url } = world.executor;
    const answer = async (response: Response) => [response.status, (await response.json()).error];
    const send = (body: string, key = EVENT_KEY) => fetch(`${url}/e/${key}`, { method: 'POST', body }).then(answer);
    expect(await send('{"name":"a"}', 'wrong')).toEqual([401, 'Event key not found.']);
    expect(await send('{"name":"a"}', '%')).toEqual([401, 'Event key not found.']);
    expect(await send('{')).toEqual([400, 'The body is not JSON.']);
    expect(await send('{"data":{}}')).toEqual([400, expect.stringContaining('name')]);
    expect(await send('{"name":"inngest/function.failed"}')).toEqual([400, expect.stringContaining('reserved')]);
    expect(await send('{"name":"a","id":"\\u0000"}')).toEqual([400, expect.stringContaining('id')]);
    expect(await send(JSON.stringify({ name: 'a'.repeat(5 * 1024 * 1024) }))).toEqual([413, 'The body is too large.']);
    expect(await fetch(`${url}/v1/events`).then(answer)).toEqual([404, expect.stringContaining('Not supported')]);
    expect(await fetch(`${url}/fn/register`, { method: 'POST' }).then(answer)).toEqual([401, 'Wrong signing key.']);
    expect(await world.query('SELECT * FROM inngest_local.events')).toEqual([]);
  });

  test('recognises a send that the SDK repeats', async () => {
    world = await startWorld({ databaseUrl: database.url, functions: () => [] });
    const seed = { 'x-inngest-event-id-seed': '1700000000000,c2VlZA==' };
    const bodies = [];
    for (const headers of [seed, seed, {}]) {
      bodies.push(await (await post(world.executor.url, [{ name: 'a' }, { name: 'b' }], headers)).json());
    }
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]?.ids).not.toEqual(bodies[0]?.ids);
    expect(await world.query('SELECT * FROM inngest_local.events')).toHaveLength(4);
  });

  test('takes a registration the app makes by itself, and says what it cannot run', async () => {
    let extra = false;
    world = await startWorld({
      databaseUrl: database.url,
      functions: (app) => [
        app.createFunction({ id: 'fine', triggers: { event: 'go' } }, () => 1),
        app.createFunction({ id: 'bad', triggers: { event: 'go' }, debounce: { period: '1s' } }, () => (extra = true)),
      ],
    });
    const answer = await fetch(world.app.url, { method: 'PUT' });
    expect(await answer.json()).toMatchObject({
      message: 'The embedded executor cannot run test-bad: the option debounce is not supported.',
    });
    await world.inngest.send({ name: 'go' });
    expect(await world.ended('fine')).toMatchObject({ status: 'completed' });
    expect(await world.runs()).toHaveLength(1);
    expect(extra).toBe(false);
  });
});
