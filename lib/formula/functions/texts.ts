import { PLAIN_DATES, readDate } from '@/lib/formula/dates';
import type { FormulaProblem } from '@/lib/formula/error';
import { matcherOf } from '@/lib/formula/regex/matches';
import { PatternError } from '@/lib/formula/regex/pattern';
import { compilePattern, type Program } from '@/lib/formula/regex/program';
import { findPattern, groupText, replacePattern } from '@/lib/formula/regex/run';
import type { Scalar } from '@/lib/formula/types';
import { decideNumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';
import type { Parameter, ScalarFunction, ScalarType } from './definition';

const text: Parameter = { name: 'text', type: 'text' };
const count: Parameter = { name: 'count', type: 'number' };
const part: Parameter = { name: 'part', type: 'text' };
const pattern: Parameter = { name: 'pattern', type: 'text', isLiteral: true };
const ORDERS = ['ymd', 'dmy', 'mdy'] as const;
const MOST_TEXT = 100_000;

/** A text is what people count as characters: code points, so that an emoji is one. */
const points = (value: string): string[] => Array.from(value);
const first = (value: string, n: number): string =>
  points(value)
    .slice(0, Math.max(0, Math.trunc(n)))
    .join('');

function define(
  name: string,
  parameters: readonly Parameter[],
  result: ScalarType,
  summary: string,
  example: string,
  apply: (...values: never[]) => Scalar,
  more: Partial<ScalarFunction> = {},
): ScalarFunction {
  return { sort: 'scalar', name, parameters, result, summary, example, apply, ...more };
}

function withPattern(
  name: string,
  others: readonly Parameter[],
  result: ScalarType,
  summary: string,
  example: string,
  make: (program: Program) => (value: string, ...rest: Scalar[]) => Scalar,
): ScalarFunction {
  return {
    sort: 'scalar',
    name,
    parameters: [text, pattern, ...others],
    result,
    summary,
    example,
    refuse: ([, source]) => (typeof source === 'string' ? refusal(source) : null),
    prepare: ([, source]) => {
      const run = make(compilePattern(String(source)));
      return (value, _pattern, ...rest) => run(String(value), ...rest);
    },
  };
}

function refusal(source: string): FormulaProblem | null {
  try {
    compilePattern(source);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return { code: 'bad_pattern', reason: error.reason, character: error.at };
    throw error;
  }
}

const whole = { meaning: () => ({ decimals: 0 }) };

export const TEXT_FUNCTIONS: readonly ScalarFunction[] = [
  define(
    'length',
    [text],
    'number',
    'How many characters it has.',
    'length("Zürich")',
    (t: string) => points(t).length,
    {
      ...whole,
      aliases: ['len'],
    },
  ),
  define('upper', [text], 'text', 'In capitals.', 'upper("ab")', (t: string) => t.toUpperCase()),
  define('lower', [text], 'text', 'In small letters.', 'lower("AB")', (t: string) => t.toLowerCase()),
  define('title', [text], 'text', 'Each word with a capital.', 'title("new york")', (t: string) =>
    t
      .toLowerCase()
      .replace(
        /(^|[^\p{L}\p{M}\p{N}'’])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      ),
  ),
  define('trim', [text], 'text', 'Without spaces at its ends.', 'trim("  a ")', (t: string) => t.trim()),
  define('left', [text, count], 'text', 'Its first characters.', 'left("12345", 3)', (t: string, n: number) =>
    first(t, n),
  ),
  define('right', [text, count], 'text', 'Its last characters.', 'right("12345", 2)', (t: string, n: number) => {
    const wanted = Math.max(0, Math.trunc(n));
    return wanted === 0 ? '' : points(t).slice(-wanted).join('');
  }),
  define(
    'mid',
    [text, { name: 'start', type: 'number' }, { ...count, isOptional: true }],
    'text',
    'So many characters from a place on; the first is 1.',
    'mid("12345", 2, 3)',
    (t: string, start: number, n: number = Number.POSITIVE_INFINITY) => {
      const from = Math.max(1, Math.trunc(start)) - 1;
      return points(t)
        .slice(from, from + Math.max(0, Math.trunc(n)))
        .join('');
    },
    { aliases: ['substring', 'substr'] },
  ),
  define(
    'contains',
    [text, part],
    'boolean',
    'Whether the part is in it.',
    'contains("abc", "b")',
    (t: string, p: string) => t.includes(p),
  ),
  define(
    'starts_with',
    [text, part],
    'boolean',
    'Whether it begins so.',
    'starts_with("abc", "a")',
    (t: string, p: string) => t.startsWith(p),
  ),
  define('ends_with', [text, part], 'boolean', 'Whether it ends so.', 'ends_with("abc", "c")', (t: string, p: string) =>
    t.endsWith(p),
  ),
  define(
    'position',
    [text, part],
    'number',
    'Where the part begins, from 1; 0 where it is not.',
    'position("abc", "c")',
    (t: string, p: string) => {
      const at = t.indexOf(p);
      return at < 0 ? 0 : points(t.slice(0, at)).length + 1;
    },
    whole,
  ),
  define(
    'replace',
    [text, { name: 'from', type: 'text' }, { name: 'to', type: 'text' }],
    'text',
    'With every such part replaced.',
    'replace("a-b-c", "-", " ")',
    (t: string, from: string, to: string) => (from === '' ? t : t.replaceAll(from, () => to)),
  ),
  define(
    'part',
    [text, { name: 'separator', type: 'text' }, { name: 'number', type: 'number' }],
    'text',
    'The first, second, … part between separators; −1 is the last. Missing where there is none.',
    'part("a/b/c", "/", 2)',
    (t: string, separator: string, n: number) => {
      const parts = separator === '' ? [t] : t.split(separator);
      const index = Math.trunc(n);
      return parts[index < 0 ? parts.length + index : index - 1] ?? null;
    },
  ),
  define(
    'concat',
    [{ ...text, isRepeated: true }],
    'text',
    'The texts one after another, as “&” does.',
    'concat("a", "b")',
    (...texts: string[]) => texts.join(''),
  ),
  define('repeat', [text, count], 'text', 'The text so many times.', 'repeat("ab", 3)', (t: string, n: number) => {
    const times = Math.max(0, Math.trunc(n));
    return t.length * times > MOST_TEXT ? null : t.repeat(times);
  }),
  define(
    'pad_left',
    [text, { name: 'length', type: 'number' }, { name: 'with', type: 'text' }],
    'text',
    'Filled up in front to so many characters.',
    'pad_left("7", 3, "0")',
    (t: string, n: number, fill: string) => padding(t, n, fill) + t,
  ),
  define(
    'pad_right',
    [text, { name: 'length', type: 'number' }, { name: 'with', type: 'text' }],
    'text',
    'Filled up behind to so many characters.',
    'pad_right("7", 3, "0")',
    (t: string, n: number, fill: string) => t + padding(t, n, fill),
  ),
  define('reverse', [text], 'text', 'Backwards.', 'reverse("abc")', (t: string) => points(t).reverse().join('')),
  withPattern(
    'matches',
    [],
    'boolean',
    'Whether the pattern is found in it.',
    'matches("AB-12", "^[A-Z]+-\\d+$")',
    matcherOf,
  ),
  withPattern(
    'extract',
    [{ name: 'group', type: 'number', isOptional: true }],
    'text',
    'The first place where the pattern is found, or a group of it. Missing where it is not.',
    'extract("Order 4711", "\\d+")',
    (program) =>
      (t, group = 0) => {
        const found = findPattern(program, t);
        return found === null ? null : groupText(found, t, Math.trunc(Number(group)));
      },
  ),
  withPattern(
    'replace_matches',
    [{ name: 'to', type: 'text' }],
    'text',
    'With every place where the pattern is found replaced; \\1 stands for its first group.',
    'replace_matches("a1b22", "\\d+", "#")',
    (program) => (t, to) => replacePattern(program, t, String(to)),
  ),
  define(
    'text',
    [{ name: 'value', type: 'text' }],
    'text',
    'The value as text, as it is exported.',
    'text(12)',
    (t: string) => t,
  ),
  define(
    'number',
    [text],
    'number',
    'The number the text says, in digits: 1,234.50 and $5 are read. Missing for none.',
    'number("1,234.50")',
    readNumber,
  ),
  {
    sort: 'scalar',
    name: 'to_date',
    parameters: [text, { name: 'order', type: 'text', isOptional: true, choices: ORDERS }],
    result: 'date',
    summary: 'The date the text says. 03/04/2024 needs an order: “dmy”, “mdy” or “ymd”. Missing for none.',
    example: 'to_date("13.02.2024", "dmy")',
    prepare: ([, order]) => {
      const convention = { ...PLAIN_DATES, order: ORDERS.find((known) => known === order) ?? PLAIN_DATES.order };
      return (value) => readDate(String(value), convention);
    },
  },
];

function padding(value: string, length: number, fill: string): string {
  const wanted = Math.min(Math.trunc(length), MOST_TEXT) - points(value).length;
  if (wanted <= 0 || fill === '') return '';
  return first(fill.repeat(Math.ceil(wanted / points(fill).length)), wanted);
}

function readNumber(value: string): number {
  const plain = Number(value.trim());
  if (value.trim() !== '' && !Number.isNaN(plain) && !/[xXoObB]/.test(value)) return plain;
  const convention = decideNumberConvention([value], [1], 0);
  return convention === null ? Number.NaN : parseNumber(value, convention);
}
