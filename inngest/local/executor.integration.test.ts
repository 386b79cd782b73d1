import {
  type FailureEventArgs,
  type GetStepTools,
  type Inngest,
  type InngestFunction,
  NonRetriableError,
  RetryAfterError,
} from 'inngest';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';
import { gate, startWorld, type World, type WorldOptions, waitFor } from './harness.fixture';

let database: TestDatabase;
let world: World;

beforeEach(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
});

afterEach(async () => {
  await world.stop();
  await database.drop();
});

async function serve(
  functions: (inngest: Inngest) => InngestFunction.Any[],
  executor: WorldOptions['executor'] = {},
): Promise<World> {
  world = await startWorld({ databaseUrl: database.url, functions, executor });
  return world;
}

describe('steps', () => {
  test('run once each, in order, and hand their results on', async () => {
    const effects: string[] = [];
    const { inngest, ended, query } = await serve((app) => [
      app.createFunction({ id: 'sum', triggers: { event: 'numbers/given' } }, async ({ event, step }) => {
        const first = await step.run('first', () => effects.push('first') && event.data.a * 2);
        const second = await step.run('second', () => effects.push('second') && first + event.data.b);
        const nothing = await step.run('nothing', () => void effects.push('nothing'));
        return { second, nothing };
      }),
    ]);
    await inngest.send({
      name: 'numbers/given',
      data: { a: 20, b: 2, '10': 'ä\u0000', '9': { toJSON: 1, b: 1, a: 2 } },
    });
    expect(await ended('sum')).toMatchObject({ status: 'completed', output: { second: 42, nothing: null } });
    expect(effects).toEqual(['first', 'second', 'nothing']);
    const steps = await query<{ name: string }>('SELECT name FROM inngest_local.steps ORDER BY position');
    expect(steps.map((step) => step.name)).toEqual(['first', 'second', 'nothing']);
    expect(await query('SELECT * FROM inngest_local.work')).toEqual([]);
  });

  test('that throw are tried again, without repeating the ones before them', async () => {
    const effects: string[] = [];
    const attempts: number[] = [];
    const { inngest, ended } = await serve((app) => [
      app.createFunction({ id: 'flaky', triggers: { event: 'go' } }, async ({ step, attempt }) => {
        await step.run('before', () => void effects.push('before'));
        await step.run('flaky', () => {
          attempts.push(attempt);
          if (attempt < 2) throw new Error('not yet');
          effects.push('flaky');
        });
        await step.run('after', () => void effects.push(`after ${attempt}`));
      }),
    ]);
    await inngest.send({ name: 'go' });
    expect(await ended('flaky')).toMatchObject({ status: 'completed' });
    expect(attempts).toEqual([0, 1, 2]);
    expect(effects).toEqual(['before', 'flaky', 'after 0']);
  });

  test('in parallel run each once and join', async () => {
    const effects: string[] = [];
    const both = gate();
    const { inngest, ended } = await serve((app) => [
      app.createFunction({ id: 'parallel', triggers: { event: 'go' } }, async ({ step }) => {
        const branch = (name: string) =>
          step.run(name, async () => {
            effects.push(name);
            if (effects.includes('left') && effects.includes('right')) both.open();
            await both.promise;
            return name;
          });
        const results = await Promise.all([
          branch('left').then((name: string) => step.run('after left', () => effects.push('after left') && `${name}!`)),
          branch('right'),
          step.sleepUntil('pause', new Date(Date.now() + 50)).then(() => 'slept'),
        ]);
        return [...results, await step.run('joined', () => effects.push('joined') && 'done')];
      }),
    ]);
    await inngest.send({ name: 'go' });
    expect(await ended('parallel')).toMatchObject({ output: ['left!', 'right', 'slept', 'done'] });
    expect([...effects].sort()).toEqual(['after left', 'joined', 'left', 'right']);
  });

  test('in parallel are noticed when they end while the function is being asked what comes next', async () => {
    let invocations = 0;
    const asked = gate();
    const recorded = gate();
    const { inngest, ended, query } = await serve((app) => [
      app.createFunction({ id: 'overlap', triggers: { event: 'go' } }, async ({ step }) => {
        // The first invocation plans both steps, two more run them, the fourth asks what follows the quick one.
        if (++invocations === 4) {
          asked.open();
          await recorded.promise;
        }
        return Promise.all([step.run('quick', () => 1), step.run('slow', () => asked.promise.then(() => 2))]);
      }),
    ]);
    await inngest.send({ name: 'go' });
    await asked.promise;
    await waitFor(async () => (await query(`SELECT 1 FROM inngest_local.steps WHERE name = 'slow'`))[0]);
    recorded.open();
    expect(await ended('overlap')).toMatchObject({ status: 'completed', output: [1, 2] });
  });

  test('sleep until it is time, calling nothing meanwhile', async () => {
    const calls: number[] = [];
    const { inngest, ended } = await serve((app) => [
      app.createFunction({ id: 'sleeper', triggers: { event: 'go' } }, async ({ step }) => {
        calls.push(Date.now());
        await step.sleep('a second', '1s');
        return 'awake';
      }),
    ]);
    await inngest.send({ name: 'go' });
    expect(await ended('sleeper')).toMatchObject({ output: 'awake' });
    expect(calls).toHaveLength(2);
    expect((calls[1] ?? 0) - (calls[0] ?? 0)).toBeGreaterThanOrEqual(900);
  });

  test('wait for an event that matches, or for their time-out', async () => {
    const { inngest, ended, query } = await serve((app) => [
      app.createFunction({ id: 'waiter', triggers: { event: 'asked' } }, async ({ step }) => {
        const missing = await step.waitForEvent('missing', { event: 'never', timeout: '1s' });
        const answer = await step.waitForEvent('answer', { event: 'answered', match: 'data.id', timeout: '1h' });
        return { missing, answer: answer?.data };
      }),
    ]);
    await inngest.send({ name: 'asked', data: { id: 7 } });
    await waitFor(async () => (await query(`SELECT 1 FROM inngest_local.work WHERE event_name = 'answered'`))[0]);
    await inngest.send([
      { name: 'answered', data: { id: 8, text: 'no' } },
      { name: 'answered', data: { id: 7, text: 'yes' } },
    ]);
    expect(await ended('waiter')).toMatchObject({ output: { missing: null, answer: { id: 7, text: 'yes' } } });
  });
});

