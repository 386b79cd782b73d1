import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { isOutage } from '@/lib/outage';
import { packError, unpackError } from './messages';
import { StepAbandoned, StepProcesses, type StepRequest } from './pool';

const entry = fileURLToPath(new URL('./pool.fixture.mjs', import.meta.url));
const open: StepProcesses[] = [];

function pool(size: number, memoryMb = 400): StepProcesses {
  const made = new StepProcesses({
    entry,
    execArgv: ['--max-old-space-size=100'],
    size,
    spare: size,
    memoryBytes: memoryMb * 1024 ** 2,
  });
  open.push(made);
  return made;
}

const request = (args: unknown[], more: Partial<StepRequest> = {}): StepRequest => ({
  name: 'ingest',
  args,
  person: 'ana',
  job: 'a',
  timeoutMs: 60_000,
  signal: new AbortController().signal,
  ...more,
});

afterEach(() => {
  for (const made of open.splice(0)) made.close();
});

describe('processes of steps', () => {
  test('give what a step gives, and throw what it throws', async () => {
    const steps = pool(1);
    expect(await steps.run(request(['echo', { a: [1, null] }]))).toEqual({ a: [1, null] });
    const error = await steps.run(request(['refuse'])).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: 'away', code: 'ECONNREFUSED' });
    expect(isOutage(error)).toBe(true);
  });

  test('end a step that takes too long, however busy it is, and go on', async () => {
    const steps = pool(1);
    const error = await steps.run(request(['spin'], { timeoutMs: 500 })).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'unreadable_file', message: expect.stringContaining('took longer') });
    expect(await steps.run(request(['echo', 1]))).toBe(1);
  });

  test.each(['fill', 'heap'])('end a step that takes too much memory: %s', async (what) => {
    const steps = pool(1, 300);
    const error = await steps.run(request([what])).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'unreadable_file',
      message: expect.stringContaining('more memory than the 300 MB'),
    });
    expect(await steps.run(request(['echo', 1]))).toBe(1);
  });

  test('end a step that nobody wants any more, waiting or under way', async () => {
    const steps = pool(1);
    const [first, second] = [new AbortController(), new AbortController()];
    const running = steps.run(request(['spin'], { signal: first.signal }));
    const waiting = steps.run(request(['echo', 2], { signal: second.signal }));
    second.abort();
    await expect(waiting).rejects.toBeInstanceOf(StepAbandoned);
    first.abort();
    await expect(running).rejects.toBeInstanceOf(StepAbandoned);
    await expect(steps.run(request(['echo', 3], { signal: first.signal }))).rejects.toBeInstanceOf(StepAbandoned);
    expect(await steps.run(request(['echo', 4]))).toBe(4);
  });

  test('say when a process ended by itself: such a step may be tried again', async () => {
    const error = await pool(1)
      .run(request(['end']))
      .catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(AppError);
    expect(error).toMatchObject({ message: expect.stringContaining('ended (7)') });
  });

  test('leave a place for others, whatever one person asks for', async () => {
    const steps = pool(3);
    const stop = new AbortController();
    const bombs = [1, 2, 3, 4].map((job) =>
      steps.run(request(['spin'], { job: String(job), signal: stop.signal })).catch((reason: unknown) => reason),
    );
    expect(await steps.run(request(['echo', 'in time'], { person: 'ben', job: 'b' }))).toBe('in time');
    stop.abort();
    for (const bomb of bombs) expect(await bomb).toBeInstanceOf(StepAbandoned);
  });

  test('have one job done by the process that knows it', async () => {
    const steps = pool(2);
    const pids = await Promise.all(['a', 'b'].map((job) => steps.run(request(['pid'], { job, person: job }))));
    expect(new Set(pids).size).toBe(2);
    for (const [index, job] of ['a', 'b'].entries()) {
      expect(await steps.run(request(['pid'], { job, person: job }))).toBe(pids[index]);
    }
  });
});

test('an error says the same in another process', () => {
  const cause = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  const sent = JSON.parse(JSON.stringify(packError(new AppError('empty_file', 'Nothing is in it.', { cause }))));
  const error = unpackError(sent);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'empty_file', message: 'Nothing is in it.', cause: { code: 'ENOSPC' } });
});
