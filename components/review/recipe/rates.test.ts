import { describe, expect, it } from 'vitest';
import { currenciesOf, ratesStep } from './rates';

const suggestion = {
  operation: 'split_unit',
  label: 'Split units',
  lossy: false,
  params: { column: 'c1' },
  title: 'Split price',
  reason: 'Two currencies.',
  affected: 3,
};

describe('a column with several currencies', () => {
  it('names them, and not the cells without one', () => {
    const units = [
      { unit: '$', cells: 5 },
      { unit: '€', cells: 2 },
      { unit: '', cells: 1 },
    ];
    expect(currenciesOf({ ...suggestion, doubt: { kind: 'currencies', units } })).toEqual(['$', '€']);
    expect(currenciesOf({ ...suggestion, doubt: { kind: 'units', units } })).toEqual([]);
    expect(currenciesOf({ ...suggestion, operation: 'change_type', doubt: { kind: 'currencies', units } })).toEqual([]);
    expect(currenciesOf(suggestion)).toEqual([]);
  });

  it('becomes one by a rate for each other, with a point or a comma', () => {
    expect(ratesStep('c1', '$', ['€', '£'], { '€': ' 1,08', '£': '1.27' })).toEqual({
      step: {
        operation: 'change_type',
        params: { column: 'c1', type: 'number', unit: '$', rates: { '€': 1.08, '£': 1.27 } },
        enabled: true,
      },
    });
  });

  it.each(['', '0', '-1', 'about 1', '1.2.3'])('does not by %j', (entered) => {
    expect(ratesStep('c1', '$', ['€'], { '€': entered })).toMatchObject({ of: '€' });
  });
});
