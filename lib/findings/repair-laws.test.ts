import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay, revert } from '@/lib/cleaning/changes';
import { runOperations, type Step } from '@/lib/cleaning/recipe';
import { tableFromRows, tableToRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { findTable } from './find-table';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'];
const ODD = ['Januar', 'Febuary', 'MARCH', 'unknown', 'Mai', null];

test('accepting repairs changes the cells they name and no other, and taking them back gives the table there was', () => {
  const spoiled = fc.array(fc.tuple(fc.nat({ max: 119 }), fc.constantFrom(...ODD), fc.constantFrom(-99, 212, 4000)), {
    minLength: 1,
    maxLength: 5,
  });
  let repaired = 0;
  fc.assert(
    fc.property(spoiled, (places) => {
      const rows = Array.from({ length: 120 }, (_, i) => [MONTHS[i % 6] ?? null, 40 + ((i * 13) % 31)]);
      for (const [row, month, amount] of places) rows[row] = [month, amount];
      const table = inferTypes(tableFromRows(['month', 'amount'], rows));
      const findings = findTable(table, { today: '2025-06-30' });
      const steps = findings.flatMap(({ repair }) => (repair ?? []).map((step): Step => ({ ...step, enabled: true })));
      repaired += steps.length;
      const { table: after, log } = runOperations(table, steps);
      const texts = (rowsOf: ReturnType<typeof tableToRows>) =>
        rowsOf.map((row) => row.map((cell) => cell?.toString() ?? null));
      expect(texts(tableToRows(replay(table, [log])))).toEqual(texts(tableToRows(after)));
      expect(texts(tableToRows(revert(after, [log])))).toEqual(texts(tableToRows(table)));
      const named = new Set(findings.flatMap((finding) => finding.rows.map((row) => `${finding.column} ${row}`)));
      for (const block of log.blocks) {
        if (block.kind !== 'cells') throw new Error('A repair changes cells.');
        for (const row of block.rows) expect(named).toContain(`${block.columnId} ${row}`);
      }
    }),
    { numRuns: 60 },
  );
  expect(repaired).toBeGreaterThan(0);
});
