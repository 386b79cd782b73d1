import { list } from '@/lib/text/words';
import type { FormulaProblem, FormulaWarning } from './error';
import { columnText } from './print';
import type { ValueType } from './types';

const TYPES: Readonly<Record<ValueType, string>> = {
  number: 'a number',
  text: 'text',
  date: 'a date',
  boolean: 'yes or no',
  missing: 'missing',
};

/** How to make the one of the other. */
const CONVERSIONS: Readonly<Record<string, string | undefined>> = {
  'text number': 'number(…) reads numbers from text.',
  'text date': 'to_date(…) reads dates from text.',
  'date number': 'year(…), month(…) and days_between(…) make numbers of dates.',
  'number date': 'date(year, month, day) makes a date of numbers.',
  'number boolean': 'Compare it: … > 0.',
  'text boolean': 'Compare it: … = "yes".',
};

type Sentences = {
  readonly [Code in FormulaProblem['code']]: (problem: Extract<FormulaProblem, { code: Code }>) => string;
};

const didYouMean = (nearest: string | null, write: (name: string) => string): string =>
  nearest === null ? '' : ` Did you mean ${write(nearest)}?`;

const SENTENCES: Sentences = {
  empty: () => 'Type a formula.',
  too_long: ({ most }) => `A formula has at most ${most} characters.`,
  too_deep: () => 'There are too many brackets in brackets.',
  unknown_sign: ({ sign }) => `“${sign}” means nothing here.`,
  unfinished: ({ what }) => (what === 'text' ? 'The text has no closing quote.' : 'The column has no closing “]”.'),
  expected: ({ what, found }) =>
    `Here ${what} is expected${found === '' ? ', but the formula ends.' : `, not “${found}”.`}`,
  no_such_column: ({ name, nearest }) =>
    `There is no column “${name}”.${didYouMean(nearest, (column) => `[${column}]`)}${nearest === null ? ' Text stands in quotes.' : ''}`,
  ambiguous_column: ({ name, ids }) =>
    `Several columns are called “${name}”: write ${list(ids.map((id) => `[${id}]`))}.`,
  no_such_function: ({ name, nearest }) =>
    name === 'today' || name === 'now'
      ? 'There is no today: a recipe gives the same result whenever it runs. Write a date: date(2024, 12, 31).'
      : `There is no function ${name}().${didYouMean(nearest, (other) => `${other}()`)}`,
  argument_count: ({ signature, given }) =>
    `It is written ${signature}; here ${given === 1 ? 'is 1 value' : `are ${given} values`}.`,
  wrong_type: ({ where, wanted, found, text }) => {
    const isText = where === '+' && found === 'text';
    const hint = isText ? 'Texts are joined by &.' : (CONVERSIONS[`${found} ${wanted}`] ?? '');
    return `${where} needs ${TYPES[wanted]}, and ${text} is ${TYPES[found]}.${hint === '' ? '' : ` ${hint}`}`;
  },
  not_comparable: ({ left, right }) => {
    const hint = CONVERSIONS[`${left} ${right}`] ?? CONVERSIONS[`${right} ${left}`];
    return `${capital(TYPES[left])} cannot be compared with ${TYPES[right]}.${hint === undefined ? '' : ` ${hint}`}`;
  },
  different_results: ({ first, other }) =>
    `A column holds values of one type: the first result is ${TYPES[first]}, this one ${TYPES[other]}.`,
  different_units: ({ left, right, leftUnit, rightUnit }) => {
    const [percent, amount] = leftUnit === '%' ? [left, right] : [right, left];
    const hint = [leftUnit, rightUnit].includes('%')
      ? ` A percentage of an amount is ${amount} * ${percent} / 100.`
      : '';
    return `${left} is in ${leftUnit} and ${right} in ${rightUnit}: they can be neither added nor compared.${hint}`;
  },
  no_grouping: ({ name, clause }) => `${name}() takes no “${clause}”.`,
  nested_groups: ({ name }) => `${name}() stands within another group: make it a column of its own first.`,
  not_a_date: ({ text }) => `“${text}” is no date. Dates are written 2024-12-31.`,
  must_be_literal: ({ name, what }) => `The ${what} of ${name}() has to be written out.`,
  not_a_choice: ({ text, choices }) =>
    `“${text}” is none of ${list(
      choices.map((choice) => `“${choice}”`),
      9,
    )}.`,
  bad_pattern: ({ reason, character }) => `The pattern cannot be used: ${reason} (at its character ${character + 1}).`,
  only_missing: () => 'The result is always missing, so it has no type.',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is wrong with a formula, as full sentences. */
export function problemSentence(problem: FormulaProblem): string {
  const say = SENTENCES[problem.code] as (problem: FormulaProblem) => string;
  return say(problem);
}

/** What should be known of a formula, as full sentences. */
export function warningSentence(warning: FormulaWarning): string {
  switch (warning.code) {
    case 'codes':
      return `${columnText(warning.column)} is ${warning.kind === 'identifier' ? 'an identifier' : `a ${warning.kind}`}: ${
        warning.what === 'calculated' ? 'a number computed from it' : `its ${warning.what}`
      } says nothing.`;
    case 'percent_as_number':
      return `12 % counts as 12 in ${warning.text}: divide by 100.`;
    case 'money_times_money':
      return 'Money is multiplied by money.';
    case 'coarse_dates':
      return `${columnText(warning.column)} says months only: ${warning.part}() takes the first day of each.`;
  }
}

export { TYPES as TYPE_NAMES };
