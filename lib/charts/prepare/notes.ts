import { roleOf } from '@/lib/charts/roles';
import { columnWords } from '@/lib/charts/titles';
import { number, plural } from '@/lib/text/words';
import type { Context } from './context';
import type { FilledCells } from './drawn-cells';

/** Rows that lack a value. */
export function missingNote(missing: number): string[] {
  return missing === 0 ? [] : [`${plural(missing, 'row')} without a value left out.`];
}

/** Categories that were put together. */
export function otherNote(categories: number, rows: number): string[] {
  if (categories === 0) return [];
  const what = plural(categories, 'more category', 'more categories');
  return [`${what} with ${plural(rows, 'row')} together in Other.`];
}

/** Above this share of the rows a pie is mostly `Other`. */
const MOSTLY_OTHER = 0.5;

/** A pie of which the greater part is `Other`, and what would say more. */
export function mostlyOtherNote(otherRows: number, rows: number): string[] {
  if (rows === 0 || otherRows <= MOSTLY_OTHER * rows) return [];
  const percent = Math.floor((100 * otherRows) / rows);
  return [`“Other” holds ${percent} % of the rows: bars of the most frequent values tell more.`];
}

/** Groups that were put together. */
export function otherGroupsNote(groups: number): string[] {
  return groups === 0 ? [] : [`${plural(groups, 'more group')} together in Other.`];
}

/** Single points that are not all drawn. */
export function sampleNote(drawn: number, all: number): string[] {
  if (drawn === all) return [];
  return [`${number(drawn)} of ${number(all)} points drawn: the extremes, and a sample as dense as the whole.`];
}

/** Values that cleaning filled in, drawn or left out. */
export function filledNote({ drawn, leftOut }: FilledCells): string[] {
  if (leftOut > 0) return [`${plural(leftOut, 'filled cell')} left out.`];
  return drawn === 0
    ? []
    : [`${plural(drawn, 'value')} ${drawn === 1 ? 'was' : 'were'} missing and filled in by cleaning.`];
}

/** Values whose sum was asked for although it says little. */
export function summedRateNote({ spec, y }: Context): string[] {
  if (spec.aggregate !== 'sum') return [];
  return y
    .filter((column) => roleOf(column) === 'rate')
    .map((column) => `“${columnWords(column)}” is added up as asked; its mean would usually say more.`);
}
