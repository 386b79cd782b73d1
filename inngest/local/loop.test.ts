import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Loop, persevere } from '@/inngest/local/loop';
import { gate, waitFor } from './harness.fixture';

test('a loop repeats a tick that fails, and one it was woken during', async () => {
  const failures: unknown[] = [];
  const blocked = gate();
  let ticks = 0;
  const loop = new Loop(
    async () => {
      ticks++;
      if (ticks === 1) throw new Error('away');
      if (ticks === 2) await blocked.promise;
      return ticks === 3 ? new Date() : undefined;
    },
    (error) => failures.push(error),
  );
  loop.wake();
  await waitFor(() => ticks === 2);
  loop.wake();
  loop.wake();
  blocked.open();
  await waitFor(() => ticks === 4);
  await loop.stop();
  loop.wake();
  expect(ticks).toBe(4);
  expect(failures).toEqual([new Error('away')]);
});

test('perseverance ends with success or when told to stop', async () => {
  const log = pino({ level: 'silent' });
  const stopping = new AbortController();
  let attempts = 0;
  const attempt = async () => {
    if (++attempts < 3) throw new Error('away');
    return 'done';
  };
  expect(await persevere(attempt, 'try', log, stopping.signal)).toBe('done');
  const hopeless = persevere(() => Promise.reject(new Error('away')), 'try', log, stopping.signal);
  stopping.abort(new Error('stop'));
  await expect(hopeless).rejects.toThrow('stop');
});
