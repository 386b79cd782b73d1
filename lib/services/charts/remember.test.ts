import { describe, expect, test } from 'vitest';
import { once } from '@/lib/services/once';
import type { Table } from '@/lib/tabular/table';
import { remembered } from './remember';

const table = (): Table => ({ columns: [], rowIndex: new Uint32Array() });

/** A computation that is done when told to. */
function controlled() {
  let runs = 0;
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const compute = async () => {
    const run = ++runs;
    await gate;
    return { run };
  };
  return { compute, finish, runs: () => runs };
}

describe('remembered', () => {
  test('is computed once for two who ask at once, and not again', async () => {
    const source = table();
    const { compute, finish, runs } = controlled();
    const both = Promise.all([remembered(source, 'a', compute), remembered(source, 'a', compute)]);
    finish();
    const [one, other] = await both;
    expect(other).toBe(one);
    expect(await remembered(source, 'a', compute)).toBe(one);
    expect(runs()).toBe(1);
  });

  test('is another one for another table or key', async () => {
    const source = table();
    const one = await remembered(source, 'a', () => ({ is: 1 }));
    expect(await remembered(source, 'b', () => ({ is: 2 }))).not.toBe(one);
    expect(await remembered(table(), 'a', () => ({ is: 3 }))).toEqual({ is: 3 });
  });

  test('is not a failure, which everybody who waited gets', async () => {
    const source = table();
    const fail = (): object => {
      throw new Error('No.');
    };
    const both = await Promise.allSettled([remembered(source, 'a', fail), remembered(source, 'a', fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await remembered(source, 'a', () => ({ is: 1 }))).toEqual({ is: 1 });
  });
});

describe('once', () => {
  test('shares what is under way, and only that', async () => {
    const { compute, finish, runs } = controlled();
    const both = Promise.all([once('a', compute), once('a', compute)]);
    finish();
    expect(await both).toEqual([{ run: 1 }, { run: 1 }]);
    expect(await once('a', compute)).toEqual({ run: 2 });
    expect(runs()).toBe(2);
  });

  test('forgets a failure', async () => {
    await expect(once('b', () => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
    expect(await once('b', async () => ({ is: 1 }))).toEqual({ is: 1 });
  });
});
