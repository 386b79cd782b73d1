import { describe, expect, test } from 'vitest';
import { logger } from '@/lib/log';
import { limitBytes, peekBytes, toWebStream } from './byte-stream';

logger.level = 'silent';

async function* chunks(...sizes: number[]): AsyncGenerator<Uint8Array> {
  let next = 0;
  for (const size of sizes) yield Uint8Array.from({ length: size }, () => next++ % 256);
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const collected: Uint8Array[] = [];
  for await (const chunk of bytes) collected.push(chunk);
  return Buffer.concat(collected);
}

describe('peekBytes', () => {
  test.each([[[]], [[3]], [[10]], [[4, 5, 6]], [[1, 1, 1, 20]]])(
    '%j: the head is the beginning, and nothing is lost',
    async (sizes) => {
      const everything = await collect(chunks(...sizes));
      const { head, isComplete, all } = await peekBytes(chunks(...sizes), 10);
      expect(everything.subarray(0, head.byteLength).equals(Buffer.from(head))).toBe(true);
      expect(head.byteLength >= 10 || isComplete).toBe(true);
      expect((await collect(all)).equals(everything)).toBe(true);
    },
  );
});

describe('limitBytes', () => {
  const MB = 1024 * 1024;

  test('passes on what is exactly as large as allowed', async () => {
    expect(await collect(limitBytes(chunks(MB, MB), 2))).toHaveLength(2 * MB);
  });

  test('stops at the first byte more, without asking for the rest', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        yield new Uint8Array(MB);
      }
    }
    await expect(collect(limitBytes(endless(), 2))).rejects.toMatchObject({ code: 'file_too_large' });
    expect(asked).toBe(3);
  });
});

describe('toWebStream', () => {
  test('carries everything, of a synchronous source as well', async () => {
    const sent = [new Uint8Array([1, 2]), new Uint8Array([3])];
    expect([...new Uint8Array(await new Response(toWebStream(sent)).arrayBuffer())]).toEqual([1, 2, 3]);
    expect(Buffer.from(await new Response(toWebStream(chunks(2, 3))).arrayBuffer())).toHaveLength(5);
  });

  test('makes nothing before it is read, and stops the source when the reader leaves', async () => {
    let made = 0;
    let stopped = false;
    function* source() {
      try {
        for (;;) {
          made++;
          yield new Uint8Array(1);
        }
      } finally {
        stopped = true;
      }
    }
    const reader = toWebStream(source()).getReader();
    expect(made).toBe(0);
    await reader.read();
    expect(made).toBe(1);
    await reader.cancel();
    expect(stopped).toBe(true);
  });

  test('breaks off when the source fails', async () => {
    async function* failing() {
      yield new Uint8Array(1);
      throw new Error('disk on fire');
    }
    await expect(new Response(toWebStream(failing())).arrayBuffer()).rejects.toThrow('disk on fire');
  });
});
