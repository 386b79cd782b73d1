import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import { suggestOperations } from '@/lib/cleaning/suggest';
import { findTable } from '@/lib/findings';
import { findRecordDuplicates } from '@/lib/findings/duplicates';
import { workList } from '@/lib/services/datasets/work-list';
import { tableFromRows } from '@/lib/tabular/columns';
import { readTable } from '@/lib/tabular/read';
import type { Table } from '@/lib/tabular/table';
import { dismissal } from './decisions';
import { inboxItems } from './inbox';
import type { InboxSources } from './inbox-item';

const today = '2026-01-01';

/** What the inbox of a file is made from, cleaned by the default recipe. */
function sourcesOf(source: Table, recipe: Recipe = defaultRecipe()): InboxSources {
  const { table, log } = runOperations(source, recipe);
  const records = findRecordDuplicates(table).groups;
  return {
    table,
    recipe,
    findings: findTable(table, { source, today }),
    suggestions: suggestOperations(table).flatMap(({ operation, ...offer }) => {
      if (!isOperationId(operation)) return [];
      const { label, lossy } = OPERATIONS[operation];
      return [{ operation, label, lossy, ...offer }];
    }),
    work: workList(table, [log], recipe),
    records: { groups: records.length, rows: 2 * records.length, probability: 0.9 },
    wanted: new Set(),
  };
}

const CITIES = ['Lisbon', 'Porto', 'Braga', 'Coimbra', 'Faro'];

const deliveries = () =>
  tableFromRows(
    ['depot', 'city', 'parcels'],
    Array.from({ length: 200 }, (_, i) => [
      `D-${100 + (i % 10)}`,
      i === 30 ? 'Lisbno' : i === 52 ? 'Porto' : (CITIES[i % 5] ?? null),
      20 + ((i * 7) % 31),
    ]),
  );

describe('the inbox', () => {
  test('groups findings by cause, the most valuable first', () => {
    const { items } = inboxItems(sourcesOf(deliveries()));
    const city = items.filter(({ column }) => column === 'city');
    expect(city.length).toBeGreaterThan(0);
    expect(city.every(({ kind, accept }) => kind === 'finding' && accept?.startsWith('Repair'))).toBe(true);
    expect(items.map(({ worth }) => worth)).toEqual(items.map(({ worth }) => worth).sort((a, b) => b - a));
  });

  test('a column somebody asks about weighs more', () => {
    const sources = sourcesOf(deliveries());
    const worth = (wanted: Set<string>) =>
      inboxItems({ ...sources, wanted }).items.find(({ column }) => column === 'city')?.worth ?? 0;
    expect(worth(new Set(['c1']))).toBeCloseTo(2 * worth(new Set()), 2);
  });

  test('what was dismissed is not asked again', () => {
    const sources = sourcesOf(deliveries());
    const { items } = inboxItems(sources);
    const ids = [...sources.findings.map(({ id }) => id), ...items.map(({ item_id }) => item_id)];
    const after = inboxItems({ ...sources, recipe: [...sources.recipe, dismissal(ids)] });
    expect(after.items).toEqual([]);
    expect(after.dismissed).toBe(new Set(ids).size);
  });

  test('every sample file is decided in under 25 decisions', async () => {
    const folder = path.join(process.cwd(), 'public/samples');
    for (const file of await readdir(folder)) {
      const { size } = await stat(path.join(folder, file));
      const open = () => createReadStream(path.join(folder, file));
      const { table } = await readTable({ fileType: 'csv', sizeBytes: size, open });
      expect(inboxItems(sourcesOf(table)).items.length, file).toBeLessThan(25);
    }
  });
});
