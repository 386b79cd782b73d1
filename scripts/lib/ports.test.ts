import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from '@/scripts/lib/ports';

const PREFERRED = 47_310;

test('the port after one that another program has', async () => {
  const free = await freePort(PREFERRED);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(free, '127.0.0.1', resolve));
  const next = await freePort(free);
  await new Promise((resolve) => server.close(resolve));
  expect(next).toBeGreaterThan(free);
});

test('not one that is promised to another part', async () => {
  const free = await freePort(PREFERRED);
  expect(await freePort(free, new Set([free, free + 1]))).toBeGreaterThan(free + 1);
});

test('an error when there is none', async () => {
  const taken = new Set(Array.from({ length: 100 }, (_, index) => PREFERRED + index));
  await expect(freePort(PREFERRED, taken)).rejects.toThrow('No free port between 47310 and 47409.');
});
