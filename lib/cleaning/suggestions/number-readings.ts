import { doubtSentence } from '@/lib/cleaning/language/doubts';
import type { Params, Suggestion } from '@/lib/cleaning/operation';
import { distinctCounts } from '@/lib/tabular/columns';
import { labelOf } from '@/lib/tabular/labels';
import { type Column, formatNumber } from '@/lib/tabular/table';
import { decideNumberConvention } from '@/lib/tabular/values/decide-number';
import type { NumberChoice, NumberDoubt } from '@/lib/tabular/values/number-choice';
import { parseNumber } from '@/lib/tabular/values/parse-number';

/** One way of settling a doubt: what is chosen, and how that reads in the imperative. */
interface Reading {
  readonly choice: NumberChoice;
  readonly as: string;
}

/** What else is settled along with a doubt, where a column has several, so that accepting one reading leaves no other open. */
const OTHERWISE: NumberChoice = {
  decimal: '.',
  percent: 'as_written',
  ranges: 'midpoint',
  bounds: 'bound',
  clock: 'minutes',
};

/** Age groups and the like stay what they are: groups. */
const MOST_GROUPS = 12;

/** Of what was put in groups, as much may have fitted none: an impossible age beside the age groups. */
const MOST_STRAY_SHARE = 0.05;

/** For each doubt about the column's numbers the readings a person can choose from, with what each would give. */
export function suggestReadings(column: Column, doubts: readonly NumberDoubt[]): Suggestion[] {
  const { vector } = column;
  if (vector.kind !== 'text') return [];
  return doubts.flatMap((doubt): Suggestion[] => {
    if (doubt.kind === 'ranges' && vector.dictionary.length <= MOST_GROUPS && areGroups(doubt)) return [];
    const cells = cellsOf(doubt);
    const reason = doubtSentence(doubt);
    const about = { reason, affected: cells, doubt };
    const whole = readingsOf(doubt).map(({ choice, as }): Suggestion => {
      const others = doubts.length > 1 ? OTHERWISE : {};
      const params: Params = { column: column.id, type: 'number', ...others, ...choice };
      const examples = examplesOf(column, doubt, { ...others, ...choice });
      const shown = examples.map(({ text, value }) => `${text} → ${value}`).join(', ');
      return {
        operation: 'change_type',
        params,
        title: `Read ${labelOf(column)} ${as}${shown === '' ? '' : `: ${shown}`}`,
        ...about,
        examples,
      };
    });
    return [...whole, ...apart(column, doubt, about)];
  });
}

function areGroups({ ranges, bounds, numbers }: Extract<NumberDoubt, { kind: 'ranges' }>): boolean {
  return numbers <= MOST_STRAY_SHARE * (ranges + bounds);
}

/** Two columns instead of one: amounts and their units, or the two ends of a range. */
function apart(
  column: Column,
  doubt: NumberDoubt,
  about: Pick<Suggestion, 'reason' | 'affected' | 'doubt'>,
): Suggestion[] {
  if (doubt.kind === 'currencies' || doubt.kind === 'units') {
    const title = `Split ${labelOf(column)} into its numbers and a column of their units`;
    return [{ operation: 'split_unit', params: { column: column.id }, title, ...about }];
  }
  if (doubt.kind !== 'ranges' || doubt.ranges === 0) return [];
  const separator = /\s*(?:–|—|-|\bto\b|\.\.\.?)\s*/.exec(doubt.example.slice(1))?.[0];
  if (separator === undefined) return [];
  const params = { column: column.id, separator, names: [`${column.name}_from`, `${column.name}_to`] };
  return [
    {
      operation: 'split_column',
      params,
      title: `Split ${labelOf(column)} into where its ranges begin and end`,
      ...about,
    },
  ];
}

function readingsOf(doubt: NumberDoubt): Reading[] {
  switch (doubt.kind) {
    case 'decimal':
      return [
        { choice: { decimal: '.' }, as: 'with a comma for thousands' },
        { choice: { decimal: ',' }, as: 'with a comma for decimals' },
      ];
    case 'percent':
      return [
        { choice: { percent: 'percent' }, as: 'as percentages, the plain numbers as fractions' },
        { choice: { percent: 'fraction' }, as: 'as fractions of one' },
        { choice: { percent: 'as_written' }, as: 'as written, without the sign' },
      ];
    case 'currencies':
    case 'units': {
      const named = doubt.units.filter(({ unit }) => unit !== '');
      const [only] = named;
      const isBare = named.length < doubt.units.length;
      // Only where nothing has to be converted by a rate nobody gave.
      return named.length === 1 && isBare && only ? [{ choice: { unit: only.unit }, as: `in ${only.unit}` }] : [];
    }
    case 'letters':
      return [{ choice: {}, as: 'with the letters as units' }];
    case 'ranges':
      return [
        { choice: { ranges: 'midpoint', bounds: 'bound' }, as: 'with the middle of ranges and the number of bounds' },
        { choice: { ranges: 'missing', bounds: 'missing' }, as: 'without ranges and bounds, which become missing' },
      ];
    case 'clock':
      return [
        { choice: { clock: 'minutes' }, as: 'as minutes and seconds' },
        { choice: { clock: 'hours' }, as: 'as hours and minutes' },
      ];
  }
}

function cellsOf(doubt: NumberDoubt): number {
  switch (doubt.kind) {
    case 'decimal':
      return doubt.undecided;
    case 'percent':
      return doubt.percents + doubt.plain;
    case 'currencies':
    case 'units':
      return doubt.units.reduce((sum, { cells }) => sum + cells, 0);
    case 'letters':
    case 'clock':
      return doubt.cells;
    case 'ranges':
      return doubt.ranges + doubt.bounds;
  }
}

function examplesOf(column: Column, doubt: NumberDoubt, choice: NumberChoice): { text: string; value: string }[] {
  const { vector } = column;
  if (vector.kind !== 'text') return [];
  const options = { name: column.sourceName ?? column.name, choice: { letters: true, ...choice } };
  const convention = decideNumberConvention(vector.dictionary, distinctCounts(vector), 0, options);
  if (convention === null) return [];
  const texts =
    doubt.kind === 'percent' ? [doubt.percentExample, doubt.plainExample] : 'example' in doubt ? [doubt.example] : [];
  return texts.map((text) => ({ text, value: formatNumber(parseNumber(text, convention)) || 'missing' }));
}
