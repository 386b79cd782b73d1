import { describe, expect, it } from 'vitest';
import type { FormulaWordsJson } from '@/lib/contract/formulas';
import { completed, completionsAt } from './completions';

const column = (insert: string, label: string, type: string, unit: string | null = null) => ({
  insert,
  label,
  type,
  unit,
  kind: 'measure',
});
const func = (name: string) => ({
  name,
  signature: `${name}(number)`,
  summary: 'Says so.',
  example: '',
  group: 'Numbers',
});
const WORDS: FormulaWordsJson = {
  columns: [
    column('[Unit Price]', 'Unit Price', 'number', '$'),
    column('quantity', 'quantity', 'integer'),
    column('order_date', 'order date', 'date'),
  ],
  functions: [func('round'), func('quarter'), func('running_sum')],
  suggestions: [],
};

const inserts = (formula: string, caret = formula.length) =>
  completionsAt(formula, caret, WORDS).options.map(({ insert }) => insert);

describe('completionsAt', () => {
  it('offers columns, then functions, that begin as the word does or have a word that does', () => {
    expect(inserts('qu')).toEqual(['quantity', 'quarter(']);
    expect(inserts('2 * pri')).toEqual(['[Unit Price]']);
    expect(inserts('[un')).toEqual(['[Unit Price]']);
    expect(inserts('[')).toEqual(['[Unit Price]', 'quantity', 'order_date']);
    expect(inserts('sum')).toEqual(['running_sum(']);
  });

  it('offers nothing in a text, after a sign, for what is complete, or before the words are known', () => {
    expect(inserts('"qu')).toEqual([]);
    expect(inserts('quantity * ')).toEqual([]);
    expect(inserts('quantity')).toEqual([]);
    expect(completionsAt('qu', 2, undefined).options).toEqual([]);
  });

  it('takes the place of what was typed, with the caret behind it', () => {
    const found = completionsAt('2 * [un] + 1', 7, WORDS);
    const [first] = found.options;
    expect(first && completed('2 * [un] + 1', found, first)).toEqual({ text: '2 * [Unit Price] + 1', caret: 16 });
    const call = completionsAt('rou(x)', 3, WORDS);
    const [round] = call.options;
    expect(round && completed('rou(x)', call, round)).toEqual({ text: 'round(x)', caret: 6 });
  });
});
