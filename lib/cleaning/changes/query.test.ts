import { describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { runOperations, runPhase } from '@/lib/cleaning/recipe';
import { decodeChanges } from './decode';
import { encodeChanges } from './encode';
import { aligned, MAGIC } from './file';
import { queryChanges } from './query';

const source = sourceTable(
  ['City ', 'Fee'],
  [
    ['Porto ', '$1.00'],
    ['Braga', '$2.00'],
    [' Faro', 'N/A'],
    ['Braga', '$2.00'],
    ['Porto', '$4.00'],
  ],
);
const { log } = runOperations(source, defaultRecipe());
const all = { limit: 100, offset: 0 };
const brief = (query: Partial<Parameters<typeof queryChanges>[1]>) =>
  queryChanges([log], { ...all, ...query }).entries.map(({ row, columnName, operation }) => [
    row,
    columnName,
    operation,
  ]);

describe('queryChanges', () => {
  test('gives entries in the order they were made, under the name the column has in the end', () => {
    expect(brief({})).toEqual([
      [0, 'city', 'trim_whitespace'],
      [2, 'city', 'trim_whitespace'],
      [2, 'fee', 'blank_to_missing'],
      [null, 'city', 'normalize_column_name'],
      [null, 'fee', 'normalize_column_name'],
      [3, null, 'remove_duplicate'],
      [0, 'fee', 'convert_number'],
      [1, 'fee', 'convert_number'],
      [4, 'fee', 'convert_number'],
      [2, 'fee', 'fill_missing'],
    ]);
  });

  test('filters by operation, column and row, alone and together', () => {
    expect(brief({ action: 'remove_duplicate' })).toEqual([[3, null, 'remove_duplicate']]);
    expect(brief({ column: 'city' })).toHaveLength(3);
    expect(brief({ column: 'City ' })).toEqual(brief({ column: 'city' }));
    expect(brief({ row: 2 })).toEqual([
      [2, 'city', 'trim_whitespace'],
      [2, 'fee', 'blank_to_missing'],
      [2, 'fee', 'fill_missing'],
    ]);
    expect(brief({ row: [4, 0], column: 'fee' })).toEqual([
      [0, 'fee', 'convert_number'],
      [4, 'fee', 'convert_number'],
    ]);
    expect(brief({ column: 'nothing' })).toEqual([]);
    expect(brief({ action: 'nothing' })).toEqual([]);
  });

  test('pages add up to the whole', () => {
    const whole = queryChanges([log], all);
    const pages = [0, 3, 6, 9].flatMap((offset) => queryChanges([log], { limit: 3, offset }).entries);
    expect(whole.total).toBe(10);
    expect(pages).toEqual(whole.entries);
    expect(queryChanges([log], { limit: 3, offset: 99 })).toEqual({ total: 10, entries: [] });
  });

  test('a log for each phase reads as one', () => {
    const structure = runPhase(source, defaultRecipe(), 'structure');
    const standardise = runPhase(structure.table, defaultRecipe(), 'standardise');
    expect(queryChanges([structure.log, standardise.log], all).entries).toEqual(
      queryChanges([log], { limit: 9, offset: 0 }).entries,
    );
  });

  test('a name two columns had finds the one that has it now', () => {
    const twins = sourceTable(['a', 'a'], [['x ', 'y ']]);
    const run = runOperations(twins, defaultRecipe());
    expect(queryChanges([run.log], { ...all, column: 'a' }).entries.map(({ columnId }) => columnId)).toEqual(['c0']);
  });
});

describe('the file of a log', () => {
  test('reads back as it was written', () => {
    const read = decodeChanges(encodeChanges(log));
    expect(queryChanges([read], all)).toEqual(queryChanges([log], all));
    expect(read.applied).toEqual(log.applied);
    expect(encodeChanges(read)).toEqual(encodeChanges(log));
  });

  test('is read at any offset of a larger buffer', () => {
    const bytes = encodeChanges(log);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(queryChanges([decodeChanges(shifted.subarray(3))], all)).toEqual(queryChanges([log], all));
  });

  test('holds what blocks share once, and only the used entries of a large dictionary', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`a rather long value ${i}`]);
    const { log: small } = runOperations(sourceTable(['a'], [...rows, ['x ']]), [
      { operation: 'trim_whitespace', params: {}, enabled: true },
    ]);
    expect(encodeChanges(small).length).toBeLessThan(2000);
  });

  test('is not taken for one when it is none', () => {
    expect(() => decodeChanges(new Uint8Array(4))).toThrow('Not a change log');
    expect(() => decodeChanges(new TextEncoder().encode('something else entirely'))).toThrow('Not a change log');
  });

  test('of an earlier version, with sentences for facts and an operation there is no more, is still read', () => {
    const old = decodeChanges(asEarlierVersion(encodeChanges(log)));
    const { entries } = queryChanges([old], all);
    expect(entries).toHaveLength(queryChanges([log], all).total);
    expect(new Set(entries.map(({ reason }) => reason.code))).toEqual(new Set(['said']));
    expect(entries.find(({ kind }) => kind === 'row')?.reason).toMatchObject({ text: 'Equal to row {n}.', row: 1 });
    expect(old.applied[0]?.facts).toMatchObject({ said: 'Done before.', skipped: { code: 'said', text: 'Gone.' } });
  });
});

/** The file as it was written before facts: sentences in the place of reasons, steps and skips. */
function asEarlierVersion(bytes: Uint8Array): Uint8Array {
  const start = MAGIC.length + 4;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + length)));
  for (const block of header.blocks) {
    block.operation = `old_${block.operation}`;
    if (block.reasons) {
      const { facts, ...rest } = block.reasons;
      block.reasons = { ...rest, texts: facts.map(() => 'Equal to row {n}.') };
    }
    if (block.reason) block.reason = 'Because.';
  }
  for (const step of header.applied) {
    delete step.facts;
    Object.assign(step, { sentence: 'Done before.', skippedReason: 'Gone.' });
  }
  const head = new TextEncoder().encode(JSON.stringify(header));
  const data = bytes.subarray(aligned(start + length));
  const file = new Uint8Array(aligned(start + head.length) + data.length);
  file.set(bytes.subarray(0, MAGIC.length));
  new DataView(file.buffer).setUint32(MAGIC.length, head.length, true);
  file.set(head, start);
  file.set(data, aligned(start + head.length));
  return file;
}
