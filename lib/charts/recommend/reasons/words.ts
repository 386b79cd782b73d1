import type { ChartPoint } from '@/lib/charts/chart';
import { formatCompact, formatValue } from '@/lib/charts/scene/format';
import { columnWords } from '@/lib/charts/titles';
import type { Column } from '@/lib/tabular/table';
import { number, percent } from '@/lib/text/words';

/** A value in a sentence: written out below a million, "1.2M" from there. */
export function formatAmount(value: number, unit: string | null = null): string {
  return Math.abs(value) >= 1e6 ? formatCompact(value, unit) : formatValue(value, unit);
}

/** A share in a sentence: "43 %", "7.5 %". */
export function share(part: number): string {
  if (part >= 1.005) return `${number(Math.round(part * 100))} %`;
  return part >= 0.1 && part <= 0.9 ? `${Math.round(part * 100)} %` : percent(part);
}

/** A statistic in a sentence: two decimals, "−0.83". */
export function statistic(value: number): string {
  return value.toFixed(2).replace('-', '−').replace('−0.00', '0.00');
}

/** A p value in a sentence: "p < 0.001", "p = 0.03". */
export function significance(p: number | null): string | null {
  if (p === null) return null;
  if (p < 0.001) return 'p < 0.001';
  return p >= 0.0995 ? `p = ${p.toFixed(2)}` : `p = ${Number(p.toPrecision(1))}`;
}

/** Statistics in brackets behind what they say, those that there are. */
export function evidence(parts: readonly (string | null)[]): string {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** "7 cities", "3 origins": a column's name, counted. A name that has no plural by rule is "7 values of …". */
export function counted(count: number, column: Pick<Column, 'name' | 'id'>): string {
  const words = columnWords(column).toLowerCase();
  const many = pluralOf(words);
  return many === null ? `${number(count)} values of ${words}` : `${number(count)} ${count === 1 ? words : many}`;
}

function pluralOf(words: string): string | null {
  if (!/^[a-z][a-z ]*[a-z]$/.test(words) || words.split(' ').length > 3) return null;
  if (/\b(of|in|per|is|has|and|by)\b/.test(words)) return null;
  if (/(series|species)$/.test(words)) return words;
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  if (/(s|x|ch|sh)$/.test(words)) return /[^s]s$/.test(words) ? null : `${words}es`;
  return `${words}s`;
}

/** A category in a sentence: its own name, or what it is a value of where that would be a mere number: “cluster 4”. */
export function nameOf(label: string, column: Pick<Column, 'name' | 'id'>): string {
  return /^(-?[\d.,]+|true|false|yes|no|y|n)$/i.test(label) ? `${columnWords(column)} ${label}` : label;
}

/** A named value of a chart. */
export interface Named {
  readonly name: string;
  readonly value: number;
}

/** The name of what small categories were put together in. */
const OTHER = 'Other';

/** The drawn values by name, `Other` apart, as it is no category. */
export function namedValues(
  data: readonly ChartPoint[],
  otherCategories: number,
  key = 'y',
): { named: Named[]; other: number | null } {
  const all = data.flatMap((point): Named[] => {
    const value = point[key];
    return typeof value === 'number' ? [{ name: String(point.x ?? point.name), value }] : [];
  });
  const last = all.at(-1);
  if (otherCategories === 0 || last?.name !== OTHER) return { named: all, other: null };
  return { named: all.slice(0, -1), other: last.value };
}

/** The largest and the smallest. */
export function extremes<T extends { readonly value: number }>(values: readonly T[]): { most: T; least: T } | null {
  let [most] = values;
  let least = most;
  for (const candidate of values) {
    if (most === undefined || candidate.value > most.value) most = candidate;
    if (least === undefined || candidate.value < least.value) least = candidate;
  }
  return most === undefined || least === undefined ? null : { most, least };
}
