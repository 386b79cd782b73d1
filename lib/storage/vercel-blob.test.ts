import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BlobNotFoundError } from './storage';
import { vercelBlobStorage } from './vercel-blob';

/** A stand-in for the service, as far as its client speaks to it, over real HTTP. */
const stored = new Map<string, Buffer>();
const seen: { method: string; access: string | undefined; authorization: string | undefined }[] = [];
const PAGE = 2;
const HOST = 'https://store1.private.blob.vercel-storage.com/';

function describeBlob(pathname: string) {
  const url = HOST + pathname;
  const size = stored.get(pathname)?.byteLength ?? 0;
  const uploadedAt = new Date(0).toISOString();
  return { url, downloadUrl: url, pathname, size, uploadedAt, contentType: '', contentDisposition: '', etag: '"1"' };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const json = (value: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  const access = request.headers['x-vercel-blob-access'];
  seen.push({ method: request.method ?? '', access: String(access), authorization: request.headers.authorization });
  if (request.method === 'PUT') {
    const key = searchParams.get('pathname') ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    stored.set(key, Buffer.concat(chunks));
    return json(describeBlob(key));
  }
  if (pathname === '/delete') {
    const { urls } = JSON.parse(await text(request)) as { urls: string[] };
    for (const url of urls) stored.delete(url.slice(HOST.length));
    return json({});
  }
  if (pathname.startsWith('/content/')) {
    const blob = stored.get(decodeURIComponent(pathname).slice('/content/'.length));
    response.writeHead(blob ? 200 : 404, { 'content-length': String(blob?.byteLength ?? 0) }).end(blob);
    return;
  }
  const url = searchParams.get('url');
  if (url !== null) {
    return stored.has(url) ? json(describeBlob(url)) : json({ error: { code: 'not_found', message: '' } }, 404);
  }
  const keys = [...stored.keys()].filter((key) => key.startsWith(searchParams.get('prefix') ?? ''));
  json({ blobs: keys.slice(0, PAGE).map(describeBlob), hasMore: keys.length > PAGE, cursor: 'next' });
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});
const usualDispatcher = getGlobalDispatcher();
const storage = vercelBlobStorage('vercel_blob_rw_store1_secret');

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.VERCEL_BLOB_API_URL = address;
  // Blobs are read from a host of the store's own: the same server here.
  setGlobalDispatcher(
    new Agent().compose((dispatch) => (options, handler) => {
      const isBlob = `${options.origin}/` === HOST;
      return dispatch(isBlob ? { ...options, origin: address, path: `/content${options.path}` } : options, handler);
    }),
  );
});

afterEach(() => {
  stored.clear();
  seen.length = 0;
});

afterAll(() => {
  setGlobalDispatcher(usualDispatcher);
  server.closeAllConnections();
  server.close();
});

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < 4; i++) yield new Uint8Array(50_000).fill(i);
}

describe('vercelBlobStorage', () => {
  test('gives back what was put, as a stream and whole, and keeps it private', async () => {
    expect(await storage.put('jobs/a/source', chunks())).toEqual({ sizeBytes: 200_000 });
    expect(await storage.put('jobs/a/other', [Buffer.from('hel'), Buffer.from('lo')])).toEqual({ sizeBytes: 5 });
    expect(Buffer.from(await storage.read('jobs/a/other')).toString()).toBe('hello');
    const whole = await storage.read('jobs/a/source');
    expect([whole.byteLength, whole[0], whole.at(-1)]).toEqual([200_000, 0, 3]);
    const puts = seen.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ access }) => access)).toEqual(['private', 'private']);
    expect(seen.every(({ authorization }) => authorization === 'Bearer vercel_blob_rw_store1_secret')).toBe(true);
  });

  test('a put whose source breaks off stores nothing, and says why it broke off', async () => {
    async function* breaking() {
      yield* chunks();
      throw new Error('the client went away');
    }
    await expect(storage.put('jobs/a/source', breaking())).rejects.toThrow('the client went away');
    expect([...stored.keys()]).toEqual([]);
  });

  test('says what is not there', async () => {
    await storage.put('jobs/a/source', Buffer.from('x'));
    expect(await storage.exists('jobs/a/source')).toBe(true);
    expect(await storage.exists('jobs/b/source')).toBe(false);
    await expect(storage.read('jobs/b/source')).rejects.toBeInstanceOf(BlobNotFoundError);
  });

  test('deletes one blob', async () => {
    for (const key of ['jobs/a/1', 'jobs/a/2']) await storage.put(key, Buffer.from('x'));
    await storage.delete('jobs/a/1');
    await storage.delete('jobs/a/never-was');
    expect([...stored.keys()]).toEqual(['jobs/a/2']);
  });

  test('deletes a prefix, more than one page of it, and nothing beside it', async () => {
    for (const key of ['jobs/a/1', 'jobs/a/2', 'jobs/a/3', 'jobs/ab/1']) await storage.put(key, Buffer.from('x'));
    await storage.deletePrefix('jobs/a');
    expect([...stored.keys()]).toEqual(['jobs/ab/1']);
  });

  test('refuses what is no key', async () => {
    await expect(storage.put('../x', Buffer.from('x'))).rejects.toThrow('Not a storage key');
    await expect(storage.deletePrefix('')).rejects.toThrow('Not a storage key');
  });
});