describe('failure', () => {
  test('after all retries runs onFailure with the error and the event', async () => {
    let tries = 0;
    const failures: unknown[] = [];
    const { inngest, ended } = await serve((app) => [
      app.createFunction(
        {
          id: 'doomed',
          triggers: { event: 'go' },
          retries: 2,
          onFailure: async ({ error, event, step }: FailureEventArgs & { step: GetStepTools<Inngest> }) => {
            const data = event.data;
            await step.run('note', () => failures.push([error.message, data.function_id, data.event.data]));
          },
        },
        async ({ step }) => {
          await step.run('breaks', () => {
            tries++;
            throw new RangeError(`broken ${tries}`);
          });
        },
      ),
      app.createFunction(
        { id: 'bystander', triggers: { event: 'other' }, onFailure: () => failures.push('bystander') },
        () => 1,
      ),
    ]);
    await inngest.send({ name: 'go', data: { jobId: 'j1' } });
    const run = await ended('doomed');
    expect(run).toMatchObject({ status: 'failed', error: { name: 'RangeError', message: 'broken 3' } });
    expect(await ended('doomed-failure')).toMatchObject({ status: 'completed' });
    expect(tries).toBe(3);
    expect(failures).toEqual([['broken 3', 'test-doomed', { jobId: 'j1' }]]);
  });

  test('of a step can be caught by the function', async () => {
    const { inngest, ended } = await serve((app) => [
      app.createFunction({ id: 'careful', triggers: { event: 'go' }, retries: 0 }, async ({ step }) => {
        const caught = await step
          .run('breaks', () => {
            throw new Error('expected');
          })
          .catch((error: Error) => error.message);
        return step.run('goes on', () => `survived: ${caught}`);
      }),
    ]);
    await inngest.send({ name: 'go' });
    expect(await ended('careful')).toMatchObject({ status: 'completed', output: 'survived: expected' });
  });

  test('that is not retriable ends the run at once', async () => {
    let tries = 0;
    const { inngest, ended } = await serve((app) => [
      app.createFunction({ id: 'hopeless', triggers: { event: 'go' } }, async ({ step }) => {
        await step.run('breaks', () => {
          tries++;
          throw new NonRetriableError('no use');
        });
      }),
    ]);
    await inngest.send({ name: 'go' });
    expect(await ended('hopeless')).toMatchObject({ status: 'failed', error: { message: 'no use' } });
    expect(tries).toBe(1);
  });

  test('outside steps is retried too, after the time the function asks for', async () => {
    const times: number[] = [];
    const { inngest, ended } = await serve((app) => [
      app.createFunction({ id: 'later', triggers: { event: 'go' } }, async ({ attempt }) => {
        times.push(Date.now());
        if (attempt === 0) throw new RetryAfterError('busy', 1000);
        if (attempt === 1) throw new RetryAfterError('busy', new Date(Date.now() + 30));
        return attempt;
      }),
    ]);
    await inngest.send({ name: 'go' });
    expect(await ended('later')).toMatchObject({ status: 'completed', output: 2 });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(950);
  });

  test('names what the executor does not support', async () => {
    const { inngest, ended } = await serve((app) => {
      const other = app.createFunction({ id: 'other', triggers: { event: 'other' } }, () => 1);
      return [
        other,
        app.createFunction({ id: 'invoker', triggers: { event: 'go' } }, async ({ step }) => {
          await step.invoke('call other', { function: other, data: {} });
        }),
      ];
    });
    await inngest.send({ name: 'go' });
    expect((await ended('invoker')).error?.message).toMatch(/does not support InvokeFunction \(step "call other"\)/);
  });
});

