import { describe, expect, test } from 'vitest';
import { reasonAt } from '@/lib/cleaning/changes/model';
import { checkFill } from '@/lib/cleaning/impute/self-check';
import { cellReasonSentence, noteSentence, reasonSentence } from '@/lib/cleaning/language';
import { runOperations } from '@/lib/cleaning/recipe';
import { seededRandom } from '@/lib/stats/random';
import { completed } from '@/lib/stats/steps';
import { type Cell, tableFromRows, vectorCells } from '@/lib/tabular/columns';
import { CellFlag, type Column, type Table } from '@/lib/tabular/table';

const GAP = 7;

/** Flats: price = 100 + 30 × size in the north, 20 × size in the south, in every seventh row not known; months one after the other. */
function flats(noise = 0): Table {
  const random = seededRandom(1);
  const rows = Array.from({ length: 210 }, (_, i): Cell[] => {
    const town = i % 2 === 0 ? 'north' : 'south';
    const size = 20 + random.integer(60);
    const price = 100 + (town === 'north' ? 30 : 20) * size + noise * (random.next() - 0.5);
    const month = `20${String(10 + Math.floor(i / 12)).padStart(2, '0')}-${String((i % 12) + 1).padStart(2, '0')}`;
    return [town, size, i % GAP === 0 ? null : Math.round(price), month, 10 + i];
  });
  const table = tableFromRows(['town', 'size', 'price', 'month', 'level'], rows);
  const typed = (column: Column): Column =>
    column.name === 'month'
      ? { ...column, type: 'date' }
      : column.name === 'town'
        ? { ...column, type: 'category' }
        : column;
  return { ...table, columns: table.columns.map(typed) };
}

function uniformNoise(): Cell[][] {
  const random = seededRandom(4);
  return Array.from({ length: 2000 }, () => {
    const x = random.next() * 1000;
    return [x + 100 * (random.next() - 0.5), x];
  });
}

const run = (table: Table, params: Record<string, unknown>) =>
  runOperations(table, [{ operation: 'impute_missing', params, enabled: true }]);
const cells = (table: Table, index: number) => vectorCells((table.columns[index] as Column).vector);

describe('impute_missing', () => {
  test('fills from a group, marks what it filled, and says how far off that is', () => {
    const source = flats();
    const { table, log } = run(source, { column: 'c2', method: 'group_mean', columns: ['c0'] });
    const north = cells(source, 2).filter((price, i): price is number => i % 2 === 0 && price !== null);
    const mean = north.reduce((sum, price) => sum + price, 0) / north.length;
    expect(cells(table, 2)[0]).toBe(Math.round(mean * 100) / 100);
    const flags = table.columns[2]?.flags;
    expect(flags?.[0]).toBe(CellFlag.Filled);
    expect(flags?.[1]).toBe(0);
    const [block] = log.blocks;
    if (block?.kind !== 'cells') throw new Error('No cells changed.');
    const reason = reasonAt(block.reasons, 0);
    expect(reason).toMatchObject({ code: 'imputed', method: 'group_mean', from: ['town'], values: 180, hidden: 180 });
    expect(reasonSentence(reason)).toMatch(
      /^Missing; filled with the mean of the rows with the same town, learned from 180 known values. In 90 % of 180 known cells hidden for a check the truth lay between .+ below and .+ above what was told\.$/,
    );
  });

  // June lies 31 days after May and 30 before July.
  test('interpolates along a date, and leaves what lies before the first known', () => {
    const source = flats();
    const gappy = {
      ...source,
      columns: source.columns.map((column) =>
        column.name === 'level' && column.vector.kind === 'number'
          ? {
              ...column,
              vector: {
                ...column.vector,
                values: column.vector.values.map((value, i) => (i === 0 || i === 5 ? Number.NaN : value)),
              },
            }
          : column,
      ),
    };
    const { table, log } = run(gappy, { column: 'c4', method: 'interpolation', columns: ['c3'] });
    expect(cells(table, 4).slice(0, 7)).toEqual([null, 11, 12, 13, 14, 15.02, 16]);
    expect(log.blocks).toHaveLength(1);
  });

  test('does not learn from what was filled before', () => {
    const source = flats();
    const price = source.columns[2] as Column;
    const wrong = runOperations(source, [
      { operation: 'fill_missing', params: { columns: ['c2'], numeric: 'constant', number: 1e6 }, enabled: true },
      { operation: 'impute_missing', params: { column: 'c1', method: 'regression' }, enabled: true },
    ]);
    expect(price.flags).toBeUndefined();
    expect(wrong.applied[1]?.changeCount).toBe(0);
    const check = completed(checkFill(wrong.table, 'c2'));
    expect(check).toMatchObject({ known: 180, missing: 30 });
  });

  test('says when the column is not of the sort that the method needs', () => {
    const source = flats();
    const gappy = {
      ...source,
      columns: source.columns.map((column) =>
        column.name === 'town' && column.vector.kind === 'text'
          ? {
              ...column,
              vector: { ...column.vector, codes: column.vector.codes.map((code, i) => (i === 3 ? -1 : code)) },
            }
          : column,
      ),
    };
    expect(run(gappy, { column: 'c0', method: 'interpolation' }).applied[0]?.facts.skipped).toEqual({
      code: 'cannot_impute',
      column: 'town',
      method: 'interpolation',
    });
    expect(cells(run(gappy, { column: 'c0', method: 'neighbours' }).table, 0)[3]).toMatch(/north|south/);
  });
});

