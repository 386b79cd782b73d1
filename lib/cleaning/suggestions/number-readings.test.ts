import { describe, expect, it } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Suggestion } from '@/lib/cleaning/operation';
import { isOperationId } from '@/lib/cleaning/registry';
import { suggestOperations } from '@/lib/cleaning/suggest';

const table = (name: string, cells: readonly string[]) =>
  sourceTable(
    [name],
    cells.map((cell) => [cell]),
  );

function suggested(name: string, cells: readonly string[]): Suggestion[] {
  return suggestOperations(table(name, cells)).filter(({ doubt }) => doubt !== undefined);
}

/** What accepting each suggestion makes of the column. */
function outcomes(name: string, cells: readonly string[]) {
  return suggested(name, cells).map(({ operation, params }) =>
    isOperationId(operation) ? runOne(table(name, cells), operation, params).rows : null,
  );
}

describe('what a person is asked about numbers', () => {
  it('three readings of percentages beside fractions, with what each gives', () => {
    const offers = suggested('discount', ['10%', '0.15', '5%']);
    expect(offers.map(({ params }) => params.percent)).toEqual(['percent', 'fraction', 'as_written']);
    expect(offers.map(({ examples }) => examples?.map(({ value }) => value))).toEqual([
      ['10', '15'],
      ['0.1', '0.15'],
      ['10', '0.15'],
    ]);
    expect(offers[0]).toMatchObject({
      title: 'Read discount as percentages, the plain numbers as fractions: 10% → 10, 0.15 → 15',
      reason: '2 values such as 10% and 1 value such as 0.15 without the sign stand in one column.',
      affected: 3,
    });
    expect(outcomes('discount', ['10%', '0.15', '5%'])).toEqual([
      [[10], [15], [5]],
      [[0.1], [0.15], [0.05]],
      [[10], [0.15], [5]],
    ]);
  });

  it('both readings of a comma that says nothing by itself', () => {
    expect(outcomes('x', ['11,5', '10.0', '1,234'])).toEqual([
      [[11.5], [10], [1234]],
      [[11.5], [10], [1.234]],
    ]);
  });

  it('ranges and bounds', () => {
    expect(outcomes('x', ['<5', '10-20', '7'])).toEqual([
      [[5], [15], [7]],
      [[null], [null], [7]],
    ]);
    expect(suggested('x', ['10-20', '30-50', '7']).at(-1)).toMatchObject({
      operation: 'split_column',
      params: { separator: '-', names: ['x_from', 'x_to'] },
    });
    expect(suggested('age', ['0-18', '19-35', '60+'])).toEqual([]);
    const groups = Array.from({ length: 40 }, (_, i) => ['0-18', '19-35', '36-60'][i % 3] ?? '');
    expect(suggested('age', [...groups, '999'])).toEqual([]);
    expect(suggested('age', [...groups, '20', '31', '44'])).not.toEqual([]);
  });

  it('two currencies are taken apart; which rate turns one into the other nobody knows', () => {
    expect(outcomes('price', ['$5', '€6', '7'])).toEqual([
      [
        [5, '$'],
        [6, '€'],
        [7, null],
      ],
    ]);
    const { rows, column } = runOne(table('price', ['$5', '€6', '7']), 'change_type', {
      column: 'c0',
      type: 'number',
      unit: '$',
      rates: { EUR: 1.5 },
    });
    expect(rows.flat()).toEqual([5, 9, 7]);
    expect(column(0).unit).toBe('$');
  });

  it('letters that may end a code, and times of which nobody knows the unit', () => {
    expect(outcomes('house', ['12', '14', '14k', '16', '18'])).toEqual([[[12], [14], [14_000], [16], [18]]]);
    expect(outcomes('runtime', ['12:30', '9:10'])).toEqual([
      [[750], [550]],
      [[45_000], [33_000]],
    ]);
  });

  it('settles everything at once where a column has several doubts', () => {
    for (const rows of outcomes('x', ['11,5', '10.0', '1,234', '<5'])) expect(rows?.flat()).not.toContain('11,5');
  });

  it('until then nothing is emptied, and the step says what to choose', () => {
    const source = table('price', ['$5', '€6', '7']);
    expect(runOne(source, 'convert_number').table).toBe(source);
    const { skippedReason } = runOne(source, 'change_type', { column: 'c0', type: 'number' });
    expect(skippedReason).toBe(
      'Choose how the numbers are to be read (unit and rates), so that no value is lost. 1 value in $, 1 value in € and 1 value without a unit stand in one column. They are converted only by a rate you give.',
    );
  });

  it('a choice given to the step that converts all columns settles those that ask for it', () => {
    const source = table('discount', ['10%', '0.15', '5%']);
    expect(runOne(source, 'convert_number', { percent: 'fraction' }).rows.flat()).toEqual([0.1, 0.15, 0.05]);
  });
});
