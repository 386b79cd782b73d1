import { expect, test } from 'vitest';
import { gathered } from './gathered';

test('what comes while one is written is written together, in order, and each hears when its own is', async () => {
  const writes: string[][] = [];
  const ends: (() => void)[] = [];
  const add = gathered((items: readonly string[]) => {
    writes.push([...items]);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  const told: string[] = [];
  const adding = ['a', 'b'].map((item) => add(item).then(() => told.push(item)));
  await Promise.resolve();
  expect(writes).toEqual([['a', 'b']]);
  adding.push(...['c', 'd'].map((item) => add(item).then(() => told.push(item))));
  ends[0]?.();
  await Promise.all(adding.slice(0, 2));
  expect(told).toEqual(['a', 'b']);
  expect(writes).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  ends[1]?.();
  await Promise.all(adding);
  expect(told).toEqual(['a', 'b', 'c', 'd']);
});

test('a failure is told to those it concerns, and to nobody after them', async () => {
  let isDown = true;
  const add = gathered(async () => {
    if (isDown) throw new Error('down');
  });
  await expect(add('a')).rejects.toThrow('down');
  isDown = false;
  await expect(add('b')).resolves.toBeUndefined();
});