describe('how sure a filled cell is', () => {
  /** y = x ± a tenth of x, in every fourth row not known. */
  function growing(): Table {
    const random = seededRandom(6);
    const rows = Array.from({ length: 2400 }, (_, i): Cell[] => {
      const x = 10 + 990 * random.next();
      return [i % 4 === 0 ? null : x + 0.2 * x * (random.next() - 0.5), x];
    });
    return tableFromRows(['y', 'x'], rows);
  }

  test('is told of each cell by the errors of alike answers', () => {
    const { log } = run(growing(), { column: 'c0', method: 'regression' });
    const [block] = log.blocks;
    if (block?.kind !== 'cells' || block.after.kind !== 'number') throw new Error('No cells changed.');
    const widths = Array.from(block.after.values, (value, i) => {
      const reason = reasonAt(block.reasons, i);
      if (reason.code !== 'imputed') throw new Error('Not imputed.');
      return { value, width: (reason.below ?? 0) + (reason.above ?? 0) };
    });
    const mean = (part: { width: number }[]) => part.reduce((sum, { width }) => sum + width / part.length, 0);
    // Nine tenths of ± a tenth of 10 to 300, and of 700 to 1000.
    expect(mean(widths.filter(({ value }) => value < 300))).toBeLessThan(45);
    expect(mean(widths.filter(({ value }) => value > 700))).toBeGreaterThan(130);
  });

  test('is said with the ends of the interval', () => {
    const about = { code: 'imputed', method: 'regression', from: ['x'], values: 90, hidden: 90, right: null } as const;
    expect(cellReasonSentence({ ...about, below: 2, above: 3.5 }, '40')).toMatch(/ Here: between 38 and 43\.5\.$/);
    expect(cellReasonSentence({ ...about, below: null, above: null }, '40')).not.toContain('Here');
  });

  test('shows in the mean of the column, pooled over draws', () => {
    const { applied } = run(growing(), { column: 'c0', method: 'regression' });
    const note = applied[0]?.facts.notes[0];
    if (note?.code !== 'pooled_mean') throw new Error('No mean was pooled.');
    expect(note).toMatchObject({ column: 'y', draws: 20 });
    expect(note.se).toBeGreaterThan(285 / Math.sqrt(2400));
    expect(note.se).toBeLessThan(310 / Math.sqrt(2400));
    expect(noteSentence(note)).toMatch(
      /^The mean of y, if what is missing is as the other columns say: 5\d\d.*\(20 draws pooled/,
    );
  });

  test('is told of texts by how often the same answer was right', () => {
    const random = seededRandom(8);
    // What is small is always red; of the rest a part is blue and a part green.
    const rows = Array.from({ length: 900 }, (_, i): Cell[] => {
      const x = i % 3;
      const colour = x === 0 ? 'red' : random.next() < 0.7 ? 'blue' : 'green';
      return [i % 10 === 0 ? null : colour, x + 0.1 * random.next()];
    });
    const { log } = run(tableFromRows(['colour', 'x'], rows), { column: 'c0', method: 'trees' });
    const [block] = log.blocks;
    if (block?.kind !== 'cells' || block.after.kind !== 'text') throw new Error('No cells changed.');
    const shares = new Map<string | undefined, number | null>();
    for (const [i, code] of block.after.codes.entries()) {
      const reason = reasonAt(block.reasons, i);
      if (reason.code === 'imputed') shares.set(block.after.dictionary[code], reason.right);
    }
    expect(shares.get('red')).toBeGreaterThan(0.97);
    expect(shares.get('blue')).toBeGreaterThan(0.6);
    expect(shares.get('blue')).toBeLessThan(0.8);
  });
});

describe('the check of ways to fill', () => {
  test('proposes what comes closest on hidden cells', () => {
    const check = completed(checkFill(flats(40), 'c2'));
    expect(check?.proposed).toBe('neighbours');
    expect(check?.methods[0]).toMatchObject({ method: 'neighbours', answered: 1, band: { hidden: 180, right: null } });
    const errors = check?.methods.map(({ error }) => error) ?? [];
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
    expect(check?.methods.find(({ method }) => method === 'mean')?.error).toBeCloseTo(1, 1);
    expect(check?.methods.find(({ method }) => method === 'group_mean')).toMatchObject({
      columns: ['c0'],
      from: ['town'],
    });
  });

  test('has a band that nine of ten hidden truths lie in, and no wider', () => {
    const check = completed(checkFill(tableFromRows(['y', 'x'], uniformNoise()), 'c0'));
    // The noise is uniform within ±50: its 5th and 95th percentile are ±45.
    const { below, above } = check?.methods.find(({ method }) => method === 'regression')?.band ?? {};
    expect(below).toBeGreaterThan(42);
    expect(below).toBeLessThan(49);
    expect(above).toBeGreaterThan(42);
    expect(above).toBeLessThan(49);
  });

  test('proposes to leave cells missing where nothing tells them', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 200 }, (_, i) => [
      i % 5 === 0 ? null : random.next(),
      random.next(),
      random.next(),
    ]);
    expect(completed(checkFill(tableFromRows(['a', 'b', 'c'], rows), 'c0'))?.proposed).toBeNull();
  });

  test('proposes trees or a regression for a category, and nothing where the most frequent is as often right', () => {
    const random = seededRandom(5);
    const rows = Array.from({ length: 400 }, (_, i): Cell[] => {
      const [x, y] = [random.next(), random.next()];
      return [i % 8 === 0 ? null : x > 0.5 !== y > 0.5 ? 'in' : 'out', x, y, random.next() < 0.8 ? 'p' : 'q'];
    });
    const table = tableFromRows(['side', 'x', 'y', 'coin'], rows);
    const check = completed(checkFill(table, 'c0'));
    const right = new Map(check?.methods.map(({ method, band }) => [method, band.right]));
    expect(right.get('trees')).toBeGreaterThan(0.9);
    expect(right.get('regression')).toBeLessThan(0.7);
    expect(check?.proposed).toMatch(/trees|neighbours/);
    expect(completed(checkFill(table, 'c3'))?.proposed).toBeNull();
  });

  test('has nothing to say of identifiers, and of too few values', () => {
    expect(
      completed(
        checkFill(
          tableFromRows(
            ['a', 'b'],
            [
              [1, 2],
              [null, 3],
            ],
          ),
          'c0',
        ),
      ),
    ).toBeUndefined();
    expect(completed(checkFill(flats(), 'c3'))).toBeUndefined();
  });
});
