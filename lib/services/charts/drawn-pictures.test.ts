import { expect, test } from 'vitest';
import { DrawnPictures } from './drawn-pictures';

const bytes = (length: number) => () => Promise.resolve(new Uint8Array(length));

test('a picture is drawn once, also for several who ask at once', async () => {
  const pictures = new DrawnPictures();
  const all = await Promise.all(Array.from({ length: 5 }, () => pictures.of(['a', 1], bytes(3))));
  expect(all).toEqual(Array(5).fill(new Uint8Array(3)));
  await pictures.of(['a', 1], bytes(3));
  expect(pictures.drawn).toBe(1);
  await pictures.of(['a', 2], bytes(3));
  expect(pictures.drawn).toBe(2);
});

test('what has no room is drawn, and the longest unused goes first', async () => {
  const pictures = new DrawnPictures(100);
  expect(await pictures.of(['large'], bytes(500))).toHaveLength(500);
  for (const name of ['a', 'b', 'a', 'c', 'a']) await pictures.of([name], bytes(40));
  expect(pictures.drawn).toBe(4);
  await pictures.of(['b'], bytes(40));
  expect(pictures.drawn).toBe(5);
});

test('who waits while others take the room gets the picture', async () => {
  const pictures = new DrawnPictures(100);
  const all = await Promise.all(Array.from({ length: 6 }, (_, name) => pictures.of([name], bytes(60))));
  expect(all.map(({ length }) => length)).toEqual(Array(6).fill(60));
});

test('a failure is told and not kept', async () => {
  const pictures = new DrawnPictures();
  const failed = pictures.of(['a'], () => Promise.reject(new Error('no fonts')));
  await expect(failed).rejects.toThrow('no fonts');
  expect(await pictures.of(['a'], bytes(3))).toHaveLength(3);
});
