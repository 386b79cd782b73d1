import { list, number, plural } from '@/lib/text/words';

/** How operations and columns are called. */
export interface Names {
  operation(id: string): string;
  column(id: string): string;
}

/** "numeric_value" → "Numeric value". */
export function humanize(key: string): string {
  const words = key.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A parameter's value in a few words. */
export function describeValue(key: string, value: unknown, names: Names): string {
  if (value === undefined) return 'not set';
  if (value === null) return 'missing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return number(value);
  if (key === 'column' && typeof value === 'string') return names.column(value);
  if (typeof value === 'string') return `“${value}”`;
  if (!Array.isArray(value)) return 'changed';
  if ((key === 'columns' || key === 'except') && value.every((id) => typeof id === 'string')) {
    return value.length === 0 ? 'none' : list(value.map(names.column));
  }
  return plural(value.length, key === 'rows' ? 'row' : 'entry', key === 'rows' ? 'rows' : 'entries');
}

/** What a step is about: "city", "city and fee", "fee, row 12"; empty when it is about the whole table. */
export function aboutStep(params: Record<string, unknown>, names: Names): string {
  const parts: string[] = [];
  if (typeof params.column === 'string') parts.push(names.column(params.column));
  else if (Array.isArray(params.columns)) parts.push(describeValue('columns', params.columns, names));
  if (typeof params.row === 'number') parts.push(`row ${number(params.row + 1)}`);
  return parts.join(', ');
}
