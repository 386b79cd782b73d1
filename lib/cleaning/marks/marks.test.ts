import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangeLog, queryChanges } from '@/lib/cleaning/changes';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import { OPERATION_IDS } from '@/lib/cleaning/registry';
import type { Cell } from '@/lib/tabular/columns';
import { changedRows, countChangesOfColumn, marksForRows } from './index';

const NAMES = ['City ', 'Age', 'Sold on', 'Fee', 'Notes'];
const RECIPE: Recipe = [
  ...defaultRecipe(),
  { operation: 'split_column', params: { column: 'c0', separator: 'r', names: ['first', 'rest'] }, enabled: true },
  { operation: 'drop_column', params: { columns: ['c4'] }, enabled: true },
  { operation: 'edit_cell', params: { column: 'c3', row: 1, value: 77 }, enabled: true },
];

const row = fc.tuple(
  fc.constantFrom('Porto', ' Porto', 'Faro', 'N/A', 'Braga ', null),
  fc.constantFrom('15', '40', '41', '999', null),
  fc.constantFrom('03/04/2024', '13/04/2024', 'soon', null),
  fc.constantFrom('$1.00', '$2.00', '$2.50', '$9,000.00', '-', null),
  fc.constantFrom('x', null),
);
/** The logs of a recipe run phase by phase would be several; two halves of one log stand for them. */
const runs = fc.array(row, { minLength: 1, maxLength: 30 }).map((rows) => {
  const { log } = runOperations(sourceTable(NAMES, rows as Cell[][]), RECIPE);
  const half = Math.floor(log.blocks.length / 2);
  const logs: ChangeLog[] = [
    { applied: log.applied, blocks: log.blocks.slice(0, half) },
    { applied: [], blocks: log.blocks.slice(half) },
  ];
  return { rows: rows.length, logs };
});

const everything = { limit: 10_000, offset: 0 };

describe('marks', () => {
  test('hold what the audit trail says of the rows, cell by cell', () => {
    fc.assert(
      fc.property(runs, fc.array(fc.nat(40), { maxLength: 8 }), ({ logs }, asked) => {
        const marks = marksForRows(logs, asked);
        const rows = [...new Set(asked)];
        expect([...new Set(marks.map((mark) => mark.row))]).toEqual(
          rows.filter((index) => marks.some((mark) => mark.row === index)),
        );
        for (const index of rows) {
          const { entries } = queryChanges(logs, { ...everything, row: index });
          const ids = [...new Set(entries.map(({ columnId }) => columnId))];
          const own = marks.filter((mark) => mark.row === index);
          expect(own.map(({ columnId }) => columnId)).toEqual(ids);
          for (const { columnId, chain } of own) {
            const expected = entries.filter((entry) => entry.columnId === columnId);
            expect(chain).toEqual(expected.map(({ columnName: _, ...entry }) => entry));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('say the value before the first change and after the last, and why', () => {
    const { log } = runOperations(
      sourceTable(['Fee'], [['$1.00'], ['N/A'], ['$2.00'], ['$3.00'], ['$2.50'], ['$900.00'], ['$1.00']]),
      [...defaultRecipe(), { operation: 'keep_outlier', params: { column: 'c0', rows: [5] }, enabled: true }],
    );
    const [filled, outlier, removed] = marksForRows([log], [1, 5, 6]);
    expect(filled).toMatchObject({ row: 1, columnId: 'c0', operation: 'fill_missing', original: 'N/A', new: '181.70' });
    expect(filled?.reason).toEqual({ code: 'filled_statistic', method: 'mean', values: 5 });
    expect(filled?.chain.map(({ operation }) => operation)).toEqual(['blank_to_missing', 'fill_missing']);
    // Converted, then flagged and kept: what changed the value comes first.
    expect(outlier).toMatchObject({ operation: 'convert_number', original: '$900.00', new: '900.00' });
    expect(outlier?.chain.map(({ operation }) => operation)).toEqual([
      'convert_number',
      'flag_outlier',
      'keep_outlier',
    ]);
    expect(removed).toMatchObject({ row: 6, columnId: null, operation: 'remove_duplicate', original: null, new: null });
    expect(removed?.reason).toEqual({ code: 'duplicate', columns: null, key: null, row: 0 });
  });

  test('a cell that was only flagged has the flag for its mark', () => {
    const { log } = runOperations(sourceTable(['n'], [[1], [2], [3], [2], [900]]), [
      { operation: 'flag_outlier', params: {}, enabled: true },
    ]);
    expect(marksForRows([log], [4])).toMatchObject([{ operation: 'flag_outlier', original: '900', new: '900' }]);
    expect(marksForRows([log], [0, 17])).toEqual([]);
    expect(marksForRows([], [0])).toEqual([]);
  });
});

describe('changed rows', () => {
  test('are those the audit trail speaks of', () => {
    fc.assert(
      fc.property(
        runs,
        fc.constantFrom(undefined, ...OPERATION_IDS),
        fc.constantFrom(undefined, 'c0', 'c1', 'c3', 'c4', 'c0_1'),
        ({ logs }, operation, column) => {
          const { entries } = queryChanges(logs, { ...everything, action: operation });
          const expected = entries
            .filter((entry) => column === undefined || entry.columnId === column)
            .filter(
              (entry) => operation !== undefined || entry.columnId === null || !isFlag(logs, entry.operation, entry),
            )
            .flatMap((entry) => entry.row ?? []);
          expect([...changedRows(logs, { operation, column })]).toEqual([...new Set(expected)].sort((a, b) => a - b));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('without a change there are none', () => {
    expect(changedRows([])).toEqual(new Uint32Array(0));
  });
});

/** Whether the entry only marks a cell. */
function isFlag(
  logs: readonly ChangeLog[],
  operation: string,
  entry: { step: number; columnId: string | null; row: number | null },
) {
  return logs.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === 'flags' &&
        block.operation === operation &&
        block.step === entry.step &&
        block.columnId === entry.columnId &&
        block.rows.includes(entry.row ?? -1),
    ),
  );
}

test('changes of a column are counted by operation as the audit trail lists them', () => {
  fc.assert(
    fc.property(runs, fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'c0_1'), ({ logs }, column) => {
      const counts = new Map<string, number>();
      for (const { columnId, operation } of queryChanges(logs, everything).entries) {
        if (columnId === column) counts.set(operation, (counts.get(operation) ?? 0) + 1);
      }
      expect([...countChangesOfColumn(logs, column)]).toEqual([...counts]);
    }),
    { numRuns: 50 },
  );
});
