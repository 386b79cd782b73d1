import type { SortKey } from '@/components/dataset/grid/rows-api';
import type { FilterJson } from '@/lib/contract/filters';

interface Names {
  column(id: string): string;
  operation(id: string): string;
}

/** A condition in words: "city: Porto or Braga", "score is missing". */
export function filterText(filter: FilterJson, names: Names): string {
  const text = positiveText(filter, names);
  return filter.not ? `not (${text})` : text;
}

function positiveText(filter: FilterJson, names: Names): string {
  const column = filter.column === undefined ? 'any cell' : names.column(filter.column);
  switch (filter.op) {
    case 'equals':
      return `${column}: ${valueText(filter.value)}`;
    case 'in':
      return `${column}: ${anyOf(filter.values.map(valueText))}`;
    case 'contains':
      return `${column} contains “${filter.text}”`;
    case 'range':
      return `${column} ${rangeText(filter)}`;
    case 'missing':
      return `${column} is missing`;
    case 'present':
      return `${column} has a value`;
    case 'filled':
      return `${column} was filled`;
    case 'outlier':
      return `${column} is ${OUTLIER_WORDS[filter.status ?? 'either']}`;
    case 'changed': {
      const by = filter.operation === undefined ? '' : ` by ${names.operation(filter.operation)}`;
      return filter.column === undefined ? `Changed${by}` : `${column} changed${by}`;
    }
  }
}

const OUTLIER_WORDS = {
  either: 'an outlier',
  open: 'an undecided outlier',
  kept: 'an outlier that is right',
} as const;

const SHOWN_VALUES = 3;
const SHOWN_LENGTH = 30;

function valueText(value: string | number | boolean | null): string {
  if (value === null) return 'missing';
  const text = String(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/** "a", "a or b", "a, b or 3 more". */
function anyOf(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  const more = values.length - SHOWN_VALUES;
  const shown = more > 0 ? [...values.slice(0, SHOWN_VALUES - 1), `${more + 1} more`] : values;
  const last = shown.at(-1) ?? '';
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} or ${last}`;
}

function rangeText({ min, max, exclusive_max }: Extract<FilterJson, { op: 'range' }>): string {
  if (max === undefined) return `at least ${min}`;
  if (min === undefined) return `${exclusive_max ? 'below' : 'at most'} ${max}`;
  return `${min} to ${exclusive_max ? 'below ' : ''}${max}`;
}

/** What an order of a column is called. */
export function orderText(type: string, descending: boolean): string {
  if (type === 'number' || type === 'integer') return descending ? 'Largest first' : 'Smallest first';
  if (type === 'date' || type === 'datetime') return descending ? 'Latest first' : 'Earliest first';
  return descending ? 'Z to A' : 'A to Z';
}

/** "Sorted by score, largest first". */
export function sortText({ column, descending }: SortKey, names: Names, type: string): string {
  const order = orderText(type, descending);
  return `Sorted by ${names.column(column)}, ${order.includes(' to ') ? order : order.toLowerCase()}`;
}
