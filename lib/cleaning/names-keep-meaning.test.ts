import { expect, test } from 'vitest';
import { tableFromIpc, tableToIpc } from '@/lib/tabular/arrow-ipc';
import type { Cell } from '@/lib/tabular/columns';
import { columnByName, type Table } from '@/lib/tabular/table';
import { defaultRecipe } from './default-recipe';
import { sourceTable } from './fixtures/tables';
import { measureQuality } from './quality';
import { runPhase } from './recipe';

/** Forty numbers, one that is far away, and a cell that makes the column text. */
const NUMBERS: Cell[] = [...Array.from({ length: 40 }, (_, i) => String(5000 + i)), '99999', 'N/A'];

/** The default recipe on one column, phase by phase, the table written and read between them as in the pipeline. */
function cleaned(name: string, cells: readonly Cell[]): Table {
  const source = sourceTable(
    [name, 'Word'],
    cells.map((cell, i) => [cell, `w${i}`]),
  );
  const phases = ['structure', 'standardise', 'missing', 'outliers'] as const;
  return phases.reduce(
    (table, phase) => tableFromIpc(tableToIpc(runPhase(table, defaultRecipe(), phase).table)),
    source,
  );
}

test.each(['PatientID', 'StoreId', 'HomePhone', 'ProductCode', 'AccountNumber', 'DeviceNo'])(
  '%s stays an identifier under its new name: not converted, filled, flagged or counted as numbers',
  (name) => {
    const table = cleaned(name, NUMBERS);
    const column = columnByName(table, name.toLowerCase());
    expect(column).toMatchObject({ type: 'identifier', vector: { kind: 'text' } });
    expect(column?.flags).toBeUndefined();
    expect(measureQuality(table).parts.integrity).toBe(100);
  },
);

test('an identifier stored as numbers is not counted as numbers either', () => {
  const table = cleaned('PatientID', [...Array.from({ length: 40 }, (_, i) => i + 1), 99999]);
  expect(columnByName(table, 'patientid')).toMatchObject({ type: 'identifier', vector: { kind: 'number' } });
  expect(measureQuality(table).parts.integrity).toBe(100);
});

test('CustomerAge says age under its new name', () => {
  const ages = Array.from({ length: 40 }, (_, i) => i + 10);
  expect(columnByName(cleaned('CustomerAge', ages), 'customerage')?.type).toBe('category');
});
