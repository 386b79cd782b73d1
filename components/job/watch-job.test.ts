import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobStatusJson } from '@/lib/contract/jobs';
import { watchJob } from './watch-job';

/** Stands for the browser's: the test says what arrives. */
class FakeEventSource {
  static opened: FakeEventSource[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  isClosed = false;
  private readonly listeners = new Map<string, () => void>();

  constructor(readonly url: string) {
    FakeEventSource.opened.push(this);
  }
  addEventListener(type: string, listener: () => void) {
    this.listeners.set(type, listener);
  }
  close() {
    this.isClosed = true;
  }
  emit(type: string) {
    this.listeners.get(type)?.();
  }
  send(status: JobStatusJson) {
    this.onmessage?.({ data: JSON.stringify(status) });
  }
}

const at = (status: JobStatusJson['status'], progress: number): JobStatusJson => ({
  job_id: 'j',
  status,
  stage: 'ingest',
  progress,
  quality_score: null,
  row_count: null,
  error_message: null,
});

let seen: (number | 'gone')[];
let stops: (() => void)[];
let answers: Response[];

const watch = () => {
  const stop = watchJob('j', {
    onStatus: ({ progress }) => seen.push(progress),
    onGone: () => seen.push('gone'),
  });
  stops.push(stop);
  return stop;
};
const stream = (index = 0) => {
  const found = FakeEventSource.opened[index];
  if (!found) throw new Error('no stream was opened');
  return found;
};

beforeEach(() => {
  seen = [];
  stops = [];
  answers = [];
  FakeEventSource.opened = [];
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('fetch', () => {
    const next = answers.shift();
    return next ? Promise.resolve(next) : Promise.reject(new TypeError('network'));
  });
});

afterEach(() => {
  for (const stop of stops) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('by events', () => {
  it('follows the job and leaves when it is done, before the browser comes back', () => {
    watch();
    stream().send(at('processing', 40));
    expect(stream().isClosed).toBe(false);
    stream().send(at('completed', 100));
    expect(seen).toEqual([40, 100]);
    expect(stream().isClosed).toBe(true);
  });

  it('tells that the job was deleted', () => {
    watch();
    stream().emit('deleted');
    expect(seen).toEqual(['gone']);
    expect(stream().isClosed).toBe(true);
  });

  it('keeps connections free for others', async () => {
    for (let i = 0; i < 4; i++) watch();
    expect(FakeEventSource.opened).toHaveLength(3);
    stops[0]?.();
    watch();
    expect(FakeEventSource.opened).toHaveLength(4);
  });
});

describe('by asking', () => {
  it('goes on asking when the stream breaks, also through a failure', async () => {
    answers = [Response.json(at('processing', 10))];
    watch();
    stream().onerror?.();
    expect(stream().isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([10]);
    await vi.advanceTimersByTimeAsync(1_500); // no answer: the network is gone
    answers = [Response.json(at('failed', 10))];
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([10, 10]);
  });

  it('ends with a job that is gone', async () => {
    answers = [Response.json({ error: { code: 'not_found', message: 'No.' } }, { status: 404 })];
    watch();
    stream().onerror?.();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual(['gone']);
  });

  it('says nothing after it was stopped', async () => {
    answers = [Response.json(at('processing', 10))];
    const stop = watch();
    stream().onerror?.();
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([]);
  });
});
