import * as arrow from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableFromIpc, tableToIpc } from './arrow-ipc';
import { numberVector, textVector } from './columns';
import type { Column, Table } from './table';

function plain(table: Table) {
  return {
    rowIndex: Array.from(table.rowIndex),
    columns: table.columns.map((column) => ({
      ...column,
      flags: column.flags && Array.from(column.flags),
      vector:
        column.vector.kind === 'text'
          ? { ...column.vector, codes: Array.from(column.vector.codes) }
          : { ...column.vector, values: Array.from(column.vector.values) },
    })),
  };
}

const students: Table = {
  columns: [
    { id: 'c0', name: 'Name', vector: textVector(['Zoë', null, '李', 'Zoë']), type: 'text' },
    {
      id: 'c3',
      name: '__proto__',
      vector: numberVector([1.5, 2, null, -0.25], 2),
      type: 'number',
      unit: '€',
      decimal: ',',
      flags: Uint8Array.of(0, 2, 1, 0),
      expectedRange: [-1.5, 9],
    },
    { id: 'c4', name: '', vector: numberVector([1, 2, 3, 4]), type: 'integer' },
  ],
  rowIndex: Uint32Array.of(0, 1, 4, 7),
};

describe('Arrow IPC', () => {
  it('gives back every part of a table', () => {
    expect(plain(tableFromIpc(tableToIpc(students)))).toEqual(plain(students));
  });

  it('gives back tables without rows, and without columns', () => {
    const noRows: Table = {
      columns: [
        { id: 'c0', name: 'a', vector: textVector([]), type: 'text' },
        { id: 'c1', name: 'b', vector: numberVector([]), type: 'number' },
      ],
      rowIndex: new Uint32Array(0),
    };
    const noColumns: Table = { columns: [], rowIndex: Uint32Array.of(3, 5) };
    expect(plain(tableFromIpc(tableToIpc(noRows)))).toEqual(plain(noRows));
    expect(plain(tableFromIpc(tableToIpc(noColumns)))).toEqual(plain(noColumns));
  });

  it('is what another Arrow reader expects: ids as field names, nulls where cells are missing', () => {
    const other = arrow.tableFromIPC(tableToIpc(students));
    expect(other.names).toEqual(['c0', 'c3', 'c3_flags', 'c4', 'row_index']);
    expect(other.getChild('c0').nullCount).toBe(1);
    expect([...other.getChild('c0')]).toEqual(['Zoë', null, '李', 'Zoë']);
    expect([...other.getChild('c3')]).toEqual([1.5, 2, null, -0.25]);
  });

  it('reads bytes that start at an odd address, and writes again what it has read', () => {
    const bytes = tableToIpc(students);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const read = tableFromIpc(shifted.subarray(1));
    expect(plain(read)).toEqual(plain(students));
    expect(tableToIpc(read)).toEqual(bytes);
  });

  it('refuses bytes that are no table file', () => {
    const foreign = arrow.tableToIPC(arrow.tableFromArrays({ c0: [1, 2, 3] }), { format: 'stream' });
    expect(() => tableFromIpc(foreign ?? new Uint8Array())).toThrow('no row index');
    expect(() => tableFromIpc(new Uint8Array(0))).toThrow('one record batch');
    expect(() => tableFromIpc(tableToIpc(students).subarray(0, 900))).toThrow();
  });

  it('returns any text and any numbers unchanged', () => {
    const cell = fc.option(fc.string({ unit: 'grapheme', minLength: 1 }));
    const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, number)), (rows) => {
        const columns: Column[] = [
          { id: 'c0', name: 't', vector: textVector(rows.map(([text]) => text)), type: 'text' },
          { id: 'c1', name: 'n', vector: numberVector(rows.map(([, value]) => value)), type: 'number' },
        ];
        const table = { columns, rowIndex: Uint32Array.from(rows.keys()) };
        expect(plain(tableFromIpc(tableToIpc(table)))).toEqual(plain(table));
      }),
      { numRuns: 100 },
    );
  });
});
