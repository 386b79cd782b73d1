import type { Column } from '@/lib/tabular/table';
import { CANDIDATES, fittingCandidates } from '@/lib/tabular/values/separators';

/** Values that show how a column separates its decimals. */
const LOOKED_AT = 500;
/** Digits with their separators, and at most a short unit or currency before or behind them. */
const AMOUNT =
  /^(\(?)\s*(?:[^\d\s.,'()+-]{1,4}\s*)?([-+−]?)\s*(?:[^\d\s.,'()+-]{1,4}\s*)?(\d[\d.,'\u00a0\u202f ]*|[.,]\d+)\s*[^\d\s.,'()]{0,4}\s*\)?$/u;

/** The amounts of one column, as far as its cells are any: for adding up, not for keeping. */
export interface Amounts {
  /** NaN where the cell is none. */
  at(row: number): number;
  /** Most decimals of any. */
  decimals: number;
}

/** Reads the cells of a column as amounts; undefined when hardly any is one. */
export function amountsOf({ vector }: Column): Amounts | undefined {
  if (vector.kind === 'number') {
    const { values } = vector;
    return { at: (row) => values[row] ?? Number.NaN, decimals: vector.decimals ?? decimalsOf(values) };
  }
  const { codes, dictionary } = vector;
  const bodies = dictionary.slice(0, LOOKED_AT).flatMap((text) => bodyOf(text)?.digits ?? []);
  if (bodies.length < Math.min(dictionary.length, LOOKED_AT) / 2) return undefined;
  const fits = CANDIDATES.map((_, i) => bodies.filter((body) => fittingCandidates(body) & (1 << i)).length);
  const convention = CANDIDATES[fits.indexOf(Math.max(...fits))];
  if (convention === undefined) return undefined;
  const numbers = dictionary.map((text) => amountOf(text, convention.decimal));
  const decimals = Math.max(
    0,
    ...bodies.map((body) =>
      body.includes(convention.decimal) ? body.length - body.lastIndexOf(convention.decimal) - 1 : 0,
    ),
  );
  return { at: (row) => numbers[codes[row] ?? -1] ?? Number.NaN, decimals };
}

function bodyOf(text: string): { digits: string; isNegative: boolean } | undefined {
  const match = AMOUNT.exec(text.trim());
  if (match?.[3] === undefined) return undefined;
  const digits = match[3].trim().replaceAll(/[\u00a0\u202f]/g, ' ');
  return { digits, isNegative: match[1] === '(' || match[2] === '-' || match[2] === '−' };
}

function amountOf(text: string, decimal: '.' | ','): number {
  const body = bodyOf(text);
  if (body === undefined) return Number.NaN;
  const plain = body.digits.replaceAll(decimal === '.' ? /[,' ]/g : /[.' ]/g, '').replace(decimal, '.');
  const value = Number(plain);
  return body.isNegative ? -value : value;
}

function decimalsOf(values: Float64Array): number {
  let decimals = 0;
  for (let row = 0; row < Math.min(values.length, LOOKED_AT); row++) {
    decimals = Math.max(decimals, decimalsIn(String(values[row])));
  }
  return decimals;
}

/** Decimals of the last number in a text, of one in scientific notation those it has when written out. */
export function decimalsIn(text: string): number {
  const match = /(?:[.,](\d+)|\d)(?:e([+-]?\d+))?\D*$/i.exec(text);
  return match === null ? 0 : Math.max(0, (match[1]?.length ?? 0) - Number(match[2] ?? 0));
}
