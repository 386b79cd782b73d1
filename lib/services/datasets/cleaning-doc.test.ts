import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { OPERATIONS } from '@/lib/cleaning/registry';
import { listOperations } from './list-operations';

test('the guide to cleaning has a row for every operation, with its parameters, and says which are lossy', async () => {
  const rows = (await readFile('docs/cleaning.md', 'utf8')).split('\n').filter((line) => line.startsWith('| `'));
  const described = new Map(rows.map((row) => [row.split('`')[1] ?? '', row]));
  expect([...described.keys()].sort()).toEqual(Object.keys(OPERATIONS).sort());
  for (const { id, lossy, origin, params } of listOperations()) {
    const row = described.get(id) ?? '';
    const everywhere = origin === 'default' ? ['columns', 'except'] : [];
    const own = Object.keys(params.properties ?? {}).filter((name) => !everywhere.includes(name));
    expect(own.filter((name) => !row.includes(`\`${name}\``), id)).toEqual([]);
    expect(/\bLossy\b/.test(row), id).toBe(lossy);
  }
});
