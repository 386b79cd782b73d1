import type { DistinctTexts } from '@/lib/tabular/infer/distinct-texts';
import { type DateConvention, formatDate, parseDate } from '@/lib/tabular/values/parse-date';
import type { ColumnProfile } from './column-profile';

const UNTIDY = /^\s|\s$|\s\s/;

/** Number of different values that occur. */
export function countDistinct({ counts }: DistinctTexts): number {
  let distinct = 0;
  for (let code = 0; code < counts.length; code++) if (counts[code] !== 0) distinct++;
  return distinct;
}

/** Number of cells with a value. */
export function countCells({ counts }: DistinctTexts): number {
  let cells = 0;
  for (let code = 0; code < counts.length; code++) cells += counts[code] as number;
  return cells;
}

/** The most frequent texts, ties in order of appearance. */
export function topTexts({ dictionary, counts }: DistinctTexts, size: number): { value: string; count: number }[] {
  const top: { value: string; count: number }[] = [];
  let least = 0;
  for (let code = 0; code < dictionary.length; code++) {
    const count = counts[code] as number;
    if (count <= least) continue;
    let place = top.length;
    while (place > 0 && (top[place - 1]?.count ?? 0) < count) place--;
    top.splice(place, 0, { value: dictionary[code] as string, count });
    if (top.length > size) top.pop();
    if (top.length === size) least = top[size - 1]?.count ?? 0;
  }
  return top;
}

/** Shortest, longest and mean length over the cells; null without any. */
export function textLengths({ dictionary, counts }: DistinctTexts): ColumnProfile['text_length'] {
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  let characters = 0;
  let cells = 0;
  for (let code = 0; code < dictionary.length; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    const { length } = dictionary[code] as string;
    if (length < min) min = length;
    if (length > max) max = length;
    characters += length * count;
    cells += count;
  }
  return cells === 0 ? null : { min, max, mean: characters / cells };
}

/** Whether any text has white space around it or a run of it inside. */
export function hasWhitespace({ dictionary, counts }: DistinctTexts): boolean {
  return dictionary.some((text, code) => counts[code] !== 0 && UNTIDY.test(text));
}

/** The earliest and the latest date the convention reads; null without any. */
export function dateRange(
  { dictionary, counts }: DistinctTexts,
  convention: DateConvention | null,
): ColumnProfile['date_range'] {
  if (convention === null) return null;
  let min: string | null = null;
  let max: string | null = null;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < dictionary.length; code++) {
    const parts = counts[code] === 0 ? null : parseDate(dictionary[code] as string, convention);
    if (parts === null) continue;
    // Most days lie between those seen before, and need not be written to be compared.
    const day = (parts.year * 100 + parts.month) * 100 + (parts.day ?? 0);
    if (day > earliest && day < latest) continue;
    const text = formatDate(parts, convention.hasTime ? 'datetime' : 'day');
    if (min === null || text < min) min = text;
    if (max === null || text > max) max = text;
    earliest = Math.min(earliest, day);
    latest = Math.max(latest, day);
  }
  return min === null || max === null ? null : { min, max };
}
