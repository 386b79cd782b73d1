import { describe, expect, test } from 'vitest';
import { numberVector, textVector } from '@/lib/tabular/columns';
import { type Column, cellText, columnById, type Table, type Vector } from '@/lib/tabular/table';
import { allPositions, type SortKey, sortRows } from './index';

const collator = new Intl.Collator('en');

/** Compares two cells as a sort should. */
function compareCells({ vector }: Column, a: number, b: number, descending: boolean): number {
  const [left, right] = [cellText(vector, a), cellText(vector, b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order = vector.kind === 'number' ? Math.sign(Number(left) - Number(right)) : collator.compare(left, right);
  return descending ? -order : order;
}

function naiveSort(table: Table, positions: Uint32Array, keys: readonly SortKey[]): number[] {
  return [...positions].sort((a, b) => {
    for (const { column, descending = false } of keys) {
      const order = compareCells(columnById(table, column) as Column, a, b, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function tableOf(...vectors: Vector[]): Table {
  const [first] = vectors;
  const rows = first?.kind === 'text' ? first.codes.length : (first?.values.length ?? 0);
  return {
    columns: vectors.map((vector, i) => ({ id: `c${i}`, name: `c${i}`, type: 'text', vector })),
    rowIndex: Uint32Array.from({ length: rows }, (_, row) => row),
  };
}

/** Numbers from 0 to below 1, the same in every run. */
function* fractions(seed = 1): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const texts = (table: Table, order: Uint32Array) =>
  Array.from(order, (position) => cellText((table.columns[0] as Column).vector, position));

describe('sortRows', () => {
  test('orders thousands of numbers by their bits', () => {
    const random = fractions();
    const next = () => random.next().value;
    const numbers = Array.from({ length: 3000 }, () => {
      const kind = next();
      if (kind < 0.1) return null;
      if (kind < 0.2) return Math.round(next() * 5) - 2;
      return (next() - 0.5) * 10 ** Math.round(next() * 600 - 300);
    });
    const table = tableOf(numberVector(numbers));
    for (const descending of [false, true]) {
      const keys = [{ column: 'c0', descending }];
      expect([...sortRows(table, allPositions(table), keys)]).toEqual(naiveSort(table, allPositions(table), keys));
    }
  });

  test('negative zero equals zero', () => {
    const table = tableOf(numberVector([1, 0, -0, 0, -1, -0]));
    const sorted = (descending: boolean) => [...sortRows(table, allPositions(table), [{ column: 'c0', descending }])];
    expect(sorted(false)).toEqual([4, 1, 2, 3, 5, 0]);
    expect(sorted(true)).toEqual([0, 1, 2, 3, 5, 4]);
  });

  test('a letter and its decomposed spelling are the same, whichever is in the dictionary first', () => {
    for (const words of [
      ['é', 'e\u0301', 'z'],
      ['e\u0301', 'é', 'z'],
      ['z', 'e\u0301', 'é', 'e\u0301a', 'éa'],
    ]) {
      const table = tableOf(textVector(words));
      const keys = [{ column: 'c0' }];
      expect([...sortRows(table, allPositions(table), keys)]).toEqual(naiveSort(table, allPositions(table), keys));
    }
  });

  test('orders thousands of texts with long common beginnings by collation', () => {
    const random = fractions(7);
    const pick = (from: string) => [...from][Math.floor(random.next().value * [...from].length)] as string;
    const word = (length: number) => Array.from({ length }, () => pick('aAáàbBzZ0159 -_.éÉñжЖΩω中文')).join('');
    const words = Array.from({ length: 4000 }, (_, i) =>
      i % 3 === 0
        ? `https://example.org/items/${word(2)}`
        : `${word(i % 5)}${i % 2 === 0 ? 'same long middle part' : ''}${word(1 + (i % 7))}`,
    );
    const table = tableOf(textVector(words));
    const keys = [{ column: 'c0' }];
    expect(texts(table, sortRows(table, allPositions(table), keys))).toEqual(
      naiveSort(table, allPositions(table), keys).map((position) => words[position]),
    );
  });

  test('orders numbers written as text by what they are worth, then what is no number', () => {
    const table: Table = {
      columns: [
        {
          id: 'c0',
          name: 'fee',
          type: 'number',
          vector: textVector(['$12.00', 'unknown', '$9.00', null, '$-1.00', '$9.0', 'none so far', '$1,000.00']),
        },
      ],
      rowIndex: Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7),
    };
    const sorted = (descending: boolean) =>
      texts(table, sortRows(table, allPositions(table), [{ column: 'c0', descending }]));
    expect(sorted(false)).toEqual(['$-1.00', '$9.00', '$9.0', '$12.00', '$1,000.00', 'none so far', 'unknown', null]);
    expect(sorted(true)).toEqual(['unknown', 'none so far', '$1,000.00', '$12.00', '$9.00', '$9.0', '$-1.00', null]);
  });

  test('orders very many texts of other scripts without case and accents', () => {
    const words = Array.from({ length: 50_100 }, (_, i) => `ส${((i * 7919) % 50_100).toString().padStart(5, '0')}`);
    const table = tableOf(textVector(['É', 'zebra', 'e', ...words]));
    const order = texts(table, sortRows(table, allPositions(table), [{ column: 'c0' }]));
    expect(order.slice(0, 3)).toEqual(['É', 'e', 'zebra']);
    expect(order.slice(3)).toEqual([...words].sort());
  });

  test('leaves the table and the positions given as they are', () => {
    const table = tableOf(numberVector(Array.from({ length: 600 }, (_, i) => 600 - i)));
    const positions = allPositions(table);
    const sorted = sortRows(table, positions, [{ column: 'c0' }]);
    expect(positions).toEqual(allPositions(table));
    expect(sorted[0]).toBe(599);
    expect(() => sortRows(table, positions, [{ column: 'nothing' }])).toThrow(RangeError);
  });
});
