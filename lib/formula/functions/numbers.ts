import type { Checked } from '@/lib/formula/checked';
import { modulo } from '@/lib/formula/run/arithmetic';
import type { Parameter, ResultMeaning, ScalarFunction } from './definition';

const number: Parameter = { name: 'number', type: 'number' };
const same = ([first]: readonly Checked[]): ResultMeaning =>
  first === undefined ? {} : { unit: first.unit, kind: first.kind, decimals: first.decimals };
const whole = (args: readonly Checked[]): ResultMeaning => ({ ...same(args), decimals: 0 });
const plain = (): ResultMeaning => ({ unit: null, kind: null });

function define(
  name: string,
  parameters: readonly Parameter[],
  summary: string,
  example: string,
  apply: (...values: number[]) => number,
  meaning: (args: readonly Checked[]) => ResultMeaning = plain,
  aliases: readonly string[] = [],
): ScalarFunction {
  return { sort: 'scalar', name, parameters, summary, example, result: 'number', apply, meaning, aliases };
}

const MOST_DIGITS = 15;
/** Below this, the error of a product is far below `NEAR`. */
const MOST_SCALED = 1e9;
const NEAR = 1e-6;

/** Half away from zero, by the decimal digits as they are written: 2.675 to two digits is 2.68. */
function round(value: number, digits = 0): number {
  const places = Math.min(Math.max(Math.trunc(digits), -MOST_DIGITS), MOST_DIGITS);
  const power = 10 ** places;
  const scaled = Math.abs(value) * power;
  // Only what may be a half needs its decimal digits.
  if (scaled < MOST_SCALED && Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR) {
    return (Math.sign(value) * Math.round(scaled)) / power;
  }
  const shifted = shift(Math.abs(value), places);
  const rounded = shift(Math.round(shifted), -places);
  return Number.isFinite(rounded) ? Math.sign(value) * rounded : value;
}

/** Moves the decimal point without computing, so that no error comes in. */
function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

export const NUMBER_FUNCTIONS: readonly ScalarFunction[] = [
  define(
    'round',
    [number, { name: 'digits', type: 'number', isOptional: true }],
    'Rounded, half away from zero, to whole numbers or so many digits.',
    'round(2.675, 2)',
    round,
    (args) => {
      const digits = args.length === 1 ? 0 : args[1]?.literal;
      return { ...same(args), decimals: typeof digits === 'number' ? Math.max(0, digits) : null };
    },
  ),
  define('floor', [number], 'The next whole number below.', 'floor(2.7)', Math.floor, whole),
  define('ceil', [number], 'The next whole number above.', 'ceil(2.1)', Math.ceil, whole, ['ceiling']),
  define('trunc', [number], 'Without its decimals.', 'trunc(-2.7)', Math.trunc, whole),
  define('abs', [number], 'Without its sign.', 'abs(-3)', Math.abs, same),
  define('sign', [number], '−1, 0 or 1.', 'sign(-3)', Math.sign, () => ({ ...plain(), decimals: 0 })),
  define('sqrt', [number], 'The square root; missing for a negative number.', 'sqrt(16)', Math.sqrt),
  define('exp', [number], 'e to this power.', 'exp(0)', Math.exp),
  define('ln', [number], 'The natural logarithm; missing for zero and below.', 'ln(1)', Math.log),
  define('log10', [number], 'The logarithm to base 10; missing for zero and below.', 'log10(1000)', Math.log10),
  define('log2', [number], 'The logarithm to base 2; missing for zero and below.', 'log2(8)', Math.log2),
  define(
    'power',
    [number, { name: 'exponent', type: 'number' }],
    'The number to this power.',
    'power(2, 10)',
    (a, b) => a ** b,
  ),
  define(
    'mod',
    [number, { name: 'divisor', type: 'number' }],
    'What is left after division, with the sign of the divisor; missing for a divisor of zero.',
    'mod(7, 3)',
    (a, b) => modulo(a, b as number),
    same,
  ),
  define(
    'least',
    [{ ...number, isRepeated: true }],
    'The least of several values in one row.',
    'least(3, 1, 2)',
    (...values) => Math.min(...values),
    alike,
  ),
  define(
    'greatest',
    [{ ...number, isRepeated: true }],
    'The greatest of several values in one row.',
    'greatest(3, 1, 2)',
    (...values) => Math.max(...values),
    alike,
  ),
  define(
    'clamp',
    [number, { name: 'least', type: 'number' }, { name: 'most', type: 'number' }],
    'The number, but not below the least nor above the most.',
    'clamp(12, 0, 10)',
    (value, least, most) => Math.min(Math.max(value, least as number), most as number),
    same,
  ),
];

/** The decimals of all; the unit and kind of the first that has one. */
function alike(args: readonly Checked[]): ResultMeaning {
  const decimals = args.map((arg) => arg.decimals);
  return {
    unit: args.find(({ unit }) => unit !== null)?.unit ?? null,
    kind: args.find(({ kind }) => kind !== null)?.kind ?? null,
    decimals: decimals.every((digits) => digits !== null) ? Math.max(...decimals.map((digits) => digits ?? 0)) : null,
  };
}
