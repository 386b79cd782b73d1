import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue';

/** Work that ends when it is told to. */
function held() {
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve) => ends.push(() => resolve(name)));
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    started,
    work,
    settle,
    async endNext() {
      ends.shift()?.();
      await settle();
    },
  };
}

test('everybody gets a turn, however much one asks for', async () => {
  const queue = new FairQueue({ concurrency: 1, perKey: 5, waiting: 10 }, 'Too much.');
  const { started, work, endNext } = held();
  const all = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2'].map((name) => queue.run(name.slice(0, 1), work(name)));
  for (let i = 0; i < all.length; i++) await endNext();
  await endNext();
  expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'b2']);
});

test('too much of one is refused to them alone, too much of all to everybody', async () => {
  const queue = new FairQueue({ concurrency: 1, perKey: 2, waiting: 2 }, 'Too much.');
  const { work } = held();
  void queue.run('a', work('a1'));
  void queue.run('a', work('a2'));
  await expect(queue.run('a', work('a3'))).rejects.toMatchObject({
    status: 429,
    message: 'Too much.',
    retryAfterSeconds: 2,
  });
  void queue.run('b', work('b1'));
  await expect(queue.run('c', work('c1'))).rejects.toMatchObject({ status: 503, retryAfterSeconds: 2 });
});

test('what fails makes room as well', async () => {
  const queue = new FairQueue({ concurrency: 1, perKey: 1, waiting: 0 }, 'Too much.');
  for (let i = 0; i < 3; i++) {
    await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  }
  expect(await queue.run('a', async () => 'done')).toBe('done');
});

test('never more at once than allowed, and nothing is left behind', async () => {
  const asks = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 })), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(asks, fc.integer({ min: 1, max: 3 }), async (work, concurrency) => {
      const queue = new FairQueue({ concurrency, perKey: 100, waiting: 100 }, 'Too much.');
      let running = 0;
      let most = 0;
      const results = work.map(([key, ticks], at) =>
        queue.run(key, async () => {
          most = Math.max(most, ++running);
          for (let i = 0; i < ticks; i++) await Promise.resolve();
          running--;
          return at;
        }),
      );
      expect(await Promise.all(results)).toEqual(work.map((_, at) => at));
      expect(most).toBeLessThanOrEqual(concurrency);
    }),
    { numRuns: 50 },
  );
});
