import { afterAll, expect, inject, test, vi } from 'vitest';
import { encodeChanges } from '@/lib/cleaning/changes';
import { tableToIpc } from '@/lib/tabular/arrow-ipc';
import type { Table } from '@/lib/tabular/table';
import { startTestServer } from '@/scripts/lib/test-server';
import { deleteAgainLater } from './delete-again';
import { storage } from './index';
import { forgetTables, loadChanges, loadTable } from './tables';

const server = await startTestServer(inject('postgresUrl'));

afterAll(() => server.close());

const table: Table = {
  columns: [{ id: 'c0', name: 'a', type: 'number', vector: { kind: 'number', values: new Float64Array([1.5, 2]) } }],
  rowIndex: new Uint32Array([0, 1]),
};

test('tables and change logs are decoded once, until their prefix is forgotten', async () => {
  await storage().put('jobs/a/stages/1.arrow', tableToIpc(table));
  await storage().put('jobs/a/changes/1.arrow', encodeChanges({ applied: [], blocks: [] }));
  const first = await loadTable('jobs/a/stages/1.arrow');
  const [log] = await loadChanges(['jobs/a/changes/1.arrow']);
  expect(first.columns[0]?.name).toBe('a');
  expect(log).toEqual({ applied: [], blocks: [] });

  forgetTables('jobs/b');
  expect(await loadTable('jobs/a/stages/1.arrow')).toBe(first);
  expect((await loadChanges(['jobs/a/changes/1.arrow']))[0]).toBe(log);

  await storage().deletePrefix('jobs/a');
  forgetTables('jobs/a');
  await expect(loadTable('jobs/a/stages/1.arrow')).rejects.toThrow('Nothing is stored');
  await expect(loadChanges(['jobs/a/changes/1.arrow'])).rejects.toThrow('Nothing is stored');
});

test('what is written while a job is deleted is deleted a little later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    deleteAgainLater('jobs/c', 50);
    await storage().put('jobs/c/stages/1.arrow', new Uint8Array(1));
    vi.advanceTimersByTime(50);
  } finally {
    vi.useRealTimers();
  }
  await vi.waitUntil(async () => !(await storage().exists('jobs/c/stages/1.arrow')), 30_000);
});
