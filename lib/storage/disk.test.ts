import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskStorage } from './disk';
import { BlobNotFoundError, newStoragePrefix, type Storage } from './storage';

let root: string;
let storage: Storage;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'refinex-disk-'));
  storage = diskStorage(path.join(root, 'blobs'));
});

afterEach(() => rm(root, { recursive: true }));

async function* chunks(count: number, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield new Uint8Array(size).fill(i);
}

async function files(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('diskStorage', () => {
  test('gives back what was put, at once and in chunks', async () => {
    expect(await storage.put('jobs/a/source', chunks(5, 300_000))).toEqual({ sizeBytes: 1_500_000 });
    const whole = await storage.read('jobs/a/source');
    expect(whole.byteLength).toBe(1_500_000);
    expect(whole[0]).toBe(0);
    expect(whole.at(-1)).toBe(4);
    const read: Uint8Array[] = [];
    for await (const chunk of storage.get('jobs/a/source')) read.push(chunk);
    expect(read.length).toBeGreaterThan(1);
    expect(Buffer.concat(read).equals(whole)).toBe(true);
  });

  test('lists what lies under a prefix, what was never whole included', async () => {
    const listed = async (prefix: string) => {
      const found: [string, number][] = [];
      for await (const { key, sizeBytes } of storage.list(prefix)) found.push([key, sizeBytes]);
      return found.sort();
    };
    expect(await listed('jobs')).toEqual([]);
    for (const key of ['jobs/a/source', 'jobs/a/stages/1', 'jobs/a/source.0.partial', 'other/b']) {
      await storage.put(key, Buffer.from('abc'));
    }
    expect(await listed('jobs')).toEqual([
      ['jobs/a/source', 3],
      ['jobs/a/source.0.partial', 3],
      ['jobs/a/stages/1', 3],
    ]);
  });

  test('takes bytes as well as streams, and an empty blob is a blob', async () => {
    expect(await storage.put('a', new Uint8Array([1, 2]))).toEqual({ sizeBytes: 2 });
    expect(await storage.put('b', new Uint8Array())).toEqual({ sizeBytes: 0 });
    expect([...(await storage.read('a'))]).toEqual([1, 2]);
    expect(await storage.exists('b')).toBe(true);
  });

  test('writes parts one after another, large and small', async () => {
    const sizes = [3, 0, 200_000, 1, 100_000, 1_200_000, ...new Array(30).fill(60_000), 7];
    const parts = sizes.map((size, i) => new Uint8Array(size).fill(i));
    expect(await storage.put('a', parts)).toEqual({ sizeBytes: sizes.reduce((sum, size) => sum + size, 0) });
    expect(Buffer.concat(parts).equals(await storage.read('a'))).toBe(true);
    expect(await storage.put('b', [])).toEqual({ sizeBytes: 0 });
    expect((await storage.read('b')).byteLength).toBe(0);
  });

  test('replaces what was there', async () => {
    await storage.put('a', Buffer.from('long before'));
    await storage.put('a', Buffer.from('now'));
    expect(Buffer.from(await storage.read('a')).toString()).toBe('now');
    expect(await files()).toEqual(['a']);
  });

  test('a put that breaks off leaves what was there before, and no partial file', async () => {
    await storage.put('jobs/a/source', Buffer.from('before'));
    async function* breaking() {
      yield* chunks(3, 1000);
      throw new Error('the client went away');
    }
    await expect(storage.put('jobs/a/source', breaking())).rejects.toThrow('the client went away');
    await expect(storage.put('jobs/a/other', breaking())).rejects.toThrow('the client went away');
    expect(await files()).toEqual(['source']);
    expect(Buffer.from(await storage.read('jobs/a/source')).toString()).toBe('before');
  });

  test('files are readable by this user alone', async () => {
    await storage.put('a', Buffer.from('x'));
    expect((await stat(path.join(root, 'blobs', 'a'))).mode & 0o077).toBe(0);
  });

  test('says what is not there', async () => {
    expect(await storage.exists('jobs/none')).toBe(false);
    await expect(storage.read('jobs/none')).rejects.toBeInstanceOf(BlobNotFoundError);
    const iterate = async () => {
      for await (const _ of storage.get('jobs/none'));
    };
    await expect(iterate()).rejects.toBeInstanceOf(BlobNotFoundError);
  });

  test('an error that is not absence is passed on', async () => {
    await storage.put('jobs/a/source', Buffer.from('x'));
    await expect(storage.read('jobs/a')).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(storage.exists('jobs/a/source/below')).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  test('deletes one blob', async () => {
    await storage.put('jobs/a/1', Buffer.from('x'));
    await storage.put('jobs/a/2', Buffer.from('x'));
    await storage.delete('jobs/a/1');
    await storage.delete('jobs/a/never-was');
    expect(await files()).toEqual(['2']);
  });

  test('deletes a prefix and nothing beside it', async () => {
    await storage.put('jobs/a/source', Buffer.from('x'));
    await storage.put('jobs/a/stages/1.arrow', Buffer.from('x'));
    await storage.put('jobs/ab/source', Buffer.from('x'));
    await storage.deletePrefix('jobs/a');
    await storage.deletePrefix('jobs/never-was');
    expect(await storage.exists('jobs/a/stages/1.arrow')).toBe(false);
    expect(await storage.exists('jobs/ab/source')).toBe(true);
  });

  test.each(['', '/', '../x', 'a/../b', 'a//b', '/etc/passwd', 'a/.hidden', 'a\\b', 'a/b\0', 'ä', 'a'.repeat(201)])(
    'refuses the key %j',
    async (key) => {
      await expect(storage.put(key, new Uint8Array())).rejects.toThrow('Not a storage key');
      expect(() => storage.deletePrefix(key)).toThrow('Not a storage key');
    },
  );
});

test('prefixes are keys, and never the same', () => {
  const prefixes = new Set(Array.from({ length: 1000 }, newStoragePrefix));
  expect(prefixes.size).toBe(1000);
  expect([...prefixes][0]).toMatch(/^jobs\/([0-9a-f]{2})\/\1[0-9a-f]{34}$/);
});
