import { Inngest } from 'inngest';
import { describe, expect, test } from 'vitest';
import { concurrencyKeys, readFunction } from '@/inngest/local/functions';

type Options = Parameters<Inngest['createFunction']>[0];

/** The registrations the SDK makes of a function with these options. */
function registered(options: Partial<Options>): unknown[] {
  const app = new Inngest({ id: 'app' });
  const subject = app.createFunction({ id: 'subject', triggers: { event: 'go' }, ...options }, () => 1);
  return Reflect.get(subject, 'getConfig').call(subject, { baseUrl: new URL('http://app'), appPrefix: 'app' });
}

const read = (options: Partial<Options>) => readFunction(registered(options)[0]);

describe('a registered function', () => {
  test('has the defaults of the SDK', () => {
    expect(read({})).toMatchObject({ id: 'app-subject', maxAttempts: 4, crons: [], cancelOn: [], concurrency: [] });
    expect(read({ retries: 0 }).maxAttempts).toBe(1);
  });

  test('is triggered by events, conditions and timetables', () => {
    const { crons, triggers } = read({ triggers: [{ event: 'go', if: 'event.data.n == 1' }, { cron: '0 3 * * *' }] });
    expect(crons).toEqual(['0 3 * * *']);
    expect(triggers.map((trigger) => trigger.matches({ event: { data: { n: 1 } } }))).toEqual([true]);
    expect(triggers.map((trigger) => trigger.matches({ event: { data: { n: 2 } } }))).toEqual([false]);
  });

  test('with a failure handler registers that as a function of its own', () => {
    const failure = readFunction(registered({ onFailure: () => 1 })[1]);
    expect(failure).toMatchObject({ id: 'app-subject-failure', maxAttempts: 2 });
    const failed = (id: string) => failure.triggers[0]?.matches({ event: { data: { function_id: id } } });
    expect([failed('app-subject'), failed('app-other')]).toEqual([true, false]);
  });

  test('is cancelled by an event, perhaps within a time', () => {
    const { cancelOn } = read({ cancelOn: [{ event: 'stop' }, { event: 'end', match: 'data.id', timeout: '1h' }] });
    expect(cancelOn).toMatchObject([{ event: 'stop' }, { event: 'end', withinMs: 3_600_000 }]);
    const event = { data: { id: 1 } };
    expect(cancelOn[1]?.matches({ event, async: { data: { id: 1 } } })).toBe(true);
    expect(cancelOn[1]?.matches({ event, async: { data: { id: 2 } } })).toBe(false);
  });

  test('goes first by a number of seconds, ten minutes at most', () => {
    const priority = (run: string, small: unknown) => read({ priority: { run } }).priority({ data: { small } });
    expect(read({}).priority({})).toBe(0);
    expect(priority('event.data.small == true ? 120 : 0', true)).toBe(120);
    expect(priority('event.data.small == true ? 120 : 0', false)).toBe(0);
    expect(priority('event.data.small', 9000)).toBe(600);
    expect(priority('event.data.small', 'soon')).toBe(0);
  });

  test('has one concurrency key for each limit', () => {
    const limited = read({ concurrency: [{ limit: 1, key: 'event.data.owner' }, { limit: 5 }] });
    expect(limited.concurrency.map(({ limit }) => limit)).toEqual([1, 5]);
    expect(concurrencyKeys(limited, { data: { owner: 'x' } })).toEqual([
      '["app-subject",0,"x"]',
      '["app-subject",1,""]',
    ]);
    expect(concurrencyKeys(limited, { data: {} })[0]).toBe('["app-subject",0,null]');
    expect(read({ concurrency: 3 }).concurrency).toMatchObject([{ limit: 3 }]);
  });

  const refused: [string, Partial<Options>, RegExp][] = [
    ['batches', { batchEvents: { maxSize: 2, timeout: '1s' } }, /option batchEvents is not supported/],
    ['throttling', { throttle: { limit: 1, period: '1s' } }, /option throttle is not supported/],
    ['rate limits', { rateLimit: { limit: 1, period: '1s' } }, /option rateLimit is not supported/],
    ['a shared concurrency scope', { concurrency: { limit: 1, scope: 'account', key: '"x"' } }, /scope "account"/],
    ['a computed concurrency key', { concurrency: { limit: 1, key: 'event.data.a + "x"' } }, /is not supported/],
    ['a cancellation date', { cancelOn: [{ event: 'a', timeout: new Date(0) }] }, /timeout "1970.*" is not a duration/],
    ['an expression beyond comparisons', { triggers: { event: 'a', if: 'event.data.n > 1' } }, /event.data.n > 1/],
    ['a bad timetable', { triggers: { cron: 'daily' } }, /cannot run app-subject/],
    ['internal events', { triggers: { event: 'inngest/function.finished' } }, /never sent/],
  ];
  test.each(refused)('that uses %s is refused by name', (_, options, message) => {
    expect(() => read(options)).toThrow(message);
    expect(() => read(options)).toThrow(/^The embedded executor cannot run app-subject: /);
  });

  test('that wants jitter is refused by name', () => {
    const raw = { id: 'app-subject', triggers: [{ cron: '0 3 * * *', jitter: '1m' }], steps: {} };
    expect(() => readFunction(raw)).toThrow('cannot run app-subject: cron jitter is not supported.');
  });
});
