import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import { suggestOperations } from '@/lib/cleaning/suggest';
import { type Finding, findTable } from '@/lib/findings';
import { findRecordDuplicates } from '@/lib/findings/duplicates';
import { workList } from '@/lib/services/datasets/work-list';
import { tableFromRows } from '@/lib/tabular/columns';
import { readTable } from '@/lib/tabular/read';
import { CellFlag, type Table } from '@/lib/tabular/table';
import { dismissal } from './decisions';
import { inboxItems } from './inbox';
import type { InboxSources } from './inbox-item';
import { suspectedValue } from './list-findings';
import { apartId } from './spelling-ids';

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

  test('one question where a column of numbers can be read in several ways', () => {
    const prices = Array.from({ length: 60 }, (_, i) => (i % 20 === 7 ? `£${310 + i}.50` : `$${1200 + i}.00`));
    const sources = sourcesOf(
      tableFromRows(
        ['item', 'price'],
        prices.map((price, i) => [`I-${i}`, price]),
      ),
    );
    const about = inboxItems(sources).items.filter(({ column }) => column === 'price');
    expect(about.length).toBeGreaterThan(0);
    expect(about.filter(({ kind, title }) => kind === 'finding' && /unreadable|form/.test(title))).toEqual([]);
  });

  test('speaks of one value as of one', () => {
    const days = Array.from({ length: 60 }, (_, i) => (i === 9 ? 'soon' : `2024-03-${10 + (i % 18)}`));
    const { items } = inboxItems({
      ...sourcesOf(
        tableFromRows(
          ['day'],
          days.map((day) => [day]),
        ),
      ),
      findings: [],
    });
    expect(items.find(({ kind }) => kind === 'unread')).toMatchObject({
      title: '1 value of day could not be read',
      reason: 'It is not a date; what the file says is kept.',
      dismiss: 'Leave it missing',
    });
  });

  test('spellings that somebody kept apart are asked about no more, the others are', () => {
    const cities = { Lisbon: 40, Lisbno: 1, Madrid: 40, Madird: 2 };
    const rows = Object.entries(cities).flatMap(([city, count]) => Array.from({ length: count }, () => [city]));
    const sources = { ...sourcesOf(tableFromRows(['city'], rows)), findings: [] };
    const spellings = (more: readonly string[]) =>
      inboxItems({ ...sources, recipe: [...sources.recipe, dismissal(['x', ...more])] }).items.filter(
        ({ kind }) => kind === 'spellings',
      );
    expect(spellings([])).toMatchObject([{ title: 'city: 4 spellings → 2 values', cell_count: 3 }]);
    expect(spellings([apartId('city', 'Lisbno', 'Lisbon')])).toMatchObject([
      { title: 'city: 2 spellings → 1 value', cell_count: 2, accept: 'Merge 2 cells' },
    ]);
    expect(spellings([apartId('city', 'Lisbno', 'Lisbon'), apartId('city', 'Madird', 'Madrid')])).toEqual([]);
  });
});

test('what a finding points at is what the file says, not what was filled in', () => {
  const table = tableFromRows(['amount'], [[1], [7.4]]);
  const [amount] = table.columns;
  const filled: Table = {
    ...table,
    columns: amount ? [{ ...amount, flags: Uint8Array.from([0, CellFlag.Filled]) }] : [],
  };
  const blank: Finding = {
    id: 'x',
    kind: 'blank',
    reason: { missingShare: 0.01 },
    column: 'c0',
    columnName: 'amount',
    rows: [1],
    value: null,
    certainty: 0.6,
    confidence: 'medium',
    seconded: [],
    group: 'g',
    repair: null,
  };
  expect(suspectedValue(filled, blank, 1)).toBeNull();
  expect(suspectedValue(table, blank, 1)).toBe(7.4);
});
