import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { eventStream } from './sse';

logger.level = 'silent';

interface Value {
  progress: number;
}

/** A value that changes when the test says so. */
function source() {
  const abort = new AbortController();
  const listeners = new Set<() => void>();
  const state = { value: { progress: 0 } as Value | Error, reads: 0 };
  return {
    state,
    abort,
    listeners,
    change(value: Value | Error) {
      state.value = value;
      for (const listener of listeners) listener();
    },
    response: () =>
      eventStream<Value>({
        signal: abort.signal,
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        read: async () => {
          state.reads++;
          if (state.value instanceof Error) throw state.value;
          return state.value;
        },
        isFinal: ({ progress }) => progress === 100,
      }),
  };
}

function events(response: Response) {
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  return {
    next: async () => decoder.decode((await reader.read()).value),
    rest: async () => {
      let text = '';
      for (let read = await reader.read(); !read.done; read = await reader.read()) text += decoder.decode(read.value);
      return text;
    },
    cancel: () => reader.cancel(),
  };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

describe('eventStream', () => {
  test('sends the value now and after every change, and ends with the final one', async () => {
    const from = source();
    const response = from.response();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const stream = events(response);
    expect(await stream.next()).toBe('retry: 3000\n\n');
    expect(await stream.next()).toBe('data: {"progress":0}\n\n');
    from.change({ progress: 40 });
    expect(await stream.next()).toBe('data: {"progress":40}\n\n');
    from.change({ progress: 100 });
    expect(await stream.rest()).toBe('data: {"progress":100}\n\n');
    expect(from.listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a change that changes nothing for the reader is not sent', async () => {
    const from = source();
    const stream = events(from.response());
    await stream.next();
    await stream.next();
    from.change({ progress: 0 });
    from.change({ progress: 0 });
    from.change({ progress: 100 });
    expect(await stream.rest()).toBe('data: {"progress":100}\n\n');
  });

  test('many changes during one read are read once more, not once each', async () => {
    const from = source();
    const stream = events(from.response());
    for (let progress = 1; progress <= 50; progress++) from.change({ progress });
    from.change({ progress: 100 });
    expect(await stream.rest()).toContain('data: {"progress":100}\n\n');
    expect(from.state.reads).toBeLessThanOrEqual(2);
  });

  test('says that the value was deleted, and ends', async () => {
    const from = source();
    const stream = events(from.response());
    await stream.next();
    await stream.next();
    from.change(new AppError('not_found', 'gone'));
    expect(await stream.rest()).toBe('event: deleted\ndata: {}\n\n');
    expect(from.listeners.size).toBe(0);
  });

  test('outlives a read that fails, and sends the value once it can be read', async () => {
    const from = source();
    const stream = events(from.response());
    await stream.next();
    await stream.next();
    from.change(new Error('database down'));
    from.change({ progress: 100 });
    expect(await stream.rest()).toBe('data: {"progress":100}\n\n');
  });

  test('keeps the connection alive, and reads again with every beat', async () => {
    const from = source();
    const stream = events(from.response());
    await stream.next();
    await stream.next();
    from.state.value = { progress: 100 };
    vi.advanceTimersByTime(15_000);
    expect(await stream.rest()).toBe(': still here\n\ndata: {"progress":100}\n\n');
  });

  test('ends after a quarter of an hour, so that whoever follows says anew who it is', async () => {
    const from = source();
    const stream = events(from.response());
    vi.advanceTimersByTime(60 * 15_000);
    expect(from.listeners.size).toBe(1);
    vi.advanceTimersByTime(15_000);
    expect(await stream.rest()).toContain(': still here');
    expect(from.listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('lets go of everything when the client goes away', async () => {
    const from = source();
    const stream = events(from.response());
    await stream.next();
    await stream.cancel();
    expect(from.listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('lets go of everything when the request is aborted, before or during', async () => {
    const from = source();
    const stream = events(from.response());
    await stream.next();
    from.abort.abort();
    await stream.rest();
    expect(from.listeners.size).toBe(0);
    expect(await events(from.response()).rest()).toBe('');
    expect(from.listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
