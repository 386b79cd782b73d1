import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { openInput } from './input';

it.each([
  ['LF', '\n'],
  ['CR', '\r'],
  ['CR LF', '\r\n'],
])('samples a bounded part of a file whose lines end with %s', async (_, lineEnd) => {
  const file = Buffer.from(`1,22,333${lineEnd}`.repeat(200_000));
  let given = 0;
  async function* chunks() {
    for (let from = 0; from < file.length; from += 1 << 16) {
      const chunk = file.subarray(from, from + (1 << 16));
      given += chunk.length;
      yield chunk;
    }
  }
  const { sample, complete } = await openInput(chunks(), undefined);
  expect(complete).toBe(false);
  expect(sample.length).toBe(given);
  expect(given).toBeLessThanOrEqual((1 << 18) + (1 << 16));
});

it('reads on while the first line has not ended', async () => {
  async function* chunks() {
    for (let i = 0; i < 8; i++) yield Buffer.alloc(1 << 18, 'a,');
    yield Buffer.from('\r1,2\r');
    yield Buffer.alloc(1 << 18, 'b');
  }
  const { sample } = await openInput(chunks(), undefined);
  expect(sample.length).toBe((1 << 21) + 5);
});