describe('limits', () => {
  test('cancellation in the middle of a step ends the run; nothing more of it runs', async () => {
    const started = gate();
    const cancelled = gate();
    const effects: string[] = [];
    const { inngest, ended, query } = await serve((app) => [
      app.createFunction(
        { id: 'long', triggers: { event: 'begin' }, cancelOn: [{ event: 'stop', match: 'data.jobId' }] },
        async ({ event, step }) => {
          await step.run('long', async () => {
            effects.push(`long ${event.data.jobId}`);
            if (event.data.jobId === 'a') {
              started.open();
              await cancelled.promise;
            }
          });
          await step.run('after', () => void effects.push(`after ${event.data.jobId}`));
        },
      ),
    ]);
    await inngest.send({ name: 'begin', data: { jobId: 'a' } });
    await started.promise;
    await inngest.send([
      { name: 'stop', data: { jobId: 'a' } },
      { name: 'begin', data: { jobId: 'b' } },
    ]);
    expect(await ended('long')).toMatchObject({ status: 'cancelled' });
    cancelled.open();
    await waitFor(async () => (await query(`SELECT 1 FROM inngest_local.runs WHERE status = 'completed'`))[0]);
    expect(effects).toEqual(['long a', 'long b', 'after b']);
    expect(await query('SELECT * FROM inngest_local.work')).toEqual([]);
  });

  test('concurrency holds for each key', async () => {
    const active: string[] = [];
    const release = gate();
    const { inngest, ended, runs } = await serve(
      (app) => [
        app.createFunction(
          {
            id: 'limited',
            triggers: { event: 'go' },
            concurrency: [{ limit: 1, key: 'event.data.owner' }, { limit: 2 }],
          },
          async ({ event, step }) => {
            for (const name of ['one', 'two']) {
              await step.run(name, async () => {
                active.push(event.data.owner);
                await release.promise;
                active.splice(active.indexOf(event.data.owner), 1);
                if (new Set(active).size < active.length || active.length > 1) throw new Error('too many at once');
              });
            }
          },
        ),
        app.createFunction({ id: 'marker', triggers: { event: 'marked' } }, () => 1),
      ],
      { maxCalls: 3 },
    );
    const owners = ['x', 'x', 'y', 'z', 'x', 'y', 'z', 'x'];
    await inngest.send(owners.map((owner) => ({ name: 'go', data: { owner } })));
    await waitFor(() => active.length >= 2);
    // Calls are made in the order of the runs: when this one has been made, all that may run at once do.
    await inngest.send({ name: 'marked' });
    await ended('marker');
    expect([...active].sort()).toEqual(['x', 'y']); // two calls at once may arrive in either order
    release.open();
    await waitFor(async () => (await runs('limited')).every((run) => run.status !== 'running'));
    expect((await runs('limited')).map((run) => run.status)).toEqual(owners.map(() => 'completed'));
  });

  test('an event whose id is known starts nothing again', async () => {
    const { inngest, ended, runs, query } = await serve((app) => [
      app.createFunction({ id: 'once', triggers: { event: 'go' } }, () => 1),
    ]);
    const event = { id: 'order-1', name: 'go' };
    expect(await inngest.send([event, event])).toEqual({ ids: ['order-1', 'order-1'] });
    await ended('once');
    await inngest.send(event);
    await inngest.send({ name: 'go', id: 'order-2' });
    await waitFor(
      async () =>
        (await query(`SELECT 1 FROM inngest_local.events WHERE id = 'order-2' AND planned_at IS NOT NULL`))[0],
    );
    expect(await runs('once')).toHaveLength(2);
  });

  test('a timetable that came due while the executor was down fires once', async () => {
    let fired = 0;
    const { ended, query, restartExecutor, runs } = await serve((app) => [
      app.createFunction({ id: 'nightly', triggers: { cron: 'TZ=Europe/Vienna 0 3 1 1 *' } }, () => ++fired),
    ]);
    await waitFor(async () => (await query('SELECT 1 FROM inngest_local.crons'))[0]);
    await query(`UPDATE inngest_local.crons SET next_at = now() - interval '3 days'`);
    await restartExecutor();
    expect(await ended('nightly')).toMatchObject({ status: 'completed', output: 1 });
    expect(await runs('nightly')).toHaveLength(1);
    const [cron] = await query<{ future: boolean }>('SELECT next_at > now() AS future FROM inngest_local.crons');
    expect(cron?.future).toBe(true);
  });

  test('finished runs are forgotten after the retention time', async () => {
    const { inngest, ended, query, restartExecutor } = await serve(
      (app) => [
        app.createFunction({ id: 'brief', triggers: { event: 'go' } }, ({ step }) => step.run('only', () => 1)),
        app.createFunction({ id: 'lasting', triggers: { event: 'go' } }, ({ step }) => step.sleep('long', '1d')),
      ],
      { retentionMs: 1 },
    );
    await inngest.send({ name: 'go' });
    await ended('brief');
    await waitFor(async () => (await query(`SELECT 1 FROM inngest_local.work WHERE kind = 'sleep'`))[0]);
    await restartExecutor();
    expect(await query('SELECT function_id FROM inngest_local.runs')).toEqual([{ function_id: 'test-lasting' }]);
    expect(await query('SELECT * FROM inngest_local.steps')).toEqual([]);
    expect(await query('SELECT * FROM inngest_local.events')).toEqual([]);
  });
});
