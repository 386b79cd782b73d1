import { coefficient, probability } from '@/lib/charts/words/fit';
import type { CorrelationMethod } from '@/lib/contract/correlation';
import { number, percent, plural } from '@/lib/text/words';
import { LEAST_ROWS, type Pair, SIGNIFICANCE } from './pairs';

export const METHOD_LABELS: Record<CorrelationMethod, string> = { pearson: 'Pearson', spearman: 'Spearman' };

/** What the coefficient measures. */
export const METHOD_WORDS: Record<CorrelationMethod, string> = {
  pearson: 'how closely two columns lie on a straight line',
  spearman: 'how surely one column rises or falls with the other, by ranks: any steady curve counts, outliers hardly',
};

/** The letter the coefficient is written with. */
export const SYMBOLS: Record<CorrelationMethod, string> = { pearson: 'r', spearman: 'ρ' };

/** How a column is called; a nameless one by its place in the file. */
export function columnName(name: string, id: string): string {
  return name.trim() === '' ? `Column ${Number(id.slice(1)) + 1}` : name;
}

/** “r = 0.43, n = 212, p < 0.001”. */
export function figures({ r, n, p }: Pick<Pair, 'r' | 'n' | 'p'>, method: CorrelationMethod): string {
  if (r === null) return `cannot be computed, n = ${number(n)}`;
  return [`${SYMBOLS[method]} = ${coefficient(r)}`, `n = ${number(n)}`, probability(p)].filter(Boolean).join(', ');
}

/** Beginning and end of a name that is too long: names that begin alike differ at their ends. */
export function shorten(name: string, most: number): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const kept = most - 1;
  const end = Math.floor(kept / 2);
  return `${letters
    .slice(0, kept - end)
    .join('')
    .trimEnd()}…${letters
    .slice(letters.length - end)
    .join('')
    .trimStart()}`;
}

/** What r says about two columns. The bounds of the words are Evans' (1996). */
export function relationship(x: string, y: string, r: number, method: CorrelationMethod): string {
  const size = Math.abs(r);
  const kind = method === 'pearson' ? 'linear ' : 'steady ';
  if (size < 0.2) return `“${y}” hardly changes with “${x}”: there is next to no ${kind}relationship.`;
  const strength = size >= 0.8 ? 'very strong' : size >= 0.6 ? 'strong' : size >= 0.4 ? 'moderate' : 'slight';
  return `The higher “${x}”, the ${r > 0 ? 'higher' : 'lower'} “${y}”: a ${strength} ${r > 0 ? 'positive' : 'negative'} ${kind}relationship.`;
}

/** How far chance could explain it, in words. */
export function evidence({ n, p }: Pick<Pair, 'n' | 'p'>): string {
  if (p === null) return `${plural(n, 'row')} with both values are too few to tell it from chance.`;
  const often = p < 0.001 ? 'in fewer than 1 of 1,000 samples' : `in ${percent(p)} of samples`;
  const few = n < LEAST_ROWS ? ` Only ${plural(n, 'row')} have both values: too few to rely on.` : '';
  return `If the two were unrelated, chance would show this much or more ${often} of ${plural(n, 'row')}.${few}`;
}

/** Why many pairs must be read with care: how many would look significant though nothing is there. */
export function chanceNote(columns: number, tried: number, significant: number): string {
  if (tried === 1) return 'Of pairs of unrelated columns, one in twenty has p < 0.05 by chance.';
  const expected = Math.round(tried * SIGNIFICANCE);
  const made = `${plural(columns, 'column')} make ${number(tried)} pairs.`;
  return expected === 0
    ? `${made} Of unrelated pairs, one in twenty has p < 0.05 by chance; here ${number(significant)} of ${number(tried)} do.`
    : `${made} If none were related, about ${number(expected)} would still have p < 0.05 by chance; here ${number(significant)} do.`;
}
