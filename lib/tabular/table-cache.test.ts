import { describe, expect, it } from 'vitest';
import { tableFromIpc, tableToIpc } from './arrow-ipc';
import { numberVector, textVector } from './columns';
import type { Table } from './table';
import { createTableCache, tableSizeBytes } from './table-cache';

/** A table of 12 bytes a row: one number and the row index. */
function numbers(rows: number): Table {
  return {
    columns: [{ id: 'c0', name: 'n', type: 'number', vector: numberVector(Array.from({ length: rows }, () => 1)) }],
    rowIndex: new Uint32Array(rows),
  };
}

function countingLoader(table: Table) {
  let calls = 0;
  const load = async () => {
    calls++;
    return table;
  };
  return { calls: () => calls, load };
}

describe('createTableCache', () => {
  it('loads a key once, also when it is asked for twice at the same time', async () => {
    const cache = createTableCache(1000);
    const { load, calls } = countingLoader(numbers(3));
    const [first, second] = await Promise.all([cache.get('a', load), cache.get('a', load)]);
    expect(first).toBe(second);
    expect(await cache.get('a', load)).toBe(first);
    expect(calls()).toBe(1);
    expect(cache.sizeBytes).toBe(36);
  });

  it('forgets the least recently used table when full', async () => {
    const cache = createTableCache(250);
    const [a, b, c] = [countingLoader(numbers(10)), countingLoader(numbers(10)), countingLoader(numbers(10))];
    await cache.get('a', a.load);
    await cache.get('b', b.load);
    await cache.get('a', a.load);
    await cache.get('c', c.load);
    expect(cache.sizeBytes).toBe(240);
    await cache.get('a', a.load);
    await cache.get('b', b.load);
    expect([a.calls(), b.calls(), c.calls()]).toEqual([1, 2, 1]);
  });

  it('hands out a table larger than the whole cache without keeping it', async () => {
    const cache = createTableCache(100);
    const small = countingLoader(numbers(2));
    const large = countingLoader(numbers(100));
    await cache.get('small', small.load);
    expect(await cache.get('large', large.load)).toMatchObject({ columns: [{ id: 'c0' }] });
    await cache.get('large', large.load);
    await cache.get('small', small.load);
    expect([small.calls(), large.calls()]).toEqual([1, 2]);
  });

  it('does not keep a failure', async () => {
    const cache = createTableCache(100);
    await expect(cache.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await cache.get('a', async () => numbers(1))).toMatchObject({ columns: [{ id: 'c0' }] });
  });

  it('forgets by prefix, and does not keep a load that was under way', async () => {
    const cache = createTableCache(1000);
    await cache.get('job1/a', async () => numbers(1));
    await cache.get('job2/a', async () => numbers(1));
    const underWay = cache.get('job1/b', async () => numbers(1));
    cache.deletePrefix('job1/');
    await underWay;
    expect(cache.sizeBytes).toBe(12);
  });
});

describe('tableSizeBytes', () => {
  it('counts codes, strings and flags', () => {
    const vector = textVector(['abcd', 'abcd', null, 'ef']);
    const table: Table = {
      columns: [{ id: 'c0', name: 't', type: 'text', vector, flags: new Uint8Array(4) }],
      rowIndex: new Uint32Array(4),
    };
    expect(tableSizeBytes(table)).toBe(16 + 4 + 16 + 2 * (24 + 3));
    expect(tableSizeBytes(tableFromIpc(tableToIpc(table)))).toBe(16 + 4 + 16 + 2 * (24 + 3) + 6);
  });
});
