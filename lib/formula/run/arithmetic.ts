import { type Context, lengthOf } from '@/lib/formula/checked';
import { settle } from '@/lib/formula/decimals';
import type { Comparison } from '@/lib/formula/tree';
import { FALSE, TRUE, UNKNOWN, type Values } from '@/lib/formula/types';

export type Arithmetic = '+' | '-' | '*' | '/' | '%' | '^';

/** Of length 1 a value stands still while the others go on. */
const step = (values: ArrayLike<unknown>): number => (values.length === 1 ? 0 : 1);

/** Number by number. Missing in, missing out; what is no finite number is missing, and so is a quotient of zero. */
export function calculate(
  operator: Arithmetic,
  left: Float64Array,
  right: Float64Array,
  decimals: number | null,
  context: Context,
): Float64Array {
  const length = Math.max(left.length, right.length);
  const out = new Float64Array(length);
  const [a, b] = [step(left), step(right)];
  // One loop for each operator: a choice within the loop would cost several times as much.
  switch (operator) {
    case '+':
      for (let i = 0; i < length; i++) out[i] = (left[i * a] as number) + (right[i * b] as number);
      break;
    case '-':
      for (let i = 0; i < length; i++) out[i] = (left[i * a] as number) - (right[i * b] as number);
      break;
    case '*':
      for (let i = 0; i < length; i++) out[i] = (left[i * a] as number) * (right[i * b] as number);
      break;
    case '/':
      for (let i = 0; i < length; i++) out[i] = (left[i * a] as number) / (right[i * b] as number);
      break;
    case '%':
      for (let i = 0; i < length; i++) out[i] = modulo(left[i * a] as number, right[i * b] as number);
      break;
    case '^':
      for (let i = 0; i < length; i++) out[i] = (left[i * a] as number) ** (right[i * b] as number);
  }
  if (operator === '/' || operator === '%') countZeros(left, right, length, context);
  for (let i = 0; i < length; i++) {
    const value = out[i] as number;
    // Infinity less itself is no number; and −0 is 0.
    out[i] = value - value === 0 ? value + 0 : Number.NaN;
  }
  return operator === '/' || operator === '^' ? out : settle(out, decimals);
}

/** With the sign of the divisor, so that days of the week stay days of the week. */
export function modulo(value: number, divisor: number): number {
  return value - divisor * Math.floor(value / divisor);
}

function countZeros(left: Float64Array, right: Float64Array, length: number, context: Context): void {
  const [a, b] = [step(left), step(right)];
  let zeros = 0;
  for (let i = 0; i < length; i++) {
    const dividend = left[i * a] as number;
    if (right[i * b] === 0 && !Number.isNaN(dividend)) zeros++;
  }
  context.zeroDivisions += length === 1 && zeros === 1 ? context.rows : zeros;
}

/** Compares numbers or dates. */
export function compareNumbers(operator: Comparison, left: Float64Array, right: Float64Array): Uint8Array {
  const length = Math.max(left.length, right.length);
  const out = new Uint8Array(length);
  const [a, b] = [step(left), step(right)];
  const [below, same, above] = [-1, 0, 1].map((order) => (TESTS[operator](order) ? TRUE : FALSE)) as [
    number,
    number,
    number,
  ];
  for (let i = 0; i < length; i++) {
    const x = left[i * a] as number;
    const y = right[i * b] as number;
    // What is neither below, above nor the same is missing.
    out[i] = x < y ? below : x > y ? above : x === y ? same : UNKNOWN;
  }
  return out;
}

const TESTS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Whether two values of one type stand so: text by its code units, false before true. */
export function isOrdered(
  operator: Comparison,
  left: string | number | boolean,
  right: string | number | boolean,
): boolean {
  return TESTS[operator](left < right ? -1 : left > right ? 1 : 0);
}

/** Three-valued: what cannot be known is missing, and false and missing is false. */
export function both(left: Uint8Array, right: Uint8Array): Uint8Array {
  return logic(left, right, FALSE);
}

/** True or missing is true. */
export function either(left: Uint8Array, right: Uint8Array): Uint8Array {
  return logic(left, right, TRUE);
}

function logic(left: Uint8Array, right: Uint8Array, decisive: number): Uint8Array {
  const length = Math.max(left.length, right.length);
  const out = new Uint8Array(length);
  const [a, b] = [step(left), step(right)];
  const other = decisive === TRUE ? FALSE : TRUE;
  for (let i = 0; i < length; i++) {
    const [x, y] = [left[i * a], right[i * b]];
    out[i] = x === decisive || y === decisive ? decisive : x === UNKNOWN || y === UNKNOWN ? UNKNOWN : other;
  }
  return out;
}

export function negate(values: Uint8Array): Uint8Array {
  return values.map((value) => (value === UNKNOWN ? UNKNOWN : value === TRUE ? FALSE : TRUE));
}

export function isMissingIn(values: Values, not: boolean): Uint8Array {
  const [missing, present] = not ? [FALSE, TRUE] : [TRUE, FALSE];
  const out = new Uint8Array(lengthOf(values));
  if (values.type === 'text')
    for (let i = 0; i < out.length; i++) out[i] = (values.codes[i] as number) < 0 ? missing : present;
  else if (values.type === 'boolean')
    for (let i = 0; i < out.length; i++) out[i] = values.values[i] === UNKNOWN ? missing : present;
  else for (let i = 0; i < out.length; i++) out[i] = Number.isNaN(values.values[i]) ? missing : present;
  return out;
}
