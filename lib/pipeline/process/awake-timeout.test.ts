import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { setAwakeTimeout } from './awake-timeout';

function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test('time in which the process stood still does not count', async () => {
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    setAwakeTimeout(() => {
      isOver = true;
      resolve();
    }, 400);
  });
  standStill(600);
  await setImmediate();
  await setImmediate();
  expect(isOver).toBe(false);
  await over;
});

test('one that is called off does nothing', async () => {
  let isOver = false;
  const callOff = setAwakeTimeout(() => {
    isOver = true;
  }, 8);
  callOff();
  await new Promise<void>((resolve) => setAwakeTimeout(resolve, 32));
  expect(isOver).toBe(false);
});
