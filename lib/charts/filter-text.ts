import { columnById, type Table } from '@/lib/tabular/table';
import { number } from '@/lib/text/words';
import type { ChartFilter } from './spec';
import { columnWords } from './titles';

/** What the filters say, in words: “city is Lyon or Paris; price is at least 5”. Null without filters. */
export function filterText(table: Table, filters: readonly ChartFilter[]): string | null {
  if (filters.length === 0) return null;
  return filters.map((filter) => sentence(table, filter)).join('; ');
}

type Value = string | number | null;

function sentence(table: Table, filter: ChartFilter): string {
  const column = filter.column === undefined ? undefined : columnById(table, filter.column);
  const name = column === undefined ? 'any cell' : columnWords(column);
  const not = filter.not === true;
  const is = not ? 'is not' : 'is';
  switch (filter.op) {
    case 'equals':
      return `${name} ${is} ${valueText(filter.value)}`;
    case 'in':
      return `${name} ${is} ${either(filter.values)}`;
    case 'contains':
      return `${name} ${not ? 'does not contain' : 'contains'} “${filter.text}”`;
    case 'range':
      return `${name} ${is} ${rangeText(filter)}`;
    case 'missing':
      return `${name} ${is} missing`;
    case 'present':
      return `${name} ${not ? 'is' : 'is not'} missing`;
    case 'filled':
      return `${name} ${not ? 'was not' : 'was'} filled in`;
    case 'outlier':
      return `${name} ${is} ${outlierText(filter.status)}`;
  }
}

function valueText(value: Value): string {
  if (value === null) return 'missing';
  return typeof value === 'number' ? String(value) : value;
}

const NAMED = 5;

function either(values: readonly Value[]): string {
  if (values.length === 0) return 'none of the values';
  const shown = values.slice(0, values.length > NAMED ? NAMED - 1 : NAMED).map(valueText);
  const rest = values.length - shown.length;
  const all = rest > 0 ? [...shown, `${number(rest)} more`] : shown;
  return all.length === 1 ? (all[0] as string) : `${all.slice(0, -1).join(', ')} or ${all[all.length - 1]}`;
}

function rangeText({ min, max, exclusiveMax }: Extract<ChartFilter, { op: 'range' }>): string {
  if (min === undefined && max === undefined) return 'anything';
  if (max === undefined) return `at least ${min}`;
  if (min === undefined) return exclusiveMax ? `below ${max}` : `at most ${max}`;
  return exclusiveMax ? `at least ${min} and below ${max}` : `between ${min} and ${max}`;
}

function outlierText(status: 'open' | 'kept' | undefined): string {
  if (status === undefined) return 'an outlier';
  return status === 'kept' ? 'an outlier that was kept' : 'an outlier not decided about';
}
