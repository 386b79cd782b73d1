import { beforeEach, describe, expect, test, vi } from 'vitest';
import { shareReads } from './shared-reads';

/** Reads that end when the test says so. */
let pending: { resolve(value: string): void; reject(error: Error): void }[];
let changes: Map<string, () => void>;
let time: number;

const source = vi.fn((_key: string) => new Promise<string>((resolve, reject) => pending.push({ resolve, reject })));
const make = () =>
  shareReads(
    source,
    (key, onChange) => {
      changes.set(key, onChange);
      return () => changes.delete(key);
    },
    () => time,
  );
const end = (index: number, value: string) => pending[index]?.resolve(value);

beforeEach(() => {
  pending = [];
  changes = new Map();
  time = 0;
  source.mockClear();
});

describe('shareReads', () => {
  test('one read answers all who ask after a change', async () => {
    const shared = make();
    const heard = vi.fn();
    for (let follower = 0; follower < 200; follower++) shared.subscribe('a', heard);
    changes.get('a')?.();
    expect(heard).toHaveBeenCalledTimes(200);
    const reads = Array.from({ length: 200 }, () => shared.read('a'));
    end(0, 'first');
    expect(new Set(await Promise.all(reads))).toEqual(new Set(['first']));
    expect(await shared.read('a')).toBe('first');
    expect(source).toHaveBeenCalledTimes(1);
  });

  test('whoever asks after a change waits for a read that began after it, one at a time', async () => {
    const shared = make();
    shared.subscribe('a', () => {});
    const before = shared.read('a');
    changes.get('a')?.();
    const after = [shared.read('a'), shared.read('a')];
    expect(source).toHaveBeenCalledTimes(1);
    end(0, 'old');
    expect(await before).toBe('old');
    await vi.waitUntil(() => pending.length === 2);
    end(1, 'new');
    expect(await Promise.all(after)).toEqual(['new', 'new']);
    expect(await shared.read('a')).toBe('new');
    expect(source).toHaveBeenCalledTimes(2);
  });

  test('a read that fails is tried again by the next who asks', async () => {
    const shared = make();
    shared.subscribe('a', () => {});
    const failed = [shared.read('a'), shared.read('a')];
    pending[0]?.reject(new Error('down'));
    for (const read of failed) await expect(read).rejects.toThrow('down');
    const again = shared.read('a');
    end(1, 'up');
    expect(await again).toBe('up');
  });

  test('a state nothing was heard about is read again when it is old', async () => {
    const shared = make();
    shared.subscribe('a', () => {});
    const first = shared.read('a');
    end(0, 'first');
    await first;
    time = 1_001;
    const second = shared.read('a');
    end(1, 'second');
    expect(await second).toBe('second');
  });

  test('what nobody follows is not kept, and not listened to', async () => {
    const shared = make();
    const stop = [shared.subscribe('a', () => {}), shared.subscribe('a', () => {})];
    const read = shared.read('a');
    end(0, 'kept');
    await read;
    stop[0]?.();
    stop[0]?.();
    expect(changes.has('a')).toBe(true);
    stop[1]?.();
    expect(changes.has('a')).toBe(false);
    const anew = shared.read('a');
    end(1, 'anew');
    expect(await anew).toBe('anew');
  });

  test('what one key does is nothing to another', async () => {
    const shared = make();
    const [a, b] = [vi.fn(), vi.fn()];
    shared.subscribe('a', a);
    shared.subscribe('b', b);
    changes.get('a')?.();
    expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 0]);
  });
});
