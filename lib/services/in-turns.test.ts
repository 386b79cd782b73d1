import { expect, test } from 'vitest';
import { completed, type Steps } from '@/lib/stats/steps';
import { inSteps, inTurns } from './in-turns';

/** Counts how often somebody else had a turn. */
function others() {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns++;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    turns: () => turns,
    end: () => {
      isOver = true;
    },
  };
}

function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

function* counting(steps: number, ms: number): Steps<number> {
  for (let i = 0; i < steps; i++) {
    busy(ms);
    yield;
  }
  return steps;
}

test('one after the other, in order, with a turn for others between them', async () => {
  const other = others();
  const seen: number[] = [];
  const doubled = await inTurns([1, 2, 3, 4], async (item) => {
    seen.push(other.turns());
    return 2 * item;
  });
  other.end();
  expect(doubled).toEqual([2, 4, 6, 8]);
  expect(new Set(seen).size).toBe(4);
});

test('long computations pause, short ones do not, and both give what they would at once', async () => {
  const other = others();
  expect(await inSteps(counting(50, 0))).toBe(50);
  const before = other.turns();
  expect(await inSteps(counting(4, 25))).toBe(4);
  expect(other.turns() - before).toBeGreaterThanOrEqual(4);
  other.end();
  expect(completed(counting(3, 0))).toBe(3);
});

test('a computation that fails fails', async () => {
  const failing = (function* (): Steps<number> {
    yield;
    throw new Error('No.');
  })();
  await expect(inSteps(failing)).rejects.toThrow('No.');
});
