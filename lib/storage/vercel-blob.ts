import { BlobNotFoundError as AbsentError, del, get as fetchBlob, head, list, put as putBlob } from '@vercel/blob';
import { inOne } from '@/lib/tabular/collect';
import { type BlobContent, BlobNotFoundError, isParts, keySegments, type ListedBlob, type Storage } from './storage';

/** Minutes matter for a deleted dataset, so nothing is cached longer than the service insists on. */
const CACHE_SECONDS = 60;

function checked(key: string): string {
  keySegments(key);
  return key;
}

/** The chunks as a web stream, counted into `count` as they pass. */
function counted(bytes: AsyncIterable<Uint8Array>, count: { sizeBytes: number }): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) return controller.close();
        count.sizeBytes += next.value.byteLength;
        controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Storage in a private Vercel Blob store. `token` is its read-write token. */
export function vercelBlobStorage(token: string): Storage {
  async function put(key: string, content: BlobContent) {
    const bytes = isParts(content) ? inOne(content) : content;
    const count = { sizeBytes: bytes instanceof Uint8Array ? bytes.byteLength : 0 };
    const failed: { error?: unknown } = {};
    async function* watched(source: AsyncIterable<Uint8Array>) {
      try {
        yield* source;
      } catch (error) {
        failed.error = error;
        throw error;
      }
    }
    const body = bytes instanceof Uint8Array ? Buffer.from(bytes) : counted(watched(bytes), count);
    try {
      await putBlob(checked(key), body, {
        access: 'private',
        token,
        addRandomSuffix: false,
        allowOverwrite: true,
        contentType: 'application/octet-stream',
        cacheControlMaxAge: CACHE_SECONDS,
      });
    } catch (error) {
      // The client reports only that sending failed; why the source broke off is what matters.
      throw failed.error ?? error;
    }
    return count;
  }

  async function* get(key: string): AsyncGenerator<Uint8Array> {
    const found = await fetchBlob(checked(key), { access: 'private', token, useCache: false });
    if (!found?.stream) throw new BlobNotFoundError(key);
    yield* found.stream;
  }

  async function read(key: string) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of get(key)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async function exists(key: string) {
    try {
      await head(checked(key), { token });
      return true;
    } catch (error) {
      if (error instanceof AbsentError) return false;
      throw error;
    }
  }

  async function remove(key: string) {
    try {
      const { url } = await head(checked(key), { token });
      await del(url, { token });
    } catch (error) {
      if (!(error instanceof AbsentError)) throw error;
    }
  }

  async function deletePrefix(prefix: string) {
    // What is deleted leaves the list, so the first page is asked for until it is empty.
    for (;;) {
      const { blobs } = await list({ prefix: `${checked(prefix)}/`, token, limit: 1000 });
      if (blobs.length === 0) return;
      await del(
        blobs.map(({ url }) => url),
        { token },
      );
    }
  }

  async function* listed(prefix: string): AsyncGenerator<ListedBlob> {
    let cursor: string | undefined;
    do {
      const page = await list({ prefix: `${checked(prefix)}/`, token, limit: 1000, ...(cursor && { cursor }) });
      for (const { pathname, size, uploadedAt } of page.blobs) {
        yield { key: pathname, sizeBytes: size, modifiedAt: new Date(uploadedAt) };
      }
      cursor = page.hasMore ? page.cursor : undefined;
    } while (cursor !== undefined);
  }

  return { put, get, read, exists, delete: remove, deletePrefix, list: listed };
}
