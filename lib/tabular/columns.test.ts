import { describe, expect, it } from 'vitest';
import {
  compactDictionary,
  countMissing,
  distinctCounts,
  mapDictionary,
  nextColumnId,
  numberVector,
  renameColumn,
  selectRows,
  tableFromRows,
  tableToRows,
  textVector,
  vectorCells,
  withColumn,
  withoutColumns,
} from './columns';

const pets = tableFromRows(
  ['pet', 'legs', '__proto__'],
  [
    ['cat', 4, null],
    ['', 2, 'x'],
    ['cat', null, 3],
  ],
);

describe('vectors', () => {
  it('encode text with null and the empty string as missing', () => {
    expect(textVector(['b', 'a', '', null, 'b'])).toEqual({
      kind: 'text',
      codes: Int32Array.of(0, 1, -1, -1, 0),
      dictionary: ['b', 'a'],
    });
  });

  it('count missing cells and the rows of each entry', () => {
    expect(countMissing(textVector(['a', null, 'a', '']))).toBe(2);
    expect(countMissing(numberVector([1, null, 3], 2))).toBe(1);
    expect(distinctCounts(textVector(['a', null, 'b', 'a']))).toEqual(Uint32Array.of(2, 1));
  });

  it('map distinct values, joining those that become equal and dropping what became missing', () => {
    const mapped = mapDictionary(textVector(['A', 'a', ' ', 'b', null, 'A']), (text) => text.trim().toLowerCase());
    expect(vectorCells(mapped.vector)).toEqual(['a', 'a', null, 'b', null, 'a']);
    expect(mapped.vector.dictionary).toEqual(['a', 'b']);
    expect(mapped.changedCodes).toEqual(Uint8Array.of(1, 0, 1, 0));
    expect(mapped.changedCells).toBe(3);
  });

  it('are the very same when a mapping changes nothing', () => {
    const vector = textVector(['a', 'b']);
    expect(mapDictionary(vector, (text) => text).vector).toBe(vector);
    expect(compactDictionary(vector)).toBe(vector);
  });

  it('are compacted to the entries in use, which alone a mapping sees', () => {
    const vector = { ...textVector(['a', 'b', 'c']), codes: Int32Array.of(2, -1) };
    const seen: string[] = [];
    mapDictionary(vector, (text) => {
      seen.push(text);
      return null;
    });
    expect(seen).toEqual(['c']);
    expect(compactDictionary(vector)).toEqual(textVector(['c', null]));
  });
});

describe('tables', () => {
  it('take a column of numbers as numbers and a mixed one as text', () => {
    expect(pets.columns.map(({ id, type }) => [id, type])).toEqual([
      ['c0', 'text'],
      ['c1', 'number'],
      ['c2', 'text'],
    ]);
    expect(tableToRows(pets)).toEqual([
      ['cat', 4, null],
      [null, 2, 'x'],
      ['cat', null, '3'],
    ]);
  });

  it('select rows with their flags and source rows', () => {
    const flagged = {
      ...pets,
      columns: pets.columns.map((c, i) => (i === 1 ? { ...c, flags: Uint8Array.of(1, 0, 2) } : c)),
    };
    const selected = selectRows(flagged, Uint32Array.of(1, 2));
    expect(tableToRows(selected)).toEqual([
      [null, 2, 'x'],
      ['cat', null, '3'],
    ]);
    expect(selected.columns[1]?.flags).toEqual(Uint8Array.of(0, 2));
    expect(selected.columns[0]?.flags).toBeUndefined();
    expect(selected.rowIndex).toEqual(Uint32Array.of(1, 2));
  });

  it('replace, add, rename and drop columns by id', () => {
    const legs = { id: 'c1', name: 'legs', type: 'text', vector: textVector(['four', 'two', null]) } as const;
    const added = withColumn(withColumn(pets, legs), { ...legs, id: nextColumnId(pets) });
    expect(added.columns.map(({ id, vector }) => [id, vector.kind])).toEqual([
      ['c0', 'text'],
      ['c1', 'text'],
      ['c2', 'text'],
      ['c3', 'text'],
    ]);
    expect(renameColumn(pets, 'c2', 'note').columns.map(({ name }) => name)).toEqual(['pet', 'legs', 'note']);
    expect(withoutColumns(pets, ['c0', 'c9']).columns.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(nextColumnId({ columns: [], rowIndex: new Uint32Array(0) })).toBe('c0');
  });

  it('refuse a column of another length', () => {
    expect(() => withColumn(pets, { id: 'c1', name: 'x', type: 'text', vector: textVector(['a']) })).toThrow(
      RangeError,
    );
  });
});
